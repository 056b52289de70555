import { keyRecordValidator } from '../../contract/generated/stored-record-validators.js';
import { canonicalPayload, commands } from '../../contract/index.js';
import type { KeyRecord } from '../../contract/stored-record.js';
import { validOrNull } from '../../contract/validator.js';
import type { KeyPort, CommandRequest } from '../../flow/index.js';
import type { Database } from './database.js';
import type { KeyedDigest } from './keyed-digest.js';
import { randomId } from '../page/random-id.js';
import { sha256 } from './sha256.js';

/** {@link KeyPort}, with the account each time: by the digest of its name. */
export interface KeyStore {
  prepare(account: string, ...order: Parameters<KeyPort['prepare']>): ReturnType<KeyPort['prepare']>;
  settle(account: string, key: string): Promise<void>;
  find(account: string): ReturnType<KeyPort['find']>;
  forget(account: string): Promise<void>;
}

export interface KeyStoreOptions {
  readonly database: Database;
  readonly digest: KeyedDigest;
  readonly now: () => number;
}

/** After a day no backend is expected to remember a key. */
const lifetime = 86_400_000;
const most = 50;

const keyEntryOf = (account: string) => `keys:${account}`;

type OrderWithConsents = Extract<CommandRequest, { readonly command: 'submit' | 'confirmPerson' }>;

const carriesConsents = (order: CommandRequest): order is OrderWithConsents =>
  order.command === 'submit' || order.command === 'confirmPerson';

/** Fills in the SHA-256 of each sentence that was consented to. */
async function withTextHashes(order: CommandRequest, texts: readonly string[]): Promise<CommandRequest> {
  if (!carriesConsents(order)) return order;
  const consents = await Promise.all(
    (order.payload.consents ?? []).map(async (consent, i) => ({
      ...consent,
      textHash: await sha256(texts[i] ?? ''),
    })),
  );
  return order.command === 'submit'
    ? { command: order.command, payload: { ...order.payload, consents } }
    : { command: order.command, payload: { ...order.payload, consents } };
}

/** What makes two orders the same one; see `canonicalPayload`. */
async function essenceOf(order: CommandRequest): Promise<string> {
  const { command, payload } = order;
  if (order.command !== 'uploadPhoto') return canonicalPayload(command, payload);
  const photo = await sha256(new Uint8Array(await order.payload.photo.arrayBuffer()));
  return canonicalPayload(command, { ...payload, photo });
}

export function createKeyStore({ database, digest, now }: KeyStoreOptions): KeyStore {
  /** The records that still count; whatever else the entry holds is left behind. */
  const living = (value: unknown): KeyRecord[] =>
    (Array.isArray(value) ? value : [])
      .flatMap(record => validOrNull(keyRecordValidator, record) ?? [])
      .filter(({ at }) => Math.abs(now() - at) < lifetime);

  const change = (account: string, edit: (records: KeyRecord[]) => KeyRecord[]) =>
    database.update(keyEntryOf(account), value => edit(living(value)).slice(-most));

  return {
    async prepare(account, order, consentTexts) {
      const filled = await withTextHashes(order, consentTexts);
      const { command } = filled;
      const mark = await digest(await essenceOf(filled));
      const fresh: KeyRecord = { key: randomId(), command, digest: mark, at: now() };
      let { key } = fresh;
      await change(account, records => {
        const known = records.find(record => record.command === command && record.digest === mark);
        key = (known ?? fresh).key;
        return known ? records : [...records, fresh];
      });
      return { key, order: filled };
    },

    settle: (account, key) => change(account, records => records.filter(record => record.key !== key)),

    async find(account) {
      const records = living(await database.get(keyEntryOf(account)));
      const found = records.findLast(({ command }) => commands[command].settles);
      return found ? { key: found.key, command: found.command } : null;
    },

    forget: account => database.del(keyEntryOf(account)),
  };
}
