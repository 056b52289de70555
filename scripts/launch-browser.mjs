/** Starts Chromium or Firefox with puppeteer-core: for the journeys, the byte count and the screenshots. */
import { launch } from 'puppeteer-core';
import { launchOldChromium } from './launch-old-chromium.mjs';
import { resolveChromium } from './resolve-chromium.mjs';
import { QUIET_PREFERENCES, resolveFirefox } from './resolve-firefox.mjs';

/**
 * @param {'chromium' | 'firefox'} [engine] which browser
 * @param {import('puppeteer-core').LaunchOptions} [options] added to what the engine needs; `args` are appended.
 *   A test of popups or of the back/forward cache passes `ignoreDefaultArgs: ['--disable-popup-blocking']` or
 *   `['--disable-features=…']`, because drivers switch these off.
 * @returns {Promise<import('puppeteer-core').Browser>} the running browser; the caller closes it
 */
export async function launchBrowser(engine = 'chromium', options = {}) {
  if (engine === 'firefox') {
    const executablePath = resolveFirefox();
    if (!executablePath) throw new Error('No Firefox found: install one or set FIREFOX_PATH.');
    return launch({ browser: 'firefox', executablePath, extraPrefsFirefox: QUIET_PREFERENCES, ...options });
  }
  const { executablePath, headless, env, ...found } = await resolveChromium();
  const args = [...found.args, ...(options.args ?? [])];
  if (process.env.CHROMIUM_VERSION) return launchOldChromium({ executablePath, args, env });
  return launch({ executablePath, headless, env, ...options, args });
}
