import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** What the studio's page reads besides its own files: folders by the first part of an address. */
export const studioFolders: Readonly<Record<string, string>> = {
  '/studio/': fileURLToPath(new URL('.', import.meta.url)),
  '/themes/': fileURLToPath(new URL('../../themes/', import.meta.url)),
};

/** The manifest, from which the page learns every part, state and token. */
export const manifestFile = fileURLToPath(new URL('../../custom-elements.json', import.meta.url));

let kit: Promise<string> | null = null;

/** The test kit as one script for a page: built when it is first asked for. */
export function testKit(): Promise<string> {
  kit ??= build({
    entryPoints: [fileURLToPath(new URL('../../testing/index.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'silent',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  return kit;
}
