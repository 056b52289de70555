import { expect } from '@open-wc/testing';
import { openDatabase } from '../../../src/browser/storage/database.js';
import { createLedgerStore } from '../../../src/browser/storage/ledger-store.js';
import { databaseDump, emptyDatabase } from '../../suites/empty-database.js';

const store = () => createLedgerStore(openDatabase());
const ledger = { day: '2026-11-25', spent: 2 };

describe('ledger store', () => {
  beforeEach(emptyDatabase);
  after(emptyDatabase);

  it('E2 E7 keeps the count of each account beyond the page, for every tab', async () => {
    await store().write('one', ledger);
    await store().write('other', { day: '2026-11-24', spent: 3 });
    expect(await store().read('one')).to.deep.equal(ledger);
    expect(await store().read('other')).to.deep.equal({ day: '2026-11-24', spent: 3 });
    await store().clear('one');
    expect(await store().read('one')).to.equal(null);
    expect(await store().read('other')).not.to.equal(null);
  });

  it('[F49] E7 knows nothing after an eviction, and that is no error', async () => {
    await store().write('one', ledger);
    await emptyDatabase();
    expect(await store().read('one')).to.equal(null);
  });

  for (const [what, value] of [
    ['a number', 2],
    ['null', null],
    ['an older form', { date: '2026-11-25', count: 2 }],
    ['a count that is none', { day: '2026-11-25', spent: NaN }],
    ['a count below zero', { day: '2026-11-25', spent: -1 }],
    ['a day that is none', { day: 'today', spent: 1 }],
  ] as const)
    it(`[F47] deletes ${what} and starts clean`, async () => {
      const database = openDatabase();
      await database.set('ledger:one', value);
      expect(await createLedgerStore(database).read('one')).to.equal(null);
      expect((await databaseDump()).size).to.equal(0);
    });

  it('drops what does not belong to it', async () => {
    const database = openDatabase();
    await database.set('ledger:one', { ...ledger, name: '张三' });
    expect(await createLedgerStore(database).read('one')).to.deep.equal(ledger);
  });

  it('[F38] works in memory', async () => {
    const memory = createLedgerStore(openDatabase({ factory: () => undefined }));
    await memory.write('one', ledger);
    expect(await memory.read('one')).to.deep.equal(ledger);
  });
});
