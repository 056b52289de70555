import { html, nothing, svg } from 'lit';
import type { Subject } from '../../contract/index.js';
import type { Text } from '../../locales/text.js';
import { actions } from '../../ui/actions.js';
import { defineView, type Send } from '../../ui/define-view.js';
import { draw } from '../../ui/icon.js';
import { masked } from '../../ui/masked.js';
import { note } from '../../ui/note.js';
import { gainsView } from '../preparation-view.js';
import { resultStep, type ResultModel } from './result-step.js';

const seal = draw(svg`<path d="m3.5 9.5 3.6 3.6L14.5 5.4"></path>`, 30);

/** What can be done about a change that is under way, or about the identity that stands. */
function row(model: ResultModel, send: Send, text: Text) {
  const { result, common } = text.messages;
  if (model.changePending) {
    const onPress = () => {
      send({ type: 'start.pressed' });
    };
    return actions({ secondary: { label: common.continue, onPress } });
  }
  if (model.changes.length === 0) return nothing;
  const changeTo = (subject: Subject) => ({
    label: subject === model.subject ? result.edit : result.changeTo[subject],
    onPress: () => {
      send({ type: 'change.pressed', subject });
    },
  });
  const own = model.changes.find(subject => subject === model.subject);
  const other = model.changes.find(subject => subject !== model.subject);
  return actions({ secondary: own ? changeTo(own) : null, quiet: other ? changeTo(other) : null });
}

export const resultView = defineView(resultStep, (model, send, text: Text) => {
  if (!model) return html``;
  const { result, status } = text.messages;
  return html`<div part="identity" class="seal">
      <span part="seal" class="mark">${seal}</span>
      <div part="identity-body">
        <p part="identity-name" class="identity">
          ${masked(html`${model.name} · <span part="identity-number" class="digits">${model.number}</span>`)}
        </p>
        <p part="text" class="soft">${result.since(text.date(model.verifiedAt))}</p>
      </div>
    </div>
    ${model.changePending ? note(text, model.setBack ? 'bad' : 'info', result.changePending, model.setBack ? status.actionTitle : undefined) : nothing}
    ${model.gains.length > 0 ? gainsView(model.gains, text) : nothing}
    ${note(text, 'info', model.editableFrom === null ? result.editable : result.editableFrom(text.date(model.editableFrom)))}
    ${row(model, send, text)}`;
});
