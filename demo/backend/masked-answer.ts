import { fieldNames, type Answers, type FieldName, type MaskedAnswer } from '../../src/contract/index.js';
import { mask } from '../../src/domain/display.js';
import { answerKind } from './rules/answer-kind.js';

/** An answer as it may be shown again. */
export function maskAnswer(name: FieldName, answers: Answers, region: string): string {
  const value = answers[name] ?? '';
  const kind = answerKind(name, answers, region);
  return kind ? mask(kind, value) : value.slice(0, 200);
}

/** Every answer that was given, masked, in the order of the contract. */
export function maskedAnswers(answers: Answers, region: string): MaskedAnswer[] {
  return fieldNames
    .filter(field => answers[field] !== undefined)
    .map(field => ({ field, value: maskAnswer(field, answers, region) }));
}
