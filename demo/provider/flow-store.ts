import { randomBytes, randomUUID } from 'node:crypto';
import type { PGlite } from '@electric-sql/pglite';
import type { Flow, FlowEvent, FlowKind, FlowOf } from './flow.js';

interface FlowRow {
  id: string;
  kind: FlowKind;
  reference: string;
  status: string;
  created_at: Date;
  token: string | null;
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
    const token = kind === 'face' ? randomBytes(24).toString('base64url') : null;
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

  async byToken(token: string): Promise<FlowOf<'face'> | null> {
    const { rows } = await this.ledger.query<FlowRow>('select * from flow where token = $1', [token]);
    return rows[0] ? (fromRow(rows[0]) as FlowOf<'face'>) : null;
  }

  async newest(limit: number): Promise<Flow[]> {
    const { rows } = await this.ledger.query<FlowRow>('select * from flow order by seq desc limit $1', [
      limit,
    ]);
    return rows.map(fromRow);
  }

  /** Older face checks of the same application stop working. */
  async replaceFaceChecks(reference: string, except: string): Promise<void> {
    await this.ledger.query(
      `update flow set status = 'replaced'
       where kind = 'face' and status = 'open' and reference = $1 and id <> $2`,
      [reference, except],
    );
  }

  /**
   * Ends an open flow and records what happened, both or neither.
   * @returns the event to tell, or null when the flow was not open any more.
   */
  async end(
    flow: Flow,
    status: Flow['status'],
    happened: Omit<FlowEvent, 'id' | 'flow'> | null,
    now: Date,
    details: Flow['details'] = flow.details,
  ): Promise<FlowEvent | 'quiet' | null> {
    return this.ledger.transaction(async transaction => {
      const { affectedRows } = await transaction.query(
        `update flow set status = $2, details = $3 where id = $1 and status = 'open'`,
        [flow.id, status, JSON.stringify(details)],
      );
      if (affectedRows === 0) return null;
      if (!happened) return 'quiet';
      const event = { id: randomUUID(), flow: flow.id, ...happened };
      await transaction.query(
        'insert into event (id, flow, type, code, fen, at) values ($1, $2, $3, $4, $5, $6)',
        [event.id, flow.id, event.type, event.code ?? null, event.fen ?? null, now],
      );
      return event;
    });
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
