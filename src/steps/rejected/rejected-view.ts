import { html, nothing } from 'lit';
import type { Text } from '../../locales/text.js';
import { actions } from '../../ui/actions.js';
import { defineView } from '../../ui/define-view.js';
import { note } from '../../ui/note.js';
import { changeView } from '../change-view.js';
import { reasonNote } from '../reason-note-view.js';
import { reasonText } from '../reason-text.js';
import { rejectedStep } from './rejected-step.js';
import { sentenceGap } from '../join-sentences.js';

export const rejectedView = defineView(rejectedStep, (model, send, text: Text) => {
  const { rejected, fields, photos, summary } = text.messages;
  const names: Readonly<Record<string, { label: string }>> = { ...fields, ...photos.slots };
  return html`${model.reasons.map(reason => {
    const words = reasonText(reason, text.messages);
    const label = reason.field === null ? undefined : names[reason.field]?.label;
    const told = label === undefined ? words : summary.line(label, words);
    return note(text, 'bad', html`${told}${sentenceGap(text)}${reasonNote(reason, text)}`);
  })}
  ${changeView(model.replaced, text)}
  ${model.until === null ? nothing : html`<p part="text" class="soft">${rejected.until(text.date(model.until))}</p>`}
  ${actions({
    primary: {
      label: rejected.correct,
      onPress: () => {
        send({ type: 'start.pressed' });
      },
    },
  })}`;
});
