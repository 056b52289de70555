/**
 * Time for everything in this process: clocks and timers stand still until they are moved on, so that a day of a schedule takes
 * milliseconds. What the platform does on other threads (cryptography) is waited for in real time.
 */
import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks';
import { syncBuiltinESMExports } from 'node:module';
import timersPromises from 'node:timers/promises';
import type { Realm } from './realm.js';

interface Timer {
  readonly id: number;
  readonly realm: Realm | undefined;
  readonly every: number | null;
  readonly run: () => void;
  /** Where it was set, for whoever looks for what never ends. */
  readonly name: string;
  at: number;
}

/** The page for which code runs. */
export const realms = new AsyncLocalStorage<Realm>();

const real = { setImmediate, setTimeout, Date };
const turn = () => new Promise<void>(resolve => real.setImmediate(resolve));

export class VirtualTime {
  private readonly timers = new Map<number, Timer>();
  private ids = 0;
  private elapsed = 0;
  private working = 0;
  private restore: (() => void)[] = [];

  /** @param start ms since the epoch */
  constructor(private readonly start: number) {}

  now = (): number => this.start + this.elapsed;

  /** Waits for work that has no timer of its own. */
  busy = async <T>(work: Promise<T>): Promise<T> => {
    this.working += 1;
    try {
      return await work;
    } finally {
      this.working -= 1;
    }
  };

  wait = (ms: number): Promise<void> => new Promise(resolve => void this.set(() => resolve(), ms, null));

  /** Forgets the timers of a page that is gone. */
  forget(realm: Realm): void {
    for (const timer of this.timers.values()) if (timer.realm === realm) this.timers.delete(timer.id);
  }

  /** Lets everything run that is ready. */
  async rest(): Promise<void> {
    for (let quiet = 0; quiet < 2; quiet = this.working > 0 ? 0 : quiet + 1) await turn();
  }

  /** Moves time on, from one timer to the next. */
  async pass(ms: number): Promise<void> {
    const until = this.elapsed + ms;
    // A thousand a minute are plenty.
    let left = 5_000 + ms / 60;
    await this.rest();
    for (let next = this.next(until); next; next = this.next(until)) {
      this.elapsed = Math.max(this.elapsed, next.at);
      if (left-- < 0) throw new Error(`Something never comes to rest: ${next.name}`);
      // All that fall due at one moment.
      for (const timer of this.due()) this.fire(timer);
      await this.rest();
    }
    this.elapsed = until;
  }

  private due(): Timer[] {
    return [...this.timers.values()]
      .filter(({ at }) => at <= this.elapsed)
      .sort((a, b) => a.at - b.at || a.id - b.id);
  }

  private next(until: number): Timer | null {
    let first: Timer | null = null;
    for (const timer of this.timers.values())
      if (timer.at <= until && (!first || timer.at < first.at)) first = timer;
    return first;
  }

  private fire(timer: Timer): void {
    if (!this.timers.has(timer.id)) return;
    if (timer.every === null) this.timers.delete(timer.id);
    else timer.at += timer.every;
    timer.run();
  }

  private set(work: (...args: unknown[]) => void, ms: number, every: number | null, args: unknown[] = []) {
    const id = ++this.ids;
    const at = this.elapsed + Math.max(0, Number.isFinite(ms) ? ms : 0);
    const run = AsyncResource.bind(() => work(...args));
    this.timers.set(id, {
      id,
      at,
      every,
      run,
      realm: realms.getStore(),
      name: work.toString().slice(0, 200),
    });
    const handle = { id, unref: () => handle, ref: () => handle, hasRef: () => false };
    return handle;
  }

  /** Takes the place of the clocks and timers of this process. */
  install(): void {
    const put = (target: object, name: string, value: unknown) => {
      const before = Object.getOwnPropertyDescriptor(target, name);
      Object.defineProperty(target, name, { value, configurable: true, writable: true });
      this.restore.push(() => {
        if (before) Object.defineProperty(target, name, before);
        else Reflect.deleteProperty(target, name);
      });
    };
    const { now } = this;
    class VirtualDate extends real.Date {
      constructor(...parts: unknown[]) {
        super(...((parts.length > 0 ? parts : [now()]) as [number]));
      }
      static override now = now;
    }
    const clear = (handle: { id?: number } | number | undefined) => {
      if (handle !== undefined) this.timers.delete(typeof handle === 'number' ? handle : (handle.id ?? 0));
    };
    type Work = (...args: unknown[]) => void;
    put(globalThis, 'Date', VirtualDate);
    put(globalThis, 'setTimeout', (work: Work, ms = 0, ...args: unknown[]) => this.set(work, ms, null, args));
    put(globalThis, 'setInterval', (work: Work, ms = 0, ...args: unknown[]) =>
      this.set(work, ms, Math.max(1, ms), args),
    );
    put(globalThis, 'clearTimeout', clear);
    put(globalThis, 'clearInterval', clear);
    put(performance, 'now', () => this.elapsed);
    put(timersPromises, 'setTimeout', (ms: number, value: unknown) => this.wait(ms).then(() => value));
    syncBuiltinESMExports();
    const subtle = crypto.subtle as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
    for (const name of ['digest', 'sign', 'deriveKey', 'importKey', 'generateKey', 'encrypt', 'decrypt']) {
      const method = subtle[name]?.bind(subtle);
      if (method) put(subtle, name, (...args: unknown[]) => this.busy(method(...args)));
    }
  }

  uninstall(): void {
    for (const undo of this.restore.reverse()) undo();
    this.restore = [];
    syncBuiltinESMExports();
    this.timers.clear();
  }
}
