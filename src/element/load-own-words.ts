import { lazy } from '../browser/page/lazy.js';

/** Fetches what lays a page's own sentences over the built-in ones. */
export const loadOwnWords = lazy(_retry => import('../locales/own-words.js'));
