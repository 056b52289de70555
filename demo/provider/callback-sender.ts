import { createHmac } from 'node:crypto';
import type { PGlite } from '@electric-sql/pglite';
import type { FlowEvent } from './flow.js';
import type { FlowStore } from './flow-store.js';
import { readSetting, writeSetting } from './ledger-database.js';

/** What happens to callbacks; a visitor chooses. */
export type CallbackMode = 'normal' | 'lost' | 'twice';

/** Pauses before the second and the third try; then the platform has to ask by itself. */
const retryAfterMs = [3_000, 6_000];
const timeoutMs = 5_000;

/** Tells the platform what happened, signed, and again when it did not listen. */
export class CallbackSender {
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly underWay = new Set<Promise<void>>();
  private closed = false;

  constructor(
    private readonly ledger: PGlite,
    private readonly flows: FlowStore,
    private readonly target: { url: () => string; secret: string },
  ) {}

  mode(): Promise<CallbackMode> {
    return readSetting<CallbackMode>(this.ledger, 'callbacks', 'normal');
  }

  setMode(mode: CallbackMode): Promise<void> {
    return writeSetting(this.ledger, 'callbacks', mode);
  }

  /** Sends an event in the background. */
  async send(event: FlowEvent): Promise<void> {
    const mode = await this.mode();
    if (mode === 'lost') return;
    this.begin(event);
    if (mode === 'twice') this.begin(event);
  }

  /** Goes on with what was not delivered when the simulator stopped. */
  async resume(): Promise<void> {
    if ((await this.mode()) === 'lost') return;
    for (const event of await this.flows.undelivered(retryAfterMs.length + 1)) this.begin(event);
  }

  /** Stops trying; the database may be closed afterwards. */
  async close(): Promise<void> {
    this.closed = true;
    for (const timer of this.timers) clearTimeout(timer);
    await Promise.all(this.underWay);
  }

  private begin(event: FlowEvent): void {
    if (this.closed) return;
    const delivery = this.deliver(event).finally(() => this.underWay.delete(delivery));
    this.underWay.add(delivery);
  }

  /** Tries once, and later again where that came to nothing. */
  async deliver(event: FlowEvent): Promise<void> {
    const delivered = await this.post(event);
    const tries = await this.flows.tried(event.id, delivered);
    const pause = retryAfterMs[tries - 1];
    if (delivered || pause === undefined || this.closed) return;
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      this.begin(event);
    }, pause);
    this.timers.add(timer);
  }

  private async post(event: FlowEvent): Promise<boolean> {
    const body = JSON.stringify(event);
    const signature = createHmac('sha256', this.target.secret).update(body).digest('hex');
    try {
      const { ok } = await fetch(this.target.url(), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'provider-signature': signature },
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
      return ok;
    } catch {
      return false;
    }
  }
}
