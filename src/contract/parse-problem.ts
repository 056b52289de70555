import { problemValidator } from './generated/problem-validator.js';
import { filler } from './parse-with-validators.js';
import type { Problem } from './problem.js';
import { readProblem } from './read-problem.js';
import { validate } from './validate.js';

/** The same reading as `parse-answer.ts`, for the widget. @throws DiagnosticError RNA104 or RNA105. */
export function parseProblem(value: unknown): Problem {
  return readProblem(value, filler(), (filled, root) => validate(problemValidator, filled, root));
}
