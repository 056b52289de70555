import { expect } from '@open-wc/testing';
import { openDatabase, type Database } from '../../../src/browser/storage/database.js';
import { createDraftStore } from '../../../src/browser/storage/draft-store.js';
import { draftTab, forgetDraftTab } from '../../../src/browser/storage/draft-tab.js';
import type { KeptDraft } from '../../../src/flow/index.js';
import { databaseDump, emptyDatabase } from '../../suites/empty-database.js';
import { now } from '../../suites/state-builder.js';

const account = 'digest-of-account-1';
const other = 'digest-of-account-2';
const hour = 3_600_000;

const draft = (organizationName: string, parts: Partial<KeptDraft> = {}): KeptDraft => ({
  purpose: 'application ',
  screen: 'information',
  subject: 'enterprise',
  method: null,
  organizationType: null,
  paymentMethod: null,
  choosingAgain: false,
  confirmed: ['organizationName:name/length'],
  mismatched: false,
  answers: { organizationName },
  numbers: { registrationNumber: '91110000600037341L' },
  at: now,
  until: now + 24 * hour,
  numbersUntil: now + 2 * hour,
  ...parts,
});

/** A draft store as one page load has it. */
function page(at = now, database: Database = openDatabase()) {
  const clock = { at };
  return {
    clock,
    database,
    drafts: createDraftStore({ database, isLost: () => false, now: () => clock.at }),
  };
}

const records = async () =>
  [...(await databaseDump())].flatMap(([key, value]) => {
    const name = JSON.parse(key) as string;
    return name.startsWith('draft:') ? [[name, value] as const] : [];
  });

/** What another tab has in place of this one's salt; returns how to come back. */
function inAnotherTab(): () => void {
  const mine = sessionStorage.getItem('real-name-auth:draft');
  forgetDraftTab();
  return () => {
    if (mine) sessionStorage.setItem('real-name-auth:draft', mine);
  };
}

