import {
  fieldNames,
  isOutdated,
  type Answers,
  type ConfirmedWarning,
  type Payload,
} from '../../../src/contract/index.js';
import type { StoredApplication } from '../account.js';

/**
 * [I9] A submission made whole: what a correction leaves out, and no reason names, is what the application holds, with
 * the warnings that were confirmed for it. A field that a reason names, or that belongs to a
 * document or region that changed, has to be given anew. Nothing else is kept: a
 * draft holds no answers.
 */
export function withKeptAnswers(
  application: StoredApplication,
  { answers, confirmedWarnings }: Pick<Payload<'submit'>, 'answers' | 'confirmedWarnings'>,
): { answers: Answers; confirmedWarnings: ConfirmedWarning[] } {
  if (application.stage === 'draft') return { answers, confirmedWarnings };
  const { answers: held, confirmedWarnings: confirmed = [] } = application;
  const reasons = application.stage === 'rejected' ? application.reasons : [];
  const kept = fieldNames.filter(
    name =>
      answers[name] === undefined &&
      !reasons.some(({ field }) => field === name) &&
      !isOutdated(name, held, answers),
  );
  return {
    answers: { ...answers, ...Object.fromEntries(kept.map(name => [name, held[name]])) },
    confirmedWarnings: [...confirmedWarnings, ...confirmed.filter(({ field }) => kept.includes(field))],
  };
}
