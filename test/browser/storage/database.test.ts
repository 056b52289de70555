import { expect } from '@open-wc/testing';
import { openDatabase, type DatabaseOptions } from '../../../src/browser/storage/database.js';
import { emptyDatabase } from '../../suites/empty-database.js';
import { fakeScheduler } from '../../suites/fake-scheduler.js';

/** A database over the engine's own, in which a test can put faults. */
function open(options: DatabaseOptions = {}) {
  let losses = 0;
  const database = openDatabase({
    onLoss: () => {
      losses++;
    },
    ...options,
  });
  return { database, losses: () => losses };
}

type OpenArguments = Parameters<IDBFactory['open']>;

/** The engine's databases with another way to open one. */
const opening = (way: (...given: OpenArguments) => IDBOpenDBRequest) => () =>
  ({ open: way }) as unknown as IDBFactory;

const real = (...given: OpenArguments) => indexedDB.open(...given);

/** Lets the next uses of connections fail as `fault` says, then leaves them alone. */
function failingConnections(fault: (database: IDBDatabase) => void, times: number) {
  let left = times;
  return opening((...given) => {
    const request = real(...given);
    request.addEventListener('success', () => {
      if (left-- > 0) fault(request.result);
    });
    return request;
  });
}

const throwing = (name: string) => (database: IDBDatabase) => {
  database.transaction = () => {
    throw new DOMException('as told', name);
  };
};

/** Rejects every write that a predicate names, with an error of the given name. */
const refusingWrites = (name: string) => (database: IDBDatabase) => {
  const { transaction } = database;
  database.transaction = (...given) => {
    const begun = transaction.apply(database, given);
    if (begun.mode === 'readwrite') {
      const { objectStore } = begun;
      begun.objectStore = store => {
        const opened = objectStore.call(begun, store);
        opened.put = () => {
          throw new DOMException('as told', name);
        };
        return opened;
      };
    }
    return begun;
  };
};

