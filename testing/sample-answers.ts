import {
  checkOf,
  choicesOf,
  subjectPolicy,
  withChoices,
  type Answers,
  type FieldName,
  type PolicyField,
  type Snapshot,
  type Subject,
} from '../src/contract/index.js';
import { sampleToday, sampleValue } from './sample-values.js';

/** What sample answers are made for. */
export interface SampleAnswersOptions {
  /** The same seed gives the same person or company. */
  readonly seed?: string | number | undefined;
  /** The fields; those of the submission unless told. */
  readonly fields?: readonly PolicyField[] | undefined;
  /** Answers that stand, such as the type of a document or a region; the others are made to fit. */
  readonly answers?: Answers | undefined;
}

/** Texts that no check judges. */
const freeTexts: Readonly<Partial<Record<FieldName, string>>> = {
  address: '杭州市临平区样本路 1 号',
  registeredAddress: '杭州市钱塘区样本路 1 号',
  mobile: '0100000',
  contactMobile: '0100000',
};

/**
 * Answers to every field that a form asks for, each passing its check: of a person or a company that is nobody. A list stands at
 * what you say, or at its first entry.
 */
export function sampleAnswers(
  { policy, account }: Pick<Snapshot, 'policy' | 'account'>,
  subject: Subject,
  {
    seed = 1,
    fields = subjectPolicy(policy, subject)?.fields ?? [],
    answers = {},
  }: SampleAnswersOptions = {},
): Answers {
  const names = fields.map(({ name }) => name);
  const given = { policy, accountRegion: account.region, subject, answers };
  const chosen = withChoices(given, names).answers;
  const made: { [name in FieldName]?: string } = {};
  for (const name of names) {
    // Later answers are judged by earlier ones.
    const context = { ...given, answers: { ...chosen, ...made } };
    const standing = answers[name] ?? chosen[name];
    const judgedBy = checkOf(name, context);
    if (standing !== undefined) made[name] = standing;
    else if (judgedBy)
      made[name] = sampleValue(judgedBy.kind, { today: sampleToday, seed, ...judgedBy.context });
    else made[name] = choicesOf(name, context)?.[0] ?? freeTexts[name] ?? '样本';
  }
  return made;
}
