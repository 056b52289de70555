import { documentsOf, type DocumentType, type Policy, type Subject } from '../../contract/index.js';
import {
  isBusy,
  enterpriseOnly,
  formOf,
  offeredSubjects,
  subjectOf,
  type FlowState,
} from '../../flow/index.js';
import { summaryStep, type SummaryModel } from '../form/summary-step.js';
import { gainsOf, subjectOffer, type Gain, type SubjectOffer } from '../subject-offer.js';

export interface TypeModel {
  readonly summary: SummaryModel;
  readonly companyOnly: boolean;
  /** Whether it belonged to an enterprise until that was revoked, so that it can only belong to one again. */
  readonly wasEnterprise: boolean;
  readonly subjects: readonly Subject[];
  readonly chosen: Subject | null;
  /** Which rules say for which purchases it is needed; null once the account is verified. */
  readonly policy: Policy | null;
  /** What the chosen one takes. */
  readonly offer: SubjectOffer | null;
  /** By which documents a chosen person is verified; none where there are no photos of them. */
  readonly documents: readonly DocumentType[];
  /** What the chosen one gains. */
  readonly gains: readonly Gain[];
  /** What is said of the way back: of a first choice or of a change to an enterprise; null where there is no news in it. */
  readonly oneWay: 'first' | 'change' | null;
  /** Whether the choice is asked about once more (I4). */
  readonly asksAgain: boolean;
  /** Whether it cannot be undone, so that it is confirmed by itself (E4). */
  readonly asksOneWay: boolean;
  readonly choiceConfirmed: boolean;
  readonly missing: boolean;
  readonly confirmationMissing: boolean;
  readonly working: boolean;
}

/** Whose account it is. What cannot be chosen is not offered (E4). */
export function typeStep(state: FlowState): TypeModel {
  const { snapshot } = state;
  const { policy, identity, account } = snapshot ?? {};
  const offered = offeredSubjects(state);
  const chosen = subjectOf(state);
  const targets = state.form.summary?.errors.map(({ target }) => target) ?? [];
  const canReturn = policy?.changes.some(({ from, to }) => from === 'enterprise' && to === 'individual');
  const isEnterprise = identity && identity.status !== 'unverified' && identity.subject === 'enterprise';
  const isNews = chosen === 'enterprise' && !canReturn && !isEnterprise;
  const documents =
    policy && account && chosen === 'individual'
      ? documentsOf({ policy, subject: chosen, accountRegion: account.region, answers: {} })
      : [];
  return {
    summary: summaryStep(state),
    companyOnly: enterpriseOnly(state),
    wasEnterprise:
      identity?.status === 'revoked' && identity.subject === 'enterprise' && !offered.includes('individual'),
    subjects: offered,
    chosen,
    policy: identity?.status === 'verified' ? null : (policy ?? null),
    offer: policy && chosen ? subjectOffer(policy, chosen) : null,
    documents: documents.map(({ type }) => type),
    gains: snapshot && chosen === 'enterprise' ? gainsOf(snapshot) : [],
    oneWay: isNews ? (identity?.status === 'verified' ? 'change' : 'first') : null,
    asksOneWay: formOf(state)?.choices.includes('one-way') ?? false,
    asksAgain: formOf(state)?.choices.includes('ownership') ?? false,
    choiceConfirmed: state.form.choiceConfirmed,
    missing: targets.includes('subject') && chosen === null,
    confirmationMissing:
      (targets.includes('ownership') || targets.includes('one-way')) && !state.form.choiceConfirmed,
    working: isBusy(state),
  };
}
