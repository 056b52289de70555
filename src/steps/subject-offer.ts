import { subjectPolicy, type Policy, type Snapshot, type Subject } from '../contract/index.js';

/** What an enterprise gains by being verified (E3). */
export type Gain = 'resources' | 'contracts' | 'invoices';

/** What somebody needs at hand before they begin. */
export type Preparation = 'license' | 'document' | 'operator' | 'phone' | 'camera' | 'bank';

/** Working days between which something happens. */
export interface WorkingDays {
  readonly min: number;
  readonly max: number;
}

/** What the verification of one kind of subject takes. */
export interface SubjectOffer {
  readonly subject: Subject;
  readonly preparations: readonly Preparation[];
  /** The bank's time; null where no payment belongs to it. */
  readonly payment: WorkingDays | null;
  /** The reviewers' time; null where nobody reviews. */
  readonly review: WorkingDays | null;
}

const homeRegion = 'cn-mainland';

/** What verifying a subject takes under a policy; null where the policy does not offer it. */
export function subjectOffer(policy: Policy, subject: Subject): SubjectOffer | null {
  const asked = subjectPolicy(policy, subject);
  if (!asked) return null;
  const asksPerson = asked.steps.includes('person');
  const asksPayment = asked.steps.includes('payment');
  const asksPhotos = policy.documents.some(each => each.subject === subject && each.slots.length > 0);
  const own: readonly [Preparation, boolean][] =
    subject === 'enterprise'
      ? [
          ['license', true],
          ['operator', asksPerson],
          ['bank', asksPayment],
        ]
      : [
          ['document', true],
          ['phone', asksPerson],
        ];
  return {
    subject,
    preparations: [...own, ['camera', asksPhotos] as const].flatMap(([item, needed]) => (needed ? item : [])),
    payment: asksPayment ? (policy.payment?.arrivalWorkingDays ?? null) : null,
    review: asked.proof === 'review' ? (policy.review?.workingDays ?? null) : null,
  };
}

/** What the account gains as an enterprise's. VAT invoices are for companies of the mainland; a company has it all. */
export function gainsOf({ account, identity }: Snapshot): readonly Gain[] {
  if (identity.status !== 'unverified' && identity.subject === 'enterprise') return [];
  return gainsIn(account.region);
}

/** What an enterprise has by its verification, in a region of registration. */
export const gainsIn = (region: string): readonly Gain[] =>
  region === homeRegion ? ['resources', 'contracts', 'invoices'] : ['resources', 'contracts'];
