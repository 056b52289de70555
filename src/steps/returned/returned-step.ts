import type { Screen } from '../../contract/index.js';
import { isHandedOff, screenOf, type FlowState } from '../../flow/index.js';

export interface ReturnedModel {
  readonly kind: 'checking' | 'window' | 'elsewhere' | 'mismatch' | 'expired' | 'signed-out' | 'unreachable';
  /** What the snapshot says of the face check. */
  readonly result: 'pending' | 'failed' | 'over' | Screen;
  readonly wechat: boolean;
}

/** What a return from the provider turned out to be. What it brought along is never believed. */
export function returnedStep(state: FlowState): ReturnedModel {
  const {
    snapshot,
    trouble,
    page,
    handoff: { providerReturn },
  } = state;
  const lost = trouble?.code === 'session-expired' ? 'signed-out' : 'unreachable';
  const kind = providerReturn?.kind === 'here' ? null : providerReturn?.kind;
  return {
    kind: snapshot ? (kind ?? 'checking') : lost,
    result: resultOf(state),
    wechat: page?.wechat === true,
  };
}

function resultOf(state: FlowState): ReturnedModel['result'] {
  const application = state.snapshot?.application;
  if (isHandedOff(state)) return 'pending';
  if (application?.stage === 'person' && application.person.status === 'failed') return 'failed';
  return application
    ? screenOf({ ...state, handoff: { ...state.handoff, providerReturn: null }, requestedScreen: 'auto' })
    : 'over';
}
