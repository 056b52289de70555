import type { Result } from './command-types.js';
import type { CommandName } from './command.js';
import {
  handoffResultValidator,
  snapshotValidator,
  uploadResultValidator,
} from './generated/result-validators.js';
import { readResult, type FillPolicy, type ReadNamed } from './read-result.js';
import { validate } from './validate.js';

/**
 * The same reading as `parse-answer.ts`, for the widget: by the generated validators, and with presets that are fetched
 * when a backend first names one.
 */
let fill: FillPolicy = policy => policy;

const validators = {
  Snapshot: snapshotValidator,
  UploadResult: uploadResultValidator,
  HandoffResult: handoffResultValidator,
};
const readValue: ReadNamed = (name, value, root) =>
  validate<ReturnType<ReadNamed>>(validators[name], value, root);

function namesPreset(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { policy, snapshot } = value as { policy?: unknown; snapshot?: unknown };
  const names = typeof policy === 'object' && policy !== null && Object.hasOwn(policy, 'preset');
  return names || (snapshot !== value && namesPreset(snapshot));
}

/** What fills a policy, as far as it has been fetched. */
export const filler = (): FillPolicy => fill;

/** To be awaited before `parseResult` reads the same value. `load` fetches `preset.ts`. */
export async function loadPresets(
  value: unknown,
  load: () => Promise<{ readonly fillPreset: FillPolicy }>,
): Promise<void> {
  if (namesPreset(value)) fill = (await load()).fillPreset;
}

/** @throws DiagnosticError RNA104 or RNA105. */
export function parseResult<C extends CommandName>(command: C, value: unknown): Result<C> {
  return readResult(command, value, fill, readValue);
}
