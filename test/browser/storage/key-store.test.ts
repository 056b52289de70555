import { expect } from '@open-wc/testing';
import { openDatabase, type Database } from '../../../src/browser/storage/database.js';
import { createKeyStore } from '../../../src/browser/storage/key-store.js';
import { createKeyedDigest } from '../../../src/browser/storage/keyed-digest.js';
import { sha256 } from '../../../src/browser/storage/sha256.js';
import type { CommandRequest } from '../../../src/flow/index.js';
import { databaseDump, emptyDatabase } from '../../suites/empty-database.js';
import { now } from '../../suites/state-builder.js';

const account = 'digest-of-account-1';
const name = '北京测试科技有限公司';
const texts = ['我同意。', '我已阅读。'];

function submission(givenAt = '2026-11-25T02:00:00.000Z', organizationName = name): CommandRequest {
  const consent = { textVersion: '1', textHash: '0'.repeat(64), language: 'zh-CN', givenAt };
  return {
    command: 'submit',
    payload: {
      subject: 'enterprise',
      answers: { organizationName },
      consents: [
        { purpose: 'identity', ...consent },
        { purpose: 'provider', ...consent },
      ],
      confirmedWarnings: [],
      photos: [],
    },
  };
}

/** A key store as one page load has it. */
function page(at = now, database: Database = openDatabase()) {
  const clock = { at };
  const digest = createKeyedDigest(database);
  return { clock, database, keys: createKeyStore({ database, digest, now: () => clock.at }) };
}

describe('key store', () => {
  beforeEach(emptyDatabase);
  after(emptyDatabase);

  it('fills in the digest of each sentence that was consented to, in its order', async () => {
    const { order } = await page().keys.prepare(account, submission(), texts);
    const consents = order.command === 'submit' ? order.payload.consents : [];
    expect(consents.map(({ purpose, textHash }) => [purpose, textHash])).to.deep.equal([
      ['identity', await sha256('我同意。')],
      ['provider', await sha256('我已阅读。')],
    ]);
  });

  it('[F34] D8 has the key on the disk before it gives it', async () => {
    const { key } = await page().keys.prepare(account, submission(), texts);
    const dump = await databaseDump();
    expect(JSON.stringify([...dump])).to.contain(key);
    expect((await page().keys.find(account))?.key).to.equal(key);
  });

  it('[F32] D8 gives the same order the same key as long as its outcome is open', async () => {
    const { keys } = page();
    const first = await keys.prepare(account, submission(), texts);
    const second = await keys.prepare(account, submission(), texts);
    expect(second.key).to.equal(first.key);
    await keys.settle(account, first.key);
    expect((await keys.prepare(account, submission(), texts)).key).not.to.equal(first.key);
  });

  it('[F31] D8 gives two presses at once the same key, also in two tabs', async () => {
    const one = page();
    const other = page();
    const prepared = await Promise.all(
      [one, other, one, other].map(({ keys }) => keys.prepare(account, submission(), texts)),
    );
    expect(new Set(prepared.map(({ key }) => key)).size).to.equal(1);
  });

  it('[F33] [F34] D8 finds the key of an earlier page, and gives it to the same answers again', async () => {
    const before = await page().keys.prepare(account, submission(), texts);
    const after = page();
    expect(await after.keys.find(account)).to.deep.equal({ key: before.key, command: 'submit' });
    const again = await after.keys.prepare(account, submission('2026-11-25T02:30:00.000Z'), texts);
    expect(again.key, 'the boxes were ticked anew').to.equal(before.key);
  });

  it('[F27] D8 gives other answers another key', async () => {
    const { keys } = page();
    const first = await keys.prepare(account, submission(), texts);
    const edited = await keys.prepare(account, submission(undefined, '上海测试有限公司'), texts);
    const reworded = await keys.prepare(account, submission(), ['我不同意。', '我已阅读。']);
    expect(new Set([first.key, edited.key, reworded.key]).size).to.equal(3);
  });

  it('tells commands with equal payloads apart, and photos by their bytes', async () => {
    const { keys } = page();
    const key = async (order: CommandRequest) => (await keys.prepare(account, order, [])).key;
    const photo = (byte: string): CommandRequest => ({
      command: 'uploadPhoto',
      payload: { slot: 'license', photo: new Blob([byte]) },
    });
    expect(await key({ command: 'withdraw', payload: {} })).not.to.equal(
      await key({ command: 'load', payload: {} }),
    );
    expect(await key(photo('a'))).to.equal(await key(photo('a')));
    expect(await key(photo('a'))).not.to.equal(await key(photo('b')));
  });

  it('keeps accounts apart', async () => {
    const { keys } = page();
    const { key } = await keys.prepare(account, submission(), texts);
    expect(await keys.find('another')).to.equal(null);
    expect((await keys.prepare('another', submission(), texts)).key).not.to.equal(key);
    await keys.forget(account);
    expect(await keys.find(account)).to.equal(null);
    expect(await keys.find('another')).not.to.equal(null);
  });

  it('does not ask what became of a link to the provider', async () => {
    const { keys } = page();
    await keys.prepare(account, { command: 'startHandoff', payload: { mode: 'embedded' } }, []);
    expect(await keys.find(account)).to.equal(null);
  });

  it('forgets a key after a day, also when the clock went back by more', async () => {
    for (const ms of [86_400_000, -86_400_000]) {
      const { clock, keys } = page();
      const { key } = await keys.prepare(account, submission(), texts);
      clock.at += ms - Math.sign(ms);
      expect((await keys.find(account))?.key).to.equal(key);
      clock.at += Math.sign(ms);
      expect(await keys.find(account)).to.equal(null);
      expect((await keys.prepare(account, submission(), texts)).key).not.to.equal(key);
      await emptyDatabase();
    }
  });

  for (const [what, value] of [
    ['a text', 'keys'],
    ['an object', { key: 'k' }],
    ['old records', [{ id: 7 }, null, 'k', { key: '', command: 'submit', digest: 'd', at: now }]],
  ] as const)
    it(`[F47] starts clean over ${what}`, async () => {
      const { database, keys } = page();
      await database.set(`keys:${account}`, value);
      expect(await keys.find(account)).to.equal(null);
      const { key } = await keys.prepare(account, submission(), texts);
      expect(await database.get(`keys:${account}`)).to.have.length(1);
      expect((await page().keys.find(account))?.key).to.equal(key);
    });

  it('[A48] D8 keeps nothing of what was confirmed', async () => {
    const { keys } = page();
    const { key } = await keys.prepare(account, submission(), texts);
    const dump = JSON.stringify([...(await databaseDump())]);
    for (const canary of [name, '我同意', await sha256('我同意。'), await sha256(name)])
      expect(dump).not.to.contain(canary);
    await keys.settle(account, key);
    expect(JSON.stringify([...(await databaseDump())])).not.to.contain(key);
  });

  it('[F38] works in memory', async () => {
    const { keys } = page(now, openDatabase({ factory: () => undefined }));
    const { key } = await keys.prepare(account, submission(), texts);
    expect((await keys.prepare(account, submission(), texts)).key).to.equal(key);
    expect((await keys.find(account))?.key).to.equal(key);
  });
});

