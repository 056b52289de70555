/**
 * Tests in real browsers. `npm test` runs it once for each engine (`TEST_ENGINE`) over bundled tests (`TEST_BUNDLES`); by
 * itself it serves the sources one by one, for `--watch` and `--debug` and for measuring coverage (`COV=1`).
 *
 *   TEST_ENGINE    chromium, firefox or webkit; chromium unless told
 *   TEST_FILES     test files, with commas between them
 *   TEST_BUNDLES   the folder in which `bundle-browser-tests.mjs` has put them
 *   GREP           a part of the titles to run
 */
import { fileURLToPath } from 'node:url';
import { chromeLauncher } from '@web/test-runner-chrome';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import puppeteer from 'puppeteer-core';
import { freePort } from './scripts/free-port.mjs';
import { PHOTO_WORKER } from './scripts/photo-worker-address.mjs';
import { resolveChromium } from './scripts/resolve-chromium.mjs';
import { QUIET_PREFERENCES, resolveFirefox } from './scripts/resolve-firefox.mjs';
import { resolveWebkit } from './scripts/webkit-driver.mjs';
import { browserReporter } from './scripts/test/browser-reporter.mjs';
import { endWithBrowser } from './scripts/test/end-with-browser.mjs';
import { bundleOf, sourceOf } from './scripts/test/bundle-browser-tests.mjs';
import { progressWriter } from './scripts/test/progress-log.mjs';
import { webkitLauncher } from './scripts/test/webkit-launcher.mjs';
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
        timeout: 120_000,
      },
    });
  },
  firefox() {
    const executablePath = resolveFirefox();
    if (!executablePath) throw new Error('No Firefox found: install one or set FIREFOX_PATH.');
    return chromeLauncher({
      puppeteer,
      concurrency: 1,
      launchOptions: {
        browser: 'firefox',
        executablePath,
        headless: true,
        timeout: 120_000,
        extraPrefsFirefox: { ...QUIET_PREFERENCES, ...FAKE_CAMERA_PREFERENCES },
      },
    });
  },
  webkit() {
    const binary = resolveWebkit();
    if (!binary)
      throw new Error('No WebKit found: install webkit2gtk-driver and xvfb (Debian) to run its tests.');
    return webkitLauncher(binary);
  },
};

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

/** The page says each second that it lives, and in which test it is: so that one that hangs can be told, and named. */
const signOfLife = {
  name: 'sign-of-life',
  injectWebSocket: true,
  serverStart({ webSockets }) {
    const write = progressWriter();
    webSockets.on('message', ({ data }) => {
      if (data.type !== 'sign-of-life') return;
      const file = sourceOf(data.file.replace(/^\//, ''), bundles);
      write(data.test ? { event: 'test', file, title: data.test } : { event: 'alive' });
    });
  },
};
const testPage = testFramework => `<!doctype html><html><head></head><body>
<script type="module">
  import { sendMessage } from '/__web-dev-server__web-socket.js';
  const tell = () => sendMessage({
    type: 'sign-of-life',
    file: new URL(globalThis.__WTR_CONFIG__.testFile, location.href).pathname,
    test: globalThis.__WTR_MOCHA_RUNNER__?.currentRunnable?.fullTitle(),
  });
  setInterval(tell, 1000);
</script>
<script type="module" src="${testFramework}"></script></body></html>`;

/** Served one by one, the sources still ask for the worker by the name that it has when it is built. */
const photoWorker = (context, next) => {
  if (context.path === `/${PHOTO_WORKER.replace(/\.ts$/, '.js')}`) context.path = `/${PHOTO_WORKER}`;
  return next();
};

const engine = process.env.TEST_ENGINE ?? 'chromium';
if (!Object.hasOwn(launchers, engine)) {
  throw new Error(`TEST_ENGINE is '${engine}'; it takes ${Object.keys(launchers).join(', ')}.`);
}
const bundles = process.env.TEST_BUNDLES;
const files = process.env.TEST_FILES?.split(',');
const scripted = scriptedServer();

export default {
  files: files?.map(file => (bundles ? bundleOf(file, bundles) : file)) ?? [
    'test/**/*.test.ts',
    '!test/**/*.node.test.ts',
    '!test/journeys/**',
    '!test/repository/**',
  ],
  // Engines run side by side: the runner's own search for a port lets two of them find the same.
  port: await freePort(),
  nodeResolve: { exportConditions: ['browser', 'development'] },
  concurrency: 1,
  // Long, because a machine may be loaded; an engine that is silent meanwhile is ended sooner by the supervisor.
  browserStartTimeout: 180_000,
  testsStartTimeout: 180_000,
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 30_000, ...(process.env.GREP && { grep: process.env.GREP }) } },
  testRunnerHtml: testPage,
  middleware: [scripted.middleware, photoWorker],
  plugins: [
    scripted.plugin,
    viewportCommand,
    signOfLife,
    // For what a test loads by its own address. esnext keeps `with { type: 'json' }`; decorators follow tsconfig.json.
    esbuildPlugin({
      ts: true,
      target: 'esnext',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: [endWithBrowser(await launchers[engine]())],
  reporters: [browserReporter(engine, path => (bundles ? sourceOf(path, bundles) : path))],
  coverage: process.env.COV === '1',
  coverageConfig: {
    include: ['src/**/*.ts'],
    reportDir: 'coverage',
    reporters: ['lcovonly', 'json-summary'],
  },
};
