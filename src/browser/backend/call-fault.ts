import {
  DiagnosticError,
  problems,
  type Diagnostic,
  type Problem,
  type ProblemCode,
} from '../../contract/index.js';
import { parseProblem } from '../../contract/parse-problem.js';
import { fault, type Fault } from '../../flow/index.js';
import { carriesProblem } from './guarded-call.js';
import { loadPresets } from './load-presets.js';
import { readJson } from './http-answer.js';
import { HttpError } from './http-error.js';

/** What an error of a call means. */
export interface CallFault {
  /** The backend's no, where it gave one that stands. */
  readonly problem?: Problem | undefined;
  /** What the trouble is where no further try is made. */
  readonly fault: Fault;
  /** Whether the same call may be made again. */
  readonly retry: boolean;
  /** Whether the backend may have acted on the call. */
  readonly reached: boolean;
  /** ms that the backend wants to be left alone. */
  readonly retryAfter?: number | undefined;
  /** What the portal's developer is to know. */
  readonly diagnostic?: Diagnostic | undefined;
}

const least = 1000;
const longestWaitMs = 86_400_000;
/** Nothing was done, and trying again would not help. */
const noRetry = { retry: false, reached: false } as const;

const bounded = (ms: number) => (Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, least), longestWaitMs));

/** ms that a `Retry-After` header asks for: at least 1 s, at most a day; nothing where it says nothing readable. */
export function retryAfterOf(header: string | null, now: number): number | undefined {
  const text = header ?? '';
  if (/^\s*-?\d+\s*$/.test(text)) return bounded(Number(text) * 1000);
  // Only a date that begins with the name of a day: engines make years of bare numbers.
  return bounded(/^[A-Z][a-z]+, /.test(text) ? Date.parse(text) - now : NaN);
}

const transient = [409, 500, 502, 503, 504];
const misconfigured = ['RNA102', 'RNA106', 'RNA107'];

function ofDiagnostic(diagnostic: Diagnostic, reached: boolean): CallFault {
  const { code } = diagnostic;
  if (code === 'RNA101') return { ...noRetry, fault: fault('no-backend'), diagnostic };
  if (misconfigured.includes(code)) return { ...noRetry, fault: fault('misconfigured'), diagnostic };
  return { ...noRetry, fault: fault('bad-response'), reached, diagnostic };
}

/** The problem that an error carries, before anybody held it against the contract. */
function rawProblem(error: unknown): unknown {
  if (error instanceof HttpError) return readJson(error.type, error.text);
  return carriesProblem(error) ? error.problem : undefined;
}

/** Fetches what reading an error needs. To be awaited before `callFault` reads the same one. */
export async function loadForFault(error: unknown): Promise<void> {
  try {
    await loadPresets(rawProblem(error));
  } catch {
    // What cannot be read is told by `callFault`.
  }
}

/** Reads any error that a transport rejects with. `now` is server time in ms. */
export function callFault(error: unknown, now: number): CallFault {
  if (error instanceof DiagnosticError) return ofDiagnostic(error.diagnostic, true);
  const http = error instanceof HttpError ? error : undefined;
  let problem: Problem | undefined;
  let unreadable: Diagnostic | undefined;
  try {
    if (http || carriesProblem(error)) problem = parseProblem(rawProblem(error));
  } catch (trouble) {
    if (!http) return callFault(trouble, now);
    // A status says enough, whatever stands below it.
    if (trouble instanceof DiagnosticError) unreadable = trouble.diagnostic;
  }
  const code = problem?.code ?? '';
  const known = Object.hasOwn(problems, code) ? problems[code as ProblemCode] : undefined;
  const status = known?.status ?? http?.status ?? problem?.status ?? 0;

  // A firewall or a captive portal answers with a page: that is nobody's word about the login.
  const isPage = status === 403 && /\bhtml\b/i.test(http?.type ?? '');
  if (status === 401 || (status === 403 && !problem && !isPage))
    return { ...noRetry, fault: fault('session-expired'), diagnostic: { code: 'RNA109' } };

  const retryAfter =
    retryAfterOf(http?.retryAfter ?? null, now) ?? bounded(Date.parse(problem?.until ?? '') - now);
  if (status === 429) {
    // Without a time a second is waited for: an even quicker try would be as unwelcome.
    const asked = retryAfter ?? least;
    return { ...noRetry, fault: fault('rate-limited', now + asked), retry: true, retryAfter: asked };
  }
  if (status >= 500 || code === 'key-in-flight')
    return {
      fault: fault('server', retryAfter && now + retryAfter),
      retry: transient.includes(status),
      reached: true,
      retryAfter,
    };
  if (problem) {
    const diagnostic = known ? undefined : ({ code: 'RNA108', given: code } as const);
    return { ...noRetry, fault: fault('server'), problem, diagnostic };
  }
  if (http) {
    const given = `${unreadable?.given ?? ''} (status ${status})`;
    // The backend's own no may have been lost in it, and with it what that cost.
    return ofDiagnostic({ code: 'RNA103', ...unreadable, given }, true);
  }

  const name = error instanceof Error ? error.name : typeof error;
  return {
    fault: fault(name === 'TimeoutError' ? 'timeout' : 'network'),
    retry: true,
    reached: true,
    diagnostic: { code: 'RNA112', given: name },
  };
}
