import type {
  Answers,
  Consent,
  OrganizationType,
  PayeeAccount,
  PaymentFailure,
  PaymentWay,
  PersonMethod,
  PhotoSlot,
  Policy,
  Reason,
  Subject,
} from '../../src/contract/index.js';

/** Who the account is tied to. Of the number only a keyed digest is kept, beside what may be shown. */
export type StoredIdentity =
  | { status: 'unverified' }
  | {
      status: 'verified' | 'revoked';
      subject: Subject;
      name: string;
      number: string;
      digest: string;
      verifiedAt: string;
      revokedAt?: string;
      reasons?: Reason[];
    };

/** Calendar dates between which something is expected; null where the calendar does not reach. */
export type Expected = { earliest: string; latest: string } | null;

export type StoredPayment =
  | {
      status: 'awaiting-transfer';
      way: 'from-company';
      account: PayeeAccount;
      chosenAt: string;
      deadline: string;
      expected: Expected;
    }
  | {
      status: 'awaiting-amount';
      way: 'to-company';
      bankAccount: string;
      /** The random amount; it never leaves the backend. */
      fen: number;
      chosenAt: string;
      sentAt: string | null;
      triesLeft: number;
      deadline: string;
      expected: Expected;
    }
  | { status: 'failed'; way: PaymentWay; code: PaymentFailure; at: string }
  | { status: 'expired'; way: PaymentWay; at: string };

export interface StoredPerson {
  status: 'required' | 'handed-off' | 'failed';
  method: PersonMethod['method'] | null;
  code: string | null;
  /** Who is to be recognized; kept until the decision. */
  name?: string;
  documentNumber?: string;
}

/** What a person who left for the provider has to bring back; kept so that it is taken once, by the same browser. */
export interface StoredHandoff {
  /** Keyed digest of the state. */
  state: string;
  challenge: string | null;
  finished: boolean;
}

interface ApplicationCore {
  id: string;
  purpose: 'first' | 'change';
  subject: Subject;
  startedAt: string;
  submittedAt: string | null;
  /** In full, since the provider and the reviewers need them; gone with the application. */
  answers: Answers;
  consents: Consent[];
  photos: { slot: PhotoSlot; id: string }[];
  handoff?: StoredHandoff | undefined;
}

/** What is under way. The stage says which of the parts is there. */
export type StoredApplication = ApplicationCore &
  (
    | { stage: 'draft' }
    | { stage: 'person'; person: StoredPerson }
    | {
        stage: 'organization';
        organization: { suggestedType: OrganizationType | null; code: string | null };
      }
    | { stage: 'payment'; payment: StoredPayment | null }
    | { stage: 'review'; review: { expected: Expected } }
    | { stage: 'rejected'; rejectedAt: string; reasons: Reason[] }
  );

/** One account as the rules see it: plain data, replaced and never changed in place. */
export interface Account {
  readonly id: string;
  readonly region: string;
  readonly company: boolean;
  readonly policy: Policy;
  readonly version: number;
  readonly identity: StoredIdentity;
  readonly application: StoredApplication | null;
  /** Attempts spent on a day of the policy's zone. */
  readonly attempts: { readonly day: string | null; readonly spent: number };
  /** The provider's flow that the application waits for; news of any other flow is stale. */
  readonly flow: string | null;
}

/** The part of an application that stays the same from stage to stage. */
export function applicationCore(application: StoredApplication): ApplicationCore {
  const { id, purpose, subject, startedAt, submittedAt, answers, consents, photos, handoff } = application;
  return { id, purpose, subject, startedAt, submittedAt, answers, consents, photos, handoff };
}
