import type { Problem } from './problem.js';
import { consistent, filled, type FillPolicy } from './read-result.js';

/** Reads a problem; see `parseProblem`. */
export function readProblem(
  value: unknown,
  fill: FillPolicy,
  read: (value: unknown, root: string) => Problem,
): Problem {
  const problem = read(filled(value, fill, true), 'problem');
  if (problem.snapshot) consistent(problem.snapshot);
  return problem;
}
