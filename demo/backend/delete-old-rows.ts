import { sql } from 'kysely';
import type { Database } from './open-database.js';

/** Days for which a key is answered with its outcome. A widget forgets its keys after one. */
const receiptDays = 30;
/** Days in which the provider may tell an event once more. */
const eventDays = 90;
const noticeDays = 90;

const ago = (days: number) => sql<Date>`now() - make_interval(days => ${days})`;

/** Deletes rows that have served: none of them is needed to say what an account is. */
export async function deleteOldRows(db: Database, now: Date): Promise<void> {
  await db
    .deleteFrom('receipt')
    .where('outcome', '!=', 'pending')
    .where('at', '<', ago(receiptDays))
    .execute();
  await db.deleteFrom('provider_event').where('at', '<', ago(eventDays)).execute();
  await db
    .deleteFrom('outbox')
    .where('at', '<', new Date(now.getTime() - noticeDays * 86_400_000))
    .execute();
}
