import type { BackendClock } from './backend-clock.js';
import type { CallbackSender } from './callback-sender.js';
import type { FaceBehaviour } from './face-behaviour.js';
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

  /** Ends a face check: also one whose person has finished and whose result was still to come. */
  async face(id: string, result: 'pass' | 'fail', code = 'face-mismatch'): Promise<void> {
    const flow = await this.of(id, 'face');
    if (result === 'pass') await this.move(flow, 'passed', { type: 'face.passed' });
    else await this.move(flow, 'failed', { type: 'face.failed', code });
  }

  /** A person presses a button of the page; a pass may be something else to the server. */
  async press(
    flow: FlowOf<'face'>,
    pressed: 'pass' | 'fail',
    verdict: FaceBehaviour['verdict'],
  ): Promise<void> {
    if (pressed === 'pass' && verdict === 'pending') await this.move(flow, 'pending', { type: 'face.done' });
    else await this.face(flow.id, verdict === 'failed' ? 'fail' : pressed);
  }

  /** Somebody looks at the page of a face check, or at the sheet of a payment. */
  async look(flow: FlowOf<'face'> | FlowOf<'pay-in'>): Promise<void> {
    const type = flow.kind === 'face' ? 'face.opened' : 'sheet.opened';
    const event = await this.flows.look(flow, type, await this.clock.now());
    if (event) await this.callbacks.send(event);
  }

  /** Lets the link of a face check end now, without moving time for everybody. */
  async expire(id: string): Promise<void> {
    await this.flows.expire(await this.of(id, 'face'), await this.clock.now());
  }

  /** Lets an amount arrive: in the provider's account, or in the company's. */
  async transfer(id: string, fen?: number): Promise<void> {
    const flow = await this.flow(id);
    if (flow.kind === 'pay-out') return this.move(flow, 'arrived', null);
    if (flow.kind !== 'pay-in') throw new OperationError(409, `The flow ${id} is no transfer.`);
    const receivedFen = fen ?? flow.details.fen;
    const status = receivedFen === flow.details.fen ? 'paid' : 'refused';
    return this.move(
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
    await this.move(flow, 'bounced', { type: 'transfer.bounced', code });
  }

  /** Tells of a flow that ended well that it failed. No provider should; what comes all the same has to change nothing. */
  async contradict(id: string): Promise<void> {
    const flow = await this.flow(id);
    if (flow.status !== 'passed' && flow.status !== 'paid')
      throw new OperationError(409, `The flow ${id} has not ended well.`);
    const happened =
      flow.kind === 'face'
        ? ({ type: 'face.failed', code: 'face-mismatch' } as const)
        : ({ type: 'transfer.bounced', code: 'transfer-bounced' } as const);
    await this.callbacks.deliver(await this.flows.record(flow, happened, await this.clock.now()));
  }

  private async flow(id: string): Promise<Flow> {
    const flow = await this.flows.byId(id);
    if (!flow) throw new OperationError(404, `There is no flow ${id}.`);
    return flow;
  }

  private async of<K extends FlowKind>(id: string, kind: K): Promise<FlowOf<K>> {
    const flow = await this.flow(id);
    if (flow.kind !== kind) throw new OperationError(409, `The flow ${id} is not of the kind ${kind}.`);
    return flow as FlowOf<K>;
  }

  private async move(
    flow: Flow,
    status: Flow['status'],
    happened: Omit<FlowEvent, 'id' | 'flow'> | null,
    details: Flow['details'] = flow.details,
  ): Promise<void> {
    const event = await this.flows.move(flow, status, happened, await this.clock.now(), details);
    if (!event) throw new OperationError(409, `The flow ${flow.id} has ended already.`);
    if (event !== 'quiet') await this.callbacks.send(event);
  }
}
