import { sql } from 'kysely';
import type {
  Handoff,
  ProblemCode,
  Receipt,
  RefusedProblem,
  UploadedPhoto,
} from '../../src/contract/index.js';
import type { DataCipher } from './data-cipher.js';
import type { Store } from './open-database.js';
import { Refusal } from './refusal.js';

/** What became of a command; kept, so that the same key gets the same answer. */
export interface Answer {
  readonly problem?: (RefusedProblem & { code: ProblemCode }) | undefined;
  readonly photo?: UploadedPhoto | undefined;
  readonly handoff?: Handoff | undefined;
}

/**
 * How long a key is believed to be under way without a sign of life of its process: that of a dead one is free after it.
 */
export const leaseSeconds = 10;
/** Receipts that are kept for each account. */
const kept = 200;
/** Receipts that a snapshot shows. */
const shown = 20;

const placeOf = (accountId: string, key: string) => `receipt.answer ${accountId} ${key}`;

const answerOf = (
  cipher: DataCipher,
  accountId: string,
  { key, answer }: { key: string; answer: string | null },
) => (answer === null ? {} : JSON.parse(cipher.open(answer, placeOf(accountId, key)))) as Answer;

const alive = sql<boolean>`lease_until > now()`;
const lease = sql<Date>`now() + make_interval(secs => ${leaseSeconds})`;

/**
 * Takes a key for a command, one command at a time for each account: the caller holds the account's row.
 * @returns the stored answer of a finished command, 'taken' when the command may run, or 'busy' while another one runs.
 * @throws Refusal `key-reused` for another body, `key-in-flight` for the same one while it runs.
 */
export async function takeKey(
  store: Store,
  cipher: DataCipher,
  accountId: string,
  key: string,
  digest: string,
): Promise<Answer | 'taken' | 'busy'> {
  const rows = await store
    .selectFrom('receipt')
    .select(['key', 'digest', 'outcome', 'answer', alive.as('alive')])
    .where('account_id', '=', accountId)
    .where(({ eb, or }) => or([eb('key', '=', key), eb('outcome', '=', 'pending')]))
    .execute();
  const own = rows.find(row => row.key === key);
  if (own && own.digest !== digest) throw new Refusal('key-reused');
  if (own && own.outcome !== 'pending') return answerOf(cipher, accountId, own);
  if (own?.alive) throw new Refusal('key-in-flight', { retryAfter: 1 });
  if (rows.some(row => row.key !== key && row.outcome === 'pending' && row.alive)) return 'busy';
  await store
    .insertInto('receipt')
    .values({ account_id: accountId, key, digest, outcome: 'pending', answer: null, lease_until: lease })
    .onConflict(conflict => conflict.columns(['account_id', 'key']).doUpdateSet({ lease_until: lease }))
    .execute();
  return 'taken';
}

/** Shows that the process that took a key is still at it. */
export async function renewKey(store: Store, accountId: string, key: string): Promise<void> {
  await store
    .updateTable('receipt')
    .set({ lease_until: lease })
    .where('account_id', '=', accountId)
    .where('key', '=', key)
    .where('outcome', '=', 'pending')
    .execute();
}

/** Writes down what became of a command, in the transaction that carries it out. */
export async function finishKey(
  store: Store,
  cipher: DataCipher,
  accountId: string,
  key: string,
  answer: Answer,
): Promise<void> {
  await store
    .updateTable('receipt')
    .set({
      outcome: answer.problem ? 'refused' : 'accepted',
      answer: cipher.seal(JSON.stringify(answer), placeOf(accountId, key)),
      lease_until: null,
    })
    .where('account_id', '=', accountId)
    .where('key', '=', key)
    .execute();
  const oldest = store
    .selectFrom('receipt')
    .select('seq')
    .where('account_id', '=', accountId)
    .orderBy('seq', 'desc')
    .offset(kept)
    .limit(1);
  await store
    .deleteFrom('receipt')
    .where('account_id', '=', accountId)
    .where('seq', '<=', oldest)
    .where('outcome', '!=', 'pending')
    .execute();
}

/** Gives a key back after a passing failure: the same key may try again. */
export async function releaseKey(store: Store, accountId: string, key: string): Promise<void> {
  await store
    .deleteFrom('receipt')
    .where('account_id', '=', accountId)
    .where('key', '=', key)
    .where('outcome', '=', 'pending')
    .execute();
}

/** The most recent receipts, newest first. A key whose command was abandoned is unknown, as if it had never come. */
export async function recentReceipts(
  store: Store,
  cipher: DataCipher,
  accountId: string,
): Promise<Receipt[]> {
  const rows = await store
    .selectFrom('receipt')
    .select(['key', 'outcome', 'answer'])
    .where('account_id', '=', accountId)
    .where(({ eb, or }) => or([eb('outcome', '!=', 'pending'), alive]))
    .orderBy('seq', 'desc')
    .limit(shown)
    .execute();
  return rows.map(({ key, outcome, answer }) => {
    const { problem } = outcome === 'refused' ? answerOf(cipher, accountId, { key, answer }) : {};
    return problem ? { key, outcome, problem } : { key, outcome };
  });
}
