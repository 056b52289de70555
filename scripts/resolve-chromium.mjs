/**
 * Finds a Chromium for tests, measurements and screenshots:
 * `CHROME_PATH`, else an installed Chrome or Chromium, else the one inside the npm package @sparticuz/chromium
 * (Linux x64; it brings its own libraries, so nothing but Node has to be on the machine).
 * `FORCE_BUNDLED=1` leaves out the installed ones.
 */
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Arguments for every start. The browser meets only pages of this repository on the loopback interface, so it goes
 * without its sandbox, which root and most containers cannot have.
 */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
];

/**
 * @returns {Promise<{ executablePath: string, via: 'CHROME_PATH' | 'installed' | 'bundled', args: string[],
 *   headless: true | 'shell', env: NodeJS.ProcessEnv }>} everything a launcher needs to start it
 */
export async function resolveChromium() {
  const asInstalled = { args: ARGS, headless: /** @type {const} */ (true), env: process.env };
  if (!process.env.FORCE_BUNDLED) {
    const named = process.env.CHROME_PATH;
    if (named) {
      if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
      return { executablePath: named, via: 'CHROME_PATH', ...asInstalled };
    }
    const installed = INSTALLED.find(path => existsSync(path)) ?? (await installedElsewhere());
    if (installed) return { executablePath: installed, via: 'installed', ...asInstalled };
  }
  return { via: 'bundled', args: ARGS, headless: 'shell', ...(await unpackBundled()) };
}

/** Chrome in places that differ per system (macOS bundles, desktop files). */
async function installedElsewhere() {
  try {
    const { Launcher } = await import('chrome-launcher');
    return Launcher.getInstallations()[0];
  } catch {
    return undefined;
  }
}

/**
 * Unpacks the bundled Chromium once per version and user into the temporary folder. It goes to a private folder first
 * and is renamed when whole, so that two runs at once, or an interrupted one, never meet half a browser.
 */
async function unpackBundled() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'No Chrome or Chromium found, and the bundled one is for Linux x64: install one or set CHROME_PATH.',
    );
  }
  const manifest = JSON.parse(
    readFileSync(new URL('../node_modules/@sparticuz/chromium/package.json', import.meta.url), 'utf8'),
  );
  const home = join(tmpdir(), `real-name-auth-chromium-${manifest.version}-${process.getuid?.()}`);
  if (!existsSync(home)) {
    const draft = `${home}.${process.pid}`;
    mkdirSync(draft, { recursive: true });
    await unpackInto(draft, home);
    try {
      renameSync(draft, home);
    } catch (error) {
      rmSync(draft, { recursive: true, force: true });
      if (!existsSync(home)) throw error;
    }
  }
  const fonts = join(home, 'fonts');
  return {
    executablePath: join(home, 'chromium'),
    env: {
      ...process.env,
      FONTCONFIG_PATH: process.env.FONTCONFIG_PATH ?? fonts,
      LD_LIBRARY_PATH: [join(home, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    },
  };
}

/**
 * The package unpacks below TMPDIR and writes its library path into the environment: both are lent and put back. As
 * root it would hand the files to the user who packed them, which a container with one user id refuses; so it is told
 * that nobody is root.
 */
async function unpackInto(folder, home) {
  const before = { ...process.env };
  const { getuid } = process;
  process.getuid = () => -1;
  process.env.TMPDIR = folder;
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    chmodSync(await chromium.executablePath(), 0o755);
    const config = join(folder, 'fonts', 'fonts.conf');
    const settled = readFileSync(config, 'utf8')
      .replace('<dir>/tmp/fonts</dir>', `<dir>${home}/fonts</dir>`)
      .replace('/tmp/fonts-cache/', `${home}/fonts-cache/`);
    writeFileSync(config, settled);
  } finally {
    process.getuid = getuid;
    for (const name of ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'FONTCONFIG_PATH', 'LD_LIBRARY_PATH', 'HOME']) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}
