import {
  draftAnswersValidator,
  draftContentValidator,
  draftRecordValidator,
} from '../../contract/generated/stored-record-validators.js';
import type { DraftContent, DraftRecord } from '../../contract/stored-record.js';
import { validOrNull, type Validator } from '../../contract/validator.js';
import type { DraftAnswers, DraftMode, DraftPort, KeptDraft } from '../../flow/index.js';
import { onPageEvent } from '../page/page-events.js';
import { pageHidden } from '../page/page-hidden.js';
import { randomId } from '../page/random-id.js';
import { wait } from '../page/wait.js';
import type { Database } from './database.js';
import { createDraftCipher, type DraftCipher } from './draft-cipher.js';
import { draftTab, forgetDraftTab, newDraftTab, type DraftTab } from './draft-tab.js';

/** {@link DraftPort}, where accounts go by the digest of their name. */
export interface DraftStore {
  read(account: string, mode: DraftMode): ReturnType<DraftPort['read']>;
  write(account: string, mode: DraftMode, draft: KeptDraft): Promise<void>;
  drop(account: string): Promise<void>;
}

export interface DraftStoreOptions {
  /** ms, server time. */
  readonly now: () => number;
  readonly database: Database;
  /** Whether the database has had to keep something in memory alone. */
  readonly isLost: () => boolean;
}

interface Entry {
  /** Counts up. */
  readonly turn: number;
  readonly account: string;
  readonly mode: DraftMode;
  readonly draft: KeptDraft;
  /** How many drops there were before it, and how often the key was lost. */
  readonly drops: number;
  readonly losses: number;
  readonly tab: DraftTab;
  /** Under which name, and what: encrypted as soon as it is known, so that a page that goes has only to put it down. */
  readonly sealed: Promise<[name: string, record: DraftRecord]>;
}

const prefix = 'draft:';
/** ms for which a form waits for what was typed in it. */
const readLimit = 2000;
const entryName = (account: string, tab: string) => `${prefix}${account}:${tab}`;

/** What is on its way to the disk, of all widgets of the page: portals make the element anew when people move about. */
let writing: Promise<unknown> = Promise.resolve();

const listed = (answers: DraftAnswers) => Object.entries(answers).map(([field, value]) => ({ field, value }));

function parsed<T>(validate: Validator<T>, text: string | null): T | null {
  try {
    return text === null ? null : validOrNull(validate, JSON.parse(text));
  } catch {
    return null;
  }
}

/**
 * Keeps one draft for each account and tab. A new one is written as soon as the one before is on the disk, so that what
 * was typed is at most one write behind; a page that is left or frozen does not wait for that.
 */
