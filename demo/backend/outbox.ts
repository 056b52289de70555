import type { Account } from './account.js';
import type { DataCipher } from './data-cipher.js';
import { noticeText } from './notice-text.js';
import { noticesOf } from './notices.js';
import type { Store } from './open-database.js';

/** Puts what is new about an account into the outbox, once for each channel. SMS have no title. */
export async function tellNews(
  store: Store,
  cipher: DataCipher,
  before: Account,
  after: Account,
  at: Date,
): Promise<void> {
  const channels = after.policy.review?.channels ?? ['site'];
  const messages = noticesOf(before, after).flatMap(message => {
    const { title, text } = noticeText(message, after);
    return channels.map(channel => ({
      account_id: after.id,
      channel,
      message,
      title: channel === 'sms' ? null : title,
      text: cipher.seal(text, `outbox.text ${after.id}`),
      at,
    }));
  });
  if (messages.length > 0) await store.insertInto('outbox').values(messages).execute();
}
