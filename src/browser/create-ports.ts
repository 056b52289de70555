import type * as answerChecks from './answer-checks.js';
import type * as handoffPort from './handoff/create-handoff.js';
import type * as mediaPorts from './media-ports.js';
import type { Diagnostic, Policy } from '../contract/index.js';
import type { Fact, Ports } from '../flow/index.js';
import { draftTab, forgetDraftTab } from './storage/draft-tab.js';
import { copyText } from './page/clipboard.js';
import { onPageEvent } from './page/page-events.js';
import type { AccountStorage } from './storage/account-storage.js';
import { chooseTransport, type TransportChoice } from './backend/choose-transport.js';
import { createRetryingBackend } from './backend/retrying-backend.js';
import { createServerClock } from './page/server-clock.js';
import { whenIdle } from './page/idle.js';
import { loadAccount } from './load-account.js';
import type { TabChannel } from './page/tab-channel.js';
import { sha256 } from './storage/sha256.js';
import type { PageAllows } from './handoff/create-handoff.js';

export interface CreatePortsOptions {
  /** The element: `rna-request` is dispatched on it, and it says where a handoff may lead. */
  readonly host: Element & PageAllows;
  /** What the portal has set; asked at each call. */
  readonly transport: () => TransportChoice;
  readonly announce: Ports['announce'];
  readonly focus: Ports['focus'];
  readonly diagnose: (diagnostic: Diagnostic) => void;
  /** The policy at hand. */
  readonly policy?: () => Policy | null | undefined;
  /** Takes facts about other tabs, the page and the network. */
  readonly send: (fact: Fact) => void;
  /** Called once, when the browser keeps nothing beyond this page. */
  readonly onStorageLoss?: () => void;
  /** Resolves once the first screen is drawn; what it can do without is not fetched before. */
  readonly whenDrawn?: () => Promise<unknown>;
  /** The words to write across a photo. */
  readonly watermark?: (portal: string) => string;
  /** Where the camera's picture is shown, once it is drawn. */
  readonly video?: () => Promise<HTMLVideoElement | null>;
  /** What belongs to a feature and is fetched with it. */
  readonly features: {
    readonly form: () => Promise<Pick<typeof answerChecks, 'createAnswerChecks'>>;
    readonly photos: () => Promise<Pick<typeof mediaPorts, 'createMediaPorts'>>;
    readonly person: () => Promise<Pick<typeof handoffPort, 'createHandoff'>>;
  };
}

/** The world of one widget. */
export interface PortsOfWidget {
  readonly ports: Ports;
  /** Begins to listen to other tabs, the page and the network; may follow `stop`. */
  readonly start: () => void;
  /** Ends all listening. What is under way is ended by the performer. */
  readonly stop: () => void;
}