export function createDraftStore({ now, database, isLost }: DraftStoreOptions): DraftStore {
  const writer = randomId();
  /** Whose record this page goes on with. */
  let source = writer;
  let ownTab: DraftTab | null = null;
  let proven = false;
  let drops = 0;
  let losses = 0;
  let stored = 0;
  let entries = 0;
  let waiting: Entry | null = null;
  let current: Entry | null = null;
  let running: Promise<void> | null = null;
  const ciphers = new Map<string, Promise<DraftCipher>>();

  const cipherOf = (account: string) => {
    const known = ciphers.get(account) ?? createDraftCipher(database, account);
    ciphers.set(account, known);
    return known;
  };

  function ensureKept(): void {
    if (isLost()) throw new DOMException('The browser keeps nothing.', 'NotSupportedError');
  }

  /** Takes out what is over, what cannot be read, and what is of somebody else who was here before. */
  const sweep = async (account: string, mode: DraftMode) => {
    const own = draftTab()?.id;
    const found: { readonly name: string; readonly record: DraftRecord; readonly isOwn: boolean }[] = [];
    for (const name of await database.names()) {
      if (!name.startsWith(prefix)) continue;
      const record = validOrNull(draftRecordValidator, await database.get(name));
      const isOwn = own !== undefined && name.endsWith(`:${own}`);
      const isMine = name.startsWith(entryName(account, ''));
      // A draft that only another tab can open is left to it.
      const isClosed = record?.salt === null && !isOwn;
      const isOld = record && isMine && mode === 'reload' && record.salt !== null;
      if (!record || record.plain.until <= now() || !(isMine || isClosed) || isOld) await database.del(name);
      else {
        const { numbers } = record;
        const numbersEnd = numbers && numbers.until <= now() && numbers.data !== '';
        const left = numbersEnd ? { ...record, numbers: { ...numbers, nonce: '', data: '' } } : record;
        if (numbersEnd)
          await database.update(name, old =>
            (old as Partial<DraftRecord> | undefined)?.writer === record.writer ? left : old,
          );
        if (isMine && !isClosed) found.push({ name, record: left, isOwn });
      }
    }
    // This tab's own first, then the newest.
    return found.sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || b.record.at - a.record.at);
  };

  const openRecord = async (account: string, name: string, record: DraftRecord, salt: string) => {
    const cipher = await cipherOf(account);
    const content = parsed(draftContentValidator, await cipher.open(salt, `${name} plain`, record.plain));
    if (!content) return null;
    const { numbers } = record;
    const opened = numbers?.data
      ? parsed(draftAnswersValidator, await cipher.open(salt, `${name} numbers`, numbers))
      : null;
    const answers = Object.fromEntries(
      [...content.answers, ...(opened ?? [])].map(({ field, value }) => [field, value]),
    ) as DraftAnswers;
    return { draft: { ...content, answers }, numbersGone: numbers !== null && opened === null };
  };

  const seal = async (
    account: string,
    mode: DraftMode,
    draft: KeptDraft,
    { id, salt }: DraftTab,
  ): Promise<[name: string, record: DraftRecord]> => {
    const cipher = await cipherOf(account);
    const name = entryName(account, id);
    const { numbers, at, until, numbersUntil, answers, ...rest } = draft;
    const content: DraftContent = { ...rest, answers: listed(answers) };
    const kept = listed(numbers);
    const [plain, sealedNumbers] = await Promise.all([
      cipher.seal(salt, `${name} plain`, until, JSON.stringify(content)),
      numbersUntil > at
        ? cipher.seal(salt, `${name} numbers`, numbersUntil, JSON.stringify(kept))
        : { until: numbersUntil, nonce: '', data: '' },
    ]);
    const numbersOrNone = kept.length > 0 ? sealedNumbers : null;
    const ownSalt = mode === 'device' ? salt : null;
    return [name, { format: '1', writer, at, salt: ownSalt, plain, numbers: numbersOrNone }];
  };

  /** Whether the record could be written: not where another page writes under the same name. */
  const store = async (name: string, record: DraftRecord, turn: number, before: number): Promise<boolean> => {
    let isTaken = false;
    await database.update(name, old => {
      const there = validOrNull(draftRecordValidator, old);
      // The site's data may have been cleared, and the key with it.
      proven &&= old !== undefined;
      isTaken = there !== null && there.writer !== writer && there.writer !== source;
      // A newer one may have overtaken this one, and what was dropped since is not to come back.
      if (isTaken || turn < stored || before !== drops) return old;
      stored = turn;
      return record;
    });
    return !isTaken;
  };

  /** Some browsers take what they are given and then have nothing. What counts is the key that the next page finds. */
  const prove = async (entry: Entry, name: string, { salt }: DraftTab) => {
    const found = validOrNull(draftRecordValidator, await database.get(name));
    const cipher = await createDraftCipher(database, entry.account);
    const text = found && (await cipher.open(salt, `${name} plain`, found.plain));
    return text !== null && (entry.mode === 'device' || draftTab()?.salt === salt);
  };

  const put = async (entry: Entry): Promise<void> => {
    const { account, mode, draft, turn, drops: before } = entry;
    let { tab } = entry;
    let [name, record] =
      entry.losses === losses ? await entry.sealed : await seal(account, mode, draft, (tab = ownTab ?? tab));
    if (before !== drops) return;
    if (!(await store(name, record, turn, before))) {
      // A tab that was duplicated takes name and salt of the first one along: it goes on under its own.
      ownTab = tab = newDraftTab();
      [name, record] = await seal(account, mode, draft, tab);
      await store(name, record, turn, before);
    }
    ensureKept();
    if (proven) return;
    let isThere = await prove(entry, name, tab);
    if (!isThere && before === drops) {
      losses += 1;
      ciphers.delete(account);
      if (!draftTab()) {
        await database.del(name);
        ownTab = tab = newDraftTab();
      }
      [name, record] = await seal(account, mode, draft, tab);
      await store(name, record, turn, before);
      isThere = await prove(entry, name, tab);
    }
    ensureKept();
    proven ||= isThere;
    if (isThere || before !== drops) return;
    await database.del(name);
    forgetDraftTab();
    throw new DOMException('The browser does not give back what it took.', 'DataError');
  };

  /** The page may not come back: the newest is put down without waiting for what is under way. */
  const flush = () => {
    const entry = waiting ?? current;
    if (!entry || !proven) return;
    const work = entry.sealed.then(async ([name, record]) => {
      if (entry.drops !== drops || entry.turn <= stored) return;
      stored = entry.turn;
      await database.put(name, record);
    });
    // It stays in line: where the page goes on, it is written once more in its turn.
    writing = Promise.allSettled([writing, work]);
  };

  const run = async () => {
    const ignore = onPageEvent(({ type }) => {
      if (type === 'pagehide' || type === 'freeze' || (type === 'visibilitychange' && pageHidden())) flush();
    });
    try {
      for (let entry = waiting; entry; entry = waiting) {
        waiting = null;
        current = entry;
        await put(entry);
      }
    } finally {
      running = current = null;
      ignore();
    }
  };

  const read = async (account: string, mode: DraftMode) => {
    await writing;
    const found = await sweep(account, mode);
    ensureKept();
    for (const { name, record, isOwn } of found) {
      const opened = await openRecord(account, name, record, record.salt ?? draftTab()?.salt ?? '');
      if (opened) {
        if (isOwn) source = record.writer;
        return opened;
      }
      await database.del(name);
    }
    // Without a key nothing could be kept either.
    await cipherOf(account);
    ensureKept();
    return null;
  };

  return {
    async read(account, mode) {
      const timer = new AbortController();
      const late = wait(readLimit, timer.signal).then((): never => {
        throw new DOMException('The disk does not answer.', 'TimeoutError');
      });
      try {
        return await Promise.race([read(account, mode), late]);
      } finally {
        timer.abort();
      }
    },

    async write(account, mode, draft) {
      ensureKept();
      const tab = (ownTab = draftTab() ?? ownTab ?? newDraftTab());
      const sealed = seal(account, mode, draft, tab);
      // Whoever waits for it hears why it failed.
      sealed.catch(() => undefined);
      waiting = { turn: ++entries, account, mode, draft, drops, losses, tab, sealed };
      running ??= run();
      writing = Promise.allSettled([writing, running]);
      await running;
    },

    async drop(account) {
      drops += 1;
      waiting = null;
      ownTab = null;
      forgetDraftTab();
      const dropped = (async () => {
        for (const name of await database.names())
          if (name.startsWith(entryName(account, ''))) await database.del(name);
      })();
      writing = Promise.allSettled([writing, dropped]);
      await dropped;
    },
  };
}
