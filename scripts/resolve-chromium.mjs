/**
 * Finds a Chromium for tests, measurements and screenshots:
 * `CHROME_PATH`, else an installed Chromium (headless shell before the whole browser) or Chrome, else the one inside the npm package @sparticuz/chromium
 * (Linux x64; it brings its own libraries, so nothing but Node has to be on the machine).
 * `WHOLE_CHROMIUM=1` takes the whole browser before the shell. `FORCE_BUNDLED=1` leaves out the installed ones; `CHROMIUM_VERSION=114` takes the Chromium 114 of the package of 2023,
 * an engine of the age that web views and rebranded browsers still have.
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

const BUNDLED = '@sparticuz/chromium';

/** The same engine without windows: a page costs it half as much. It has no clipboard, no camera and one tab in view. */
const SHELL = '/usr/bin/chromium-headless-shell';
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
  const version = process.env.CHROMIUM_VERSION;
  if (version && version !== '114') throw new Error(`CHROMIUM_VERSION is ${version}; there is only 114.`);
  if (version)
    return { via: 'bundled', args: ARGS, headless: 'shell', ...(await unpackBundled('chromium-114')) };
  const asInstalled = { args: ARGS, headless: /** @type {const} */ (true), env: process.env };
  if (!process.env.FORCE_BUNDLED) {
    const named = process.env.CHROME_PATH;
    if (named) {
      if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
      return { executablePath: named, via: 'CHROME_PATH', ...asInstalled };
    }
    const whole = INSTALLED.find(path => existsSync(path)) ?? (await installedElsewhere());
    const shell = existsSync(SHELL) && SHELL;
    const installed = process.env.WHOLE_CHROMIUM ? whole || shell : shell || whole;
    if (installed === SHELL)
      return { executablePath: SHELL, via: 'installed', ...asInstalled, headless: 'shell' };
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
async function unpackBundled(name = BUNDLED) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'No Chrome or Chromium found, and the bundled one is for Linux x64: install one or set CHROME_PATH.',
    );
  }
  const manifest = JSON.parse(
    readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), 'utf8'),
  );
  const home = join(tmpdir(), `real-name-auth-chromium-${manifest.version}-${process.getuid?.()}`);
  if (!existsSync(home)) {
    const draft = `${home}.${process.pid}`;
    mkdirSync(draft, { recursive: true });
    await unpackInto(name, draft, home);
    try {
      renameSync(draft, home);
    } catch (error) {
      rmSync(draft, { recursive: true, force: true });
      if (!existsSync(home)) throw error;
    }
  }
  const { settings, libraries } = placesIn(home, name !== BUNDLED);
  return {
    executablePath: join(home, 'chromium'),
    env: {
      ...process.env,
      FONTCONFIG_PATH: process.env.FONTCONFIG_PATH ?? settings,
      LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    },
  };
}

/** Where the package of either age puts its fonts and libraries. */
function placesIn(folder, isOld) {
  const at = path => join(folder, path);
  // The package of 2023 has one folder for all of it.
  if (isOld) return { settings: at('aws'), fonts: at('aws/.fonts'), libraries: at('aws/lib') };
  return { settings: at('fonts'), fonts: at('fonts'), libraries: at('al2023/lib') };
}

/**
 * The package unpacks below TMPDIR and writes its library path into the environment: both are lent and put back. As
 * root it would hand the files to the user who packed them, which a container with one user id refuses; so it is told
 * that nobody is root.
 */
async function unpackInto(name, folder, home) {
  const isOld = name !== BUNDLED;
  const before = { ...process.env };
  const { getuid } = process;
  process.getuid = () => -1;
  process.env.TMPDIR = folder;
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
  try {
    const { default: chromium } = await import(name);
    chmodSync(await chromium.executablePath(), 0o755);

    const config = join(placesIn(folder, isOld).settings, 'fonts.conf');
    const { fonts } = placesIn(home, isOld);
    const settled = readFileSync(config, 'utf8')
      .replace(/<dir>\/tmp\/(?:fonts|aws\/\.fonts)<\/dir>/, `<dir>${fonts}</dir>`)
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
