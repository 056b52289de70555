import type {
  Answers,
  ConfirmedWarning,
  Consent,
  OrganizationType,
  PayeeAccount,
  PaymentFailure,
  PaymentWay,
  PersonMethod,
  Policy,
  Reason,
  Subject,
  UploadedPhoto,
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
      /** When the periodical examination last found it right [I11]. */
      examinedAt?: string;
      revokedAt?: string;
      reasons?: Reason[];
    };

/** The languages in which the backend writes to people. */
export type NoticeLanguage = 'zh-CN' | 'en';

/** Calendar dates between which something is expected; null where the calendar does not reach. */
export type Expected = { earliest: string; latest: string } | null;

export type StoredPayment =
  | {
      status: 'awaiting-transfer';
      way: 'from-company';
      account: PayeeAccount;
      chosenAt: string;
      expiresAt: string;
      expected: Expected;
      /** The provider's page with the same account, for a colleague in finance. */
      sheet?: { url: string; opened: boolean };
    }
  | {
      status: 'awaiting-amount';
      way: 'to-company';
      bankName: string;
      /** Masked. */
      bankAccount: string;
      /** The random amount; it never leaves the backend. */
      fen: number;
      chosenAt: string;
      sentAt: string | null;
      triesLeft: number;
      expiresAt: string;
      expected: Expected;
    }
  | { status: 'failed'; way: PaymentWay; code: PaymentFailure; at: string; bankAccount?: string }
  | { status: 'expired'; way: PaymentWay; at: string };

export interface StoredPerson {
  status: 'required' | 'handed-off' | 'failed';
  method: PersonMethod['method'] | null;
  code: string | null;
  /** How far the person is on the provider's page. */
  progress?: 'waiting' | 'opened' | 'done';
  /** Who is to be recognized; kept until the decision. */
  name?: string;
  documentNumber?: string;
}

/**
 * The newest link to the provider, and what a person who left by it has to bring back. It outlives the application: a
 * return may come after the provider's callback has decided everything.
 */
export interface StoredHandoff {
  /** The provider's flow behind the link. */
  flow: string;
  /** Gone once the link has ended. */
  url: string | null;
  expiresAt: string;
  /** What may come back: one way for each page that asked for the link. */
  returns: readonly StoredReturn[];
}

/** What a person who left by a link brings back. */
export interface StoredReturn {
  /** Keyed digest of the state. */
  state: string;
  challenge: string | null;
  /** Whether the state was taken. */
  finished: boolean;
}

/** Random amounts that were sent to a company. */
export interface StoredRounds {
  sent: number;
  /** From when the next one may be sent; null where at once. */
  availableAt: string | null;
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
  /** Warnings that the person confirmed, so that an answer that is kept needs no second confirmation. */
  confirmedWarnings?: ConfirmedWarning[] | undefined;
  /** What was uploaded and still counts; with the document that it was handed in for, once it was. */
  photos: UploadedPhoto[];
  /** Whom the person step is about, once they are named. */
  authorized?: 'operator' | 'legal-representative' | undefined;
  /** The account into which the company was last asked to pay. */
  payeeNumber?: string | undefined;
  /** Random amounts that were sent for this application. */
  rounds?: StoredRounds | undefined;
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
  /** Random amounts sent on a day of the policy's zone: withdrawing an application gives no new ones. */
  readonly rounds: { readonly day: string | null; readonly sent: number };
  /** The provider's flow that the application waits for; news of any other flow is stale. */
  readonly flow: string | null;
  readonly handoff: StoredHandoff | null;
  /** The language in which the person reads, as far as it is known: notices go out in it. */
  readonly language: NoticeLanguage | null;
}

/** The part of an application that stays the same from stage to stage. */
export function applicationCore({
  id,
  purpose,
  subject,
  startedAt,
  submittedAt,
  answers,
  consents,
  confirmedWarnings,
  photos,
  authorized,
  payeeNumber,
  rounds,
}: StoredApplication): ApplicationCore {
  const asked = { id, purpose, subject, startedAt, submittedAt };
  return { ...asked, answers, consents, confirmedWarnings, photos, authorized, payeeNumber, rounds };
}
