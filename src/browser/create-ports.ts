import type { Diagnostic } from '../contract/index.js';
import type { Fact, Ports } from '../flow/index.js';
import { createCheckLoader } from './check-loader.js';
import { chooseDoor, type DoorChoice } from './choose-door.js';
import { openDatabase } from './database.js';
import { createKeyStore } from './key-store.js';
import { createKeyedDigest } from './keyed-digest.js';
import { createLedgerStore } from './ledger-store.js';
import { createRetryingBackend } from './retrying-backend.js';
import { createServerClock } from './server-clock.js';
import { sha256 } from './sha256.js';
import { createTabChannel } from './tab-channel.js';
import { createTurns } from './turns.js';

export interface CreatePortsOptions {
  /** The element: `rna-request` is dispatched on it. */
  readonly host: EventTarget;
  /** What the portal has set; asked at each call. */
  readonly door: () => DoorChoice;
  readonly announce: Ports['announce'];
  readonly focus: Ports['focus'];
  readonly diagnose: (diagnostic: Diagnostic) => void;
  /** Takes facts about other tabs, the page and the network. */
  readonly send: (fact: Fact) => void;
  /** Called once, when the browser keeps nothing beyond this page. */
  readonly onStorageLoss?: () => void;
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
  door,
  announce,
  focus,
  diagnose,
  send,
  onStorageLoss,
}: CreatePortsOptions): PortsOfWidget {
  const hashes = new Map<string, Promise<string>>();
  const hash = (accountKey: string) => {
    const known = hashes.get(accountKey) ?? sha256(accountKey);
    hashes.set(accountKey, known);
    return known;
  };
  const clock = createServerClock();
  const now = () => clock.now();
  const database = openDatabase({ onLoss: onStorageLoss });
  const keys = createKeyStore({ database, digest: createKeyedDigest(database), now });
  const ledger = createLedgerStore(database, hash);
  const tabs = createTabChannel({ send, age: () => clock.age(), hash });

  return {
    ports: {
      backend: createRetryingBackend({ door: chooseDoor(host, door), clock, diagnose }),
      keys,
      ledger: {
        ...ledger,
        async clear(accountKey) {
          await Promise.all([ledger.clear(accountKey), hash(accountKey).then(name => keys.forget(name))]);
          tabs.notify(accountKey);
        },
      },
      checks: createCheckLoader(),
      turns: createTurns(hash),
      clock,
      notify: accountKey => tabs.notify(accountKey),
      listen(accountKey) {
        keys.open(hash(accountKey));
        tabs.listen(accountKey);
      },
      announce,
      focus,
    },
    start: () => tabs.start(),
    stop: () => tabs.stop(),
  };
}
