import type { CommandName, Result } from './command.js';
import { readProblem, readResult, type FillPolicy } from './parse.js';
import type { Problem } from './problem.js';

/** The same reading as `parse-answer.ts`, for the widget: presets are fetched when a backend first names one. */
let fill: FillPolicy = policy => policy;

function namesPreset(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { policy, snapshot } = value as { policy?: unknown; snapshot?: unknown };
  const names = typeof policy === 'object' && policy !== null && Object.hasOwn(policy, 'preset');
  return names || (snapshot !== value && namesPreset(snapshot));
}

/** To be awaited before `parseResult` and `parseProblem` read the same value. */
export async function loadPresets(value: unknown): Promise<void> {
  if (namesPreset(value)) fill = (await import('./preset.js')).fillPreset;
}

/** @throws DiagnosticError RNA104 or RNA105. */
export function parseResult<C extends CommandName>(command: C, value: unknown): Result<C> {
  return readResult(command, value, fill);
}

/** @throws DiagnosticError RNA104 or RNA105. */
export function parseProblem(value: unknown): Problem {
  return readProblem(value, fill);
}
