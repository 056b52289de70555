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
  waiting: 10,
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

/** Lets so many do something at a time for each name; the next is refused at once. */
export class WaitingLine {
  private readonly waiting = new Map<string, number>();

  constructor(private readonly most: number) {}

  /** @throws Refusal `rate-limited` where too many are in line already. */
  async enter<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = this.waiting.get(name) ?? 0;
    if (before >= this.most) throw new Refusal('rate-limited', { retryAfter: 1 });
    this.waiting.set(name, before + 1);
    try {
      return await work();
    } finally {
      const after = (this.waiting.get(name) ?? 1) - 1;
      if (after > 0) this.waiting.set(name, after);
      else this.waiting.delete(name);
    }
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
