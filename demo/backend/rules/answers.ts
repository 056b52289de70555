import type { FieldName } from '../../../src/contract/index.js';
import {
  DocumentType,
  OrganizationType,
  Region,
  type Answers,
  type ConfirmedWarning,
  type FieldProblem,
  type PolicyField,
} from '../../../src/contract/index.js';
import { check, dateIn, type Check } from '../../../src/domain/index.js';
import type { Account } from '../account.js';
import { Refusal } from '../refusal.js';
import { answerKind } from './answer-kind.js';
import { offersOrganizationRegion } from './organization-region.js';

/** Fields whose answer is a word of the contract. */
const words: { readonly [name in FieldName]?: (value: string) => boolean } = {
  documentType: value => DocumentType.safeParse(value).success,
  legalRepresentativeDocumentType: value => DocumentType.safeParse(value).success,
  organizationType: value => OrganizationType.safeParse(value).success,
  documentRegion: value => Region.safeParse(value).success,
  organizationRegion: value => Region.safeParse(value).success,
};

/** Says what was mended silently; nothing that a person has to confirm. */
const mended = new Set<string>(['text/invisible']);

const accept = (value: string): Check => ({ outcome: 'accept', value, issues: [] });

function judge(name: FieldName, given: string, answers: Answers, account: Account, today: string) {
  const word = words[name];
  const text = given.trim();
  if (word && !word(text)) return 'answer/unknown';
  if (name === 'organizationRegion' && !offersOrganizationRegion(account, text)) return 'answer/not-offered';
  if (word) return accept(text);
  const kind = answerKind(name, answers, account.region);
  return kind ? check(kind, given, { today }) : accept(text);
}

/**
 * The canonical answers to what a policy asks for; anything it does not ask for is dropped.
 * @param confirmed the warnings that the person confirmed; null where the command carries none.
 * @throws Refusal `invalid-answers`, naming every field that is missing, impossible, or unusual and not confirmed.
 */
export function checkedAnswers(
  account: Account,
  fields: readonly PolicyField[],
  answers: Answers,
  now: Date,
  confirmed: readonly ConfirmedWarning[] | null,
): Answers {
  const { date: today } = dateIn(account.policy.timeZone, now);
  // A region that nobody asked for must not decide how a number is checked.
  const asked: Answers = Object.fromEntries(fields.map(({ name }) => [name, answers[name]]));
  const problems: FieldProblem[] = [];
  const canonical: { [name in FieldName]?: string } = {};

  for (const { name, required } of fields) {
    const given = asked[name] ?? '';
    if (given.trim() === '') {
      if (required) problems.push({ field: name, code: 'text/empty' });
      continue;
    }
    const verdict = judge(name, given, asked, account, today);
    if (typeof verdict === 'string') {
      problems.push({ field: name, code: verdict });
      continue;
    }
    canonical[name] = verdict.value;
    if (verdict.outcome === 'accept' || (verdict.outcome === 'warn' && !confirmed)) continue;
    for (const { code } of verdict.issues) {
      const isConfirmed = confirmed?.some(warning => warning.field === name && warning.code === code);
      if (verdict.outcome === 'reject' || (!isConfirmed && !mended.has(code)))
        problems.push({ field: name, code });
    }
  }
  if (problems.length > 0) throw new Refusal('invalid-answers', { fields: problems });
  return canonical;
}
