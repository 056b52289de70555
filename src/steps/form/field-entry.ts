import { choicesOf, formFields, wordsOf, type Reason, type Typing } from '../../contract/index.js';
import {
  validateAnswer,
  fieldContext,
  isSubmitted,
  retainableAnswer,
  retainedAnswer,
  reasonAt,
  submittedAnswer,
  type FlowState,
  type Form,
  type FormField,
  type FormError,
} from '../../flow/index.js';

/** One field of a form: what was typed, what stands against it, and what was read from it. */
export interface FieldEntry {
  readonly name: FormField;
  /** Under which name the locale has its label and hint. */
  readonly words: FieldWordsName;
  readonly value: string;
  readonly required: boolean;
  /** Values to choose from; their names are the locale's. */
  readonly options: readonly string[] | null;
  readonly typing: Typing;
  /** Whether the Enter key leads to the next screen or sends something. */
  readonly enterKey: 'next' | 'send';
  readonly line: FormError | null;
  /** Whether the line is a warning that the person may confirm. */
  readonly confirmable: boolean;
  /** The masked answer that stays as it is until the person opens the field. */
  readonly kept: string | null;
  /** Whether the person can go back to such an answer. */
  readonly keepable: boolean;
  /** Why the last answer was not accepted, as long as there is no new one. */
  readonly reason: Reason | null;
  /** The answer that is being corrected, masked; null where there is none, or it stands in the field. */
  readonly earlier: string | null;
  readonly proposal: string | null;
  readonly birthDate: string | null;
  readonly regionName: string | null;
}

/** Some fields have other words where another check judges them. */
export type FieldWordsName = FormField | 'companyNumber' | 'mobileAbroad';

export function fieldWordsName(state: FlowState, name: FormField): FieldWordsName {
  const context = fieldContext(state);
  return context ? (wordsOf(name, context) as FieldWordsName) : name;
}

/** The fields of a form in their order, ready for a view. */
export function fieldEntries(state: FlowState, form: Form): FieldEntry[] {
  const context = fieldContext(state);
  if (!context) return [];
  return form.fields.map(({ name, required }) => {
    const options = choicesOf(name, context);
    const value = (options ? context.answers[name] : state.form.answers[name]) ?? '';
    const kept = options ? null : retainedAnswer(state, name);
    const asked = state.form.summary?.errors.find(line => line.target === name) ?? null;
    const missing = asked?.code === 'answer/missing' && value.trim() === '' ? asked : null;
    const entry = state.form.checks[name];
    const fresh = entry?.input === value ? entry.check : null;
    return {
      name,
      words: wordsOf(name, context) as FieldWordsName,
      value,
      required,
      options,
      typing: formFields[name].typing,
      enterKey: form.next === 'check' || form.next === 'photos' ? 'next' : 'send',
      line: missing ?? validateAnswer(state, name),
      confirmable: fresh?.outcome === 'warn' && !state.form.refused[name],
      kept,
      keepable:
        !options && kept === null && formFields[name].masked && retainableAnswer(state, name) !== null,
      reason: isSubmitted(state, name) ? reasonAt(state, name) : null,
      earlier: !options && kept === null && formFields[name].masked ? submittedAnswer(state, name) : null,
      proposal: fresh?.proposal ?? null,
      birthDate: fresh?.facts?.birthDate ?? null,
      regionName: fresh?.facts?.regionName ?? null,
    };
  });
}
