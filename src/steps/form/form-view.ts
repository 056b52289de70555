import { html, nothing, type TemplateResult } from 'lit';
import type { Text } from '../../locales/text.js';
import type { Send } from '../../ui/define-view.js';
import { note } from '../../ui/note.js';
import { field, keptField } from '../../ui/field.js';
import { tellFilledFields } from '../../ui/shown-value.js';
import { changeView } from '../change-view.js';
import type { FieldEntry } from './field-entry.js';
import { lineText, choiceOptions } from './field-words.js';
import { reasonNote } from '../reason-note-view.js';
import { reasonText } from '../reason-text.js';
import type { SummaryModel } from './summary-step.js';
import { summaryView } from './summary-view.js';
import { sentenceGap } from '../join-sentences.js';

/** What was read from a number, so that a slip shows. */
function factText({ birthDate, regionName }: FieldEntry, text: Text): string | null {
  const facts = [birthDate ? text.messages.field.born(text.day(birthDate)) : '', regionName ?? ''];
  return facts.filter(Boolean).join(' · ') || null;
}

/** The fields of a form. */
export function fieldList(entries: readonly FieldEntry[], send: Send, text: Text): TemplateResult {
  const { messages } = text;
  return html`${entries.map(entry => {
    const words = messages.fields[entry.words];
    if (entry.kept !== null)
      return keptField(
        { name: entry.name, value: entry.kept },
        { label: words.label, note: messages.field.kept, change: messages.common.change },
        () => {
          send({ type: 'answer.reopened', field: entry.name });
        },
      );
    const told =
      entry.line?.code === 'answer/missing' || !entry.reason
        ? entry.line && lineText(entry.line, text)
        : html`${reasonText(entry.reason, messages)}${sentenceGap(text)}${reasonNote(entry.reason, text)}`;
    return field(
      {
        ...entry,
        options: entry.options && choiceOptions(entry.name, entry.options, text),
      },
      {
        label: words.label,
        hint: words.hint,
        error: entry.confirmable ? null : told,
        warning: entry.confirmable && told ? { text: told, confirm: messages.field.confirmWarning } : null,
        fact: factText(entry, text),
        correction: entry.proposal === null || !told ? null : messages.field.changeTo(entry.proposal),
        optional: messages.common.optional,
        choose: messages.common.choose,
        keep: entry.keepable ? messages.field.keep : null,
        earlier: entry.earlier === null ? null : messages.field.earlier(entry.earlier),
      },
      {
        onType: value => {
          send({ type: 'answer.typed', field: entry.name, value });
        },
        onLeave: () => {
          send({ type: 'answer.left', field: entry.name });
        },
        onCorrect: () => {
          send({ type: 'proposal.accepted', field: entry.name });
        },
        onConfirm: () => {
          if (entry.line) send({ type: 'warning.confirmed', field: entry.name, code: entry.line.code });
        },
        onKeep: () => {
          send({ type: 'answer.kept', field: entry.name });
        },
      },
    );
  })}`;
}

/** A form under its error summary; the Enter key and the primary button do the same. */
export function form(summary: SummaryModel, send: Send, text: Text, content: unknown): TemplateResult {
  const { drafts } = text.messages;
  return html`<form
    part="form"
    novalidate
    autocomplete="on"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      tellFilledFields(event.currentTarget as Element);
      send({ type: 'proceed.pressed' });
    }}
  >
    ${summaryView(summary, text)} ${changeView(summary.replaced, text)}
    ${summary.notice === 'numbers-gone' ? note(text, 'info', drafts.numbersGone(summary.numberHours)) : nothing}
    ${content}
    ${summary.notice === 'unavailable' ? html`<p part="text" class="soft" role="status">${drafts.unavailable}</p>` : nothing}
  </form>`;
}
