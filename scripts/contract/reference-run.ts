/** The reference backend in this process, with a fixed clock and a provider that does what it is told. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccountService } from '../../demo/backend/account-service.js';
import { AccountStore } from '../../demo/backend/account-store.js';
import { basePath, createApp } from '../../demo/backend/app.js';
import { createDataCipher } from '../../demo/backend/data-cipher.js';
import { DatabaseStorage } from '../../demo/backend/database-storage.js';
import { EventStreams } from '../../demo/backend/event-stream.js';
import { nodeHashes } from '../../demo/backend/node-hashes.js';
import { openDatabase } from '../../demo/backend/open-database.js';
import type { ProviderEvent, ProviderPort } from '../../demo/backend/provider-port.js';
import { usualLimits } from '../../demo/backend/rate-limit.js';
import { builtInSentences } from '../../demo/backend/rules/consent-sentences.js';
import { createSecretDigest } from '../../demo/backend/secret-digest.js';
import {
  accountHeader,
  commands,
  contractHeader,
  contractVersion,
  keyHeader,
  presets,
  type CommandName,
  type Consent,
  type ConsentPurpose,
  type PresetName,
  type Snapshot,
} from '../../src/contract/index.js';
import { consentSentences } from './consent-sentences.js';

/** One request and its answer, or something that happened meanwhile. */
export type Exchange =
  | { readonly happens: string }
  | {
      readonly command: CommandName;
      readonly request: { method: string; path: string; headers: Record<string, string>; body?: unknown };
      readonly response: { status: number; headers: Record<string, string>; body: unknown };
    };

export type Answered = Extract<Exchange, { command: CommandName }>;

/** The amount that the provider sends, in fen. */
export const sentFen = 42;

const person = { name: 'provider.example', origins: ['https://sign.example'] };
const began = Date.parse('2026-11-25T10:00:00+08:00');

/** A policy as a backend may send it: what differs from the preset. Whole, it would hide everything beside it. */
function shortened(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body;
  const copy = { ...body } as Record<string, unknown>;
  if (copy['snapshot']) copy['snapshot'] = shortened(copy['snapshot']);
  const policy = copy['policy'] as Snapshot['policy'] | undefined;
  if (policy) {
    const preset = presets[policy.name as PresetName]();
    const others = Object.entries(policy).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(preset[name as keyof typeof preset]),
    );
    copy['policy'] = { preset: policy.name, ...Object.fromEntries(others) };
  }
  return copy;
}

