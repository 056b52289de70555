import {
  fieldNames,
  formFields,
  judgedBy,
  subjectPolicy,
  type Answers,
  type CommandName,
  type Consent,
  type FieldName,
  type PolicyField,
} from '../contract/index.js';
import { isNote } from '../domain/index.js';
import type { CommandRequest } from './effect.js';
import type { FlowState, FormField } from './flow-state.js';
import { fieldContext } from './answer-kind.js';
import { askedFields, methodOf, organizationTypeOf, paymentMethodOf } from './asked-fields.js';
import { formOf } from './form.js';
import { submittedPhotos } from './photo-slot.js';
import { offeredSubjects, subjectOf } from './screen.js';

/** The form of an answer that is sent: canonical where a check knows it, else without outer spaces. */
export function canonical(state: FlowState, field: FormField): string {
  const typed = state.form.answers[field] ?? '';
  const entry = state.form.checks[field];
  return entry?.input === typed && entry.check.outcome !== 'reject' ? entry.check.value : typed.trim();
}

/**
 * The answers that are sent. A choice that need not be made, and stands at its first value, goes along only with an answer
 * that it says something about.
 */
function answersOf(state: FlowState, fields: readonly PolicyField[]): Answers {
  const answers: Partial<Record<FieldName, string>> = {};
  const chosen = fieldContext(state)?.answers ?? {};
  const isAnswered = ({ name }: PolicyField) =>
    formFields[name].choices ? Boolean(chosen[name]) : canonical(state, name) !== '';
  for (const name of fieldNames) {
    const field = fields.find(each => each.name === name);
    if (!field || !isAnswered(field)) continue;
    const { choices } = formFields[name];
    const about = judgedBy(name);
    const isIdle =
      choices && !field.required && state.form.answers[name] === undefined && about.length > 0
        ? !fields.some(other => about.includes(other.name) && isAnswered(other))
        : false;
    if (!isIdle) answers[name] = choices ? (chosen[name] ?? '') : canonical(state, name);
  }
  return answers;
}

/** The fields of the information form, which the check screen shows and `submit` sends. */
export function submittedFields(state: FlowState): readonly FieldName[] {
  const policy = state.snapshot?.policy;
  const subject = subjectOf(state);
  return (policy && subject && subjectPolicy(policy, subject)?.fields.map(({ name }) => name)) ?? [];
}

/** The command with its payload; null where a part is missing, which a form that has no lines rules out. */
export function commandRequestOf(state: FlowState, command: CommandName): CommandRequest | null {
  const asked = askedFields(state);
  const subject = subjectOf(state);
  switch (command) {
    case 'start':
      return subject && offeredSubjects(state).includes(subject) ? { command, payload: { subject } } : null;
    case 'submit': {
      if (!subject) return null;
      const fields = submittedFields(state);
      return {
        command,
        payload: {
          subject,
          answers: answersOf(state, asked),
          consents: givenConsents(state),
          confirmedWarnings: fields.flatMap(field =>
            state.form.checks[field]?.check.outcome === 'warn'
              ? state.form.checks[field].check.issues.flatMap(({ code }) =>
                  isNote(code) ? [] : [{ field, code }],
                )
              : [],
          ),
          photos: submittedPhotos(state),
        },
      };
    }
    case 'confirmPerson': {
      const method = methodOf(state);
      const answers = answersOf(state, asked);
      return method && { command, payload: { method, answers, consents: givenConsents(state) } };
    }
    case 'confirmOrganization': {
      const organizationType = organizationTypeOf(state);
      return organizationType && { command, payload: { organizationType, answers: answersOf(state, asked) } };
    }
    case 'choosePayment': {
      const way = paymentMethodOf(state);
      return way && { command, payload: { way, answers: answersOf(state, asked) } };
    }
    case 'submitAmount': {
      const fen = fenOf(state);
      return fen === null ? null : { command, payload: { fen } };
    }
    case 'withdraw':
      return { command, payload: {} };
    default:
      return null;
  }
}

/** The amount received: as its check read it, or where no check could be loaded, a plain number of yuan. */
function fenOf(state: FlowState): number | null {
  const fen = state.form.checks.amount?.check.facts?.fen;
  if (fen !== undefined) return fen;
  const plain = /^\s*(\d{1,6})(?:\.(\d{1,2}))?\s*$/.exec(state.form.answers.amount ?? '');
  return plain ? Number(plain[1]) * 100 + Number((plain[2] ?? '').padEnd(2, '0')) : null;
}

/** Consents as they are sent. Hashing is asynchronous: the SHA-256 is filled in where the command is prepared. */
function givenConsents(state: FlowState): Consent[] {
  return consentsOf(state).map(({ purpose, consent }) => ({
    purpose,
    textVersion: consent.textVersion,
    textHash: '0'.repeat(64),
    language: consent.language,
    givenAt: new Date(consent.givenAt).toISOString(),
  }));
}

/** The consents that the form at hand asks for and the person gave, in the policy's order. */
export function consentsOf(state: FlowState) {
  return (formOf(state)?.consents ?? []).flatMap(({ purpose }) => {
    const consent = state.form.consents[purpose];
    return consent ? [{ purpose, consent }] : [];
  });
}
