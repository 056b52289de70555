import type { FormField, SummaryLine } from '../flow/index.js';
import type { Text } from '../locales/text.js';

/** The name of a document, a certificate or whatever else a list offers. */
export function optionLabel(name: FormField, value: string, text: Text): string {
  const { documents, certificates } = text.messages;
  const names: Readonly<Record<string, string>> = name === 'certificateType' ? certificates : documents;
  return Object.hasOwn(names, value) ? (names[value] ?? value) : value;
}

export function fieldLabel(name: keyof Text['messages']['fields'], text: Text): string {
  return text.messages.fields[name].label;
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
