/** A tab with one widget: the real store, transition and performer, over the real ports wherever a browser is not needed. */
import { featurePerformers } from '../../suites/feature-performers.js';
import { createAnswerChecks } from '../../../src/browser/answer-checks.js';
import { httpTransport } from '../../../src/browser/backend/http-transport.js';
import { createRetryingBackend } from '../../../src/browser/backend/retrying-backend.js';
import { createServerClock, type ServerClock } from '../../../src/browser/page/server-clock.js';
import { wait } from '../../../src/browser/page/wait.js';
import { createDraftStore } from '../../../src/browser/storage/draft-store.js';
import { draftTab } from '../../../src/browser/storage/draft-tab.js';
import { createKeyStore } from '../../../src/browser/storage/key-store.js';
import { createKeyedDigest } from '../../../src/browser/storage/keyed-digest.js';
import { createLedgerStore } from '../../../src/browser/storage/ledger-store.js';
import { sha256 } from '../../../src/browser/storage/sha256.js';
import {
  createPerformer,
  createStore,
  type Effect,
  type Fact,
  type FlowState,
  type HandoffPort,
  type Performer,
  type Ports,
  type Store,
} from '../../../src/flow/index.js';
import type { Random } from '../random.js';
import { basePath } from './core-backend.js';
import { PageDatabase, type CoreBrowser } from './core-browser.js';
import type { Realm } from './realm.js';
import { realms, type VirtualTime } from './virtual-time.js';

export interface TabWorld {
  readonly time: VirtualTime;
  readonly random: Random;
  readonly browser: CoreBrowser;
  /** Whatever leaves the page but for the requests: events, diagnostics, hints to other tabs. */
  readonly tell: (what: unknown) => void;
  readonly onEffect: (tab: CoreTab, effect: Effect) => void;
  readonly onState: (tab: CoreTab, before: FlowState, after: FlowState) => void;
  /** Told each fact, for whoever looks for the cause of something. */
  readonly trace: ((tab: CoreTab, fact: Fact) => void) | undefined;
  /** Tells the other tabs of this browser that an account has changed. */
  readonly hint: (from: CoreTab, accountKey: string) => void;
}

interface Page {
  readonly realm: Realm;
  readonly store: Store;
  readonly performer: Performer;
  readonly database: PageDatabase;
  readonly clock: ServerClock;
}

/** ms for which any number of hints counts as one. */
const debounceMs = 250;

export class CoreTab implements Realm {
  readonly session = new Map<string, string>();
  online = true;
  hidden = false;
  accountKey = '';
  /** The key of an earlier page that was found last. */
  foundKey: string | null = null;
  private page: Page | null = null;
  private hinted = false;
  private readonly onVisible = new Set<() => void>();

  constructor(
    private readonly world: TabWorld,
    readonly name: string,
  ) {}

  get state(): FlowState {
    return this.opened.store.state;
  }

  private get opened(): Page {
    if (!this.page) throw new Error('The tab has no page.');
    return this.page;
  }

  /** Loads the page, for the first time or again. */
  open(): void {
    this.kill();
    this.inside(() => {
      this.page = this.makePage();
      this.send({ type: 'widget.connected' });
      if (draftTab()) this.send({ type: 'draft.expected' });
      if (!this.online) this.send({ type: 'network.changed', online: false });
      setInterval(() => this.send({ type: 'clock.ticked' }), 60_000);
    });
  }

  /** The page is gone, and does nothing more. */
  kill(): void {
    if (!this.page) return;
    this.page.database.isGone = true;
    this.page.performer.stop();
    this.world.time.forget(this);
    this.world.browser.locks.release(this);
    this.page = null;
    this.hinted = false;
  }

  moveElement(): void {
    this.opened.performer.stop();
    this.send({ type: 'widget.connected' });
  }

  send(fact: Fact): void {
    this.world.trace?.(this, fact);
    this.inside(() => this.opened.store.send(fact));
  }

  setOnline(online: boolean): void {
    this.online = online;
    this.send({ type: 'network.changed', online });
  }

  setHidden(hidden: boolean): void {
    this.hidden = hidden;
    this.inside(() => {
      for (const listener of [...this.onVisible]) listener();
    });
    if (!hidden && (this.hinted || this.opened.clock.age() > 5_000)) this.look();
  }

  look(): void {
    this.hinted = false;
    this.send({ type: 'snapshot.aged' });
  }

