/**
 * Ends the run of an engine whose browser cannot open a page any more: each further file would fail for the same reason, where a
 * fresh start may help. See `supervise.mjs`.
 * @template {import('@web/test-runner-core').BrowserLauncher} T
 * @param {T} launcher
 * @returns {T}
 */
import { progressWriter } from './progress-log.mjs';

export function endWithBrowser(launcher) {
  const startSession = launcher.startSession.bind(launcher);
  launcher.startSession = async (id, url) => {
    try {
      await startSession(id, url);
    } catch (error) {
      console.error(error);
      const [reason] = String(error?.message ?? error).split('\n');
      progressWriter()({ event: 'ending', reason: `its browser opened no page (${reason})` });
      process.exit(70);
    }
  };
  return launcher;
}
