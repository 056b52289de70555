import { html } from 'lit';
import type { Text } from '../../locales/text.js';
import { actions } from '../../ui/actions.js';
import { defineView } from '../../ui/define-view.js';
import { note } from '../../ui/note.js';
import { changeView } from '../change-view.js';
import { reasonText } from '../reason-text.js';
import { withdrawAction, withdrawView } from '../withdraw-view.js';
import { rejectedStep } from './rejected-step.js';

export const rejectedView = defineView(rejectedStep, (model, send, text: Text) => {
  const { rejected, fields, photos, summary } = text.messages;
  const names: Readonly<Record<string, { label: string }>> = { ...fields, ...photos.slots };
  return html`${model.reasons.map(reason => {
    const words = reasonText(reason, text.messages);
    const label = reason.field === null ? undefined : names[reason.field]?.label;
    return note('bad', label === undefined ? words : summary.line(label, words));
  })}
  ${changeView(model.replaced, text)}
  ${
    model.withdrawing
      ? withdrawView(model.replaced !== null, send, text)
      : actions({
          quiet: withdrawAction(send, text),
          primary: {
            label: rejected.correct,
            onPress: () => {
              send({ type: 'start.pressed' });
            },
          },
        })
  }`;
});
