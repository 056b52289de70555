/** Values for fields, from the vectors of the checks: accepted, accepted with a note, warned about, and rejected. */
import { formFields, type FieldName } from '../../src/contract/index.js';
import type { Kind } from '../../src/domain/index.js';
import { vectorFiles } from '../domain/vectors.js';

/** Some inputs of each outcome, those with a note besides. */
export function valuesOf(kind: Kind, each: number): readonly string[] {
  // Those whose outcome depends on more than the answer are left to the tests of the checks.
  const cases = (vectorFiles.find(file => file.kind === kind)?.cases ?? []).filter(
    ({ context, input }) => context === undefined && input.trim() !== '' && input.length <= 500,
  );
  const accepted = cases.filter(({ outcome }) => outcome === 'accept');
  const warned = cases.filter(({ outcome }) => outcome === 'warn');
  // Warned about, and with a note of what was mended.
  const mended = warned.map(each => ({ ...each, input: `${each.input}\u200b` }));
  const groups = [
    accepted.filter(({ issues }) => issues.length === 0),
    accepted.filter(({ issues }) => issues.length > 0),
    warned,
    mended.slice(0, 1),
    cases.filter(({ outcome }) => outcome === 'reject'),
  ];
  return groups.flatMap(group => group.slice(0, each)).map(({ input }) => input);
}

const freeTexts = ['1 Example Road', '测试路 1 号', 'x'.repeat(200), 'x'.repeat(201), ' a ', '\u200b'];

/** Values of every check that can judge a field, and texts that none knows. */
export function valuesFor(field: FieldName, expected: Kind | null): readonly string[] {
  const others = [...new Set(formFields[field].checks.map(({ check }) => check))].filter(
    kind => kind !== expected,
  );
  return [
    ...(expected ? valuesOf(expected, 4) : freeTexts),
    ...others.flatMap(kind => valuesOf(kind, 1).slice(0, 1)),
    ...(expected ? freeTexts.slice(0, 2) : []),
    '⼤衛',
    '⼤\ue863',
    '張\u200b三',
    '王\u200d',
    '+852 9123 4567',
  ];
}
