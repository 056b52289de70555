import { lazy } from '../browser/page/lazy.js';
import type { Choice } from '../locales/choose-language.js';
import type * as ownWords from '../locales/own-words.js';

const load = lazy(_retry => import('../locales/own-words.js'));

/**
 * Fetches what lays a page's own sentences over the built-in ones; null where the page has none, or where it did not come:
 * then the built-in sentences are said.
 */
export async function loadOwnWords(
  { own }: Choice,
  messages: object | null,
): Promise<typeof ownWords | null> {
  return own.length > 0 || messages !== null ? load().catch(() => null) : null;
}
