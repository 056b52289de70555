import type * as z from 'zod/mini';
import { commands, type CommandName, type Result } from './command.js';
import { DiagnosticError } from './diagnostic.js';
import { policyContradictions } from './policy-contradiction.js';
import { HandoffResult, Snapshot, UploadResult } from './snapshot.js';

const results = { Snapshot, UploadResult, HandoffResult };

const path = (root: string, keys: readonly PropertyKey[]) =>
  keys.reduce<string>(
    (at, key) => (typeof key === 'number' ? `${at}[${key}]` : `${at}.${String(key)}`),
    root,
  );

/** What a value is, without saying what it holds: answers can be personal. */
function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return value === undefined ? 'nothing' : `a value of type ${typeof value}`;
}

function at(value: unknown, keys: readonly PropertyKey[]): unknown {
  return keys.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return issue.values.map(value => `'${String(value)}'`).join(' | ');
    case 'invalid_union':
      // Where one member tells the forms apart, its path is the issue's.
      return 'options' in issue
        ? issue.options.map(value => `'${String(value)}'`).join(' | ')
        : 'one of the forms of the contract';
    case 'too_big':
      return `at most ${String(issue.maximum)}`;
    case 'too_small':
      return `at least ${String(issue.minimum)}`;
    default:
      return 'the form that the contract states';
  }
}

/**
 * Reads a value that enters from outside. Unknown members are dropped.
 * @throws DiagnosticError RNA104 with the path of the first field that does not fit, and never its value.
 */
export function parse<T>(schema: z.ZodMiniType<T>, value: unknown, root: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new DiagnosticError({
    code: 'RNA104',
    path: path(root, issue?.path ?? []),
    given: kindOf(at(value, issue?.path ?? [])),
    expected: issue ? expectation(issue) : 'the form that the contract states',
  });
}

/** Puts a policy in the place of a preset's name; see `fillPreset`. */
export type FillPolicy = (policy: unknown) => unknown;

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
export function readResult<C extends CommandName>(command: C, value: unknown, fill: FillPolicy): Result<C> {
  const name = commands[command].result;
  const isSnapshot = name === 'Snapshot';
  const schema: z.ZodMiniType<Snapshot | UploadResult | HandoffResult> = results[name];
  const result = parse(schema, filled(value, fill, !isSnapshot), isSnapshot ? 'snapshot' : 'result');
  consistent('snapshot' in result ? result.snapshot : result);
  return result as Result<C>;
}
