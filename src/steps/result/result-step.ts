import { accountStatus, type Subject } from '../../contract/index.js';
import { offeredSubjects, lockedUntil, reachableSubjects, type FlowState } from '../../flow/index.js';
import { gainsIn, type Gain } from '../subject-offer.js';

export interface ResultModel {
  readonly subject: Subject;
  readonly name: string;
  readonly number: string;
  readonly verifiedAt: number;
  /** Until when the lock holds a change back, in ms; null where changes are open, or none is possible. */
  readonly editableFrom: number | null;
  readonly changePending: boolean;
  /** Whether the change came to nothing, and only the person can go on. */
  readonly setBack: boolean;
  /** What an enterprise has by its verification. */
  readonly gains: readonly Gain[];
  /** Whom the account can be changed to now: its own subject for an update of the details. */
  readonly changes: readonly Subject[];
}

/** The verified account: who it belongs to, since when, and what can be changed when. */
export function resultStep(state: FlowState): ResultModel | null {
  const { snapshot } = state;
  if (snapshot?.identity.status !== 'verified') return null;
  const { subject, name, number, verifiedAt } = snapshot.identity;
  const locks = reachableSubjects(state).flatMap(each => lockedUntil(state, each) ?? []);
  return {
    subject,
    name,
    number,
    verifiedAt: Date.parse(verifiedAt),
    editableFrom: locks[0] ?? null,
    changePending: snapshot.application !== null && snapshot.application.stage !== 'draft',
    setBack: accountStatus(snapshot) === 'action-needed',
    gains: subject === 'enterprise' ? gainsIn(snapshot.account.region) : [],
    changes: offeredSubjects(state),
  };
}
