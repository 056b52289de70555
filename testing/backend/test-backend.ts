import { Hono, type Context } from 'hono';
import { AccountService } from '../../demo/backend/account-service.js';
import type { Account } from '../../demo/backend/account.js';
import { answerTrouble } from '../../demo/backend/answer-trouble.js';
import { commandRoutes } from '../../demo/backend/command-routes.js';
import { testControl } from '../../demo/backend/demo/test-control.js';
import { EventStreams } from '../../demo/backend/event-stream.js';
import { Refusal } from '../../demo/backend/refusal.js';
import { policyOf } from '../../demo/backend/stored-policy.js';
import type { ConsentPurpose, Policy, PresetName } from '../../src/contract/index.js';
import sentences from '../../docs/reference/consent-sentences.json' with { type: 'json' };
import { TestClock } from '../clock.js';
import type { Fetch } from './backend-over-fetch.js';
import { MemoryProvider } from './memory-provider.js';
import { MemoryStorage } from './memory-storage.js';
import { plainHashes, testDigest } from './plain-hashes.js';
import type { RegisterEntry } from './register-entry.js';
import { TestAccount } from './test-account.js';

/** Below which path the test backend answers. */
export const basePath = '/api/real-name';
/** Below which path the test control of the conformance run answers. */
export const controlPath = '/test-control';

/** What a test backend begins with. */
export interface TestBackendOptions {
  /** The clock; one that begins at `usualStart` unless told. */
  readonly clock?: TestClock | undefined;
  /** Origins of the portal's pages, to which the provider may lead back; that of the page unless told. */
  readonly portalOrigins?: readonly string[] | undefined;
  /** The origin of the provider; nothing answers there. */
  readonly providerUrl?: string | undefined;
}

/** What an account is like before anybody has done anything. */
export interface TestAccountOptions {
  /** Its id; one is made unless told. */
  readonly id?: string | undefined;
  /** Its platform: `enterprise` unless told. */
  readonly preset?: PresetName | undefined;
  /** Whether it was opened by a company: true unless told. */
  readonly company?: boolean | undefined;
  /** Its region: `cn-mainland` unless told. */
  readonly region?: string | undefined;
  /** Members of the policy that replace those of the preset. */
  readonly policy?: Partial<Policy> | undefined;
}

const builtInSentences = (purpose: ConsentPurpose, provider: string) =>
  sentences
    .filter(sentence => sentence.purpose === purpose)
    .map(({ text }) => text.replaceAll('{provider}', provider));

/** The origin of the page, where there is one. */
const ownOrigin = () => (globalThis as { location?: Location }).location?.origin ?? 'http://localhost';

/** Nobody who tests is too quick. */
const rate = { burst: 100_000, perSecond: 100_000 };
const limits = { address: rate, account: rate, waiting: 100 };

/**
 * A backend in memory that follows the contract by the rules of the reference backend: the same commands, order of
 * judgement, tries, keys and quotas. What a provider or a reviewer decides, the test decides.
 */
export class TestBackend {
  /** Moves the time of the rules. */
  readonly clock: TestClock;
  /** What went wrong inside, for a test that wonders about a 500. */
  readonly troubles: string[] = [];
  /** @internal */
  readonly service: AccountService;
  /** @internal */
  readonly storage = new MemoryStorage();
  /** @internal */
  readonly provider: MemoryProvider;
  private readonly streams = new EventStreams();
  private readonly app: Hono;
  private readonly portalOrigins: string[];
  private readonly providerUrl: string;
  private signedIn: string | null = null;
  private serial = 0;

  constructor(options: TestBackendOptions = {}) {
    const { clock = new TestClock(), providerUrl = 'https://sign.example' } = options;
    const { portalOrigins = [ownOrigin()] } = options;
    this.clock = clock;
    this.portalOrigins = [...portalOrigins];
    this.providerUrl = providerUrl;
    this.provider = new MemoryProvider(providerUrl, () => clock.now());
    this.service = new AccountService({
      storage: this.storage,
      clock,
      provider: this.provider,
      digest: testDigest,
      hashes: plainHashes,
      builtInSentences,
      portalOrigins: this.portalOrigins,
      newId: () => `id-${++this.serial}-${Math.random().toString(36).slice(2, 10)}`,
    });
    clock.onMove(() => this.service.changes.allChanged());
    this.app = this.routes();
  }

