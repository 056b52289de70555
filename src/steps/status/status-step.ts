import { accountStatus, type Policy, type Reason, type Screen, type Subject } from '../../contract/index.js';
import {
  enterpriseOnly,
  offeredSubjects,
  screenBehindDraft,
  subjectOf,
  triesFor,
  type FlowState,
  type Tries,
} from '../../flow/index.js';
import { lockedTries } from '../locked-tries.js';
import { gainsOf, subjectOffer, type Gain, type SubjectOffer } from '../subject-offer.js';
import { typedStep, type Typed } from '../typed-step.js';

export interface StatusModel {
  /** What each subject takes that can be chosen. */
  readonly offers: readonly SubjectOffer[];
  /** What enterprise authentication would give. */
  readonly gains: readonly Gain[];
  /** The policy, where the lead does not tell already for which purchases it is needed. */
  readonly required: Policy | null;
  readonly subject: Subject | null;
  /** The screen that waits behind Continue; null before the start. */
  readonly underWay: Screen | null;
  readonly revokedAt: number | null;
  readonly revokedReasons: readonly Reason[];
  /** The day's tries, where a submission can cost one. */
  readonly tries: Tries | null;
  readonly typed: Typed;
  readonly locked: Tries | null;
  /** Whether something came to nothing, and only the person can go on. */
  readonly setBack: boolean;
  readonly now: number;
}

/** The first screen: who must verify, what it gives, what to have at hand, and Start. */
export function statusStep(state: FlowState): StatusModel {
  const { snapshot } = state;
  const identity = snapshot?.identity;
  const revoked = identity?.status === 'revoked' ? identity : null;
  const subjects = offeredSubjects(state);
  const isTold = !enterpriseOnly(state) || snapshot?.policy.requiredIn.includes('*');
  return {
    offers: snapshot ? subjects.flatMap(subject => subjectOffer(snapshot.policy, subject) ?? []) : [],
    gains: snapshot && subjects.includes('enterprise') ? gainsOf(snapshot) : [],
    required: isTold || !snapshot ? null : snapshot.policy,
    subject: subjectOf(state),
    underWay: snapshot?.application ? screenBehindDraft({ ...state, requestedScreen: 'auto' }) : null,
    revokedAt: revoked && Date.parse(revoked.revokedAt),
    revokedReasons: revoked?.reasons ?? [],
    tries: triesFor(state, 'submit'),
    locked: lockedTries(state, 'submit'),
    typed: typedStep(state),
    setBack: snapshot ? accountStatus(snapshot) === 'action-needed' : false,
    now: state.now,
  };
}
