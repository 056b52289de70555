import { randomUUID } from 'node:crypto';
import type { AccountStore } from '../account-store.js';
import type { DemoClock } from '../clock.js';
import type { Database } from '../open-database.js';
import type { ProviderPort } from '../provider-port.js';
import type { ProviderOutage } from './provider-outage.js';
import type { ControlledWorld } from './test-control.js';

interface DemoWorldParts {
  readonly db: Database;
  readonly accounts: AccountStore;
  readonly clock: DemoClock;
  readonly provider: ProviderPort;
  readonly outage: ProviderOutage;
  readonly providerUrl: string;
}

/** The demo as its test control moves it: the simulated company does what it is told over HTTP. */
export function controlledDemo(parts: DemoWorldParts): ControlledWorld {
  const { db, accounts, clock, provider, outage, providerUrl } = parts;

  /** Does something at the simulated company. @returns whether the flow had not ended. */
  async function operate(operation: string, body: object): Promise<boolean> {
    const response = await fetch(`${providerUrl}/ops/${operation}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok && response.status !== 409) throw new Error(`ops/${operation}: ${response.status}`);
    return response.ok;
  }

  return {
    async createAccount(account, policy) {
      await accounts.create(db, account, policy);
    },
    readAccount: id => accounts.read(db, id),
    async setClock(at) {
      await clock.set(at);
      return clock.now();
    },
    async register(entry) {
      await operate('entries', entry);
    },
    setOutage: down => outage.set(down),
    /** Without a callback of the company's own; what it does not take is told all the same. */
    async happen(flow, type, fen) {
      const late = { id: randomUUID(), flow, type, ...(fen === undefined ? { fen: 1 } : { fen }) };
      await operate('callbacks', { mode: 'lost' });
      try {
        const taken =
          type === 'face.passed' || type === 'face.failed'
            ? await operate('face', { flow, result: type === 'face.passed' ? 'pass' : 'fail' })
            : type === 'transfer.arrived'
              ? await operate('transfer', { flow, fen })
              : type === 'transfer.bounced' && (await operate('bounce', { flow }));
        const events = taken ? await provider.eventsOf(flow) : [];
        return events.findLast(each => each.type === type) ?? late;
      } finally {
        await operate('callbacks', { mode: 'normal' });
      }
    },
  };
}
