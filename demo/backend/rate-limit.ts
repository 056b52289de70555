import type { MiddlewareHandler } from 'hono';
import type { HttpBindings } from '@hono/node-server';
import { Refusal } from './refusal.js';

/** How many requests somebody may make: so many at once, and so many more each second. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** What is bounded: requests of one network address, requests of one account, and its commands that wait in line. */
export interface RateLimits {
  readonly address: Rate;
  readonly account: Rate;
  readonly waiting: number;
}

/** Far above what a person with a few tabs does, far below what delays others. */
export const usualLimits: RateLimits = {
  address: { burst: 1_200, perSecond: 200 },
  account: { burst: 240, perSecond: 40 },
  waiting: 50,
};

/** Buckets that are forgotten first where there are too many. */
const mostBuckets = 10_000;

/** Counts what each name takes from its bucket, which fills again with time. */
export class RateLimiter {
  private readonly buckets = new Map<string, { left: number; at: number }>();

  constructor(
    private readonly rate: Rate,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** @throws Refusal `rate-limited` with the seconds after which there is room again. */
  take(name: string): void {
    const { burst, perSecond } = this.rate;
    const at = this.now();
    const bucket = this.buckets.get(name) ?? { left: burst, at };
    const left = Math.min(burst, bucket.left + ((at - bucket.at) / 1000) * perSecond);
    // The newest stands last, so that what was not used for long is forgotten first.
    this.buckets.delete(name);
    this.buckets.set(name, { left: Math.max(0, left - 1), at });
    if (this.buckets.size > mostBuckets) this.buckets.delete(this.buckets.keys().next().value ?? '');
    if (left < 1) throw new Refusal('rate-limited', { retryAfter: Math.ceil((1 - left) / perSecond) });
  }
}

/** Somebody in line: the key of a command, and when it has had its turn. */
interface Place {
  readonly key: string;
  readonly over: Promise<void>;
}

/** One at a time for each name, in the order in which they came; where too many wait, the next is refused at once. */
export class WaitingLine {
  private readonly lines = new Map<string, Place[]>();

  /**
   * @param most that may be in line, the one whose turn it is among them.
   * @param patienceMs how long somebody waits for their turn.
   */
  constructor(
    private readonly most: number,
    private readonly patienceMs = 10_000,
  ) {}

  /**
   * Does the work when its turn comes. The same key again does not wait behind itself: it is told at once that it is under way.
   * @throws Refusal `rate-limited` where too many are in line already, `unavailable` where the turn does not come in time.
   */
  async enter<T>(name: string, key: string, work: () => Promise<T>): Promise<T> {
    const line = this.lines.get(name) ?? [];
    if (line.some(place => place.key === key)) return work();
    if (line.length >= this.most) throw new Refusal('rate-limited', { retryAfter: 1 });
    const before = line.at(-1)?.over ?? Promise.resolve();
    let leave = () => {};
    const left = new Promise<void>(resolve => (leave = resolve));
    // Those behind wait for those before as well, also where this one gives up.
    const place = { key, over: Promise.all([before, left]).then(() => undefined) };
    this.lines.set(name, line);
    line.push(place);
    try {
      if (line.length > 1) await this.turnOf(before);
      return await work();
    } finally {
      leave();
      line.splice(line.indexOf(place), 1);
      if (line.length === 0) this.lines.delete(name);
    }
  }

  private async turnOf(before: Promise<void>): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      const refusal = new Refusal('unavailable', { retryAfter: 1 });
      timer = setTimeout(() => reject(refusal), this.patienceMs);
    });
    await Promise.race([before, tooLate]).finally(() => clearTimeout(timer));
  }
}

/** Refuses an address that asks too often, before anything is looked up. */
export function limitAddresses(rate: Rate): MiddlewareHandler {
  const limiter = new RateLimiter(rate);
  return async (context, next) => {
    const bindings = context.env as Partial<HttpBindings> | undefined;
    limiter.take(bindings?.incoming?.socket.remoteAddress ?? '');
    await next();
  };
}
