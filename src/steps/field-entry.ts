import {
  answerLine,
  documentTypeOf,
  documentTypesOf,
  type FlowState,
  type Form,
  type FormField,
  type SummaryLine,
} from '../flow/index.js';

/** One field of a form: what was typed, what stands against it, and what was read from it. */
export interface FieldEntry {
  readonly name: FormField;
  readonly value: string;
  readonly required: boolean;
  /** Values to choose from; their names are the locale's. */
  readonly options: readonly string[] | null;
  readonly numeric: boolean;
  readonly autocomplete: 'off' | 'name' | 'tel-national' | 'organization' | 'street-address';
  readonly line: SummaryLine | null;
  /** Whether the line is a warning that the person may confirm. */
  readonly confirmable: boolean;
  readonly proposal: string | null;
  readonly birthDate: string | null;
  readonly regionName: string | null;
}

/** Certificates of organizations that are neither businesses nor individual businesses. */
export const certificateTypes = [
  'public-institution',
  'social-organization',
  'law-firm',
  'credit-code',
  'other',
] as const;

const numeric: readonly FormField[] = [
  'documentNumber',
  'legalRepresentativeDocumentNumber',
  'registrationNumber',
  'mobile',
  'contactMobile',
  'bankAccount',
  'bankCnaps',
  'amount',
];

const autocomplete: Partial<Record<FormField, FieldEntry['autocomplete']>> = {
  fullName: 'name',
  mobile: 'tel-national',
  contactMobile: 'tel-national',
  organizationName: 'organization',
  address: 'street-address',
};

function optionsOf(state: FlowState, name: FormField): readonly string[] | null {
  if (name === 'documentType') return documentTypesOf(state);
  if (name === 'certificateType') return certificateTypes;
  return null;
}

/** The fields of a form in their order, ready for a view. */
export function fieldEntries(state: FlowState, form: Form): FieldEntry[] {
  return form.fields.map(({ name, required }) => {
    const value = name === 'documentType' ? documentTypeOf(state) : (state.answers[name] ?? '');
    const asked = state.summary?.lines.find(line => line.target === name) ?? null;
    const missing = asked?.code === 'answer/missing' && value.trim() === '' ? asked : null;
    const entry = state.checks[name];
    const fresh = entry?.input === value ? entry.check : null;
    return {
      name,
      value,
      required,
      options: optionsOf(state, name),
      numeric: numeric.includes(name),
      autocomplete: autocomplete[name] ?? 'off',
      line: missing ?? answerLine(state, name),
      confirmable: fresh?.outcome === 'warn' && !state.refused[name],
      proposal: fresh?.proposal ?? null,
      birthDate: fresh?.facts?.birthDate ?? null,
      regionName: fresh?.facts?.regionName ?? null,
    };
  });
}