describe('database', () => {
  beforeEach(emptyDatabase);
  after(emptyDatabase);

  it('keeps values beyond the page', async () => {
    const { database, losses } = open();
    await database.set('a', { b: 1 });
    await database.update('n', old => ((old as number | undefined) ?? 0) + 1);
    await database.update('n', old => ((old as number | undefined) ?? 0) + 1);
    await database.set('gone', 1);
    await database.del('gone');
    const later = open().database;
    expect(await later.get('a')).to.deep.equal({ b: 1 });
    expect(await later.get('n')).to.equal(2);
    expect(await later.get('gone')).to.equal(undefined);
    expect(losses()).to.equal(0);
  });

  it('loses no update of two that run at once', async () => {
    const one = open().database;
    const other = open().database;
    const add = (old: unknown) => ((old as number | undefined) ?? 0) + 1;
    await Promise.all(Array.from({ length: 40 }, (_, i) => (i % 2 ? one : other).update('n', add)));
    expect(await one.get('n')).to.equal(40);
  });

  const dead: [string, DatabaseOptions['factory']][] = [
    ['[F38] there is no IndexedDB', () => undefined],
    [
      '[F39] opening throws at once',
      opening(() => {
        throw new DOMException('sandboxed', 'SecurityError');
      }),
    ],
    [
      '[F39] asking for it throws at once',
      () => {
        throw new DOMException('sandboxed', 'SecurityError');
      },
    ],
    ['[F43] the server of the databases stays lost', failingConnections(throwing('UnknownError'), 9)],
    ['[F42] connections keep closing', failingConnections(throwing('InvalidStateError'), 9)],
  ];
  for (const [name, factory] of dead)
    it(`E7 ${name}: keeps values for the page, and says so once`, async () => {
      const { database, losses } = open({ ...(factory && { factory }) });
      expect(await database.get('a')).to.equal(undefined);
      await database.set('a', 1);
      await database.update('a', old => Number(old) + 1);
      expect(await database.get('a')).to.equal(2);
      await database.del('a');
      expect(await database.get('a')).to.equal(undefined);
      expect(losses()).to.equal(1);
    });

  it('[F40] goes on in memory after 1.5 s when opening hangs', async () => {
    const scheduler = fakeScheduler(() => false);
    const hanging = opening(() => ({}) as IDBOpenDBRequest);
    const { database, losses } = open({ factory: hanging, wait: scheduler.wait });
    const writing = database.set('a', 1);
    expect(scheduler.waits).to.deep.equal([1500]);
    await scheduler.pass(1499);
    expect(losses()).to.equal(0);
    await scheduler.pass(1);
    await writing;
    expect(await database.get('a')).to.equal(1);
    expect(losses()).to.equal(1);
  });

  it('[F40] closes a connection that opens too late', async () => {
    const scheduler = fakeScheduler(() => false);
    await open().database.set('a', 1);
    const result = await new Promise<IDBDatabase>(resolve => {
      const request = indexedDB.open('real-name-auth');
      request.onsuccess = () => resolve(request.result);
    });
    const late = { result } as { result: IDBDatabase; onsuccess?: () => void };
    const { database } = open({
      wait: scheduler.wait,
      factory: opening(() => late as unknown as IDBOpenDBRequest),
    });
    const reading = database.get('a');
    await scheduler.pass(1500);
    expect(await reading).to.equal(undefined);
    late.onsuccess?.();
    expect(() => result.transaction('values')).to.throw(DOMException);
  });

  it('[F40] goes on in memory when another page hangs in a transaction', async () => {
    const { database: first } = open();
    await first.set('key', 1);
    const request = indexedDB.open('real-name-auth');
    await new Promise(resolve => {
      request.onsuccess = resolve;
    });
    const other = request.result;
    const held = other.transaction('values', 'readwrite').objectStore('values');
    let holding = true;
    const hold = () => {
      if (holding) held.get('nothing').onsuccess = hold;
    };
    hold();
    try {
      const { database, losses } = open();
      const [read] = await Promise.all([database.get('key'), database.set('other', 2)]);
      expect(read).to.equal(undefined);
      expect(await database.get('other')).to.equal(2);
      expect(losses()).to.equal(1);
    } finally {
      holding = false;
      other.close();
    }
  });

  it('[F41] goes on in memory when opening is blocked', async () => {
    const { database, losses } = open({
      factory: opening(() => {
        const request = {} as { onblocked?: () => void };
        queueMicrotask(() => request.onblocked?.());
        return request as unknown as IDBOpenDBRequest;
      }),
    });
    await database.set('a', 1);
    expect(await database.get('a')).to.equal(1);
    expect(losses()).to.equal(1);
  });

  for (const [id, name] of [
    ['F42', 'InvalidStateError'],
    ['F43', 'UnknownError'],
    ['F45', 'AbortError'],
  ] as const)
    it(`[${id}] opens again after one ${name}, and nobody notices`, async () => {
      await open().database.set('a', 1);
      const { database, losses } = open({ factory: failingConnections(throwing(name), 1) });
      expect(await database.get('a')).to.equal(1);
      await database.set('b', 2);
      expect(await open().database.get('b')).to.equal(2);
      expect(losses()).to.equal(0);
    });

  it('[F42] [F46] loses nothing of what was under way at once when it has to open again', async () => {
    const bare = await new Promise<IDBDatabase>(resolve => {
      const request = indexedDB.open('real-name-auth', 1);
      request.onsuccess = () => resolve(request.result);
    });
    bare.close();
    for (const factory of [undefined, failingConnections(throwing('InvalidStateError'), 1)]) {
      const { database, losses } = open(factory ? { factory } : {});
      const names = ['a', 'b', 'c', 'd', 'e'];
      await Promise.all([...names.map(name => database.set(name, name)), database.get('a')]);
      const kept = open().database;
      expect(await Promise.all(names.map(name => kept.get(name)))).to.deep.equal(names);
      expect(losses()).to.equal(0);
    }
  });

  it('[F42] opens again when the engine closed the connection', async () => {
    let connection: IDBDatabase | undefined;
    const { database, losses } = open({
      factory: failingConnections(found => (connection = found), 1),
    });
    await database.set('a', 1);
    connection?.close();
    expect(await database.get('a')).to.equal(1);
    expect(losses()).to.equal(0);
  });

  it('[F45] writes again when the transaction was aborted once', async () => {
    let aborted = 0;
    const { database, losses } = open({
      factory: failingConnections(found => {
        const { transaction } = found;
        found.transaction = (...given) => {
          const begun = transaction.apply(found, given);
          if (begun.mode === 'readwrite' && aborted++ === 0) setTimeout(() => begun.abort());
          return begun;
        };
      }, 1),
    });
    await database.set('a', 1);
    expect(await open().database.get('a')).to.equal(1);
    expect(losses()).to.equal(0);
  });

  for (const [id, name] of [
    ['F44', 'QuotaExceededError'],
    ['F52', 'DataCloneError'],
  ] as const)
    it(`[${id}] keeps what raises ${name} for the page, and goes on using the disk`, async () => {
      await open().database.set('a', 1);
      const { database, losses } = open({ factory: failingConnections(refusingWrites(name), 1) });
      await database.set('b', 2);
      await database.update('a', old => Number(old) + 10);
      expect([await database.get('a'), await database.get('b')]).to.deep.equal([11, 2]);
      expect(await open().database.get('a'), 'on the disk').to.equal(1);
      expect(losses()).to.equal(1);
    });

  it('[F52] keeps a value that cannot be cloned for the page', async () => {
    const { database, losses } = open();
    const value = () => 1;
    await database.set('a', value);
    expect(await database.get('a')).to.equal(value);
    await database.set('a', 2);
    expect(await open().database.get('a')).to.equal(2);
    expect(losses()).to.equal(1);
  });

  it('[F46] gives a database without its store one, also while another page has it open', async () => {
    const bare = await new Promise<IDBDatabase>(resolve => {
      const request = indexedDB.open('real-name-auth', 1);
      request.onsuccess = () => resolve(request.result);
    });
    bare.onversionchange = () => bare.close();
    const { database, losses } = open();
    await database.set('a', 1);
    expect(await open().database.get('a')).to.equal(1);
    expect(losses()).to.equal(0);
  });

  it('[F46] reads what a newer version of the widget keeps', async () => {
    await open().database.set('a', 1);
    await new Promise<void>(resolve => {
      const request = indexedDB.open('real-name-auth', 9);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
    const { database, losses } = open();
    expect(await database.get('a')).to.equal(1);
    expect(losses()).to.equal(0);
  });

  it('[F48] goes on when the site data are cleared while it is open', async () => {
    const { database, losses } = open();
    await database.set('a', 1);
    await emptyDatabase();
    expect(await database.get('a')).to.equal(undefined);
    await database.set('a', 2);
    expect(await open().database.get('a')).to.equal(2);
    expect(losses()).to.equal(0);
  });
});
