import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { sql } from 'kysely';
import { AccountStore } from '../../demo/backend/account-store.js';
import { createDataCipher } from '../../demo/backend/data-cipher.js';
import { openDatabase, type Database } from '../../demo/backend/open-database.js';
import { finishKey, recentReceipts, releaseKey, renewKey, takeKey } from '../../demo/backend/receipts.js';
import { databaseOf } from './test-database.js';

describe('receipts in the database', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'rna-receipts-'));
  const cipher = createDataCipher(new Uint8Array(32));
  let db: Database;

  before(async function () {
    this.timeout(60_000);
    const url = await databaseOf(dataDir);
    db = await openDatabase(url === undefined ? { folder: dataDir } : { url });
    const accounts = new AccountStore({ name: 'x', origins: [] }, cipher);
    for (const id of ['a', 'b'])
      await accounts.create(db, { id, region: 'sg', company: true }, { preset: 'review', overrides: {} });
  });
  after(async () => {
    await db.destroy();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const refused = (key: string, digest: string) =>
    takeKey(db, cipher, 'a', key, digest).then(
      () => null,
      (error: unknown) => (error as { code: string }).code,
    );

  it('[F34] gives a key again whose process died, and shows it nowhere meanwhile', async () => {
    expect(await takeKey(db, cipher, 'a', 'crashed', 'd')).to.equal('taken');
    expect(await refused('crashed', 'd')).to.equal('key-in-flight');
    expect(await takeKey(db, cipher, 'a', 'other', 'd')).to.equal('busy');
    expect(await takeKey(db, cipher, 'b', 'other', 'd')).to.equal('taken');

    await db
      .updateTable('receipt')
      .set({ lease_until: sql<Date>`now() - interval '1 second'` })
      .execute();
    expect(await recentReceipts(db, cipher, 'a')).to.deep.equal([]);
    expect(await refused('crashed', 'another body')).to.equal('key-reused');
    expect(await takeKey(db, cipher, 'a', 'crashed', 'd')).to.equal('taken');
    await finishKey(db, cipher, 'a', 'crashed', {});
    expect(await takeKey(db, cipher, 'a', 'crashed', 'd')).to.deep.equal({});
    expect(await recentReceipts(db, cipher, 'a')).to.deep.equal([{ key: 'crashed', outcome: 'accepted' }]);
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
    expect(await takeKey(db, cipher, 'a', 'slow', 'd')).to.equal('taken');
    expect(await lease()).to.be.within(1, 10);
    const almostOver = sql<Date>`now() + interval '1 second'`;
    await db.updateTable('receipt').set({ lease_until: almostOver }).where('key', '=', 'slow').execute();
    await renewKey(db, 'a', 'slow');
    expect(await lease()).to.be.within(8, 10);
    await finishKey(db, cipher, 'a', 'slow', {});
    await renewKey(db, 'a', 'slow');
    expect(await takeKey(db, cipher, 'a', 'slow', 'd')).to.deep.equal({});
  });

  it('forgets a key that was given back', async () => {
    await takeKey(db, cipher, 'a', 'passing', 'd');
    await releaseKey(db, 'a', 'passing');
    expect(await takeKey(db, cipher, 'a', 'passing', 'another body')).to.equal('taken');
    await releaseKey(db, 'a', 'passing');
  });

  it('keeps the 200 newest only', async () => {
    for (let n = 0; n < 205; n += 1) {
      await takeKey(db, cipher, 'a', `key-${n}`, 'd');
      await finishKey(db, cipher, 'a', `key-${n}`, {});
    }
    const rows = await db.selectFrom('receipt').select('key').where('account_id', '=', 'a').execute();
    expect(rows).to.have.length(200);
    expect(rows.map(({ key }) => key))
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
