import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { sql } from 'kysely';
import { AccountStore } from '../../demo/backend/account-store.js';
import { createDataCipher } from '../../demo/backend/data-cipher.js';
import { openDatabase, type Database } from '../../demo/backend/open-database.js';
import { DatabaseStorage } from '../../demo/backend/database-storage.js';
import { recentReceipts, takeKey } from '../../demo/backend/receipts.js';
import type { Rows } from '../../demo/backend/rows.js';
import { databaseOf } from './test-database.js';

describe('receipts in the database', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'rna-receipts-'));
  const cipher = createDataCipher(new Uint8Array(32));
  let db: Database;
  let rows: Rows;

  before(async function () {
    this.timeout(60_000);
    const url = await databaseOf(dataDir);
    db = await openDatabase(url === undefined ? { folder: dataDir } : { url });
    const accounts = new AccountStore({ name: 'x', origins: [] }, cipher);
    ({ rows } = new DatabaseStorage(db, accounts, cipher));
    for (const id of ['a', 'b'])
      await accounts.create(db, { id, region: 'sg', company: true }, { preset: 'review', overrides: {} });
  });
  after(async () => {
    await db.destroy();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const refused = (key: string, digest: string) =>
    takeKey(rows, 'a', key, digest).then(
      () => null,
      (error: unknown) => (error as { code: string }).code,
    );

  it('[F34] gives a key again whose process died, and shows it nowhere meanwhile', async () => {
    expect(await takeKey(rows, 'a', 'crashed', 'd')).to.equal('taken');
    expect(await refused('crashed', 'd')).to.equal('key-in-flight');
    expect(await takeKey(rows, 'a', 'other', 'd')).to.equal('busy');
    expect(await takeKey(rows, 'b', 'other', 'd')).to.equal('taken');

    await db
      .updateTable('receipt')
      .set({ lease_until: sql<Date>`now() - interval '1 second'` })
      .execute();
    expect(await recentReceipts(rows, 'a')).to.deep.equal([]);
    expect(await refused('crashed', 'another body')).to.equal('key-reused');
    expect(await takeKey(rows, 'a', 'crashed', 'd')).to.equal('taken');
    await rows.finishKey('a', 'crashed', {});
    expect(await takeKey(rows, 'a', 'crashed', 'd')).to.deep.equal({});
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
    expect(await takeKey(rows, 'a', 'slow', 'd')).to.equal('taken');
    expect(await lease()).to.be.within(1, 10);
    const almostOver = sql<Date>`now() + interval '1 second'`;
    await db.updateTable('receipt').set({ lease_until: almostOver }).where('key', '=', 'slow').execute();
    await rows.renewKey('a', 'slow');
    expect(await lease()).to.be.within(8, 10);
    await rows.finishKey('a', 'slow', {});
    await rows.renewKey('a', 'slow');
    expect(await takeKey(rows, 'a', 'slow', 'd')).to.deep.equal({});
  });

  it('forgets a key that was given back', async () => {
    await takeKey(rows, 'a', 'passing', 'd');
    await rows.releaseKey('a', 'passing');
    expect(await takeKey(rows, 'a', 'passing', 'another body')).to.equal('taken');
    await rows.releaseKey('a', 'passing');
  });

  it('keeps the 200 newest only', async () => {
    for (let n = 0; n < 205; n += 1) {
      await takeKey(rows, 'a', `key-${n}`, 'd');
      await rows.finishKey('a', `key-${n}`, {});
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
