import { html, type TemplateResult } from 'lit';
import type { FlowState, FormField, SummaryLine, SummaryTarget } from '../flow/index.js';
import type { Text } from '../locales/text.js';
import type { Send } from '../ui/define-view.js';
import { field } from '../ui/field.js';
import type { FieldEntry } from './field-entry.js';

type NamedField = keyof Text['messages']['fields'];

/** The name of a document, a certificate or whatever else a list offers. */
function optionLabel(name: FormField, value: string, text: Text): string {
  const { documents, certificates } = text.messages;
  const names: Readonly<Record<string, string>> = name === 'certificateType' ? certificates : documents;
  return Object.hasOwn(names, value) ? (names[value] ?? value) : value;
}

export function fieldLabel(name: NamedField, text: Text): string {
  return text.messages.fields[name].label;
}

/** What stands in the way of a field, in words. */
function lineText(line: SummaryLine, text: Text): string {
  const { messages } = text;
  return line.code === 'answer/missing' ? messages.field.missing : text.issue(line.code, line.params);
}

/** What was read from a number, so that a slip shows. */
function factText({ birthDate, regionName }: FieldEntry, text: Text): string | null {
  const facts = [birthDate ? text.messages.field.born(text.date(birthDate)) : '', regionName ?? ''];
  return facts.filter(Boolean).join(' · ') || null;
}

/** The fields of a form. */
export function fields(entries: readonly FieldEntry[], send: Send, text: Text): TemplateResult {
  const { messages } = text;
  return html`${entries.map(entry => {
    const words = messages.fields[entry.name];
    const told = entry.line && lineText(entry.line, text);
    return field(
      {
        ...entry,
        options:
          entry.options?.map(value => ({ value, label: optionLabel(entry.name, value, text) })) ?? null,
      },
      {
        label: words.label,
        hint: words.hint,
        error: entry.confirmable ? null : told,
        warning: entry.confirmable && told ? { text: told, confirm: messages.field.confirmWarning } : null,
        fact: factText(entry, text),
        mend: entry.proposal === null || !told ? null : messages.field.changeTo(entry.proposal),
        optional: messages.common.optional,
        choose: messages.common.choose,
      },
      {
        onType: value => {
          send({ type: 'answer.typed', field: entry.name, value });
        },
        onLeave: () => {
          send({ type: 'answer.left', field: entry.name });
        },
        onMend: () => {
          send({ type: 'proposal.taken', field: entry.name });
        },
        onConfirm: () => {
          if (entry.line) send({ type: 'warning.confirmed', field: entry.name, code: entry.line.code });
        },
      },
    );
  })}`;
}

/** A form whose Enter key and primary button do the same. */
export function form(send: Send, content: unknown): TemplateResult {
  return html`<form
    part="form"
    novalidate
    autocomplete="on"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      send({ type: 'proceed.pressed' });
    }}
  >
    ${content}
  </form>`;
}

/** The sentence of a summary line and the id of what it leads to. */
export function summaryEntry(
  line: SummaryLine,
  state: FlowState,
  text: Text,
): { href: string; words: string } {
  const { messages } = text;
  const { target } = line;
  const choices: Partial<Record<SummaryTarget, string>> = {
    subject: messages.steps.type,
    method: messages.person.method,
    organizationType: messages.fields.organizationType.label,
    way: messages.payment.way,
  };
  if (target.startsWith('consent-')) {
    const provider = state.snapshot?.policy.provider?.name ?? '';
    return {
      href: target,
      words: messages.summary.missingConsent + consentText(target.slice(8), provider, text),
    };
  }
  if (target === 'ownership') return { href: 'ownership', words: messages.summary.ownership };
  const choice = choices[target];
  if (choice !== undefined && line.code === 'choice/missing')
    return { href: `choice-${target}`, words: messages.summary.missingChoice(choice) };
  if (line.code === 'organization-type/differs')
    return {
      href: 'choice-organizationType',
      words: messages.summary.line(choice ?? '', text.messages.organization.differs('')),
    };
  const label = fieldLabel(target as NamedField, text);
  return {
    href: `field-${target}`,
    words:
      line.code === 'answer/missing'
        ? messages.summary.missing(label)
        : messages.summary.line(label, lineText(line, text)),
  };
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
