import { rmSync } from 'node:fs';
import { expect } from 'chai';
import { sql } from 'kysely';
import { AccountStore } from '../../demo/backend/account-store.js';
import { createDataCipher } from '../../demo/backend/data-cipher.js';
import { openDatabase, type OpenDatabase } from '../../demo/backend/open-database.js';
import { DatabaseStorage } from '../../demo/backend/database-storage.js';
import { recentReceipts, takeKey } from '../../demo/backend/receipts.js';
import type { Rows } from '../../demo/backend/rows.js';
import { newDataFolder } from '../suites/data-folder.js';
import { databaseOf } from './test-database.js';

describe('receipts in the database', () => {
  let dataDir = '';
  const cipher = createDataCipher(new Uint8Array(32));
  let database: OpenDatabase;
  let db: OpenDatabase['db'];
  let rows: Rows;

  before(async function () {
    this.timeout(60_000);
    dataDir = await newDataFolder('rna-receipts-', ['.']);
    const url = await databaseOf(dataDir);
    database = await openDatabase(url === undefined ? { folder: dataDir } : { url });
    ({ db } = database);
    const accounts = new AccountStore({ name: 'x', origins: [] }, cipher);
    ({ rows } = new DatabaseStorage(db, accounts, cipher));
    for (const id of ['a', 'b'])
      await accounts.create(db, { id, region: 'sg', company: true }, { preset: 'review', overrides: {} });
  });
  after(async () => {
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const refused = (key: string, digest: string) =>
    takeKey(rows, 'a', key, digest, 'first').then(
      () => null,
      (error: unknown) => (error as { code: string }).code,
    );

  const finished = (takenBy: string) =>
    rows.finishKey('a', 'crashed', {}, takenBy).then(
      () => 'done',
      (error: unknown) => (error as { code: string }).code,
    );

  it('[F34] gives a key again whose process died, and shows it nowhere meanwhile', async () => {
    expect(await takeKey(rows, 'a', 'crashed', 'd', 'first')).to.equal('taken');
    expect(await refused('crashed', 'd')).to.equal('key-in-flight');
    expect(await takeKey(rows, 'a', 'other', 'd', 'first')).to.equal('busy');
    expect(await takeKey(rows, 'b', 'other', 'd', 'first')).to.equal('taken');

    await db
      .updateTable('receipt')
      .set({ lease_until: sql<Date>`now() - interval '1 second'` })
      .execute();
    expect(await recentReceipts(rows, 'a')).to.deep.equal([]);
    expect(await refused('crashed', 'another body')).to.equal('key-reused');
    expect(await takeKey(rows, 'a', 'crashed', 'd', 'second')).to.equal('taken');
    // The first one was slow, not dead: it neither renews, gives back nor finishes what is not its own any more.
    await rows.renewKey('a', 'crashed', 'first');
    await rows.releaseKey('a', 'crashed', 'first');
    expect(await finished('first')).to.equal('key-in-flight');
    expect(await finished('second')).to.equal('done');
    expect(await finished('first')).to.equal('key-in-flight');
    expect(await takeKey(rows, 'a', 'crashed', 'd', 'first')).to.deep.equal({});
    expect(await recentReceipts(rows, 'a')).to.deep.equal([{ key: 'crashed', outcome: 'accepted' }]);
  });

  it('[R18] frees the key of a dead process within seconds, and keeps that of one that shows it is at it', async () => {
    const lease = async () => {
      const { seconds } = await db
        .selectFrom('receipt')
        .select(sql<string>`extract(epoch from lease_until - now())`.as('seconds'))
        .where('key', '=', 'slow')
        .executeTakeFirstOrThrow();
      return Number(seconds);
    };
    expect(await takeKey(rows, 'a', 'slow', 'd', 'first')).to.equal('taken');
    expect(await lease()).to.be.within(1, 10);
    const almostOver = sql<Date>`now() + interval '1 second'`;
    await db.updateTable('receipt').set({ lease_until: almostOver }).where('key', '=', 'slow').execute();
    await rows.renewKey('a', 'slow', 'first');
    expect(await lease()).to.be.within(8, 10);
    await rows.finishKey('a', 'slow', {}, 'first');
    await rows.renewKey('a', 'slow', 'first');
    expect(await takeKey(rows, 'a', 'slow', 'd', 'first')).to.deep.equal({});
  });

  it('forgets a key that was given back', async () => {
    await takeKey(rows, 'a', 'passing', 'd', 'first');
    await rows.releaseKey('a', 'passing', 'first');
    expect(await takeKey(rows, 'a', 'passing', 'another body', 'first')).to.equal('taken');
    await rows.releaseKey('a', 'passing', 'first');
  });

  it('keeps the 200 newest only', async () => {
    for (let n = 0; n < 205; n += 1) {
      await takeKey(rows, 'a', `key-${n}`, 'd', 'first');
      await rows.finishKey('a', `key-${n}`, {}, 'first');
    }
    const kept = await db.selectFrom('receipt').select('key').where('account_id', '=', 'a').execute();
    expect(kept).to.have.length(200);
    expect(kept.map(({ key }) => key))
      .to.include('key-204')
      .and.not.to.include('key-4');
  });

  it('writes a transaction wholly or not at all, with others waiting their turn', async () => {
    const failing = db.transaction().execute(async store => {
      await store.updateTable('account').set({ region: 'hk' }).where('id', '=', 'b').execute();
      await new Promise(resolve => setTimeout(resolve, 50));
      throw new Error('changed my mind');
    });
    const waiting = db.selectFrom('account').select('region').where('id', '=', 'b').executeTakeFirst();
    expect(await failing.catch((error: unknown) => (error as Error).message)).to.equal('changed my mind');
    expect(await waiting).to.deep.equal({ region: 'sg' });
  });
});
