import type { DatabaseNews } from './database-news.js';

/** Waits for the next change of an account. */
export interface NextChange {
  /** Resolves at the change, or when the time is over. */
  readonly comes: Promise<void>;
  forget(): void;
}

/** Tells those who watch an account that it changed, whichever process over the database has changed it. */
export class AccountChanges {
  private readonly watchers = new Map<string, Set<() => void>>();

  /** @param news tells of what is written, here and elsewhere; without it only `wrote` does. */
  constructor(private readonly news?: DatabaseNews) {
    news?.listen(({ channel, account }) => {
      if (channel === 'account_changed') this.changed(account);
      else if (channel === 'everything_changed') this.allChanged();
    });
  }

  /** Calls back at each change until the returned function is called. */
  watch(accountId: string, onChange: () => void): () => void {
    const watchers = this.watchers.get(accountId) ?? new Set();
    this.watchers.set(accountId, watchers.add(onChange));
    return () => {
      watchers.delete(onChange);
      if (watchers.size === 0 && this.watchers.get(accountId) === watchers) this.watchers.delete(accountId);
    };
  }

  /** The next change from now on. */
  next(accountId: string, withinMs: number): NextChange {
    let forget = () => {};
    const comes = new Promise<void>(resolve => {
      const timer = setTimeout(resolve, withinMs);
      const unwatch = this.watch(accountId, resolve);
      forget = () => {
        clearTimeout(timer);
        unwatch();
      };
    });
    return { comes, forget: () => forget() };
  }

  /** This process has written an account. */
  wrote(accountId: string): void {
    if (!this.news) this.changed(accountId);
  }

  /** Something changed for everybody: the clock, or all of the data. */
  allChanged(): void {
    for (const accountId of [...this.watchers.keys()]) this.changed(accountId);
  }

  private changed(accountId: string): void {
    this.watchers.get(accountId)?.forEach(tell => tell());
  }
}
