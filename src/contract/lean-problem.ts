import { filler } from './lean-parse.js';
import type { Problem } from './problem.js';
import { readProblem } from './read-problem.js';

/** The same reading as `parse-answer.ts`, for the widget. @throws DiagnosticError RNA104 or RNA105. */
export function parseProblem(value: unknown): Problem {
  return readProblem(value, filler());
}