/** Runs accounts through the reference backend. The same calls give the same texts. */
export async function openReferenceRun() {
  const folder = mkdtempSync(join(tmpdir(), 'rna-reference-'));
  const database = await openDatabase({ folder: join(folder, 'backend') });
  const { db, news } = database;
  let minutes = 0;
  let serial = 0;
  let works: 'yes' | 'no' | 'away' | 'broken' = 'yes';
  const clock = { now: () => new Date(began + minutes * 60_000), catchUp: () => Promise.resolve() };
  const dataKey = new Uint8Array(32);
  const cipher = createDataCipher(dataKey);
  const digest = createSecretDigest(dataKey);
  const accounts = new AccountStore(person, cipher);

  const judge = () => {
    if (works === 'broken') throw new Error('A fault of this backend, told to nobody.');
    return Promise.resolve(works === 'yes');
  };
  const provider: ProviderPort = {
    matchOrganization: judge,
    matchPerson: judge,
    createFaceCheck: () =>
      Promise.resolve({ flow: `face-${++serial}`, url: `https://sign.example/face/${serial}` }),
    updateFaceCheck: () => Promise.resolve(true),
    createPayIn: ({ fen }) =>
      Promise.resolve({
        flow: `pay-in-${++serial}`,
        url: `https://sign.example/pay/${serial}`,
        account: {
          holder: '示例电子签（杭州）有限公司',
          number: '3301000000000001',
          bank: '示例银行杭州滨江支行',
          reference: '204800',
          fen,
        },
      }),
    createPayOut: () => Promise.resolve({ flow: `pay-out-${++serial}`, fen: sentFen, sent: true }),
    eventsOf: () => Promise.resolve([]),
  };
  const service = new AccountService({
    storage: new DatabaseStorage(db, accounts, cipher),
    news,
    clock,
    provider,
    digest,
    hashes: nodeHashes,
    builtInSentences,
    portalOrigins: ['https://portal.example'],
    newId: () => `id-${++serial}`,
  });
  const log = { request: () => {}, trouble: () => {} };
  const parts = { db, news, accounts, service, streams: new EventStreams(news), digest, cipher };
  const limits = { ...usualLimits, account: { burst: 1_000, perSecond: 1 } };
  const app = createApp({
    ...parts,
    providerSecret: 'secret',
    limits,
    log,
    isStopping: () => false,
    demo: null,
  });

  async function account(id: string, preset: PresetName, region: string, company: boolean, overrides = {}) {
    await accounts.create(db, { id, region, company }, { preset, overrides });
    const exchanges: Exchange[] = [];
    let accountKey = '';
    let keys = 0;

    const ask = async (
      command: CommandName,
      body: unknown,
      given: Readonly<Record<string, string>> = {},
      path: string = commands[command].path,
    ): Promise<Answered> => {
      minutes += 1;
      const { method, keyed } = commands[command];
      keys += 1;
      const isPhoto = body instanceof Uint8Array;
      const headers: Record<string, string> = {
        authorization: `Bearer demo:${id}`,
        [contractHeader]: contractVersion,
        ...(keyed
          ? {
              [accountHeader]: accountKey,
              [keyHeader]: `${id}-key-${String(keys).padStart(2, '0')}`,
              'content-type': isPhoto ? 'image/jpeg' : 'application/json',
            }
          : {}),
        ...given,
      };
      const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));
      const response = await app.fetch(
        new Request(`https://portal.example${basePath}${path}`, {
          method,
          headers: sent,
          ...(keyed ? { body: isPhoto ? new Uint8Array(body) : JSON.stringify(body) } : {}),
        }),
      );
      const answer: unknown = JSON.parse(await response.text());
      const snapshot = answer as Partial<Snapshot>;
      accountKey = snapshot.accountKey ?? accountKey;
      const retryAfter = response.headers.get('retry-after');
      const exchange: Answered = {
        command,
        request: {
          method,
          path,
          headers: { ...sent, ...(sent['authorization'] ? { authorization: 'Bearer <token>' } : {}) },
          ...(keyed ? { body: isPhoto ? '<the bytes of the photo>' : body } : {}),
        },
        response: {
          status: response.status,
          headers: {
            'content-type': response.headers.get('content-type') ?? '',
            ...(retryAfter ? { 'retry-after': retryAfter } : {}),
          },
          body: shortened(answer),
        },
      };
      exchanges.push(exchange);
      return exchange;
    };

    return {
      exchanges,
      ask,
      /** Boxes that are ticked now. */
      consents(...purposes: ConsentPurpose[]): Consent[] {
        const sentences = consentSentences() as { purpose: string; language: string; text: string }[];
        return purposes.map(purpose => {
          const found = sentences.find(each => each.purpose === purpose && each.language === 'zh-CN');
          const text = (found?.text ?? '').replaceAll('{provider}', person.name);
          const textHash = createHash('sha256').update(text).digest('hex');
          const givenAt = clock.now().toISOString();
          return { purpose, textVersion: '1', textHash, language: 'zh-CN', givenAt };
        });
      },
      /** Something that the person did not do. */
      async happens(what: string, work: () => Promise<void>) {
        minutes += 1;
        await work();
        exchanges.push({ happens: what });
      },
      /** News of the provider about the flow at hand. */
      async tells(type: ProviderEvent['type'], more: { code?: string; fen?: number } = {}) {
        const row = await accounts.read(db, id);
        await service.takeEvent({ id: `event-${++serial}`, flow: row?.flow ?? '', type, ...more });
      },
      service,
      id,
    };
  }

  return {
    account,
    /** What the provider and its register do from now on. */
    let: (next: typeof works) => {
      works = next;
    },
    pass: (hours: number) => {
      minutes += hours * 60;
    },
    async close() {
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type ReferenceRun = Awaited<ReturnType<typeof openReferenceRun>>;
export type RunAccount = Awaited<ReturnType<ReferenceRun['account']>>;
