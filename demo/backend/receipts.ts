import type {
  Handoff,
  ProblemCode,
  Receipt,
  RefusedProblem,
  UploadedPhoto,
} from '../../src/contract/index.js';
import { Refusal } from './refusal.js';
import type { Rows } from './rows.js';

/** What became of a command; kept, so that the same key gets the same answer. */
export interface Answer {
  readonly problem?: (RefusedProblem & { code: ProblemCode }) | undefined;
  readonly photo?: UploadedPhoto | undefined;
  readonly handoff?: Handoff | undefined;
}

/**
 * For how many seconds a key is believed to be under way without a sign of life of its process, unless told: that of a dead
 * one is free after it.
 */
export const leaseSeconds = 10;
/** Receipts that are kept for each account. */
export const keptReceipts = 200;
/** Receipts that a snapshot shows. */
const shown = 20;

/**
 * Takes a key for a command, one command at a time for each account: the caller holds the account's row.
 * @returns the stored answer of a finished command, 'taken' when the command may run, or 'busy' while another one runs.
 * @throws Refusal `key-reused` for another body, `key-in-flight` for the same one while it runs.
 */
export async function takeKey(
  rows: Rows,
  accountId: string,
  key: string,
  digest: string,
  takenBy: string,
): Promise<Answer | 'taken' | 'busy'> {
  const receipts = await rows.receiptsFor(accountId, key);
  const own = receipts.find(receipt => receipt.key === key);
  if (own && own.digest !== digest) throw new Refusal('key-reused');
  if (own?.answer) return own.answer;
  if (own?.alive) throw new Refusal('key-in-flight', { retryAfter: 1 });
  if (receipts.some(receipt => receipt.key !== key && !receipt.answer && receipt.alive)) return 'busy';
  await rows.takeKey(accountId, key, digest, takenBy);
  return 'taken';
}

/** The most recent receipts, newest first. A key whose command was abandoned is unknown, as if it had never come. */
export async function recentReceipts(rows: Rows, accountId: string): Promise<Receipt[]> {
  const receipts = await rows.recentReceipts(accountId, shown);
  return receipts.map(({ key, answer }) => {
    if (!answer) return { key, outcome: 'pending' };
    const { problem } = answer;
    return problem ? { key, outcome: 'refused', problem } : { key, outcome: 'accepted' };
  });
}
