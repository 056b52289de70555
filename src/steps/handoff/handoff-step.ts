import type { HandoffMode, IdentityVerified } from '../../contract/index.js';
import { isHandedOff, replacedIdentity, type AdmittedLink, type FlowState } from '../../flow/index.js';
import { peopleStep, type Person } from './people-step.js';
import { pageAddress } from './page-address.js';

/**
 * How far the way to the provider is. `ready`: the person may press, with a link at hand or not; `opened` to `done`: the
 * person is, or was, somewhere else.
 */
export type HandoffStage =
  | 'preparing'
  | 'failed'
  | 'refused'
  | 'expired'
  | 'ready'
  | 'opened'
  | 'closed'
  | 'scanned'
  | 'returned'
  | 'done';

export interface HandoffModel {
  readonly stage: HandoffStage;
  /** What the browser or the portal did with the last press. */
  readonly stayed: 'held' | 'blocked' | null;
  readonly link: AdmittedLink | null;
  readonly mode: HandoffMode;
  /** ms until the link expires. */
  readonly left: number;
  readonly others: readonly HandoffMode[];
  readonly provider: { readonly name: string; readonly contact: string | null; readonly href: string | null };
  readonly wechat: boolean;
  readonly copied: FlowState['copied'];
  readonly people: readonly Person[];
  readonly resting: boolean;
  /** What it replaces, where it is a change. */
  readonly replaced: IdentityVerified | null;
}

/** The way to the provider's face check; null before it begins. */
export function handoffStep(state: FlowState): HandoffModel | null {
  if (!isHandedOff(state) || !state.snapshot) return null;
  const {
    page,
    copied,
    snapshot,
    handoff: { link, use },
  } = state;
  const { modes } = snapshot.policy.handoff;
  const { name = '', contact, href } = snapshot.policy.provider ?? {};
  const mode = link?.mode ?? state.handoff.mode ?? modes[0] ?? 'embedded';
  return {
    stage: handoffStageOf(state),
    stayed: use === 'held' || use === 'blocked' ? use : null,
    link,
    mode,
    left: link ? Math.max(0, Date.parse(link.expiresAt) - state.now) : 0,
    others: modes.filter(each => each !== mode),
    provider: { name, contact: contact ?? null, href: pageAddress(href) },
    wechat: page?.wechat === true,
    copied,
    people: peopleStep(state),
    resting: state.resting,
    replaced: replacedIdentity(state),
  };
}

function handoffStageOf(state: FlowState): HandoffStage {
  const {
    snapshot,
    handoff: { link: handoff, request, use },
  } = state;
  const application = snapshot?.application;
  const { progress = 'other', expiresAt = null } = application?.stage === 'person' ? application.person : {};
  if (progress === 'done') return 'done';
  if (use === 'returned') return 'returned';
  if (request === 'failed' || request === 'refused') return request;
  if (request === 'asked' || (!handoff && state.handoff.mode === null)) return 'preparing';
  // A link that has ended is gone from the snapshot, however far the person came with it.
  const end = handoff?.expiresAt ?? expiresAt;
  const isOver = end === null ? progress === 'opened' : Date.parse(end) <= state.now;
  if (isOver) return 'expired';
  if (!handoff) return progress === 'opened' ? 'scanned' : 'ready';
  const window = use === 'opened' || use === 'closed' ? use : null;
  return window ?? (progress === 'opened' ? 'scanned' : 'ready');
}
