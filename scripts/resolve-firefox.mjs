/** Finds a Firefox: `FIREFOX_PATH`, else an installed one. Firefox is optional, so `undefined` is an answer. */
import { existsSync } from 'node:fs';

/** Preferences that keep a driven Firefox from talking to the network by itself. */
export const QUIET_PREFERENCES = {
  'app.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

/** @returns {string | undefined} the path of the executable */
export function resolveFirefox() {
  const named = process.env.FIREFOX_PATH;
  if (named && !existsSync(named)) throw new Error(`FIREFOX_PATH names ${named}, which does not exist.`);
  return named || ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(path => existsSync(path));
}
