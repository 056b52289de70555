import {
  checkOf,
  fieldNames,
  formFields,
  type Answers,
  type FieldName,
  type MaskedAnswer,
  type Subject,
} from '../../src/contract/index.js';
import { mask } from '../../src/domain/display.js';
import type { Account } from './account.js';

/** An answer as it may be shown again: a name or a number masked, anything else as far as the contract carries it. */
export function maskAnswer(name: FieldName, answers: Answers, account: Account, subject: Subject): string {
  const value = answers[name] ?? '';
  if (!formFields[name].masked) return value.slice(0, 200);
  const { policy, region: accountRegion } = account;
  return mask(checkOf(name, { policy, accountRegion, subject, answers })?.kind ?? 'document-number', value);
}

/** Every answer that was given, masked, in the order of the contract. */
export function maskedAnswers(answers: Answers, account: Account, subject: Subject): MaskedAnswer[] {
  return fieldNames
    .filter(field => answers[field] !== undefined)
    .map(field => ({ field, value: maskAnswer(field, answers, account, subject) }));
}
