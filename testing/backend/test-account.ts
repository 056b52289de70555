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

/** What the provider says about an account: the test speaks for it, and waits until the account waits for it. */
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

/** What a reviewer decides about an account, once there is something to decide. */
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
      sentAmount: () =>
        this.awaited('a random amount', async () => {
          const payment = paymentOf(await this.read());
          return payment?.status === 'awaiting-amount' ? payment.fen : null;
        }),
    };
  }

  private reviewerWord(): ReviewerWord {
    const { service } = this.world;
    const reviewed = () =>
      this.awaited('a review', async () =>
        (await this.read()).application?.stage === 'review' ? true : null,
      );
    return {
      approves: async () => {
        await reviewed();
        await service.change(this.id, account => approve(account));
      },
      rejects: async (...reasons) => {
        await reviewed();
        await service.change(this.id, (account, now) => reject(account, reasons, now));
      },
      revokes: (...reasons) => service.change(this.id, (account, now) => revoke(account, reasons, now)),
      examines: () => service.change(this.id, (account, now) => examine(account, now)),
    };
  }

  private async tell(type: ProviderEvent['type'], more: { fen?: number; code?: string } = {}): Promise<void> {
    const flow = await this.awaited(`something from the provider: ${type}`, async () => {
      if (type.startsWith('face.')) await this.makeLink();
      return (await this.read()).flow;
    });
    await this.world.service.takeEvent(this.world.provider.happen(flow, type, more));
  }

  /** What is pressed on a page comes here a little later: so whoever decides waits until there is something to decide. */
  private async awaited<T>(what: string, look: () => Promise<T | null>): Promise<T> {
    const end = Date.now() + patienceMs;
    for (;;) {
      const found = await look();
      if (found !== null) return found;
      if (Date.now() > end) throw new Error(`The account '${this.id}' does not wait for ${what}.`);
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }

  /** The link to the face check, where nobody has made one yet: as if another device of the person had. */
  private async makeLink(): Promise<void> {
    const { flow, application, policy } = await this.read();
    const [mode] = policy.handoff.modes;
    if (flow !== null || mode === undefined) return;
    if (application?.stage !== 'person' || application.person.status !== 'handed-off') return;
    const { accountKey } = await this.snapshot();
    const { signal } = new AbortController();
    const key = `test-link-${crypto.randomUUID()}`;
    await this.backend.startHandoff?.({ mode }, { signal, key, account: accountKey });
  }

  private async read(): Promise<Account> {
    const account = await this.world.storage.rows.readAccount(this.id);
    if (!account) throw new Error(`The account ${this.id} was cleared away.`);
    return account;
  }
}

/** How long somebody who decides waits for something to decide. */
const patienceMs = 5_000;

const paymentOf = ({ application }: Account) =>
  application?.stage === 'payment' ? application.payment : null;
