/** An e-signature company in memory: what it is asked, and what comes of it when a schedule says so. */
import { randomUUID } from 'node:crypto';
import type { PersonClaim, ProviderEvent, ProviderPort } from '../../../demo/backend/provider-port.js';
import { Refusal } from '../../../demo/backend/refusal.js';
import type { VirtualTime } from './virtual-time.js';

type Flow = 'face' | 'pay-in' | 'pay-out';

export class CoreProvider implements ProviderPort {
  state: 'works' | 'slow' | 'down' = 'works';
  /** The amount that the company finds on its statement. */
  fen = 0;
  private readonly flows = new Map<string, { kind: Flow; fen: number; events: ProviderEvent[] }>();

  constructor(
    private readonly time: VirtualTime,
    /** Whether what was told is in the register. */
    private readonly isRight: (answers: readonly (string | undefined)[]) => boolean,
  ) {}

  matchOrganization({ name, number }: { name: string; number: string }): Promise<boolean> {
    return this.answer(() => this.isRight([name, number]));
  }

  matchPerson({ name, documentNumber }: PersonClaim): Promise<boolean> {
    return this.answer(() => this.isRight([name, documentNumber]));
  }

  createFaceCheck(): Promise<{ flow: string; url: string }> {
    return this.answer(() => {
      const flow = this.open('face', 0);
      return { flow, url: `https://sign.example/face/${flow}` };
    });
  }

  updateFaceCheck({ flow }: { flow: string }): Promise<boolean> {
    return this.answer(() => this.flows.get(flow)?.events.length === 0);
  }

  createPayIn({ fen }: { fen: number }) {
    return this.answer(() => {
      const account = {
        holder: '示例电子签',
        number: '6222000011112222',
        bank: '示例银行',
        reference: 'A1',
        fen,
      };
      const flow = this.open('pay-in', fen);
      return { flow, account, url: `https://sign.example/sheet/${flow}` };
    });
  }

  createPayOut() {
    return this.answer(() => {
      this.fen = 37;
      return { flow: this.open('pay-out', this.fen), fen: this.fen, sent: true };
    });
  }

  async eventsOf(flow: string): Promise<ProviderEvent[]> {
    return this.flows.get(flow)?.events ?? [];
  }

  /** Lets happen what a flow waits for. @returns the event, as a callback tells it; null where nothing is awaited */
  happen(flow: string, good: boolean): ProviderEvent | null {
    const known = this.flows.get(flow);
    if (!known || known.kind === 'pay-out') return null;
    const event: ProviderEvent =
      known.kind === 'face'
        ? {
            id: randomUUID(),
            flow,
            type: good ? 'face.passed' : 'face.failed',
            ...(good ? {} : { code: 'face-failed' }),
          }
        : { id: randomUUID(), flow, type: 'transfer.arrived', fen: good ? known.fen : known.fen + 1 };
    known.events.push(event);
    return event;
  }

  private open(kind: Flow, fen: number): string {
    const flow = randomUUID();
    this.flows.set(flow, { kind, fen, events: [] });
    return flow;
  }

  private async answer<T>(work: () => T): Promise<T> {
    if (this.state === 'slow') await this.time.wait(4_000);
    if (this.state === 'down') throw new Refusal('provider-unavailable', { retryAfter: 1 });
    return work();
  }
}
