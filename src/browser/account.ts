/**
 * What an account needs that is known: what is kept of it in this browser, and turns and hints between its tabs. In one
 * script, which is fetched once the first screen stands.
 */
export { createAccountLock } from './page/account-lock.js';
export { createTabChannel, type TabChannel } from './page/tab-channel.js';
export { openAccountStorage, type AccountStorage } from './storage/account-storage.js';
export { sha256 } from './storage/sha256.js';
