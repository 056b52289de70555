import { lazy } from '../page/lazy.js';

/** For pages on plain http, where the engine hides its own digests. */
export const loadPlainSha256 = lazy(_retry => import('./plain-sha256.js'));
