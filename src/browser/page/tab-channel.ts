import { onPageEvent } from './page-events.js';
import { pageHidden } from './page-hidden.js';
import { shareSource } from './share-source.js';
import type { Diagnostic, Policy } from '../../contract/index.js';
import { seePage } from '../handoff/page-surroundings.js';
import type { Fact } from '../../flow/index.js';

const channelName = 'real-name-auth';
/** ms within which any number of hints counts as one. */
const debounceMs = 250;
/** ms that a snapshot is fresh enough for a page that comes into view. */
const freshness = 5000;

export interface TabChannelOptions {
  readonly send: (fact: Fact) => void;
  /** ms since the backend was last heard. */
  readonly age: () => number;
  readonly hash: (accountKey: string) => Promise<string>;
  /** Told of what is wrong with the page. */
  readonly diagnose?: ((diagnostic: Diagnostic) => void) | undefined;
  readonly policy?: (() => Policy | null | undefined) | undefined;
}

/** What one widget hears of other tabs, of its page and of the network. */
export interface TabChannel {
  start(): void;
  stop(): void;
  /** Turns to the account whose news are of interest. */
  listen(accountKey: string): void;
  notify(accountKey: string): void;
  /** How many messages were none of this widget's: of the right origin, in no form that it knows. */
  dropped(): number;
}

/** Hints are a courtesy: one that cannot be given is left out. */
function ignoreRejection<T>(work: Promise<T>, then: (value: T) => void): void {
  work.then(then).catch(() => undefined);
}

function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(channelName);
  } catch {
    // Old engines and sandboxed frames have none; then the tabs learn of each other when they come into view.
    return null;
  }
}

interface Message {
  readonly data: unknown;
  /** The widget of this page that sent it; null for other tabs. */
  readonly from: symbol | null;
}

let channel: BroadcastChannel | null = null;
let tellWidgets: (message: Message) => void = () => undefined;

/** What other tabs say, and the other widgets of this page: one channel for all of them. */
const onMessage = shareSource<Message>(tell => {
  const tune = () => {
    channel ??= openChannel();
    if (channel) channel.onmessage = ({ data }) => tell({ data, from: null });
  };
  const close = () => {
    channel?.close();
    channel = null;
  };
  tune();
  tellWidgets = tell;
  const ignorePage = onPageEvent(({ type }) => {
    // An open channel keeps some browsers from holding the page for the way back.
    if (type === 'pagehide') close();
    if (type === 'pageshow') tune();
  });
  return () => {
    ignorePage();
    close();
  };
});

/**
 * Reports facts about the world around a widget. A message of another tab is a hint and no more: it names an account
 * that changed, and whoever shows that account asks the backend.
 */
export function createTabChannel({ send, age, hash, diagnose, policy }: TabChannelOptions): TabChannel {
  const self = Symbol();
  let ends: readonly (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let account = '';
  let hinted = false;
  let dropped = 0;

  const look = () => {
    hinted = false;
    send({ type: 'snapshot.aged' });
  };

  const heard = ({ data, from }: Message) => {
    if (from === self) return;
    const { kind, account: named } = (data ?? {}) as Record<string, unknown>;
    if (kind !== 'changed' || typeof named !== 'string') {
      dropped++;
      return;
    }
    if (timer !== undefined || account === '' || named !== account) return;
    hinted = true;
    timer = setTimeout(() => {
      timer = undefined;
      // A page that nobody sees waits until it is seen.
      if (hinted && !pageHidden()) look();
    }, debounceMs);
  };

  const seen = (event: Event & { readonly persisted?: boolean }) => {
    switch (event.type) {
      case 'online':
      case 'offline':
        send({ type: 'network.changed', online: event.type === 'online' });
        return;
      case 'visibilitychange':
        if (!pageHidden() && (hinted || age() > freshness)) look();
        return;
      case 'pageshow':
        if (event.persisted) look();
    }
  };

  return {
    start() {
      if (ends.length > 0) return;
      ends = [onMessage(heard), onPageEvent(seen)];
      if (diagnose) seePage(diagnose, send, policy?.() ?? null);
      if (!navigator.onLine) send({ type: 'network.changed', online: false });
    },

    stop() {
      for (const end of ends) end();
      ends = [];
      clearTimeout(timer);
      timer = undefined;
      hinted = false;
    },

    listen(accountKey) {
      account = '';
      ignoreRejection(hash(accountKey), name => {
        account = name;
      });
    },

    dropped: () => dropped,

    notify(accountKey) {
      ignoreRejection(hash(accountKey), name => {
        if (ends.length === 0) return;
        const data = { kind: 'changed', account: name };
        channel?.postMessage(data);
        tellWidgets({ data, from: self });
      });
    },
  };
}
