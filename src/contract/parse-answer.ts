import type { CommandName, Result } from './command.js';
import { readResult } from './parse.js';
import { fillPreset } from './preset.js';
import type { Problem } from './problem.js';
import { readProblem } from './read-problem.js';
import type { Snapshot } from './snapshot.js';

/**
 * Reads what a command answered: fills the policy's preset, checks the form, then the policy's own consistency.
 * @throws DiagnosticError RNA104 or RNA105.
 */
export function parseResult<C extends CommandName>(command: C, value: unknown): Result<C> {
  return readResult(command, value, fillPreset);
}

/** Reads a snapshot. @throws DiagnosticError RNA104 or RNA105. */
export function parseSnapshot(value: unknown): Snapshot {
  return parseResult('load', value);
}

/** Reads a problem. @throws DiagnosticError RNA104 or RNA105. */
export function parseProblem(value: unknown): Problem {
  return readProblem(value, fillPreset);
}
