import type * as z from 'zod/mini';
import { badValue } from './bad-value.js';

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
  const [issue] = result.error.issues;
  throw badValue(
    root,
    value,
    issue?.path ?? [],
    issue ? expectation(issue) : 'the form that the contract states',
  );
}
