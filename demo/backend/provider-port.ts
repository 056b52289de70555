import type { HandoffMode, PayeeAccount } from '../../src/contract/index.js';

/** What is told about an organization; only what the person was asked for. */
export interface OrganizationClaim {
  readonly name: string;
  readonly number: string;
  readonly legalRepresentativeName?: string | undefined;
  readonly legalRepresentativeDocumentNumber?: string | undefined;
}

export interface PersonClaim {
  readonly name: string;
  readonly documentNumber: string;
  readonly mobile?: string | undefined;
}

/**
 * What the backend asks of an e-signature company, in the words of this backend: another company takes another
 * implementation. `reference` names the application, `key` makes a repeated request harmless. Every call rejects with
 * the refusal `provider-unavailable` when the company gives no usable answer.
 */
export interface ProviderPort {
  matchOrganization(claim: OrganizationClaim): Promise<boolean>;
  matchPerson(claim: PersonClaim): Promise<boolean>;
  createFaceCheck(request: {
    key: string;
    reference: string;
    person: PersonClaim;
    /** How the person gets to the page, so that it knows how to end. */
    mode: HandoffMode;
    expiresAt: Date;
    returnUrl?: string | undefined;
    state?: string | undefined;
  }): Promise<{ flow: string; url: string }>;
  /**
   * Leads whoever ends an open face check back another way: that of the page that asked last.
   * @returns whether its link can still be opened; the provider may have ended it.
   */
  updateFaceCheck(request: {
    flow: string;
    mode: HandoffMode;
    returnUrl?: string | undefined;
    state?: string | undefined;
  }): Promise<boolean>;
  createPayIn(request: {
    key: string;
    reference: string;
    companyName: string;
    fen: number;
    dueAt: Date;
  }): Promise<{
    flow: string;
    account: PayeeAccount;
    /** A page that shows the same account to whoever pays. */
    url: string;
  }>;
  createPayOut(request: {
    key: string;
    reference: string;
    companyName: string;
    bankName: string;
    bankAccount: string;
    fen: { min: number; max: number };
  }): Promise<{ flow: string; fen: number; sent: boolean }>;
  /** Everything that happened in a flow so far. */
  eventsOf(flow: string): Promise<ProviderEvent[]>;
}

/** What the provider tells about a flow, by callback or when asked. */
export interface ProviderEvent {
  /** The same event may come twice, always under the same id. */
  readonly id: string;
  readonly flow: string;
  readonly type:
    | 'face.opened'
    /** The person has finished; the result is still awaited. */
    | 'face.done'
    | 'face.passed'
    | 'face.failed'
    | 'sheet.opened'
    | 'transfer.arrived'
    | 'transfer.bounced'
    | 'payout.sent';
  /** Why a face check failed or a transfer bounced. */
  readonly code?: string | undefined;
  /** The amount of a transfer that arrived. */
  readonly fen?: number | undefined;
}
