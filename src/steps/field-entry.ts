import type { Reason } from '../contract/index.js';
import {
  answerLine,
  documentTypeOf,
  documentTypesOf,
  keepableAnswer,
  keptAnswer,
  kindOf,
  reasonAt,
  registrationRegion,
  type FlowState,
  type Form,
  type FormField,
  type SummaryLine,
} from '../flow/index.js';
import { regions } from './regions.js';

/** One field of a form: what was typed, what stands against it, and what was read from it. */
export interface FieldEntry {
  readonly name: FormField;
  /** Under which name the locale has its label and hint. */
  readonly words: FieldWordsName;
  readonly value: string;
  readonly required: boolean;
  /** Values to choose from; their names are the locale's. */
  readonly options: readonly string[] | null;
  readonly numeric: boolean;
  readonly autocomplete: 'off' | 'name' | 'tel-national' | 'organization' | 'street-address';
  readonly line: SummaryLine | null;
  /** Whether the line is a warning that the person may confirm. */
  readonly confirmable: boolean;
  /** The masked answer that stays as it is until the person opens the field. */
  readonly kept: string | null;
  /** Whether the person can go back to such an answer. */
  readonly keepable: boolean;
  /** Why the last answer was not accepted, as long as there is no new one. */
  readonly reason: Reason | null;
  readonly proposal: string | null;
  readonly birthDate: string | null;
  readonly regionName: string | null;
}

/** A company of another region has a number of another name. */
export type FieldWordsName = FormField | 'companyNumber';

export function fieldWordsName(state: FlowState, name: FormField): FieldWordsName {
  return name === 'registrationNumber' && kindOf(state, name) === 'company-number' ? 'companyNumber' : name;
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
  return name === 'organizationRegion' ? regionsOf(state) : null;
}

/** Regions to choose from: the account's own first, then those of the policy. */
function regionsOf(state: FlowState): readonly string[] {
  const { snapshot } = state;
  if (!snapshot) return [];
  const offered = snapshot.policy.organizationRegions;
  const all: readonly string[] = offered.includes('*') ? regions : offered;
  return [...new Set([snapshot.account.region, ...all])];
}

function valueOf(state: FlowState, name: FormField): string {
  if (name === 'documentType') return documentTypeOf(state);
  return name === 'organizationRegion' ? registrationRegion(state) : (state.answers[name] ?? '');
}

/** The fields of a form in their order, ready for a view. */
export function fieldEntries(state: FlowState, form: Form): FieldEntry[] {
  return form.fields.map(({ name, required }) => {
    const value = valueOf(state, name);
    const options = optionsOf(state, name);
    const kept = options ? null : keptAnswer(state, name);
    const asked = state.summary?.lines.find(line => line.target === name) ?? null;
    const missing = asked?.code === 'answer/missing' && value.trim() === '' ? asked : null;
    const entry = state.checks[name];
    const fresh = entry?.input === value ? entry.check : null;
    return {
      name,
      words: fieldWordsName(state, name),
      value,
      required,
      options,
      numeric: numeric.includes(name),
      autocomplete: autocomplete[name] ?? 'off',
      line: missing ?? answerLine(state, name),
      confirmable: fresh?.outcome === 'warn' && !state.refused[name],
      kept,
      keepable: !options && kept === null && keepableAnswer(state, name) !== null,
      reason: state.answers[name] === undefined ? reasonAt(state, name) : null,
      proposal: fresh?.proposal ?? null,
      birthDate: fresh?.facts?.birthDate ?? null,
      regionName: fresh?.facts?.regionName ?? null,
    };
  });
}
