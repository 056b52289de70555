import type { LockPort } from '../../flow/index.js';

/**
 * Turns between the tabs of one browser, by Web Locks: they end with the tab that holds them. Where there are none,
 * everybody may go at once, and the idempotency key keeps two sends from counting twice.
 */
export function createAccountLock(hash: (accountKey: string) => Promise<string>): LockPort {
  return {
    async withLock(accountKey, work) {
      const name = `real-name-auth:${await hash(accountKey)}`;
      let begun: ReturnType<typeof work> | undefined;
      try {
        return await navigator.locks.request(name, { ifAvailable: true }, lock =>
          lock ? (begun = work()) : null,
        );
      } catch {
        // No locks on plain http, or none in a sandboxed frame. An error of the work itself is handed on.
        return begun ?? work();
      }
    },
  };
}
