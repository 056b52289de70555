import { screenOf, validateAnswer, type FlowState, type FormField } from '../flow/index.js';
import type { Text } from '../locales/text.js';
import { fieldWordsName } from './form/field-entry.js';
import { fieldLabel, lineText } from './form/field-words.js';

/** What a screen reader says between two drawings, though the focus is elsewhere: that something is sent, or a field is wrong. */
export function spoken(
  before: FlowState,
  after: FlowState,
  said: { readonly text: string; readonly isLate: boolean },
  text: Text,
): string {
  const { common } = text.messages;
  if (after.sending) return said.isLate ? common.stillSending : common.sending;
  if (before.sending || screenOf(before) !== screenOf(after)) return '';
  return ofLeftField(before, after, text) ?? said.text;
}

/** What is wrong with a field that was left; null where none was judged. The summary speaks for itself. */
function ofLeftField(before: FlowState, after: FlowState, text: Text): string | null {
  const { checks, summary } = after.form;
  if (summary?.round !== before.form.summary?.round) return '';
  const names = Object.keys({ ...before.form.checks, ...checks }) as FormField[];
  const judged = names.find(name => checks[name] !== before.form.checks[name]);
  if (!judged) return null;
  const line = checks[judged] ? validateAnswer(after, judged) : null;
  if (!line) return '';
  return text.messages.summary.line(fieldLabel(fieldWordsName(after, judged), text), lineText(line, text));
}
