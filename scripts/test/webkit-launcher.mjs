/** The WebDriver launcher of web-test-runner for WebKitGTK, which awaits what the runner's own leaves to itself. */
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { startWebkitDriver } from '../webkit-driver.mjs';

/** How long one command of the driver may take, in milliseconds: the first page of a loaded machine takes its time. */
const COMMAND_LIMIT = 90_000;

/** @param {string} binary of WebKitGTK's small browser */
export async function webkitLauncher(binary) {
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port: await startWebkitDriver(),
    path: '/',
    logLevel: 'error',
    connectionRetryTimeout: COMMAND_LIMIT,
    connectionRetryCount: 0,
    capabilities: {
      browserName: 'MiniBrowser',
      // A page says itself that its tests have started. Waiting for its `load` event has been seen to last for ever.
      pageLoadStrategy: 'none',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    },
  });
  // The runner's session manager starts a page and forgets the promise: a page that does not come is then nobody's, and its
  // file waits for the longest limit. Awaited, it fails at once and by name.
  launcher.startSession = async (id, url) => {
    await launcher.ensureManagerInitialized();
    await launcher.driverManager.startSession(id, url);
  };
  return launcher;
}
