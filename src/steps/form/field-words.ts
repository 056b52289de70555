import { formFields, type ChoiceList } from '../../contract/index.js';
import type { FormField, FormError } from '../../flow/index.js';
import type { Text } from '../../locales/text.js';
import { regionLabel } from '../region-label.js';
import type { FieldWordsName } from './field-entry.js';

const of = <T>(names: Readonly<Record<string, T>>, value: string): T | undefined =>
  Object.hasOwn(names, value) ? names[value] : undefined;

/** Where the locale has the names of what each list offers. */
const names: Readonly<Record<ChoiceList, (value: string, text: Text) => string | undefined>> = {
  'subject-documents': (value, { messages }) => of(messages.documents, value),
  'person-documents': (value, { messages }) => of(messages.documents, value),
  'document-regions': regionLabel,
  'organization-regions': regionLabel,
  'organization-types': (value, { messages: { organization } }) => of(organization.types, value)?.title,
  'certificate-types': (value, { messages }) => of(messages.certificates, value),
};

/** The name of what was chosen from a list; anything that was typed is its own name. */
export function optionLabel(name: FormField, value: string, text: Text): string {
  const { choices } = formFields[name];
  return (choices && names[choices](value, text)) ?? value;
}

/** More than this many are sorted by name. */
const longList = 20;

/** What a list offers, by name: of a long one the first and those that the locale names before all others. */
export function choiceOptions(
  name: FormField,
  values: readonly string[],
  text: Text,
): { readonly value: string; readonly label: string }[] {
  const options = values.map(value => ({ value, label: optionLabel(name, value, text) }));
  if (options.length < longList) return options;
  const isFirst = ({ value }: { value: string }, index: number) =>
    index === 0 || of(text.messages.regions, value) !== undefined;
  const { compare } = new Intl.Collator(text.language);
  return [
    ...options.filter(isFirst),
    ...options.filter((option, index) => !isFirst(option, index)).sort((a, b) => compare(a.label, b.label)),
  ];
}

export function fieldLabel(name: FieldWordsName, text: Text): string {
  return text.messages.fields[name].label;
}

/** What is said about a photo, by its code. */
export function photoText(
  code: string,
  params: Readonly<Record<string, string | number>>,
  text: Text,
): string {
  const { codes } = text.messages.photos;
  const known: Readonly<Record<string, (given: typeof params) => string>> = codes;
  return (Object.hasOwn(known, code) ? known[code] : codes['photo/unreadable'])?.(params) ?? '';
}

/** What stands in the way of a field, in words. */
export function lineText(line: FormError, text: Text): string {
  const { messages } = text;
  if (line.code === 'answer/missing') return messages.field.missing;
  // What no document shows is compared with none.
  return line.code === 'amount-wrong'
    ? messages.refusals['amount-wrong']
    : text.issue(line.code, line.params);
}

/** The sentence beside a consent's box. */
export function consentText(purpose: string, provider: string, text: Text): string {
  const { consents } = text.messages;
  switch (purpose) {
    case 'identity':
      return consents.identity;
    case 'face':
      return consents.face;
    case 'provider':
      return consents.provider(provider);
    default:
      return consents.notice;
  }
}
