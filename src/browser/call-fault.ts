import {
  DiagnosticError,
  parseProblem,
  problems,
  type Diagnostic,
  type Problem,
  type ProblemCode,
} from '../contract/index.js';
import { fault, type Fault } from '../flow/index.js';
import { carriesProblem } from './guarded-call.js';
import { HttpError } from './http-error.js';

/** What an error of a call means. */
export interface CallFault {
  /** The backend's no, where it gave one that stands. */
  readonly problem?: Problem;
  /** What the trouble is where no further try is made. */
  readonly fault: Fault;
  /** Whether the same call may be made again. */
  readonly retry: boolean;
  /** Whether the backend may have acted on the call. */
  readonly reached: boolean;
  /** ms that the backend wants to be left alone. */
  readonly retryAfter?: number;
  /** What the portal's developer is to know. */
  readonly diagnostic?: Diagnostic;
}

const day = 86_400_000;

/** ms that a `Retry-After` header asks for: at least 1 s, at most a day; nothing where it says nothing readable. */
export function retryAfterOf(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  const ms = /^-?\d+$/.test(text)
    ? Number(text) * 1000
    : // Only a date that begins with the name of a day: engines make years of bare numbers.
      /^[A-Z][a-z]+, /.test(text)
      ? Date.parse(text) - now
      : NaN;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 1000), day);
}

const transient = [500, 502, 503, 504];
const misconfigured = ['RNA102', 'RNA106', 'RNA107'];

function ofDiagnostic(diagnostic: Diagnostic, reached: boolean): CallFault {
  const { code } = diagnostic;
  if (code === 'RNA101') return { fault: fault('no-backend'), retry: false, reached: false, diagnostic };
  if (misconfigured.includes(code))
    return { fault: fault('misconfigured'), retry: false, reached: false, diagnostic };
  return { fault: fault('bad-response'), retry: false, reached, diagnostic };
}

/** Reads any error that a door rejects with. `now` is server time in ms. */
export function callFault(error: unknown, now: number): CallFault {
  if (error instanceof DiagnosticError) return ofDiagnostic(error.diagnostic, true);
  const http = error instanceof HttpError ? error : undefined;
  let problem = http?.problem;
  if (!http && carriesProblem(error)) {
    try {
      problem = parseProblem(error.problem);
    } catch (unreadable) {
      return callFault(unreadable, now);
    }
  }
  const code = problem?.code ?? '';
  const known = Object.hasOwn(problems, code) ? problems[code as ProblemCode] : undefined;
  const status = known?.status ?? http?.status ?? problem?.status ?? 0;

  if (status === 401 || (status === 403 && !problem))
    return {
      fault: fault('session-expired'),
      retry: false,
      reached: false,
      diagnostic: { code: 'RNA109' },
    };

  const until = problem?.until === undefined ? NaN : Date.parse(problem.until);
  const asked =
    retryAfterOf(http?.retryAfter ?? null, now) ??
    (Number.isNaN(until) ? undefined : Math.min(Math.max(until - now, 1000), day));
  if (status === 429) {
    // Without a time a second is waited for: an even quicker try would be as unwelcome.
    const retryAfter = asked ?? 1000;
    return { fault: fault('rate-limited', now + retryAfter), retry: true, reached: false, retryAfter };
  }
  if (status >= 500 || code === 'key-in-flight')
    return {
      fault: fault('server', asked && now + asked),
      retry: transient.includes(status) || status === 409,
      reached: true,
      ...(asked === undefined ? {} : { retryAfter: asked }),
    };
  if (problem)
    return {
      problem,
      fault: fault('server'),
      retry: false,
      reached: false,
      ...(known ? {} : { diagnostic: { code: 'RNA108', given: code } }),
    };
  if (http) return ofDiagnostic(http.diagnostic ?? { code: 'RNA103', given: `status ${status}` }, false);

  const name = error instanceof Error ? error.name : typeof error;
  return {
    fault: fault(name === 'TimeoutError' ? 'timeout' : 'network'),
    retry: true,
    reached: true,
    diagnostic: { code: 'RNA112', given: name },
  };
}
