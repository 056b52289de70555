import { html, nothing } from 'lit';
import type { Text } from '../../locales/text.js';
import { actions } from '../../ui/actions.js';
import { defineView, type Send } from '../../ui/define-view.js';
import { consentText } from '../field-words.js';
import { fields, form } from '../form-view.js';
import { lockedView, triesView } from '../tries-view.js';
import { informationStep, type InformationModel } from './information-step.js';

let byScript = false;

/**
 * Notes a click that no person made. What it sets off at once, be it a click handed on by a label or the change of a
 * box, would look like a person's.
 */
function watchScripts(event: Event): void {
  if (event.isTrusted) return;
  byScript = true;
  queueMicrotask(() => {
    byScript = false;
  });
}

/* eslint-disable lit-a11y/click-events-have-key-events -- The label only watches; the box is what is pressed. */
function consents(model: InformationModel, send: Send, text: Text) {
  const { messages } = text;
  return html`<fieldset class="consents">
    <legend part="section-title">${messages.consents.title}</legend>
    ${model.consents.map(consent => {
      const own = consent.texts.find(({ language }) => language === text.language)?.text;
      const sentence = own ?? consentText(consent.purpose, model.provider, text);
      const id = `consent-${consent.purpose}`;
      return html`<div class="check ${consent.missing ? 'invalid' : ''}">
        <label part="consent" @click=${watchScripts}>
          <input
            part="consent-input"
            type="checkbox"
            id=${id}
            aria-required="true"
            aria-invalid=${consent.missing ? 'true' : 'false'}
            .checked=${consent.given}
            @change=${(event: Event) => {
              const box = event.target as HTMLInputElement;
              send({
                type: 'consent.changed',
                purpose: consent.purpose,
                given: box.checked,
                trusted: event.isTrusted && !byScript,
                text: sentence,
                textVersion: consent.textVersion,
                language: text.language,
              });
              box.checked = consent.given;
            }}
          /><span part="consent-text">${sentence}</span>
        </label>
        ${
          consent.href
            ? html` <a part="link" href=${consent.href} target="_blank" rel="noopener noreferrer"
                >${messages.consents.read}<span class="sr"> ${messages.common.opensNewTab}</span></a
              >`
            : nothing
        }
      </div>`;
    })}
  </fieldset>`;
}

/* eslint-enable lit-a11y/click-events-have-key-events */

export const informationView = defineView(informationStep, (model, send, text: Text) => {
  const { common, information, tries } = text.messages;
  const reset = model.tries ? text.time(model.tries.resetsAt) : '';
  return form(
    model.summary,
    send,
    text,
    html`<div class="columns">
        <div class="main">
          ${lockedView(model.tries, model.now, text)} ${fields(model.fields, send, text)}
          ${consents(model, send, text)}
        </div>
        <aside part="aside">
          ${model.tries ? triesView(model.tries, text) : nothing}
          ${model.tries?.left === 1 ? html`<p part="text" class="strong">${tries.last}</p>` : nothing}
          <h3 part="section-title">${information.tipsTitle}</h3>
          <ul part="tips">
            <li>${information.tipBrackets}</li>
            ${model.tries ? html`<li>${information.tipMismatch(reset)}</li>` : nothing}
            ${model.oneWay ? html`<li>${information.tipOneWay}</li>` : nothing}
            ${model.lockDays > 0 ? html`<li>${information.tipLock(model.lockDays)}</li>` : nothing}
          </ul>
          <slot name="tips"></slot>
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
