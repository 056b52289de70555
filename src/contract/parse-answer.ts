import type { Result } from './command-types.js';
import type { CommandName } from './command.js';
import { parse } from './parse.js';
import { fillPreset } from './preset.js';
import { Problem } from './problem.js';
import { readProblem } from './read-problem.js';
import { readResult, type ReadNamed } from './read-result.js';
import { HandoffResult, Snapshot, UploadResult } from './snapshot.js';

const results = { Snapshot, UploadResult, HandoffResult };
const readNamed: ReadNamed = (name, value, root) =>
  parse<Snapshot | UploadResult | HandoffResult>(results[name], value, root);

/**
 * Reads what a command answered: fills the policy's preset, checks the form, then the policy's own consistency.
 * @throws DiagnosticError RNA104 or RNA105.
 */
export function parseResult<C extends CommandName>(command: C, value: unknown): Result<C> {
  return readResult(command, value, fillPreset, readNamed);
}

/** Reads a snapshot. @throws DiagnosticError RNA104 or RNA105. */
export function parseSnapshot(value: unknown): Snapshot {
  return parseResult('load', value);
}

/** Reads a problem. @throws DiagnosticError RNA104 or RNA105. */
export function parseProblem(value: unknown): Problem {
  return readProblem(value, fillPreset, (filled, root) => parse(Problem, filled, root));
}
