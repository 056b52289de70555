import { html, nothing, svg } from 'lit';
import type { Text } from '../../locales/text.js';
import { actions } from '../../ui/actions.js';
import { defineView } from '../../ui/define-view.js';
import { draw } from '../../ui/icon.js';
import { masked } from '../../ui/masked.js';
import { note } from '../../ui/note.js';
import { gainsView } from '../status/status-view.js';
import { withdrawAction, withdrawView } from '../withdraw-view.js';
import { resultStep } from './result-step.js';

const seal = draw(svg`<path d="m3.5 9.5 3.6 3.6L14.5 5.4"></path>`, 30);

export const resultView = defineView(resultStep, (model, send, text: Text) => {
  if (!model) return html``;
  const { result, common } = text.messages;
  const edit = {
    label: model.upgradable ? result.upgrade : result.edit,
    onPress: () => {
      send({ type: 'change.pressed' });
    },
  };
  return html`<div part="identity" class="seal">
      <span part="seal" class="mark">${seal}</span>
      <div>
        <p part="identity-name" class="identity">
          ${masked(html`${model.name} · <span part="identity-number" class="digits">${model.number}</span>`)}
        </p>
        <p part="text" class="soft">${result.since(text.date(model.verifiedAt))}</p>
      </div>
    </div>
    ${model.changePending ? note('info', result.changePending) : nothing}
    ${model.subject === 'enterprise' ? gainsView(text) : nothing}
    ${note('info', model.editableFrom === null ? result.editable : result.editableFrom(text.date(model.editableFrom)))}
    ${
      model.changePending && model.withdrawing
        ? withdrawView(true, send, text)
        : model.changePending
          ? actions({
              quiet: withdrawAction(send, text),
              secondary: {
                label: common.continue,
                onPress: () => {
                  send({ type: 'start.pressed' });
                },
              },
            })
          : model.editableFrom === null
            ? actions({ secondary: edit })
            : nothing
    }`;
});
