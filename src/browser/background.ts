/** What a widget can do without until its first screen stands: other tabs, turns between them, digests, the page. */
export { sha256 } from './storage/sha256.js';
export { createTabChannel, type TabChannel } from './page/tab-channel.js';
export { createAccountLock } from './page/account-lock.js';