describe('keyed digest', () => {
  beforeEach(emptyDatabase);
  after(emptyDatabase);

  it('is the same after a reload, under a key that no script can read', async () => {
    const first = await createKeyedDigest(openDatabase())('text');
    expect(first).to.match(/^[0-9a-f]{64}$/);
    expect(await createKeyedDigest(openDatabase())('text')).to.equal(first);
    const key = [...(await databaseDump()).values()].find(value => value instanceof CryptoKey);
    expect(key?.extractable).to.equal(false);
  });

  it('is the same in two tabs that begin at once', async () => {
    const digests = await Promise.all([1, 2, 3].map(() => createKeyedDigest(openDatabase())('text')));
    expect(new Set(digests).size).to.equal(1);
  });

  it('is another one after the database was emptied', async () => {
    const first = await createKeyedDigest(openDatabase())('text');
    await emptyDatabase();
    expect(await createKeyedDigest(openDatabase())('text')).not.to.equal(first);
  });

  it('[F32] is found again by the next page though the disk was cleared while this one was open', async () => {
    const { database, keys } = page();
    await keys.prepare(account, submission(), texts);
    for (const entry of await database.names()) await database.del(entry);
    const { key } = await keys.prepare(account, submission(), texts);
    expect((await page().keys.prepare(account, submission(), texts)).key).to.equal(key);
  });

  it('[F53] holds for the page where a key is taken and not given back', async () => {
    const forgetful: Database = { ...openDatabase(), get: async () => undefined };
    const digest = createKeyedDigest(forgetful);
    expect(await digest('text')).to.equal(await digest('text'));
  });

  it('[F52] holds for the page where a key cannot be stored', async () => {
    const memory = openDatabase({ factory: () => undefined });
    expect(await createKeyedDigest(memory)('text')).to.equal(await createKeyedDigest(memory)('text'));
  });

  it('[F47] makes a new key over something else', async () => {
    const database = openDatabase();
    await database.set('digest-key', 'not a key');
    const first = await createKeyedDigest(database)('text');
    expect(await createKeyedDigest(openDatabase())('text')).to.equal(first);
  });

  it('works on plain http, where the engine has no digests', async () => {
    Object.defineProperty(crypto, 'subtle', { configurable: true, value: undefined });
    try {
      const first = await createKeyedDigest(openDatabase())('text');
      expect(first).to.match(/^[0-9a-f]{64}$/);
      expect(await createKeyedDigest(openDatabase())('text')).to.equal(first);
    } finally {
      delete (crypto as { subtle?: unknown }).subtle;
    }
  });
});
