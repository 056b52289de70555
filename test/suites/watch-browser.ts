/**
 * Ends the run when its browser is gone or hangs: every later journey would wait for its own time limit and fail for the same
 * reason. The supervisor then fails the journey that was under way, and starts the rest afresh.
 */
import type { Browser } from 'puppeteer-core';
import { progressWriter } from '../../scripts/test/progress-log.mjs';

/** How often the browser is asked whether it lives, and how long it may take to say so, in milliseconds. */
const interval = 5000;
const limit = 120_000;

/** @returns a function that ends the watch, to be called before the browser is closed */
export function watchBrowser(browser: Browser): () => void {
  const give = (up: string) => {
    progressWriter()({ event: 'ending', reason: up });
    process.exit(70);
  };
  const gone = () => give('its browser ended');
  browser.on('disconnected', gone);
  let asked: NodeJS.Timeout | undefined;
  const timer = setInterval(() => {
    if (asked) return;
    asked = setTimeout(() => give(`its browser gave no answer for ${limit / 1000} s`), limit);
    const answered = () => {
      clearTimeout(asked);
      asked = undefined;
    };
    void browser.version().then(answered, answered);
  }, interval);
  return () => {
    browser.off('disconnected', gone);
    clearInterval(timer);
    clearTimeout(asked);
  };
}
