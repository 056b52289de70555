/** The reference backend itself, its rules and its HTTP door, over memory and with a provider in memory. */
import { Hono } from 'hono';
import type { Account } from '../../../demo/backend/account.js';
import { AccountService } from '../../../demo/backend/account-service.js';
import { answerTrouble } from '../../../demo/backend/answer-trouble.js';
import { basePath } from '../../../demo/backend/app.js';
import { commandRoutes } from '../../../demo/backend/command-routes.js';
import { EventStreams } from '../../../demo/backend/event-stream.js';
import { nodeHashes } from '../../../demo/backend/node-hashes.js';
import { Refusal } from '../../../demo/backend/refusal.js';
import { builtInSentences } from '../../../demo/backend/rules/consent-sentences.js';
import { createSecretDigest } from '../../../demo/backend/secret-digest.js';
import { fillPreset, keyHeader, Policy, type Snapshot } from '../../../src/contract/index.js';
import { isDecided } from '../key-watch.js';
import { CoreProvider } from './core-provider.js';
import { MemoryStorage } from '../../../testing/backend/memory-storage.js';
import type { VirtualTime } from './virtual-time.js';

export interface BackendAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** A command that the backend was asked for. */
export interface KnownCommand {
  readonly path: string;
  readonly body: string;
}

const provider = {
  name: '示例电子签',
  contact: '400-000-0000',
  href: 'https://sign.example',
  origins: ['https://sign.example'],
};
const policy = Policy.parse(fillPreset({ preset: 'enterprise', provider }));
const digest = createSecretDigest(new Uint8Array(32).fill(7));
const unlimited = { burst: 1e9, perSecond: 1e9 };

export class CoreBackend {
  readonly provider: CoreProvider;
  /** Commands by their key. */
  readonly commands = new Map<string, KnownCommand>();
  readonly troubles: string[] = [];
  private readonly signedOut = new Set<string>();
  private readonly storage = new MemoryStorage();
  private readonly service: AccountService;
  private readonly app = new Hono();

  constructor(
    time: VirtualTime,
    isRight: (answers: readonly (string | undefined)[]) => boolean,
    /** Told the key of each command that has been judged. */
    private readonly onDecided: (key: string) => void,
  ) {
    this.provider = new CoreProvider(time, isRight);
    this.service = new AccountService({
      storage: this.storage,
      provider: this.provider,
      digest,
      hashes: nodeHashes,
      builtInSentences,
      clock: { now: () => new Date() },
      portalOrigins: ['https://portal.example'],
    });
    this.app.route(
      basePath,
      commandRoutes({
        service: this.service,
        streams: new EventStreams(),
        faults: null,
        digest,
        hashes: nodeHashes,
        limits: { address: unlimited, account: unlimited, waiting: 1_000 },
        signedIn: async ({ req }) => {
          const id = /^Bearer demo:(.+)$/.exec(req.header('authorization') ?? '')?.[1] ?? '';
          if (id === '' || this.signedOut.has(id)) throw new Refusal('not-signed-in');
          return id;
        },
      }),
    );
    answerTrouble(this.app, { trouble: message => void this.troubles.push(message) });
  }

  newAccount(id: string, company: boolean): void {
    const nothing = { day: null, spent: 0 };
    this.storage.addAccount({
      id,
      company,
      policy,
      region: 'cn-mainland',
      version: 1,
      identity: { status: 'unverified' },
      application: null,
      attempts: nothing,
      rounds: { day: null, sent: 0 },
      flow: null,
      handoff: null,
      language: null,
    } satisfies Account);
  }

  /** Ends, or renews, the session of an account. */
  signIn(id: string, signedIn: boolean): void {
    if (signedIn) this.signedOut.delete(id);
    else this.signedOut.add(id);
  }

  /** What is true, whatever a page believes. */
  snapshot(id: string): Promise<Snapshot> {
    return this.service.snapshot(id);
  }

  /** Something happens at the provider, as far as anything is awaited of it. */
  async happen(id: string, good: boolean): Promise<void> {
    const flow = (await this.storage.rows.readAccount(id))?.flow;
    const event = flow ? this.provider.happen(flow, good) : null;
    if (event) await this.service.takeEvent(event);
  }

  /** Answers a request as the server would. */
  async answer(path: string, init: RequestInit): Promise<BackendAnswer> {
    const key = new Headers(init.headers).get(keyHeader);
    if (key) this.commands.set(key, { path, body: typeof init.body === 'string' ? init.body : '' });
    const response = await this.app.request(path, init);
    const text = await response.text();
    if (key && isDecided(response.status, text)) this.onDecided(key);
    return { status: response.status, headers: Object.fromEntries(response.headers), text };
  }
}

export { basePath };
