import type { FormField, SummaryLine } from '../flow/index.js';
import type { Text } from '../locales/text.js';
import type { FieldWordsName } from './field-entry.js';

const of = (names: Readonly<Record<string, string>>, value: string): string | undefined =>
  Object.hasOwn(names, value) ? names[value] : undefined;

/** The name of a region; those of which China is a part go by the locale, the others by the browser. */
export function regionLabel(region: string, text: Text): string {
  const own = of(text.messages.regions, region);
  if (own !== undefined || !/^[a-z]{2}$/.test(region)) return own ?? region;
  return new Intl.DisplayNames(text.language, { type: 'region' }).of(region.toUpperCase()) ?? region;
}

/** The name of what was chosen from a list; anything that was typed is its own name. */
export function optionLabel(name: FormField, value: string, text: Text): string {
  const { documents, certificates } = text.messages;
  switch (name) {
    case 'documentType':
    case 'legalRepresentativeDocumentType':
      return of(documents, value) ?? value;
    case 'certificateType':
      return of(certificates, value) ?? value;
    case 'organizationRegion':
    case 'documentRegion':
      return regionLabel(value, text);
    default:
      return value;
  }
}

/** What a list offers, by name: the first one and those that the locale names before all others. */
export function optionsOf(
  name: FormField,
  values: readonly string[],
  text: Text,
): { readonly value: string; readonly label: string }[] {
  const options = values.map(value => ({ value, label: optionLabel(name, value, text) }));
  if (name !== 'organizationRegion') return options;
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
export function lineText(line: SummaryLine, text: Text): string {
  const { messages } = text;
  return line.code === 'answer/missing' ? messages.field.missing : text.issue(line.code, line.params);
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