  /** Another tab says that the account has changed. */
  hear(accountKey: string): void {
    if (accountKey !== this.accountKey || this.hinted || !this.page) return;
    this.hinted = true;
    this.inside(() => {
      setTimeout(() => {
        if (this.hinted && !this.hidden) this.look();
      }, debounceMs);
    });
  }

  private inside<T>(work: () => T): T {
    return realms.run(this, work);
  }

  private makePage(): Page {
    const { world } = this;
    const database = new PageDatabase(world.time, world.browser.disk);
    const clock = createServerClock({
      date: () => Date.now() + world.browser.clockShift,
      elapsed: () => performance.now(),
    });
    const store = createStore({
      now: () => clock.now(),
      perform: effect => {
        if (this.page?.store !== store) return;
        world.onEffect(this, effect);
        performer.perform(effect);
      },
    });
    const performer = createPerformer(
      this.makePorts(database, clock),
      fact => {
        world.trace?.(this, fact);
        if (this.page?.store !== store) return;
        if (fact.type === 'key.found') this.foundKey = fact.found.key;
        store.send(fact);
      },
      featurePerformers,
    );
    let before = store.state;
    store.subscribe(state => {
      world.onState(this, before, state);
      before = state;
    });
    return { realm: this, store, performer, database, clock };
  }

  private makePorts(database: PageDatabase, clock: ServerClock): Ports {
    const { world } = this;
    const { browser } = world;
    const now = () => clock.now();
    const digest = createKeyedDigest(database);
    const keys = createKeyStore({ database, digest, now });
    const ledger = createLedgerStore(database);
    const drafts = createDraftStore({ database, now, isLost: () => database.isLost });
    const at = (accountKey: string) => sha256(accountKey);
    const current = () => at(this.accountKey);
    const endpoint = `https://portal.example${basePath}`;
    return {
      backend: createRetryingBackend({
        // Nothing is streamed: the pages ask, which a schedule can bring into order.
        transport: httpTransport(
          { endpoint, getToken: () => `demo:${browser.account}` },
          new Set([endpoint]),
        ),
        clock,
        diagnose: diagnostic => world.tell(diagnostic),
        account: () => this.accountKey,
        scheduler: {
          wait,
          elapsed: () => performance.now(),
          random: world.random.next,
          online: () => this.online,
          hidden: () => this.hidden,
          onVisibility: (listener, signal) => {
            this.onVisible.add(listener);
            signal.addEventListener('abort', () => this.onVisible.delete(listener));
          },
        },
      }),
      keys: {
        prepare: async (...order) => keys.prepare(await current(), ...order),
        settle: async key => keys.settle(await current(), key),
        find: async () => keys.find(await current()),
      },
      ledger: {
        read: async accountKey => ledger.read(await at(accountKey)),
        write: async (accountKey, value) => ledger.write(await at(accountKey), value),
        clear: async accountKey => {
          await Promise.all([ledger.clear(await at(accountKey)), keys.forget(await at(accountKey))]);
        },
      },
      drafts: {
        read: async (accountKey, mode) => drafts.read(await at(accountKey), mode),
        write: async (accountKey, mode, draft) => drafts.write(await at(accountKey), mode, draft),
        drop: async accountKey => drafts.drop(await at(accountKey)),
      },
      checks: createAnswerChecks(),
      media: () => Promise.reject(new Error('There are no photos here.')),
      lock: {
        withLock: async (accountKey, work) => browser.locks.whenFree(await at(accountKey), this, work),
      },
      handoff: () => Promise.resolve(handoffPort),
      clock,
      notify: accountKey => {
        world.hint(this, accountKey);
      },
      listen: accountKey => {
        this.accountKey = accountKey;
      },
      copy: async () => true,
      print: () => undefined,
      announce: announcement => {
        world.tell(announcement);
        return true;
      },
      focus: () => undefined,
    };
  }
}

/** A link that is opened beside the widget. */
const handoffPort: HandoffPort = {
  usualMode: () => 'embedded',
  begin: async ({ mode, renew }) => ({ mode, ...(renew ? { renew } : {}) }),
  admit: async (mode, handoff) => ({ ...handoff, mode, origin: new URL(handoff.url).origin, code: null }),
  mayShare: () => true,
  openPage: () => ({ go: () => true, close: () => undefined }),
  clean: () => undefined,
  receive: async () => ({ kind: 'elsewhere' }),
  settle: async () => undefined,
  closeWindow: () => undefined,
  saveDeadline: () => undefined,
};
