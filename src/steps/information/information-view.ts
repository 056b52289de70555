import { html, nothing } from 'lit';
import type { Text } from '../../locales/text.js';
import { actions } from '../../ui/actions.js';
import { defineView } from '../../ui/define-view.js';
import { consentTextsView } from '../form/consent-texts-view.js';
import { consentsView } from '../form/consents-view.js';
import { fieldList, form } from '../form/form-view.js';
import { lockedView } from '../locked-view.js';
import { triesView } from '../form/tries-view.js';
import { informationStep } from './information-step.js';

export const informationView = defineView(informationStep, (model, send, text: Text) => {
  const { common, information, tries } = text.messages;
  const reset = model.tries ? text.time(model.tries.resetsAt) : '';
  return form(
    model.summary,
    send,
    text,
    html`<div part="columns" class="columns">
        <div part="main" class="main">
          ${lockedView(model.locked, model.typed, model.now, text)} ${fieldList(model.fields, send, text)}
          ${consentsView(model.consents, model.provider, send, text)}
        </div>
        <aside part="aside" role="note" aria-labelledby="text-notice">
          ${model.tries ? triesView(model.tries, text) : nothing}
          ${model.tries?.left === 1 ? html`<p part="text" class="strong">${tries.last}</p>` : nothing}
          <h3 part="section-title" id="text-notice" tabindex="-1">${information.tipsTitle}</h3>
          <ul part="tips">
            <li part="tip">${information.tipBrackets}</li>
            <li part="tip">${information.tipNext}</li>
            ${model.tries ? html`<li part="tip">${information.tipMismatch(reset)}</li>` : nothing}
            ${model.oneWay ? html`<li part="tip">${information.tipOneWay}</li>` : nothing}
            ${model.lockDays > 0 ? html`<li part="tip">${information.tipLock(model.lockDays)}</li>` : nothing}
          </ul>
          <slot name="tips"></slot>
          ${consentTextsView(model.consents, model.fields, model.provider, text)}
        </aside>
      </div>
      ${actions({
        primary: { label: common.next, working: model.working },
        secondary: {
          label: common.back,
          onPress: () => {
            send({ type: 'back.pressed' });
          },
        },
      })}`,
  );
});
