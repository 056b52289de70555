/** Finds a Chromium, with everything that a launcher needs to start it. */
export function resolveChromium(): Promise<{
  executablePath: string;
  via: 'CHROME_PATH' | 'installed' | 'bundled';
  args: string[];
  headless: true | 'shell';
  env: NodeJS.ProcessEnv;
}>;
