/** How the account's state is asked for, and when it is asked for again. */
import type { Snapshot } from '../contract/index.js';
import { initialState, type FlowState } from './flow-state.js';
import { transitionTo, type Transition } from './transition-result.js';
import { fault, type Fault, type FaultCode } from './trouble.js';

export function loadSnapshot(state: FlowState): Transition {
  return transitionTo({ ...state, load: 'loading', resting: false }, { type: 'load-snapshot' });
}

/** A widget that was put in, or taken out and put back (F06). */
export function connect(before: FlowState): Transition {
  const { sending } = before;
  // What was under way was aborted, so its outcome is asked for.
  const open = sending && sending.phase !== 'preparing' ? { ...sending, phase: 'unknown' as const } : null;
  // So was the reading of a draft, which is begun anew.
  const draft =
    before.draft.status === 'reading' ? { ...before.draft, status: 'unread' as const } : before.draft;
  const state = {
    ...before,
    draft,
    sending: open,
    form: { ...before.form, proceeding: false },
    trouble: withoutPassing(before).trouble,
  };
  const { state: after, effects } = loadSnapshot(state);
  const { snapshot } = state;
  if (!snapshot) return transitionTo(after, ...effects);
  return transitionTo(after, { type: 'open-account', accountKey: snapshot.accountKey }, ...effects);
}

/** The moments at which time alone changes something, in ms: a day's end, the end of a lock, of a wait, of a window. */
function moments({ snapshot }: FlowState): number[] {
  const application = snapshot?.application;
  const payment = application?.stage === 'payment' ? application : null;
  const awaited = payment?.payment && 'expiresAt' in payment.payment ? payment.payment.expiresAt : null;
  const rejected = application?.stage === 'rejected' ? application.expiresAt : null;
  const link = application?.stage === 'person' ? application.person.expiresAt : null;
  return [
    snapshot?.attempts?.resetsAt,
    snapshot?.editableFrom,
    payment?.rounds?.availableAt,
    awaited,
    rejected,
    link,
  ].flatMap(instant => (instant ? [Date.parse(instant)] : []));
}

/** Whether time has come to a moment at which something changes. */
function isDue(state: FlowState, now: number): boolean {
  return moments(state).some(moment => state.now < moment && moment <= now);
}

/** Whether anything on the screen changes with the time, or has just come to its time. */
export function changesByTime(state: FlowState, now: number): boolean {
  return (
    state.handoff.link !== null ||
    isDue(state, now) ||
    state.snapshot?.attempts?.left === 0 ||
    state.snapshot?.application?.stage === 'payment' ||
    state.trouble?.until !== undefined
  );
}

/** What changed by time alone is asked for once, as the time comes. */
export function applyTick(state: FlowState, was: number): Transition {
  const isOver = isDue({ ...state, now: was }, state.now) && state.load !== 'loading';
  return isOver ? loadSnapshot(state) : transitionTo(state);
}

export function applyNetwork(state: FlowState, online: boolean): Transition {
  const after = { ...state, online };
  return online && !state.online && state.load !== 'loading' ? loadSnapshot(after) : transitionTo(after);
}

/** What stays when the account goes. */
export const withoutAccount = ({ now, online, page }: FlowState): FlowState => ({
  ...initialState,
  now,
  online,
  page,
});

/** Forgets the account, in memory and in the browser. */
export function clearAccount(state: FlowState): Transition {
  const { snapshot } = state;
  const effects = snapshot ? [{ type: 'clear-account' as const, accountKey: snapshot.accountKey }] : [];
  return transitionTo(withoutAccount(state), ...effects);
}

/** What became of a command is told until the next press: the backend's no, or that it did not arrive. */
const isOutcomeTold = ({ trouble }: FlowState) => trouble?.kind === 'refusal' || trouble?.code === 'not-sent';

/** Without trouble that a new load settles. */
export const withoutPassing = (state: FlowState): FlowState =>
  isOutcomeTold(state) ? state : { ...state, trouble: null };

/** A load that failed takes the place of other trouble, but not of what became of a command. */
export function applyFailedLoad(state: FlowState, trouble: Fault): Transition {
  const failed: FlowState = { ...state, load: 'failed' };
  return transitionTo(isOutcomeTold(state) ? failed : { ...failed, trouble });
}

/** What kept a command from the backend, and no longer does once the backend answers. */
const passing: readonly FaultCode[] = ['network', 'timeout', 'server', 'rate-limited'];

/**
 * A load that went well ends what was wrong with the connection; a refusal stays until the next press, and so does that a
 * command came to nothing.
 */
export function troubleAfterLoad(state: FlowState): FlowState['trouble'] {
  const { trouble } = state;
  if (isOutcomeTold(state) || trouble?.kind !== 'fault') return trouble;
  const command = passing.includes(trouble.code) ? trouble.command : undefined;
  return command ? { ...fault('not-sent'), command } : null;
}

/**
 * Whether a newer answer overtook this one on its way. A server's clock that went back by more than a request can last
 * was set back, and is believed.
 */
export function isOvertaken(state: Pick<FlowState, 'snapshot'>, snapshot: Snapshot): boolean {
  if (state.snapshot?.accountKey !== snapshot.accountKey) return false;
  const behind = Date.parse(state.snapshot.serverTime) - Date.parse(snapshot.serverTime);
  return behind > 0 && behind <= 60_000;
}
