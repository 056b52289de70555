import { consistent, filled, parse, type FillPolicy } from './parse.js';
import { Problem } from './problem.js';

/** Reads a problem; see `parseProblem`. */
export function readProblem(value: unknown, fill: FillPolicy): Problem {
  const problem = parse(Problem, filled(value, fill, true), 'problem');
  if (problem.snapshot) consistent(problem.snapshot);
  return problem;
}
