import type { BackendClock } from './backend-clock.js';
import type { CallbackSender } from './callback-sender.js';
import type { Flow, FlowEvent, FlowKind, FlowOf } from './flow.js';
import type { FlowStore } from './flow-store.js';

/** An operation that cannot be done; the message is for the visitor. */
export class OperationError extends Error {
  override readonly name = 'OperationError';
  constructor(
    readonly status: 400 | 404 | 409,
    message: string,
  ) {
    super(message);
  }
}

/** What the outside world does to flows: people's faces, banks' transfers. */
export class Operations {
  constructor(
    private readonly flows: FlowStore,
    private readonly callbacks: CallbackSender,
    private readonly clock: BackendClock,
  ) {}

  /** Ends a face check. */
  async face(id: string, result: 'pass' | 'fail', code = 'face-mismatch'): Promise<void> {
    const flow = await this.open(id, 'face');
    if (result === 'pass') await this.end(flow, 'passed', { type: 'face.passed' });
    else await this.end(flow, 'failed', { type: 'face.failed', code });
  }

  /** Lets an amount arrive: in the provider's account, or in the company's. */
  async transfer(id: string, fen?: number): Promise<void> {
    const flow = await this.flow(id);
    if (flow.kind === 'pay-out') return this.end(flow, 'arrived', null);
    if (flow.kind !== 'pay-in') throw new OperationError(409, `The flow ${id} is no transfer.`);
    const receivedFen = fen ?? flow.details.fen;
    const status = receivedFen === flow.details.fen ? 'paid' : 'refused';
    return this.end(
      flow,
      status,
      { type: 'transfer.arrived', fen: receivedFen },
      { ...flow.details, receivedFen },
    );
  }

  /** Sends a transfer back. A pay-out can come back even after it seemed to have arrived. */
  async bounce(id: string, code = 'transfer-bounced'): Promise<void> {
    const flow = await this.flow(id);
    if (flow.kind === 'face') throw new OperationError(409, `The flow ${id} is no transfer.`);
    await this.end(flow, 'bounced', { type: 'transfer.bounced', code });
  }

  private async flow(id: string): Promise<Flow> {
    const flow = await this.flows.byId(id);
    if (!flow) throw new OperationError(404, `There is no flow ${id}.`);
    return flow;
  }

  private async open<K extends FlowKind>(id: string, kind: K): Promise<FlowOf<K>> {
    const flow = await this.flow(id);
    if (flow.kind !== kind) throw new OperationError(409, `The flow ${id} is not of the kind ${kind}.`);
    return flow as FlowOf<K>;
  }

  private async end(
    flow: Flow,
    status: Flow['status'],
    happened: Omit<FlowEvent, 'id' | 'flow'> | null,
    details: Flow['details'] = flow.details,
  ): Promise<void> {
    const event = await this.flows.end(flow, status, happened, await this.clock.now(), details);
    if (!event) throw new OperationError(409, `The flow ${flow.id} has ended already.`);
    if (event !== 'quiet') await this.callbacks.send(event);
  }
}
