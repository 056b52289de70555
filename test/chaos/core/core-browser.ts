/** One browser of one person: what its tabs share. */
import type { Database } from '../../../src/browser/storage/database.js';
import { realms, type VirtualTime } from './virtual-time.js';

/** What lies on the disk. */
export class Disk {
  readonly values = new Map<string, unknown>();
  state: 'works' | 'fails' = 'works';
  /** How often something was lost that a page could rely on. */
  losses = 0;

  clear(): void {
    this.values.clear();
    this.losses += 1;
  }
}

/** Turns between tabs, as Web Locks give them. */
export class Locks {
  private readonly held = new Map<string, object>();

  async whenFree<T>(name: string, holder: object, work: () => Promise<T>): Promise<T | null> {
    if (this.held.has(name)) return null;
    this.held.set(name, holder);
    try {
      return await work();
    } finally {
      if (this.held.get(name) === holder) this.held.delete(name);
    }
  }

  /** A tab that is gone holds nothing. */
  release(holder: object): void {
    for (const [name, who] of this.held) if (who === holder) this.held.delete(name);
  }
}

/** {@link Database} of one page over the disk: what that does not take is kept in the page's memory. */
export class PageDatabase implements Database {
  isLost = false;
  isGone = false;
  private usable = true;
  private readonly memory = new Map<string, unknown>();

  constructor(
    private readonly time: VirtualTime,
    private readonly disk: Disk,
  ) {}

  async get(name: string): Promise<unknown> {
    if (this.memory.has(name) || !this.usable) return this.memory.get(name);
    if (await this.reach()) return this.disk.values.get(name);
    this.lose();
    return undefined;
  }

  async names(): Promise<readonly string[]> {
    if (this.usable && !(await this.reach())) this.lose();
    return [...new Set([...(this.usable ? this.disk.values.keys() : []), ...this.memory.keys()])];
  }

  set(name: string, value: unknown): Promise<void> {
    return this.update(name, () => value);
  }

  put(name: string, value: unknown): Promise<void> {
    return this.set(name, value);
  }

  async update(name: string, change: (old: unknown) => unknown): Promise<void> {
    if (this.usable && !this.memory.has(name) && (await this.reach())) {
      this.disk.values.set(name, change(this.disk.values.get(name)));
      return;
    }
    this.memory.set(name, change(this.memory.get(name)));
    if (this.usable) this.lose();
  }

  async del(name: string): Promise<void> {
    this.memory.delete(name);
    if (this.usable && (await this.reach())) this.disk.values.delete(name);
  }

  close(): void {
    // The disk is there for the next page.
  }

  /** Whether the disk answers. What a page that is gone had under way is not done. */
  private async reach(): Promise<boolean> {
    // The end of a page does not keep its disk waiting.
    await realms.exit(() => this.time.wait(2));
    if (this.isGone) throw new DOMException('The page is gone.', 'AbortError');
    return this.disk.state === 'works';
  }

  private lose(): void {
    this.usable = false;
    this.isLost = true;
    this.disk.losses += 1;
  }
}

export class CoreBrowser {
  readonly disk = new Disk();
  readonly locks = new Locks();
  /** How far the device's clock is from the true time, in ms. */
  clockShift = 0;

  /** Who is signed in, in all tabs. */
  constructor(public account: string) {}
}
