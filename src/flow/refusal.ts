import {
  problems,
  type CommandName,
  type Problem,
  type ProblemCode,
  type RefusedProblem,
} from '../contract/index.js';
import type { Refusal } from './trouble.js';

const known = (code: string): code is ProblemCode => Object.hasOwn(problems, code);

/** A problem, reduced to what decides the words. `until` is read as an instant; anything else is left out. */
export function refusalOf(problem: RefusedProblem, command?: CommandName): Refusal {
  const until = problem.until === undefined ? NaN : Date.parse(problem.until);
  return {
    kind: 'refusal',
    code: known(problem.code) ? problem.code : 'unknown',
    dayTry: problem.dayTry,
    ...(command ? { command } : {}),
    ...(problem.amountTriesLeft === undefined ? {} : { amountTriesLeft: problem.amountTriesLeft }),
    ...(problem.limit === undefined ? {} : { limit: problem.limit }),
    ...(Number.isNaN(until) ? {} : { until }),
  };
}

/**
 * Whether a problem is the outcome of its command. Trouble with the login, the rate or the server itself is none: the
 * key stays, and serves the next press of the same confirmation.
 */
export function isOutcome(problem: Problem): boolean {
  const status = known(problem.code) ? problems[problem.code].status : (problem.status ?? 400);
  return status !== 401 && status !== 429 && status < 500;
}
