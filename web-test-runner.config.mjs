/**
 * Tests in real browsers: Chromium always, Firefox and WebKit where they are installed.
 * `BROWSERS=chromium,firefox` narrows, `COV=1` measures coverage in Chromium, `GREP=…` picks tests by title.
 */
import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import puppeteer from 'puppeteer-core';
import { resolveChromium } from './scripts/resolve-chromium.mjs';
import { QUIET_PREFERENCES, resolveFirefox } from './scripts/resolve-firefox.mjs';
import { resolveWebkit, startWebkitDriver } from './scripts/webkit-driver.mjs';
import { browserReporter } from './scripts/test-reporters/browser-reporter.mjs';
import { scriptedServer } from './test/suites/scripted-server.mjs';

/** A camera that shows a moving pattern, given without asking. WebKitGTK has none. */
const FAKE_CAMERA_ARGS = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
const FAKE_CAMERA_PREFERENCES = {
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
};

const launchers = {
  async chromium() {
    const { executablePath, args, headless, env } = await resolveChromium();
    return playwrightLauncher({
      product: 'chromium',
      concurrency: 2,
      launchOptions: {
        executablePath,
        args: [...args, ...FAKE_CAMERA_ARGS],
        headless: Boolean(headless),
        env,
      },
    });
  },
  firefox() {
    const executablePath = resolveFirefox();
    return (
      executablePath &&
      chromeLauncher({
        puppeteer,
        concurrency: 1,
        launchOptions: {
          browser: 'firefox',
          executablePath,
          headless: true,
          extraPrefsFirefox: { ...QUIET_PREFERENCES, ...FAKE_CAMERA_PREFERENCES },
        },
      })
    );
  },
  async webkit() {
    const binary = resolveWebkit();
    return (
      binary &&
      webdriverLauncher({
        hostname: '127.0.0.1',
        port: await startWebkitDriver(),
        path: '/',
        logLevel: 'error',
        connectionRetryTimeout: 30_000,
        connectionRetryCount: 1,
        capabilities: {
          browserName: 'MiniBrowser',
          'wdio:enforceWebDriverClassic': true,
          'webkitgtk:browserOptions': { binary, args: ['--automation'] },
        },
      })
    );
  },
};

/** Where `BROWSERS` names an engine it has to be there; without it, whatever is there runs. */
async function browsers() {
  const named = process.env.BROWSERS?.split(',').map(name => name.trim());
  const found = [];
  for (const [engine, launcher] of Object.entries(launchers)) {
    if (named && !named.includes(engine)) continue;
    const browser = await launcher();
    if (browser) found.push(browser);
    else if (named) throw new Error(`BROWSERS names ${engine}, which is not installed.`);
    else console.log(`${engine} is not installed here: left out.`);
  }
  return found;
}

/** The `viewport` command works in all engines; the runner's own `set-viewport` knows no WebDriver. */
const viewportCommand = {
  name: 'viewport-command',
  async executeCommand({ command, payload, session: { browser, id } }) {
    if (command !== 'viewport') return undefined;
    if (browser.type === 'playwright') await browser.getPage(id).setViewportSize(payload);
    else if (browser.type === 'puppeteer') await browser.getPage(id).setViewport(payload);
    else {
      const { driver } = browser;
      const [dx, dy] = await driver.executeScript(
        'return [outerWidth - innerWidth, outerHeight - innerHeight]',
        [],
      );
      await driver.setWindowRect(null, null, payload.width + dx, payload.height + dy);
    }
    return true;
  },
};

const scripted = scriptedServer();

export default {
  files: process.env.TEST_FILES?.split(',') ?? [
    'test/**/*.test.ts',
    '!test/**/*.node.test.ts',
    '!test/journeys/**',
    '!test/repository/**',
  ],
  nodeResolve: { exportConditions: ['browser', 'development'] },
  concurrency: 1,
  concurrentBrowsers: 3,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 10_000, ...(process.env.GREP && { grep: process.env.GREP }) } },
  // esnext keeps `with { type: 'json' }`; decorators and class fields follow tsconfig.json all the same.
  middleware: [scripted.middleware],
  plugins: [
    scripted.plugin,
    viewportCommand,
    esbuildPlugin({
      ts: true,
      target: 'esnext',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: await browsers(),
  filterBrowserLogs: ({ args }) =>
    !args.some(text => typeof text === 'string' && text.includes('lit.dev/msg/dev-mode')),
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: Boolean(process.stdout.isTTY) }),
    browserReporter(),
  ],
  coverage: process.env.COV === '1',
  coverageConfig: {
    include: ['src/**/*.ts'],
    reportDir: 'coverage',
    reporters: ['lcovonly', 'json-summary'],
  },
};
