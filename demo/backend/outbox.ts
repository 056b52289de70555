import type { Account } from './account.js';
import { noticeText } from './notice-text.js';
import { noticesOf } from './notices.js';
import type { Rows } from './rows.js';

/** Puts what is new about an account into the outbox, once for each channel. SMS have no title. */
export async function tellNews(rows: Rows, before: Account, after: Account, at: Date): Promise<void> {
  const channels = after.policy.review?.channels ?? ['site'];
  const messages = noticesOf(before, after).flatMap(message => {
    const { title, text } = noticeText(message, after);
    return channels.map(channel => ({
      accountId: after.id,
      channel,
      message,
      title: channel === 'sms' ? null : title,
      text,
      at,
    }));
  });
  await rows.putNotices(messages);
}
