import { del, get, keys, promisifyRequest, set, update, type UseStore } from 'idb-keyval';
import { wait } from '../page/wait.js';

/** Small values by name. Nothing rejects: what the disk does not take is kept in memory. */
export interface Database {
  get(name: string): Promise<unknown>;
  /** Every name under which there is a value. */
  names(): Promise<readonly string[]>;
  set(name: string, value: unknown): Promise<void>;
  /**
   * Writes at once, as far as the engine lets a page that is about to go. Where the connection is not there yet, or the
   * disk does not take it, nothing is written.
   */
  put(name: string, value: unknown): Promise<void>;
  /** Reads and writes in one transaction, also between tabs. `change` may be called more than once. */
  update(name: string, change: (old: unknown) => unknown): Promise<void>;
  del(name: string): Promise<void>;
  /** Closes the connection as soon as nothing is under way. Whatever is used later opens one for itself alone. */
  close(): void;
}

export interface DatabaseOptions {
  /** Called once, when something can be kept for this page only. */
  readonly onLoss?: (() => void) | undefined;
  /** Where the engine's databases are; asked at each opening. */
  readonly factory?: () => IDBFactory | undefined;
  readonly wait?: typeof wait;
  /** Where everything goes that the disk does not take. */
  readonly memory?: Map<string, unknown>;
}

const databaseName = 'real-name-auth';
const storeName = 'values';
/** ms that opening may take: some engines never answer. */
const openLimit = 1500;
/** ms that reading or writing may take: a page that hangs in a transaction holds up all others. */
const useLimit = 3000;
/** The connection is gone or was never sound: a new one may well do. */
const curable = ['InvalidStateError', 'UnknownError', 'AbortError', 'NotFoundError', 'VersionError'];
/** The value is at fault, not the disk. */
const valueErrors = ['QuotaExceededError', 'DataCloneError'];

/** A transaction that the engine broke off may carry no error at all. */
const nameOf = (error: unknown) => (error as Partial<Error> | null)?.name ?? 'AbortError';

/** The one database of the widget, in IndexedDB as long as that works. */
export function openDatabase({
  onLoss,
  // The type promises it; a sandboxed frame, an old web view or a private window may lack it.
  factory = () => globalThis.indexedDB,
  wait: sleep = wait,
  memory = new Map(),
}: DatabaseOptions = {}): Database {
  let connection: Promise<IDBDatabase> | null = null;
  let usable = true;
  let told = false;
  let closed = false;
  let underWay = 0;

  const lose = () => {
    if (told) return;
    told = true;
    onLoss?.();
  };

  const connect = (version?: number): Promise<IDBDatabase> =>
    new Promise((resolve, reject) => {
      const source = factory();
      if (!source) throw new DOMException('There is no IndexedDB.', 'NotSupportedError');
      const request = source.open(databaseName, version);
      let late = false;
      const fail = (error: Error) => {
        late = true;
        reject(error);
      };
      const timer = new AbortController();
      sleep(openLimit, timer.signal).then(
        () => fail(new DOMException('Opening takes too long.', 'TimeoutError')),
        () => undefined,
      );
      request.onupgradeneeded = () => {
        const { result } = request;
        if (!result.objectStoreNames.contains(storeName)) result.createObjectStore(storeName);
      };
      request.onblocked = () => fail(new DOMException('Another page holds it.', 'BlockedError'));
      request.onerror = () => {
        timer.abort();
        reject(request.error ?? new DOMException('It did not open.', 'UnknownError'));
      };
      request.onsuccess = () => {
        timer.abort();
        const { result } = request;
        if (late) {
          result.close();
          return;
        }
        // A page that wants to change or delete the database is let through; the next use opens it again.
        result.onversionchange = () => {
          result.close();
          connection = null;
        };
        result.onclose = () => {
          connection = null;
        };
        resolve(result);
      };
    });

  const timely = async <T>(work: PromiseLike<T> | T): Promise<T> => {
    const timer = new AbortController();
    const late = sleep(useLimit, timer.signal).then((): never => {
      throw new DOMException('The disk does not answer.', 'TimeoutError');
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      timer.abort();
    }
  };

  const store: UseStore = async (mode, use) => {
    const open = (connection ??= connect());
    const opened = await open;
    return timely(use(opened.transaction(storeName, mode).objectStore(storeName)));
  };

  /** Drops the connection; where the database lacks its store, it is given one by a new version. */
  const reconnect = async (used: Promise<IDBDatabase>, error: unknown) => {
    const old = await used.catch(() => null);
    // Somebody else was here first: what there is now is sound, or is made by the next use.
    if (connection !== used) return;
    old?.close();
    connection = nameOf(error) === 'NotFoundError' && old ? connect(old.version + 1) : null;
  };

  const disconnect = () => {
    if (!closed || underWay > 0 || !connection) return;
    connection.then(
      opened => opened.close(),
      () => undefined,
    );
    connection = null;
  };

  /** Works on the disk; tries once more where that may help, and gives it up where it does not. */
  const onDisk = async <T>(work: () => Promise<T>): Promise<T> => {
    underWay++;
    const used = (connection ??= connect());
    try {
      return await work();
    } catch (error) {
      if (!curable.includes(nameOf(error))) throw error;
      await reconnect(used, error);
      return await work();
    } finally {
      underWay--;
      disconnect();
    }
  };

  const keep = async (name: string, write: () => Promise<void>, value: () => unknown): Promise<void> => {
    if (usable) {
      try {
        await onDisk(write);
        memory.delete(name);
        return;
      } catch (error) {
        usable &&= valueErrors.includes(nameOf(error));
      }
    }
    memory.set(name, value());
    lose();
  };

  const read = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await onDisk(work);
    } catch {
      usable = false;
      lose();
      return undefined;
    }
  };

  return {
    async get(name) {
      if (memory.has(name) || !usable) return memory.get(name);
      return await read(() => get<unknown>(name, store));
    },
    async names() {
      const onIt = usable ? await read(() => keys<string>(store)) : [];
      return [...new Set([...(onIt ?? []), ...memory.keys()])];
    },
    set: (name, value) =>
      keep(
        name,
        () => set(name, value, store),
        () => value,
      ),
    async put(name, value) {
      if (!usable || memory.has(name)) return;
      await store('readwrite', values => {
        values.put(value, name);
        // A page that goes takes an open transaction with it, but not one that is about to be committed.
        values.transaction.commit();
        return promisifyRequest(values.transaction);
      });
    },
    async update(name, change) {
      if (memory.has(name) || !usable) {
        memory.set(name, change(memory.get(name)));
        return;
      }
      let old: unknown;
      await keep(
        name,
        () =>
          update<unknown>(
            name,
            value => {
              old = value;
              return change(value);
            },
            store,
          ),
        () => change(old),
      );
    },
    async del(name) {
      memory.delete(name);
      if (usable) await onDisk(() => del(name, store)).catch(() => undefined);
    },
    close() {
      closed = true;
      disconnect();
    },
  };
}