describe('draft store', () => {
  const clean = async () => {
    forgetDraftTab();
    await emptyDatabase();
  };
  beforeEach(clean);
  after(clean);

  it('[D8] gives the next page what the last one wrote', async () => {
    await page().drafts.write(account, 'reload', draft('甲公司'));
    const found = await page().drafts.read(account, 'reload');
    expect(found?.numbersGone).to.equal(false);
    expect(found?.draft).to.deep.include({
      purpose: 'application ',
      screen: 'information',
      subject: 'enterprise',
      confirmed: ['organizationName:name/length'],
      answers: { organizationName: '甲公司', registrationNumber: '91110000600037341L' },
    });
  });

  it('[D8] keeps the newest of many, and writes few of them', async () => {
    const { database, drafts } = page();
    let updates = 0;
    const { update } = database;
    database.update = (name, change) => {
      if (name.startsWith('draft:')) updates += 1;
      return update(name, change);
    };
    await Promise.all(
      Array.from({ length: 100 }, (_, i) => drafts.write(account, 'reload', draft(`第${i}号`))),
    );
    expect((await page().drafts.read(account, 'reload'))?.draft.answers.organizationName).to.equal('第99号');
    expect(updates).to.be.below(4);
  });

  it('[D8] does not wait for the write under way when the page is left or frozen', async () => {
    for (const event of ['pagehide', 'freeze']) {
      const { database, drafts } = page();
      const { update } = database;
      let release: () => void = () => undefined;
      const held = new Promise<void>(resolve => {
        release = resolve;
      });
      await drafts.write(account, 'reload', draft('甲'));
      const begun = new Promise<void>(resolve => {
        database.update = async (name, change) => {
          resolve();
          await held;
          return update(name, change);
        };
      });
      const writes = [drafts.write(account, 'reload', draft('旧'))];
      await begun;
      writes.push(drafts.write(account, 'reload', draft('新')));
      const before = JSON.stringify(await records());
      dispatchEvent(new Event(event));
      const opened = async () =>
        (await page().drafts.read(account, 'reload'))?.draft.answers.organizationName;
      while (JSON.stringify(await records()) === before) await new Promise(resolve => setTimeout(resolve));
      release();
      await Promise.all(writes);
      expect(await opened(), `${event}: the older one comes too late`).to.equal('新');
      await clean();
    }
  });

  it('[D8] by “reload” is closed to every other tab, by “device” is not', async () => {
    await page().drafts.write(account, 'reload', draft('甲公司'));
    const back = inAnotherTab();
    expect(await page().drafts.read(account, 'reload')).to.equal(null);
    expect(await page().drafts.read(account, 'device')).to.equal(null);
    back();
    const again = page();
    expect(await again.drafts.read(account, 'reload'), 'left to its tab').not.to.equal(null);
    await again.drafts.write(account, 'device', draft('乙公司'));
    inAnotherTab();
    expect((await page().drafts.read(account, 'device'))?.draft.answers.organizationName).to.equal('乙公司');
    expect(await page().drafts.read(account, 'reload'), 'no longer wanted').to.equal(null);
    expect(await records()).to.deep.equal([]);
  });

  it('[D8] never opens for another account, whose arrival removes it', async () => {
    await page().drafts.write(account, 'reload', draft('甲公司'));
    const [entry] = await records();
    expect(await page().drafts.read(other, 'reload')).to.equal(null);
    expect(await records()).to.deep.equal([]);
    // Not even as its own record.
    const { id } = draftTab()!;
    await openDatabase().set(`draft:${other}:${id}`, entry?.[1]);
    expect(await page().drafts.read(other, 'reload')).to.equal(null);
    expect(await records()).to.deep.equal([]);
  });

  it('[D8] has no more than cipher on the disk, under a key that no script reads out', async () => {
    await page().drafts.write(account, 'device', draft('甲公司'));
    const dump = await databaseDump();
    const text = JSON.stringify([...dump]);
    for (const value of ['甲公司', '91110000600037341L', 'organizationName', 'enterprise'])
      expect(text).not.to.include(value);
    const key = dump.get('"draft-key"');
    expect(key).to.be.instanceOf(CryptoKey);
    expect((key as CryptoKey).extractable).to.equal(false);
    let refused = false;
    await crypto.subtle.exportKey('raw', key as CryptoKey).catch(() => {
      refused = true;
    });
    expect(refused).to.equal(true);
  });

  it('[D8] begins each text with a nonce of its own', async () => {
    const nonces = new Set<string>();
    const { drafts } = page();
    for (let i = 0; i < 20; i++) {
      await drafts.write(account, 'reload', draft('甲公司'));
      const [[, record] = []] = await records();
      const { plain, numbers } = record as Record<'plain' | 'numbers', { nonce: string }>;
      nonces.add(plain.nonce).add(numbers.nonce);
    }
    expect(nonces.size).to.equal(40);
  });

  it('[D8] drops numbers after their time, and all after its own', async () => {
    await page().drafts.write(account, 'reload', draft('甲公司'));
    const found = await page(now + 2 * hour).drafts.read(account, 'reload');
    expect(found).to.deep.include({ numbersGone: true });
    expect(found?.draft.answers).to.deep.equal({ organizationName: '甲公司' });
    const [[, record] = []] = await records();
    expect((record as { numbers: { data: string } }).numbers.data, 'also on the disk').to.equal('');
    expect(await page(now + 24 * hour).drafts.read(account, 'reload')).to.equal(null);
    expect(await records()).to.deep.equal([]);
  });

  it('[D8] does not open for longer than it was made for', async () => {
    await page().drafts.write(account, 'reload', draft('甲公司'));
    const [[name, record] = []] = await records();
    const { plain } = record as { plain: object };
    await openDatabase().set(name ?? '', {
      ...(record as object),
      plain: { ...plain, until: now + 1000 * hour },
    });
    expect(await page(now + 30 * hour).drafts.read(account, 'reload')).to.equal(null);
  });

  it('[D8] leaves a tab that was duplicated its own draft', async () => {
    const first = page();
    await first.drafts.write(account, 'reload', draft('甲公司'));
    const mine = sessionStorage.getItem('real-name-auth:draft');
    const second = page();
    await second.drafts.read(account, 'reload');
    await second.drafts.write(account, 'reload', draft('乙公司'));
    // The first one finds its name taken, and goes on under a new one.
    await first.drafts.write(account, 'reload', draft('丙公司'));
    expect(sessionStorage.getItem('real-name-auth:draft')).not.to.equal(mine);
    expect((await page().drafts.read(account, 'reload'))?.draft.answers.organizationName).to.equal('丙公司');
    sessionStorage.setItem('real-name-auth:draft', mine!);
    expect((await page().drafts.read(account, 'reload'))?.draft.answers.organizationName).to.equal('乙公司');
  });

  it('[D8] forgets what every tab has, and what is still on its way', async () => {
    const { drafts } = page();
    await drafts.write(account, 'reload', draft('甲公司'));
    inAnotherTab();
    await page().drafts.write(account, 'reload', draft('乙公司'));
    const late = drafts.write(account, 'reload', draft('丙公司'));
    const dropping = drafts.drop(account);
    expect(draftTab(), 'the salt goes at once').to.equal(null);
    await Promise.all([late, dropping]);
    expect(await records()).to.deep.equal([]);
  });

  it('[F52] [F53] D8 rejects where the browser does not give back what it took', async () => {
    const rejects = (work: Promise<unknown>) =>
      work.then(
        () => false,
        () => true,
      );
    const forgetful: Database = { ...openDatabase(), get: async () => undefined };
    expect(await rejects(page(now, forgetful).drafts.write(account, 'reload', draft('甲公司')))).to.equal(
      true,
    );
    const lost = createDraftStore({ database: openDatabase(), isLost: () => true, now: () => now });
    expect(await rejects(lost.read(account, 'reload'))).to.equal(true);
    expect(await rejects(lost.write(account, 'reload', draft('甲公司')))).to.equal(true);
  });

  for (const [what, forget] of [
    ['IndexedDB', () => undefined],
    ['IndexedDB and what the tab has', forgetDraftTab],
  ] as const)
    it(`[F48] D8 what is typed after the site’s data was cleared (${what}) opens in the next page`, async () => {
      const { drafts, database } = page();
      await drafts.read(account, 'reload');
      await drafts.write(account, 'reload', draft('甲公司'));
      for (const name of await database.names()) await database.del(name);
      forget();
      const typed = ['乙', '乙公', '乙公司'].map(name => drafts.write(account, 'reload', draft(name)));
      await Promise.all(typed);
      const found = await page().drafts.read(account, 'reload');
      expect(found?.draft.answers.organizationName).to.equal('乙公司');
    });

  it('[F48] D8 nor is it lost where the data was cleared before anything was written', async () => {
    const { drafts, database } = page();
    await drafts.read(account, 'reload');
    for (const name of await database.names()) await database.del(name);
    await Promise.all(['甲', '甲公司'].map(name => drafts.write(account, 'reload', draft(name))));
    const found = await page().drafts.read(account, 'reload');
    expect(found?.draft.answers.organizationName).to.equal('甲公司');
  });
});