/** Everything that a running flow needs from the browser. */
export function createPorts({
  host,
  transport,
  announce,
  focus,
  diagnose,
  send,
  policy = () => undefined,
  onStorageLoss,
  whenDrawn = () => Promise.resolve(),
  watermark = portal => portal,
  video = () => Promise.resolve(null),
  features,
}: CreatePortsOptions): PortsOfWidget {
  const clock = createServerClock();
  let hurry: () => void = () => undefined;
  const hurried = new Promise<void>(resolve => {
    hurry = resolve;
  });
  /** When it is time for what the first screen can do without: once it stands, or as soon as a form waits for it. */
  const account = async () => {
    await Promise.race([whenDrawn().then(whenIdle), hurried]);
    return loadAccount();
  };
  const hash = once(sha256);
  let openTabs: TabChannel | null = null;
  const tabs = once(async () => {
    const { createTabChannel } = await account();
    return (openTabs = createTabChannel({ send, age: () => clock.age(), hash, diagnose, policy }));
  });
  let running = false;
  let ignoreOnline: () => void = () => undefined;

  /** Hints between tabs are a courtesy: where their code cannot be fetched, the tabs learn of each other from the backend. */
  const withTabs = (use: (channel: TabChannel) => void) => {
    if (openTabs) use(openTabs);
    else tabs().then(use, () => undefined);
  };
  const notify = (accountKey: string) => {
    withTabs(channel => channel.notify(accountKey));
  };
  const begin = () => {
    withTabs(channel => {
      if (!running) return;
      ignoreOnline();
      channel.start();
    });
  };
  /** Without a network from the start, there was nobody yet to hear that it is back. */
  const reconnected = ({ type }: Event) => {
    if (type !== 'online') return;
    send({ type: 'snapshot.aged' });
    begin();
  };
  const checks = once(async () => (await features.form()).createAnswerChecks());
  const openStorage = async () =>
    (await account()).openAccountStorage({ now: () => clock.now(), onLoss: onStorageLoss });
  let storage: Promise<AccountStorage> | null = null;
  let storageUses = 0;
  /** Lets go of the page's database when the widget is gone and nothing of it is under way. */
  const releaseStorage = () => {
    if (running || storageUses > 0) return;
    storage?.then(
      opened => opened.close(),
      () => undefined,
    );
    storage = null;
  };
  const media = once(async () => (await features.photos()).createMediaPorts({ watermark, video }));
  let current = '';

  /** Uses what is kept of an account: of the one at hand as it is now, unless another is named. */
  const kept = async <T>(
    use: (storage: AccountStorage, account: string) => Promise<T>,
    accountKey = current,
  ): Promise<T> => {
    storageUses++;
    try {
      const opening = (storage ??= openStorage());
      const [opened, account] = await Promise.all([
        opening.catch((error: unknown) => {
          if (storage === opening) storage = null;
          throw error;
        }),
        hash(accountKey),
      ]);
      return await use(opened, account);
    } finally {
      storageUses--;
      releaseStorage();
    }
  };

  const handoff = once(async () =>
    (await features.person()).createHandoff({ policy, host, kept, clock, diagnose }),
  );

  return {
    ports: {
      backend: createRetryingBackend({
        transport: chooseTransport(host, transport),
        clock,
        diagnose,
        account: () => current,
        whenDrawn: () => whenDrawn().then(whenIdle),
      }),
      keys: {
        prepare: (...order) => kept(({ keys }, account) => keys.prepare(account, ...order)),
        settle: key => kept(({ keys }, account) => keys.settle(account, key)),
        find: () => kept(({ keys }, account) => keys.find(account)),
      },
      ledger: {
        read: accountKey => kept(({ ledger }, account) => ledger.read(account), accountKey),
        write: (accountKey, value) => kept(({ ledger }, account) => ledger.write(account, value), accountKey),
        async clear(accountKey) {
          await kept(
            ({ ledger, keys, handoffs: store }, account) =>
              Promise.all([ledger.clear(account), keys.forget(account), store.forget(account)]),
            accountKey,
          );
          notify(accountKey);
        },
      },
      drafts: {
        read(accountKey, mode, urgent) {
          if (urgent) hurry();
          return kept((storage, account) => storage.drafts.read(account, mode), accountKey);
        },
        write: (accountKey, mode, draft) =>
          kept((storage, account) => storage.drafts.write(account, mode, draft), accountKey),
        drop(accountKey) {
          // At once: the page may be on its way to where the person signs out.
          forgetDraftTab();
          return kept((storage, account) => storage.drafts.drop(account), accountKey);
        },
      },
      checks: { check: async requests => (await checks()).check(requests) },
      handoff: () => handoff(),
      media: () => media(),
      lock: {
        withLock: async (accountKey, work) =>
          (await loadAccount()).createAccountLock(hash).withLock(accountKey, work),
      },
      clock,
      copy: copyText,
      print: () => {
        print();
      },
      notify,
      listen(accountKey) {
        current = accountKey;
        withTabs(channel => channel.listen(accountKey));
      },
      announce,
      focus,
    },
    start() {
      running = true;
      // Somebody comes back from the provider. The rest of the address says nothing that counts.
      const back = /=(rna-[\w-]{22,})/.exec(location.search)?.[1];
      if (back) send({ type: 'return.found', state: back });
      ignoreOnline();
      ignoreOnline = onPageEvent(reconnected);
      if (draftTab()) send({ type: 'draft.expected' });
      begin();
    },
    stop() {
      running = false;
      ignoreOnline();
      releaseStorage();
      withTabs(channel => channel.stop());
    },
  };
}

/** Makes each value once; one that failed is made anew. */
function once<T>(make: (name: string) => Promise<T>): (name?: string) => Promise<T> {
  const made = new Map<string, Promise<T>>();
  return (name = '') => {
    const known = made.get(name) ?? make(name);
    made.set(name, known);
    known.catch(() => made.delete(name));
    return known;
  };
}
