/** The three servers of a run, and what only their operators can do: accounts, time, trouble, transfers. */
import { randomBytes, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { FaceBehaviour } from '../../demo/provider/face-behaviour.js';
import { startAll, type LoopbackName, type RunningDemo } from '../../demo/start.js';
import {
  commands,
  contractHeader,
  contractVersion,
  accountHeader,
  keyHeader,
  type CommandName,
  type Reason,
  type Snapshot,
  type Subject,
} from '../../src/contract/index.js';
import { dateIn } from '../../src/domain/index.js';
import { newDataFolder } from './data-folder.js';

/** A fault as `/demo/fault` takes it. */
export interface OrderedFault {
  readonly kind:
    | 'status'
    | 'problem'
    | 'drop-before'
    | 'drop-after-commit'
    | 'delay'
    | 'html'
    | 'malformed'
    | 'unknown-enum'
    | 'patch';
  readonly times?: number;
  readonly command?: CommandName;
  readonly status?: number;
  readonly ms?: number;
  readonly path?: string;
  readonly value?: unknown;
}

export interface AccountOptions {
  readonly preset?: 'enterprise' | 'review';
  readonly region?: string;
  readonly company?: boolean;
  readonly policyOverrides?: Readonly<Record<string, unknown>>;
}

/** An application on the reviewer's desk. */
export interface HandedIn {
  readonly subject: Subject;
  readonly purpose: 'first' | 'change';
  readonly documentType: string | null;
  readonly answers: readonly { readonly field: string; readonly value: string }[];
  readonly photos: readonly { readonly id: string; readonly slot: string; readonly mediaType: string }[];
  readonly consents: readonly { readonly purpose: string }[];
}

/** A notice by one channel. */
export interface OutboxMessage {
  readonly channel: string;
  readonly message: string;
  readonly title: string | null;
  readonly text: string;
}

/** A flow at the provider, as its operators see it. */
interface ProviderFlow {
  readonly id: string;
  readonly kind: 'face' | 'pay-in' | 'pay-out';
  readonly status: string;
  readonly details: { readonly fen?: number };
}

const hour = 3_600_000;
/** How far the demo moves its time at once. */
const mostHours = 24 * 400;

export class JourneyDemo {
  private constructor(
    private readonly dataDir: string,
    private running: RunningDemo,
  ) {}

  static async start(): Promise<JourneyDemo> {
    const dataDir = await newDataFolder('real-name-auth-');
    return new JourneyDemo(dataDir, await startAll({ ports: { host: 0, backend: 0, provider: 0 }, dataDir }));
  }

  get urls() {
    return this.running.urls;
  }

  /** The portal under one of its two names: at `localhost` it is another site than the provider. */
  portalAt(name: LoopbackName): string {
    const url = new URL(this.urls.host);
    url.hostname = name;
    return url.origin;
  }

  /** Stops the servers and starts them again where they were: what is not on disk is gone. */
  async restart(): Promise<void> {
    const portOf = (url: string) => Number(new URL(url).port);
    const { host, backend, provider } = this.urls;
    await this.running.close();
    const ports = { host: portOf(host), backend: portOf(backend), provider: portOf(provider) };
    this.running = await startAll({ ports, dataDir: this.dataDir });
  }

  async close(): Promise<void> {
    await this.running.close();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  /** A new account with a name that no other has. */
  async newAccount({ preset = 'enterprise', ...options }: AccountOptions = {}): Promise<string> {
    const id = `j-${randomBytes(6).toString('hex')}`;
    await this.demo('accounts', { id, preset, ...options });
    return id;
  }

  async order(account: string, fault: OrderedFault): Promise<void> {
    await this.demo('fault', { account, next: fault });
  }

  async clearFaults(account: string): Promise<void> {
    await this.demo('fault', { account, next: null });
  }

  async expireSession(account: string): Promise<void> {
    await this.demo('expire-session', { account });
  }

  /** The account's session counts again. */
  async signIn(account: string): Promise<void> {
    await this.demo('sign-in', { account });
  }

  /** The time of the demo. */
  async now(): Promise<Date> {
    const { now } = (await this.json(`${this.urls.backend}/demo/clock`)) as { now: string };
    return new Date(now);
  }

  /** Moves the time of the demo on to an instant. */
  async moveTo(instant: number): Promise<void> {
    for (let left = 1; left > 0;) {
      left = (instant - (await this.now()).getTime()) / hour;
      if (left > 0) await this.demo('clock', { hours: Math.min(left, mostHours) });
    }
  }

  /** Brings the time of the demo back to now. All accounts go. */
  async resetClock(): Promise<void> {
    await this.demo('reset', {});
  }

  /** The next midnight in Shanghai, in ms. */
  async midnight(): Promise<number> {
    return dateIn('Asia/Shanghai', await this.now()).nextMidnight.getTime();
  }

  snapshot(account: string): Promise<Snapshot> {
    const headers = { authorization: `Bearer demo:${account}` };
    return this.json(`${this.urls.backend}/api/real-name/snapshot`, { headers }) as Promise<Snapshot>;
  }

  /** How many commands of the account the backend keeps a record of. */
  async records(account: string): Promise<number> {
    return (await this.snapshot(account)).receipts.length;
  }

  /** Sends a command past the widget, as anybody with the account's session could. */
  async command(account: string, name: CommandName, payload: unknown): Promise<Response> {
    const { path, method } = commands[name];
    return fetch(`${this.urls.backend}/api/real-name${path}`, {
      method,
      headers: {
        authorization: `Bearer demo:${account}`,
        'content-type': 'application/json',
        [contractHeader]: contractVersion,
        [keyHeader]: randomUUID(),
        [accountHeader]: (await this.snapshot(account)).accountKey,
      },
      body: JSON.stringify(payload),
    });
  }

  /** What the provider has open for the account's application. */
  async openFlow(account: string, kind: ProviderFlow['kind']): Promise<ProviderFlow> {
    const { application } = await this.snapshot(account);
    const found = (await this.flowsOf(application?.id ?? '')).find(
      flow => flow.kind === kind && flow.status === 'open',
    );
    if (!found) throw new Error(`The provider has no open ${kind} for ${account}.`);
    return found;
  }

  /** The provider says of what passed for an application that it failed, and has told it. */
  async contradict(application: string, kind: ProviderFlow['kind']): Promise<void> {
    const flow = (await this.flowsOf(application)).find(each => each.kind === kind);
    await this.operate('contradict', { flow: flow?.id });
  }

  private async flowsOf(application: string): Promise<ProviderFlow[]> {
    const reference = encodeURIComponent(application);
    return (await this.json(`${this.urls.provider}/ops/flows?reference=${reference}`)) as ProviderFlow[];
  }

  async endFaceCheck(account: string, result: 'pass' | 'fail'): Promise<void> {
    await this.operate('face', { flow: (await this.openFlow(account, 'face')).id, result });
  }

  /** How the page of the account's face check behaves from now on. */
  async faceBehaves(account: string, behaviour: Partial<FaceBehaviour>): Promise<void> {
    const reference = (await this.snapshot(account)).application?.id;
    await this.operate('face-behaviour', { reference, ...behaviour });
  }

  /** The link to the account's face check ends now, without moving time for anybody. */
  async endLink(account: string): Promise<void> {
    await this.operate('expire', { flow: (await this.openFlow(account, 'face')).id });
  }

  /** What happens to callbacks of the provider from now on, for all accounts. */
  async callbacks(mode: 'normal' | 'lost' | 'twice'): Promise<void> {
    await this.operate('callbacks', { mode });
  }

  /** A reviewer decides about what the account handed in, or about its identity. */
  async review(
    account: string,
    decision: 'approve' | 'reject' | 'revoke' | 'examine',
    reasons?: readonly Reason[],
  ): Promise<void> {
    await this.demo(`review/${decision}`, { account, reasons });
  }

  /** What waits for a review, in full, as only the reviewer sees it. */
  async handedIn(account: string): Promise<HandedIn> {
    return (await (await this.asReviewer(`applications/${account}`)).json()) as HandedIn;
  }

  /** The bytes of a photo that waits for a review. */
  async photo(id: string): Promise<Uint8Array> {
    return new Uint8Array(await (await this.asReviewer(`photos/${id}`)).arrayBuffer());
  }

  /** What the account was told by every channel, the newest first. */
  async outbox(account: string): Promise<OutboxMessage[]> {
    return (await this.json(`${this.urls.backend}/demo/outbox?account=${account}`)) as OutboxMessage[];
  }

  /** The company's transfer arrives at the provider. */
  async transferArrives(account: string): Promise<void> {
    await this.operate('transfer', { flow: (await this.openFlow(account, 'pay-in')).id });
  }

  /** The amount on the company's bank statement, in fen. */
  async amountOnStatement(account: string): Promise<number> {
    return (await this.openFlow(account, 'pay-out')).details.fen ?? 0;
  }

  /** From now on the register knows the number under this name, so that any other name is wrong. */
  async register(number: string, name: string): Promise<void> {
    await this.operate('entries', { kind: 'organization', number, name });
  }

  private async asReviewer(path: string): Promise<Response> {
    const desk = `${this.urls.backend}/demo/review`;
    const signedIn = await fetch(`${desk}/sign-in`, this.post({}));
    const [cookie = ''] = signedIn.headers.getSetCookie();
    const response = await fetch(`${desk}/${path}`, { headers: { cookie: cookie.split(';')[0] ?? '' } });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return response;
  }

  private async operate(operation: string, body: unknown): Promise<void> {
    await this.json(`${this.urls.provider}/ops/${operation}`, this.post(body));
  }

  private async demo(path: string, body: unknown): Promise<void> {
    await this.json(`${this.urls.backend}/demo/${path}`, this.post(body));
  }

  private post(body: unknown): RequestInit {
    return {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    };
  }

  private async json(url: string, init?: RequestInit): Promise<unknown> {
    const response = await fetch(url, init);
    if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
    return response.json();
  }
}
