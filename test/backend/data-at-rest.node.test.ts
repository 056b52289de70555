import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { createDataCipher } from '../../demo/backend/data-cipher.js';
import { readDataKey } from '../../demo/backend/data-key.js';
import { openDatabase } from '../../demo/backend/open-database.js';
import { createSecretDigest, refuseOtherKey } from '../../demo/backend/secret-digest.js';
import { advance, DemoAccount } from './demo-account.js';
import { companyAbroad, reviewAccount, underReview, upload } from './review-account.js';
import { dataDirOfDemo, restartDemo, runningDemo, stopDemo } from './running-demo.js';
import { databaseOf } from './test-database.js';
import { organizationAnswers } from './test-identity.js';

const messageOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error as Error).message,
  );

describe('what the reference backend keeps', () => {
  const folders: string[] = [];
  const folder = () => {
    const made = mkdtempSync(join(tmpdir(), 'rna-rest-'));
    folders.push(made);
    return made;
  };
  after(() => folders.forEach(each => rmSync(each, { recursive: true, force: true })));

  it('[R17] seals text and bytes under the key, for one place only, and notices any change', () => {
    const cipher = createDataCipher(new Uint8Array(32).fill(1));
    const sealed = cipher.seal('张三', 'account a');
    expect(sealed).not.to.equal(cipher.seal('张三', 'account a'));
    expect(cipher.open(sealed, 'account a')).to.equal('张三');
    expect(() => cipher.open(sealed, 'account b')).to.throw();
    expect(() => createDataCipher(new Uint8Array(32).fill(2)).open(sealed, 'account a')).to.throw();
    const changed = Buffer.from(sealed, 'base64');
    changed[changed.length - 1] = (changed[changed.length - 1] ?? 0) ^ 1;
    expect(() => cipher.open(changed.toString('base64'), 'account a')).to.throw();
    expect(() => cipher.open('plain', 'account a')).to.throw('not sealed');
  });

  it('[R17] takes the key from the environment, or from a file that others cannot read', () => {
    const dataDir = folder();
    const first = readDataKey(undefined, dataDir);
    expect(readDataKey(undefined, dataDir)).to.deep.equal(first);
    expect(statSync(join(dataDir, 'data.key')).mode & 0o077).to.equal(0);
    const given = Buffer.alloc(32, 7).toString('base64');
    expect(readDataKey(given, dataDir)).to.deep.equal(Buffer.alloc(32, 7));
    expect(() => readDataKey('short', dataDir)).to.throw('RNA_DATA_KEY');
  });

  it('[R06] takes a folder for one process, says who has it, and takes over what a dead one left', async function () {
    this.timeout(60_000);
    const place = { folder: join(folder(), 'backend') };
    const db = await openDatabase(place);
    const second = await messageOf(openDatabase(place));
    expect(second).to.contain(`in use by process ${process.pid}`).and.to.contain('DATABASE_URL');
    await db.close();
    // No process has this number.
    writeFileSync(`${place.folder}.pid`, '4194999');
    const again = await openDatabase(place);
    expect(readFileSync(`${place.folder}.pid`, 'utf8')).to.equal(String(process.pid));
    await again.close();
  });

  it('[R07] lets every process over one database have the same digest secret, or not start', async function () {
    this.timeout(60_000);
    const dataDir = folder();
    const url = await databaseOf(dataDir);
    const database = await openDatabase(url === undefined ? { folder: join(dataDir, 'db') } : { url });
    const { db } = database;
    try {
      const own = createSecretDigest(new Uint8Array(32).fill(1));
      const other = createSecretDigest(new Uint8Array(32).fill(2));
      const starts = await Promise.all(
        [own, other, own, other, own].map(each => messageOf(refuseOtherKey(db, each))),
      );
      const [first] = starts;
      expect(new Set(starts).size).to.equal(2);
      expect([starts[0], starts[2], starts[4]]).to.deep.equal([first, first, first]);
      expect(starts.find(told => told !== 'done')).to.contain('RNA_DATA_KEY');
    } finally {
      await database.close();
    }
  });

  it('[R17] has nothing of answers, links and photos in the clear', async function () {
    this.timeout(120_000);
    await runningDemo();
    const account = await DemoAccount.create();
    const answers = organizationAnswers();
    await account.reachPerson('enterprise', answers);
    const { body } = await account.send('startHandoff', { mode: 'embedded' });
    const abroad = await reviewAccount();
    const company = companyAbroad();
    await underReview(abroad, company);
    const photo = await upload(await draftOf(), 'license');
    expect(photo.status).to.equal(200);
    const dataDir = dataDirOfDemo();
    await stopDemo();

    const url = await databaseOf(dataDir);
    const database = await openDatabase(url === undefined ? { folder: join(dataDir, 'backend') } : { url });
    const { db } = database;
    let rows = '';
    try {
      for (const table of ['account', 'receipt', 'photo', 'outbox', 'setting', 'audit'] as const) {
        const all = await db.selectFrom(table).selectAll().execute();
        rows += all.map(row => Object.values(row).map(readable).join('\n')).join('\n');
      }
    } finally {
      await database.close();
    }
    await restartDemo();
    for (const secret of [
      answers.organizationName,
      answers.registrationNumber,
      answers.legalRepresentativeName,
      body.handoff?.url,
      company.organizationName,
      company.registrationNumber,
      '孙试验',
    ])
      expect(rows.includes(secret ?? ''), secret).to.equal(false);
    const start = Buffer.from([0xff, 0xd8, 0xff, 0xe0]).toString('latin1');
    expect(rows.includes(start)).to.equal(false);
  });

  it('[R17] deletes drafts and rejected applications that nobody goes on with, and their photos', async function () {
    this.timeout(60_000);
    await runningDemo();
    const [draft, rejected, waiting] = [await draftOf(), await reviewAccount(), await reviewAccount()];
    await upload(draft, 'license');
    await underReview(rejected);
    await underReview(waiting);
    const reasons = [{ field: 'license', code: 'photo-unreadable' }];
    await rejected.demoPost('review/reject', { account: rejected.id, reasons });
    const { application, serverTime } = await rejected.load();
    const expiresAt = application?.stage === 'rejected' ? application.expiresAt : null;
    expect((Date.parse(expiresAt ?? '') - Date.parse(serverTime)) / 86_400_000).to.be.within(89.9, 90);

    await advance(31 * 24);
    expect((await draft.load()).application).to.equal(null);
    expect((await rejected.load()).application?.stage).to.equal('rejected');
    await advance(60 * 24);
    expect((await rejected.load()).application).to.equal(null);
    expect((await waiting.load()).application?.stage).to.equal('review');
  });
});

/** Bytes as text, so that what is searched for is found in either. */
const readable = (value: unknown) =>
  value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value);

/** An account with a draft. */
async function draftOf(): Promise<DemoAccount> {
  const account = await reviewAccount();
  await account.must('start', { subject: 'enterprise' });
  return account;
}
