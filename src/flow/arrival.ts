import type { Snapshot } from '../contract/index.js';
import { consequences } from './consequences.js';
import type { Effect } from './effect.js';
import type { FlowEvent } from './flow-event.js';
import { initialState, type FlowState } from './flow-state.js';
import { ledgerAfter } from './ledger.js';
import { noPhotos } from './photo-state.js';

/** What follows from one event. */
export interface Transition {
  readonly state: FlowState;
  readonly effects: readonly Effect[];
}

/**
 * The part of `transition` that the first screen needs, so that it can stand before the rest has arrived. It decides
 * what comes in from the world and the backend while nothing has been sent; null where the rest has to decide.
 */
export function arrive(before: FlowState, event: FlowEvent): Transition | null {
  // Photos, and a link to the provider, outlive nothing that ends here: the rest looks after them.
  if (before.handoff || before.comeback || before.photos !== noPhotos) return null;
  const decided = decideArrival({ ...before, now: event.at }, event, before.now);
  // The way to the provider is decided by the rest as well.
  return decided && decided.state.snapshot?.application?.stage !== 'person'
    ? concluded(before, decided)
    : null;
}

/** A transition with what follows from the difference that it makes. */
export function concluded(before: FlowState, { state, effects }: Transition): Transition {
  return { state, effects: [...effects, ...consequences(before, state)] };
}

export const only = (state: FlowState, ...effects: Effect[]): Transition => ({ state, effects });

/** What `arrive` decides, before its consequences. */
export function decideArrival(state: FlowState, event: FlowEvent, was: number): Transition | null {
  const quiet = state.sending === null && state.pendingKey === null;
  switch (event.type) {
    case 'widget.connected':
      return quiet ? connect(state) : null;
    case 'snapshot.loaded':
      return quiet ? loaded(state, event.snapshot) : null;
    case 'backend.replaced':
    case 'retry.pressed':
      return load({ ...state, trouble: null });
    case 'snapshot.aged':
      return state.load === 'loading' ? only(state) : load(state);
    case 'account.cleared':
      return only(
        fresh(state),
        ...(state.snapshot
          ? [{ type: 'clear-account' as const, accountKey: state.snapshot.accountKey }]
          : []),
      );
    case 'clock.ticked':
      return tick(state, was);
    case 'network.changed':
      return network(state, event.online);
    case 'ledger.read':
      return only(state.snapshot?.attempts ? state : { ...state, ledger: event.ledger });
    case 'load.failed':
      return only({ ...state, load: 'failed', trouble: event.fault });
    default:
      return null;
  }
}

/** What stays when the account goes. */
const fresh = ({ now, online, page }: FlowState): FlowState => ({ ...initialState, now, online, page });

export function load(state: FlowState): Transition {
  return only({ ...state, load: 'loading', resting: false }, { type: 'load-snapshot' });
}

/** A widget that was put in, or taken out and put back (F06). */
export function connect(state: FlowState): Transition {
  const { state: after, effects } = load({ ...state, proceeding: false, trouble: null });
  const { snapshot } = state;
  if (!snapshot) return only(after, ...effects);
  return only(after, { type: 'open-account', accountKey: snapshot.accountKey }, ...effects);
}

/** The tries of a new day are asked for once, as the old one ends. */
function tick(state: FlowState, was: number): Transition {
  const resetsAt = state.snapshot?.attempts && Date.parse(state.snapshot.attempts.resetsAt);
  const dayEnds = resetsAt && was < resetsAt && resetsAt <= state.now && state.load !== 'loading';
  return dayEnds ? load(state) : only(state);
}

function network(state: FlowState, online: boolean): Transition {
  const after = { ...state, online };
  return online && !state.online && state.load !== 'loading' ? load(after) : only(after);
}

/** A load that went well ends what was wrong with the connection; a refusal stays until the next press. */
export function troubleAfterLoad(state: FlowState): FlowState['trouble'] {
  return state.trouble?.kind === 'refusal' || state.trouble?.code === 'not-sent' ? state.trouble : null;
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

function loaded(state: FlowState, snapshot: Snapshot): Transition {
  const idle: FlowState = { ...state, load: 'idle', trouble: troubleAfterLoad(state) };
  return isOvertaken(state, snapshot) ? only(idle) : taken(idle, snapshot).transition;
}

/** Takes the backend's word: a snapshot is never merged with what the widget thought. */
export function taken(state: FlowState, snapshot: Snapshot): { transition: Transition; moved: boolean } {
  const newAccount = state.snapshot?.accountKey !== snapshot.accountKey;
  const kept = newAccount && state.snapshot ? fresh(state) : state;
  const ledger = ledgerAfter(snapshot, kept.ledger, state.now);
  const moved = stageOf(kept.snapshot) !== stageOf(snapshot);
  const placed: FlowState = {
    ...kept,
    snapshot,
    ledger: snapshot.attempts ? ledger : kept.ledger,
    ...(moved ? { summary: null, choosingAgain: false, withdrawing: false } : {}),
    ...(moved && kept.trouble?.code === 'not-sent' ? { trouble: null } : {}),
    ...(moved && kept.snapshot && kept.place !== 'status' ? { place: 'auto' as const } : {}),
  };
  const effects: Effect[] = [];
  if (newAccount) effects.push({ type: 'open-account', accountKey: snapshot.accountKey });
  if (ledger && snapshot.attempts && !sameLedger(ledger, kept.ledger))
    effects.push({ type: 'write-ledger', accountKey: snapshot.accountKey, ledger });
  return { transition: { state: placed, effects }, moved };
}

function stageOf(snapshot: Snapshot | null): string {
  const application = snapshot?.application;
  const person = application?.stage === 'person' ? application.person.status : '';
  const payment = application?.stage === 'payment' ? (application.payment?.status ?? '') : '';
  return `${snapshot?.identity.status ?? ''} ${application?.stage ?? ''} ${person}${payment}`;
}

function sameLedger(a: FlowState['ledger'], b: FlowState['ledger']): boolean {
  return a?.day === b?.day && a?.spent === b?.spent;
}
