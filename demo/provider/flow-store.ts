import { randomBytes, randomUUID } from 'node:crypto';
import type { PGlite, Transaction } from '@electric-sql/pglite';
import type { FaceDetails, Flow, FlowEvent, FlowKind, FlowOf } from './flow.js';

interface FlowRow {
  id: string;
  kind: FlowKind;
  reference: string;
  status: string;
  created_at: Date;
  token: string | null;
  opened: boolean;
  details: string;
}

type EventRow = Pick<FlowEvent, 'id' | 'flow' | 'type'> & { code: string | null; fen: number | null };

const fromRow = ({ created_at, details, ...row }: FlowRow) =>
  ({ ...row, createdAt: created_at, details: JSON.parse(details) as unknown }) as Flow;

/** The simulator's flows and what happened in them. */
export class FlowStore {
  constructor(private readonly ledger: PGlite) {}

  /** Makes a flow, or finds the one that the same request made before. */
  async create<K extends FlowKind>(
    kind: K,
    request: { key: string; reference: string; now: Date },
    details: () => FlowOf<K>['details'],
  ): Promise<FlowOf<K>> {
    const { rows } = await this.ledger.query<FlowRow>('select * from flow where request_key = $1', [
      request.key,
    ]);
    if (rows[0]) return fromRow(rows[0]) as FlowOf<K>;
    const token = kind !== 'pay-out' ? randomBytes(24).toString('base64url') : null;
    const { rows: made } = await this.ledger.query<FlowRow>(
      `insert into flow (id, kind, reference, request_key, status, created_at, token, details)
       values ($1, $2, $3, $4, 'open', $5, $6, $7) returning *`,
      [randomUUID(), kind, request.reference, request.key, request.now, token, JSON.stringify(details())],
    );
    if (!made[0]) throw new Error('The flow was not written.');
    return fromRow(made[0]) as FlowOf<K>;
  }

  async byId(id: string): Promise<Flow | null> {
    const { rows } = await this.ledger.query<FlowRow>('select * from flow where id = $1', [id]);
    return rows[0] ? fromRow(rows[0]) : null;
  }

  /** The flow of a kind whose page has this token, or null. */
  async byToken<K extends 'face' | 'pay-in'>(kind: K, token: string): Promise<FlowOf<K> | null> {
    const { rows } = await this.ledger.query<FlowRow>('select * from flow where kind = $1 and token = $2', [
      kind,
      token,
    ]);
    return rows[0] ? (fromRow(rows[0]) as FlowOf<K>) : null;
  }

  async newest(limit: number): Promise<Flow[]> {
    const { rows } = await this.ledger.query<FlowRow>('select * from flow order by seq desc limit $1', [
      limit,
    ]);
    return rows.map(fromRow);
  }

  /** Older flows of the same kind for the same application stop working. */
  async replace({ kind, reference, id }: Flow): Promise<void> {
    await this.ledger.query(
      `update flow set status = 'replaced' where kind = $1 and status = 'open' and reference = $2 and id <> $3`,
      [kind, reference, id],
    );
  }

  /** Leads whoever ends an open face check back another way. @returns whether its link can still be opened. */
  async leadBack(
    id: string,
    back: Pick<FaceDetails, 'mode' | 'returnUrl' | 'state'>,
    now: Date,
  ): Promise<boolean> {
    const flow = await this.byId(id);
    if (flow?.kind !== 'face' || now >= new Date(flow.details.expiresAt)) return false;
    const details = JSON.stringify({ ...flow.details, ...back });
    const { affectedRows } = await this.ledger.query(
      `update flow set details = $2 where id = $1 and status = 'open'`,
      [id, details],
    );
    return affectedRows === 1;
  }

  /** Lets the link of a face check end now. */
  async expire(flow: FlowOf<'face'>, now: Date): Promise<void> {
    const details = { ...flow.details, expiresAt: now.toISOString() };
    await this.ledger.query('update flow set details = $2 where id = $1', [flow.id, JSON.stringify(details)]);
  }

  /** Writes down that somebody looks at the page of an open flow. @returns the event the first time, else null. */
  async look(flow: Flow, type: FlowEvent['type'], now: Date): Promise<FlowEvent | null> {
    return this.ledger.transaction(async transaction => {
      const { affectedRows } = await transaction.query(
        `update flow set opened = true where id = $1 and not opened and status = 'open'`,
        [flow.id],
      );
      return affectedRows === 0 ? null : addEvent(transaction, flow, { type }, now);
    });
  }

  /**
   * Moves a flow that has not ended on and records what happened, both or neither.
   * @returns the event to tell, or null when the flow had ended, or was in this status already.
   */
  async move(
    flow: Flow,
    status: Flow['status'],
    happened: Omit<FlowEvent, 'id' | 'flow'> | null,
    now: Date,
    details: Flow['details'] = flow.details,
  ): Promise<FlowEvent | 'quiet' | null> {
    return this.ledger.transaction(async transaction => {
      const { affectedRows } = await transaction.query(
        `update flow set status = $2, details = $3
         where id = $1 and status in ('open', 'pending') and status <> $2`,
        [flow.id, status, JSON.stringify(details)],
      );
      if (affectedRows === 0) return null;
      return happened ? addEvent(transaction, flow, happened, now) : 'quiet';
    });
  }

  /** Writes down an event that changes nothing of its flow. */
  record(flow: Flow, happened: Omit<FlowEvent, 'id' | 'flow'>, now: Date): Promise<FlowEvent> {
    return this.ledger.transaction(transaction => addEvent(transaction, flow, happened, now));
  }

  async eventsOf(flow: string): Promise<FlowEvent[]> {
    return this.events('where flow = $1', [flow]);
  }

  /** Events whose callback did not arrive and may still be tried. */
  async undelivered(maxTries: number): Promise<FlowEvent[]> {
    return this.events('where not delivered and tries < $1', [maxTries]);
  }

  /** Writes down a try to deliver an event. @returns how many tries there were. */
  async tried(id: string, delivered: boolean): Promise<number> {
    const { rows } = await this.ledger.query<{ tries: number }>(
      'update event set tries = tries + 1, delivered = $2 where id = $1 returning tries',
      [id, delivered],
    );
    return rows[0]?.tries ?? 0;
  }

  private async events(where: string, parameters: unknown[]): Promise<FlowEvent[]> {
    const { rows } = await this.ledger.query<EventRow>(
      `select id, flow, type, code, fen from event ${where} order by seq`,
      parameters,
    );
    return rows.map(({ id, flow, type, code, fen }) => ({
      id,
      flow,
      type,
      ...(code === null ? {} : { code }),
      ...(fen === null ? {} : { fen }),
    }));
  }
}

async function addEvent(
  transaction: Transaction,
  flow: Flow,
  happened: Omit<FlowEvent, 'id' | 'flow'>,
  now: Date,
): Promise<FlowEvent> {
  const event = { id: randomUUID(), flow: flow.id, ...happened };
  await transaction.query(
    'insert into event (id, flow, type, code, fen, at) values ($1, $2, $3, $4, $5, $6)',
    [event.id, flow.id, event.type, event.code ?? null, event.fen ?? null, now],
  );
  return event;
}
