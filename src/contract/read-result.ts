import type { Result } from './command-types.js';
import { commands, type CommandDefinition, type CommandName } from './command.js';
import { DiagnosticError } from './diagnostic.js';
import { policyContradictions } from './policy-contradiction.js';
import type { HandoffResult, Snapshot, UploadResult } from './snapshot.js';

/** Puts a policy in the place of a preset's name; see `fillPreset`. */
export type FillPolicy = (policy: unknown) => unknown;

/** Reads a value by the name of its schema. @throws DiagnosticError RNA104. */
export type ReadNamed = (
  name: CommandDefinition['result'],
  value: unknown,
  root: string,
) => Snapshot | UploadResult | HandoffResult;

/** Fills a policy preset in a snapshot, or in the `inner` one that a result or a problem carries. */
export function filled(value: unknown, fill: FillPolicy, inner: boolean): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const copy: Record<string, unknown> = { ...value };
  if (Object.hasOwn(copy, 'policy')) copy['policy'] = fill(copy['policy']);
  if (inner && Object.hasOwn(copy, 'snapshot')) copy['snapshot'] = filled(copy['snapshot'], fill, false);
  return copy;
}

/** @throws DiagnosticError RNA105 for the first contradiction of the policy. */
export function consistent(snapshot: Snapshot): void {
  const contradiction = policyContradictions(snapshot.policy)[0];
  if (!contradiction) return;
  throw new DiagnosticError({ code: 'RNA105', ...contradiction, path: `snapshot.${contradiction.path}` });
}

/** Reads what a command answered; see `parseResult`. */
export function readResult<C extends CommandName>(
  command: C,
  value: unknown,
  fill: FillPolicy,
  read: ReadNamed,
): Result<C> {
  const name = commands[command].result;
  const isSnapshot = name === 'Snapshot';
  const result = read(name, filled(value, fill, !isSnapshot), isSnapshot ? 'snapshot' : 'result');
  consistent('snapshot' in result ? result.snapshot : result);
  return result as Result<C>;
}
