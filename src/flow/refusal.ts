import { problemCodes, type Problem, type ProblemCode } from '../contract/index.js';
import type { Refusal } from './trouble.js';

const known = (code: string): code is ProblemCode => (problemCodes as readonly string[]).includes(code);

/** A problem, reduced to what decides the words. `until` is read as an instant; anything else is left out. */
export function refusalOf(problem: Problem): Refusal {
  const until = problem.until === undefined ? NaN : Date.parse(problem.until);
  return {
    kind: 'refusal',
    code: known(problem.code) ? problem.code : 'unknown',
    attempt: problem.attempt,
    ...(Number.isNaN(until) ? {} : { until }),
  };
}
