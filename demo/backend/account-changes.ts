/** Tells those who watch an account that it changed, within this process. */
export class AccountChanges {
  private readonly watchers = new Map<string, Set<() => void>>();

  /** Calls back at each change until the returned function is called. */
  watch(accountId: string, onChange: () => void): () => void {
    const watchers = this.watchers.get(accountId) ?? new Set();
    this.watchers.set(accountId, watchers.add(onChange));
    return () => {
      watchers.delete(onChange);
      if (watchers.size === 0) this.watchers.delete(accountId);
    };
  }

  changed(accountId: string): void {
    this.watchers.get(accountId)?.forEach(tell => tell());
  }

  /** Something changed for everybody: the clock, or all of the data. */
  allChanged(): void {
    for (const accountId of [...this.watchers.keys()]) this.changed(accountId);
  }
}