  /** Answers requests below `/api/real-name`, and those of the test control below `/test-control`. */
  readonly fetch: Fetch = request => this.app.fetch(request);

  /** Adds an account. The first one is signed in. */
  addAccount(options: TestAccountOptions = {}): TestAccount {
    const { id = `account-${this.storage.tables.accounts.size + 1}`, preset = 'enterprise' } = options;
    const { company = true, region = 'cn-mainland', policy = {} } = options;
    if (this.storage.tables.accounts.has(id)) throw new Error(`There is an account '${id}' already.`);
    this.create({ id, region, company }, preset, policy);
    this.signedIn ??= id;
    return new TestAccount(this, id);
  }

  /** Signs an account in, for requests that carry no `Authorization`; null signs out. */
  signIn(account: TestAccount | null): void {
    this.signedIn = account?.id ?? null;
    this.streams.endAll();
  }

  /** Writes a name into the register: whoever gives the number under another name is judged wrong. */
  register(entry: RegisterEntry): void {
    this.provider.enter(entry);
  }

  /** Takes the provider down, or brings it back. */
  setProviderDown(isDown: boolean): void {
    this.provider.isDown = isDown;
  }

  /** The amount in fen that the provider sends next; null lets it choose. */
  setNextAmount(fen: number | null): void {
    this.provider.nextFen = fen;
  }

  /** Takes an origin for one of the portal's: the provider may lead back to its pages. */
  addPortalOrigin(origin: string): void {
    this.portalOrigins.unshift(origin);
  }

  /** Forgets every account and what the provider was told. */
  clear(): void {
    this.streams.endAll();
    this.storage.clear();
    this.provider.clear();
    this.signedIn = null;
    this.troubles.length = 0;
  }

  /** Ends the streams that are open. A test that ends without it may keep its process alive. */
  close(): void {
    this.streams.endAll();
  }

  private create(
    account: Pick<Account, 'id' | 'region' | 'company'>,
    preset: PresetName,
    overrides: Readonly<Record<string, unknown>>,
  ): void {
    const { providerUrl } = this;
    const named = {
      name: 'Example Sign',
      contact: '400-000-0000',
      href: providerUrl,
      origins: [providerUrl],
    };
    this.storage.addAccount({
      ...account,
      policy: policyOf({ preset, overrides }, named),
      version: 1,
      identity: { status: 'unverified' },
      application: null,
      attempts: { day: null, spent: 0 },
      rounds: { day: null, sent: 0 },
      flow: null,
      handoff: null,
      language: null,
    });
  }

  private routes(): Hono {
    const app = new Hono();
    app.use(async (context, next) => {
      await next();
      if (!context.res.headers.has('cache-control')) context.res.headers.set('cache-control', 'no-store');
    });
    app.route(
      basePath,
      commandRoutes({
        service: this.service,
        streams: this.streams,
        faults: null,
        digest: testDigest,
        hashes: plainHashes,
        limits,
        signedIn: context => Promise.resolve(this.accountOf(context)),
      }),
    );
    app.route(
      controlPath,
      testControl({
        service: this.service,
        portalOrigins: this.portalOrigins,
        world: {
          createAccount: (account, { preset, overrides }) => {
            this.create(account, preset, overrides);
            return Promise.resolve();
          },
          readAccount: id => this.storage.rows.readAccount(id),
          setClock: at => {
            if (at) this.clock.set(at);
            else this.clock.useMachineTime();
            return Promise.resolve(this.clock.now());
          },
          register: entry => {
            this.register(entry);
            return Promise.resolve();
          },
          setOutage: isDown => {
            this.setProviderDown(isDown);
            return Promise.resolve();
          },
          happen: (flow, type, fen) =>
            Promise.resolve(this.provider.happen(flow, type, fen === undefined ? {} : { fen })),
        },
      }),
    );
    answerTrouble(app, {
      trouble: message => {
        // That the provider is down is no surprise to the test that took it down.
        if (!this.provider.isDown) this.troubles.push(message);
      },
    });
    return app;
  }

  /** @throws Refusal `not-signed-in`. */
  private accountOf(context: Context): string {
    const header = context.req.header('authorization');
    const id =
      header === undefined ? this.signedIn : (/^Bearer (?:demo|test):(.+)$/.exec(header)?.[1] ?? null);
    if (id === null || !this.storage.tables.accounts.has(id)) throw new Refusal('not-signed-in');
    return id;
  }
}
