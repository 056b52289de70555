import type { Account } from './account.js';
import type { Store } from './open-database.js';

export type OutboxMessage = 'verified' | 'rejected' | 'revoked' | 'payment-failed';

/** Puts a message about the result into the outbox, once for each channel. It names no person and no company. */
export async function tell(store: Store, account: Account, at: Date, message: OutboxMessage): Promise<void> {
  const channels = account.policy.review?.channels ?? ['site'];
  if (channels.length === 0) return;
  await store
    .insertInto('outbox')
    .values(channels.map(channel => ({ account_id: account.id, channel, message, at })))
    .execute();
}
