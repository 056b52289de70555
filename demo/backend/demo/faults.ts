import { setTimeout as sleep } from 'node:timers/promises';
import type { CommandName } from '../../../src/contract/index.js';

/** What goes wrong with the next requests of an account. Only the demo has this, for tests and for curious people. */
export interface Fault {
  readonly kind:
    | 'status'
    | 'problem'
    | 'drop-before'
    | 'drop-after-commit'
    | 'delay'
    | 'html'
    | 'malformed'
    | 'unknown-enum'
    | 'patch';
  /** How many requests; 1 unless told. */
  readonly times: number;
  /** Only requests of this command. */
  readonly command?: CommandName | undefined;
  /** `status`: the HTTP status, 503 unless told. */
  readonly status?: number | undefined;
  /** `status`: the header, as it stands: seconds, a date, or nonsense. */
  readonly retryAfter?: string | undefined;
  /** `delay`: how long the command stays under way. */
  readonly ms?: number | undefined;
  /** `patch`: which member of the answer or of its snapshot is replaced, such as `handoff.url` or `policy.review`, and by what. */
  readonly path?: string | undefined;
  /** `problem`: the problem that is answered instead of carrying out the command. */
  readonly value?: unknown;
}

/** The faults that were ordered, by account. */
export class DemoFaults {
  private readonly ordered = new Map<string, { fault: Fault; left: number }[]>();

  order(account: string, fault: Fault): void {
    const list = this.ordered.get(account) ?? [];
    list.push({ fault, left: fault.times });
    this.ordered.set(account, list);
  }

  clear(account?: string): void {
    if (account === undefined) this.ordered.clear();
    else this.ordered.delete(account);
  }

  /** The next fault of these kinds for a request, used up once. */
  take(account: string, command: CommandName, ...kinds: Fault['kind'][]): Fault | null {
    const list = this.ordered.get(account) ?? [];
    const next = list.find(
      ({ fault, left }) =>
        left > 0 && kinds.includes(fault.kind) && (fault.command === undefined || fault.command === command),
    );
    if (!next) return null;
    next.left -= 1;
    return next.fault;
  }

  /** What keeps a command under way, once its key is taken. */
  hold(account: string, command: CommandName): () => Promise<void> {
    return async () => {
      const fault = this.take(account, command, 'delay');
      if (fault) await sleep(fault.ms ?? 1_000);
    };
  }
}

/** Sets a member of a snapshot, such as `application.stage`, in place. */
function setMember(snapshot: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let at: Record<string, unknown> = snapshot;
  for (const key of keys) {
    const inner = at[key];
    if (typeof inner !== 'object' || inner === null) return;
    at = inner as Record<string, unknown>;
  }
  if (last !== '__proto__') at[last] = value;
}

function patch(
  answer: Record<string, unknown>,
  snapshot: Record<string, unknown>,
  { path = 'policy', value }: Fault,
): void {
  const [first = ''] = path.split('.');
  setMember(Object.hasOwn(answer, first) ? answer : snapshot, path, value);
}

/** Spoils an answer that carries a snapshot. */
export function spoil(body: unknown, fault: Fault): unknown {
  const copy = structuredClone(body) as Record<string, unknown>;
  const snapshot = (copy['snapshot'] ?? copy) as Record<string, unknown>;
  if (fault.kind === 'malformed') delete snapshot['policy'];
  else if (fault.kind === 'patch') patch(copy, snapshot, fault);
  else
    setMember(snapshot, snapshot['application'] ? 'application.stage' : 'identity.status', 'from-the-future');
  return copy;
}
