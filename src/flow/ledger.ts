import type { CommandName, Policy, Snapshot } from '../contract/index.js';
import { dayIn } from './day-in.js';

/** The local count of submissions judged wrong on one day of the policy's zone. A courtesy: the server decides. */
export interface Ledger {
  /** Plain date in the policy's zone. */
  readonly day: string;
  readonly spent: number;
}

/** What the person may know of the day's tries. `resetsAt` in ms. */
export interface Tries {
  readonly left: number;
  readonly perDay: number;
  readonly resetsAt: number;
}

/**
 * The day's tries: the server's count where it gives one, else the local one; a count whose day is over is full
 * again. Null where the policy counts nothing.
 */
export function triesLeft(snapshot: Snapshot, ledger: Ledger | null, now: number): Tries | null {
  const rule = snapshot.policy.attempts;
  if (!rule) return null;
  const { date, endsAt } = dayIn(snapshot.policy.timeZone, now);
  const perDay = rule.perDay;
  if (snapshot.attempts) {
    const resetsAt = Date.parse(snapshot.attempts.resetsAt);
    if (resetsAt > now) return { left: Math.min(snapshot.attempts.left, perDay), perDay, resetsAt };
    return { left: perDay, perDay, resetsAt: endsAt };
  }
  const spent = ledger && ledger.day === date ? ledger.spent : 0;
  return { left: Math.max(0, perDay - spent), perDay, resetsAt: endsAt };
}

/** Whether the policy counts tries in a day, and this command uses none of them. */
export function usesNoTry(policy: Policy | undefined, command: CommandName): boolean {
  const attempts = policy?.attempts;
  return Boolean(attempts) && !attempts?.countedOn.some(counted => counted === command);
}

/** The ledger that a snapshot implies: the server's count, or the one kept so far. */
export function ledgerAfter(snapshot: Snapshot, ledger: Ledger | null, now: number): Ledger | null {
  const tries = triesLeft(snapshot, ledger, now);
  if (!tries) return null;
  const { date } = dayIn(snapshot.policy.timeZone, now);
  return { day: date, spent: tries.perDay - tries.left };
}

/** The ledger after one more try was spent, where the server did not say so itself. */
export function ledgerSpent(snapshot: Snapshot, ledger: Ledger | null, now: number): Ledger | null {
  const before = ledgerAfter(snapshot, ledger, now);
  return before && { day: before.day, spent: before.spent + 1 };
}

/** Whether a command can cost one of the day's tries. */
export function isCounted({ policy }: Pick<Snapshot, 'policy'>, command: CommandName): boolean {
  return policy.attempts?.countedOn.some(each => each === command) ?? false;
}

/** The day's tries as far as they bear on a command; null where it costs none. */
export function triesFor(
  { snapshot, ledger, now }: { snapshot: Snapshot | null; ledger: Ledger | null; now: number },
  command: CommandName,
): Tries | null {
  return snapshot && isCounted(snapshot, command) ? triesLeft(snapshot, ledger, now) : null;
}

/** What there is to say of the day's tries before a command: how many, `free` where it costs none, null where nothing counts. */
export function triesOf(
  state: { snapshot: Snapshot | null; ledger: Ledger | null; now: number },
  command: CommandName,
): Tries | 'free' | null {
  if (!state.snapshot?.policy.attempts) return null;
  return triesFor(state, command) ?? 'free';
}
