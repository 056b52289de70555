import {
  checkOf,
  formFields,
  plainIssue,
  type Answers,
  type ConfirmedWarning,
  type FieldContext,
  type FieldName,
  type FieldProblem,
  type PolicyField,
  type Subject,
} from '../../../src/contract/index.js';
import { check, dateIn, isNote, type Check } from '../../../src/domain/index.js';
import type { Account } from '../account.js';
import { Refusal } from '../refusal.js';

/** What a form asks for, what was answered, and what stands already. */
export interface GivenAnswers {
  /** The fields of the policy for this form. */
  readonly fields: readonly PolicyField[];
  readonly answers: Answers;
  /** Whose document `documentType` is. */
  readonly subject: Subject;
  /** What the application holds already: it counts, and is not judged again. */
  readonly held?: Answers;
  /** The warnings that the person confirmed; null where the command carries none. */
  readonly confirmed: readonly ConfirmedWarning[] | null;
}

/**
 * What answers are judged by. An answer that nobody asked for must not decide how another one is checked; of what is held
 * the choices do.
 */
function contextOf(account: Account, { fields, answers, subject, held = {} }: GivenAnswers): FieldContext {
  const asked = fields.map(({ name }): [FieldName, string | undefined] => [name, answers[name]?.trim()]);
  const chosen = Object.entries(held).filter(([name]) => formFields[name as FieldName].choices);
  return {
    policy: account.policy,
    accountRegion: account.region,
    subject,
    answers: { ...Object.fromEntries(asked), ...Object.fromEntries(chosen) },
  };
}

function judge(name: FieldName, given: string, context: FieldContext, today: string): Check | string {
  const judgedBy = checkOf(name, context);
  if (judgedBy) return check(judgedBy.kind, given, { today, ...judgedBy.context });
  return plainIssue(name, context) ?? { outcome: 'accept', value: given.trim(), issues: [] };
}

/**
 * The canonical answers to what a policy asks for, those that are held included; anything it does not ask for is dropped.
 * @throws Refusal `invalid-answers`, naming every field that is missing, impossible, or unusual and not confirmed.
 */
export function checkedAnswers(account: Account, form: GivenAnswers, now: Date): Answers {
  const { fields, answers, held = {}, confirmed } = form;
  const { date: today } = dateIn(account.policy.timeZone, now);
  const context = contextOf(account, form);
  const problems: FieldProblem[] = [];
  const canonical: { [name in FieldName]?: string } = {};

  for (const { name, required } of fields) {
    if (held[name] !== undefined) {
      canonical[name] = held[name];
      continue;
    }
    const given = answers[name] ?? '';
    if (given.trim() === '') {
      if (required) problems.push({ field: name, code: 'text/empty' });
      continue;
    }
    const verdict = judge(name, given, context, today);
    if (typeof verdict === 'string') {
      problems.push({ field: name, code: verdict });
      continue;
    }
    canonical[name] = verdict.value;
    if (verdict.outcome === 'accept' || (verdict.outcome === 'warn' && !confirmed)) continue;
    for (const { code } of verdict.issues) {
      const isConfirmed = confirmed?.some(warning => warning.field === name && warning.code === code);
      if (verdict.outcome === 'reject' || !(isConfirmed || isNote(code)))
        problems.push({ field: name, code });
    }
  }
  if (problems.length > 0) throw new Refusal('invalid-answers', { fields: problems });
  return canonical;
}
