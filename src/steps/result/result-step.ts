import type { Subject } from '../../contract/index.js';
import type { FlowState } from '../../flow/index.js';

export interface ResultModel {
  readonly subject: Subject;
  readonly name: string;
  readonly number: string;
  readonly verifiedAt: number;
  /** ms; null where changes are open. */
  readonly editableFrom: number | null;
  readonly changePending: boolean;
  readonly withdrawing: boolean;
  /** Whether an individual account can become an enterprise one. */
  readonly upgradable: boolean;
}

/** The verified account: who it belongs to, since when, and when it can be changed. */
export function resultStep(state: FlowState): ResultModel | null {
  const snapshot = state.snapshot;
  if (snapshot?.identity.status !== 'verified') return null;
  const { subject, name, number, verifiedAt } = snapshot.identity;
  const from = snapshot.editableFrom === null ? null : Date.parse(snapshot.editableFrom);
  const locked = from !== null && from > state.now;
  const exempt = snapshot.policy.lock.except.some(
    change => change.from === subject && change.to === 'enterprise',
  );
  const canUpgrade =
    subject === 'individual' &&
    snapshot.policy.changes.some(change => change.from === 'individual' && change.to === 'enterprise');
  return {
    subject,
    name,
    number,
    verifiedAt: Date.parse(verifiedAt),
    editableFrom: locked && !(canUpgrade && exempt) ? from : null,
    changePending: snapshot.application !== null && snapshot.application.stage !== 'draft',
    withdrawing: state.withdrawing,
    upgradable: canUpgrade,
  };
}
