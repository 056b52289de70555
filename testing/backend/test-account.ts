import { approve, examine, reject, revoke } from '../../demo/backend/demo/review-decision.js';
import type { Account } from '../../demo/backend/account.js';
import type { ProviderEvent } from '../../demo/backend/provider-port.js';
import type { Backend, PhotoSlot, Reason, Snapshot } from '../../src/contract/index.js';
import { backendOverFetch, type Fetch } from './backend-over-fetch.js';
import type { TestBackend } from './test-backend.js';

/** A message that a real backend would have sent. */
export interface SentNotice {
  readonly channel: string;
  readonly message: string;
  readonly title: string | null;
  readonly text: string;
}

/** What the provider says about an account: the test speaks for it. */
export interface ProviderWord {
  /** Somebody opens the page of the face check. */
  opensFaceCheck(): Promise<void>;
  /** The person has finished; the result is still to come. */
  finishesFaceCheck(): Promise<void>;
  passesFaceCheck(): Promise<void>;
  failsFaceCheck(code?: string): Promise<void>;
  /** The company's transfer arrives, with the amount that was asked for unless told. */
  receivesTransfer(fen?: number): Promise<void>;
  /** A transfer comes back from the bank. */
  returnsTransfer(code?: string): Promise<void>;
  /** The random amount that was sent, in fen: what a person reads on the bank statement. */
  sentAmount(): Promise<number>;
}

/** What a reviewer decides about an account. */
export interface ReviewerWord {
  approves(): Promise<void>;
  rejects(...reasons: Reason[]): Promise<void>;
  /** A verified identity is taken back. */
  revokes(...reasons: Reason[]): Promise<void>;
  /** The periodical examination finds a verified identity still right. */
  examines(): Promise<void>;
}

/** One account of a test backend. */
export class TestAccount {
  /** For the property of the element: `widget.backend = account.backend`. */
  readonly backend: Backend;
  /** Answers requests of this account, whoever is signed in. */
  readonly fetch: Fetch;
  readonly provider: ProviderWord;
  readonly reviewer: ReviewerWord;
  /** What a portal answers `getToken` with for this account. */
  readonly token: string;

  /** @internal */
  constructor(
    private readonly world: TestBackend,
    readonly id: string,
  ) {
    this.token = `test:${id}`;
    this.fetch = request => {
      const signed = new Request(request);
      signed.headers.set('authorization', `Bearer ${this.token}`);
      return world.fetch(signed);
    };
    this.backend = backendOverFetch('http://backend.test/api/real-name', `Bearer ${this.token}`, world.fetch);
    this.provider = this.providerWord();
    this.reviewer = this.reviewerWord();
  }

  /** What the backend tells of the account now. */
  snapshot(): Promise<Snapshot> {
    return this.world.service.snapshot(this.id);
  }

  /** The photos that the backend holds. */
  photos(): { readonly slot: PhotoSlot; readonly mediaType: string; readonly bytes: Uint8Array }[] {
    return [...this.world.storage.tables.photos.values()]
      .filter(({ accountId }) => accountId === this.id)
      .map(({ slot, mediaType, bytes }) => ({ slot, mediaType, bytes }));
  }

  /** The messages that a real backend would have sent. */
  notices(): SentNotice[] {
    return this.world.storage.tables.notices
      .filter(({ accountId }) => accountId === this.id)
      .map(({ channel, message, title, text }) => ({ channel, message, title, text }));
  }

  private providerWord(): ProviderWord {
    return {
      opensFaceCheck: () => this.tell('face.opened'),
      finishesFaceCheck: () => this.tell('face.done'),
      passesFaceCheck: () => this.tell('face.passed'),
      failsFaceCheck: (code = 'face-failed') => this.tell('face.failed', { code }),
      receivesTransfer: fen => this.tell('transfer.arrived', fen === undefined ? {} : { fen }),
      returnsTransfer: (code = 'account-closed') => this.tell('transfer.bounced', { code }),
      sentAmount: async () => {
        const payment = paymentOf(await this.read());
        if (payment?.status !== 'awaiting-amount') throw new Error(`No amount was sent to ${this.id}.`);
        return payment.fen;
      },
    };
  }

  private reviewerWord(): ReviewerWord {
    const { service } = this.world;
    return {
      approves: () => service.change(this.id, account => approve(account)),
      rejects: (...reasons) => service.change(this.id, (account, now) => reject(account, reasons, now)),
      revokes: (...reasons) => service.change(this.id, (account, now) => revoke(account, reasons, now)),
      examines: () => service.change(this.id, (account, now) => examine(account, now)),
    };
  }

  private async tell(type: ProviderEvent['type'], more: { fen?: number; code?: string } = {}): Promise<void> {
    const { flow } = await this.read();
    if (flow === null) throw new Error(`${this.id} waits for nothing from the provider: ${type}.`);
    await this.world.service.takeEvent(this.world.provider.happen(flow, type, more));
  }

  private async read(): Promise<Account> {
    const account = await this.world.storage.rows.readAccount(this.id);
    if (!account) throw new Error(`The account ${this.id} was cleared away.`);
    return account;
  }
}

const paymentOf = ({ application }: Account) => (application?.stage === 'payment' ? application.payment : null);
