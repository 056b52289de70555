import type { PresetName, Reason, Region } from '../../src/contract/index.js';
import { Skipped } from './rule.js';

/** A fresh account that the test control made. */
export interface TestAccount {
  readonly account: string;
  /** The value of the header `Authorization` that signs it in. */
  readonly authorization: string;
  /** A page of the portal, to which a provider may lead back. */
  readonly returnUrl: string;
}

/** What a fresh account is like. */
export interface AccountWish {
  readonly preset: PresetName;
  readonly company: boolean;
  readonly region: Region;
  /** Members of the policy that replace those of the preset. */
  readonly policy: Readonly<Record<string, unknown>>;
}

/** What can happen at the provider. */
export type NewsEvent =
  'face-opened' | 'face-done' | 'face-passed' | 'face-failed' | 'transfer-arrived' | 'transfer-bounced';

export interface News {
  readonly flow: string;
  readonly event: NewsEvent;
  readonly fen?: number;
  /** How often the callback comes. */
  readonly delivery?: 'once' | 'twice' | 'lost';
}

/** The door by which a test moves the world around a backend; `docs/backend-guide.md` states it. */
export class Control {
  private clockMoved = true;
  private providerDown = false;

  /** @param url below which the paths are; null where the backend has no such door. */
  constructor(private readonly url: string | null) {}

  get isThere(): boolean {
    return this.url !== null;
  }

  createAccount(wish: AccountWish): Promise<TestAccount> {
    return this.post<TestAccount>('/accounts', wish);
  }

  /** Sets the clock of the rules. */
  async setClock(at: string | Date): Promise<void> {
    this.clockMoved = true;
    await this.post('/clock', { at: new Date(at).toISOString() });
  }

  async register(kind: 'person' | 'organization', number: string, name: string): Promise<void> {
    await this.post('/register', { kind, number, name });
  }

  async setOutage(down: boolean): Promise<void> {
    await this.post('/outage', { down });
    this.providerDown = down;
  }

  async flowOf(account: string): Promise<{ flow: string; fen?: number }> {
    return this.post('/flow', { account });
  }

  async tell(news: News): Promise<void> {
    await this.post('/news', { delivery: 'once', ...news });
  }

  async review(
    account: string,
    decision: 'approve' | 'reject' | 'revoke',
    reasons?: Reason[],
  ): Promise<void> {
    await this.post('/review', { account, decision, ...(reasons && { reasons }) });
  }

  /** Puts the world back to where each rule begins: at this instant where there is a clock, with a provider that answers. */
  async beginAt(instant: string): Promise<void> {
    if (this.url === null) return;
    if (this.providerDown) await this.setOutage(false);
    if (!this.clockMoved) return;
    await this.post('/clock', { at: instant }).catch((error: unknown) => {
      if (!(error instanceof Skipped)) throw error;
    });
    this.clockMoved = false;
  }

  /** Gives the backend its own clock back. */
  async end(): Promise<void> {
    if (this.url === null) return;
    if (this.providerDown) await this.setOutage(false);
    await this.post('/clock', { at: null }).catch((error: unknown) => {
      if (!(error instanceof Skipped)) throw error;
    });
  }

  private async post<T>(path: string, body: object): Promise<T> {
    if (this.url === null) throw new Skipped(`needs the test control (--control), ${path}`);
    const response = await fetch(this.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if ([404, 405, 501].includes(response.status)) throw new Skipped(`the test control has no ${path}`);
    if (!response.ok) throw new Error(`The test control answered ${path} with ${response.status}: ${text}`);
    return (text === '' ? {} : JSON.parse(text)) as T;
  }
}
