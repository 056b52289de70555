import { html, nothing } from 'lit';
import type { Text } from '../../locales/text.js';
import { actions } from '../../ui/actions.js';
import { choice } from '../../ui/choice.js';
import { defineView, type Send } from '../../ui/define-view.js';
import { icons } from '../../ui/icon.js';
import { note } from '../../ui/note.js';
import { form } from '../form/form-view.js';
import { typeStep, type TypeModel } from './type-step.js';

/** A box by which the person confirms what follows from the choice. */
function confirmation(id: string, words: string, model: TypeModel, send: Send) {
  return html`<label part="consent" class="check ${model.confirmationMissing ? 'invalid' : ''}">
    <input
      part="consent-input"
      id=${id}
      type="checkbox"
      aria-invalid=${model.confirmationMissing ? 'true' : 'false'}
      .checked=${model.choiceConfirmed}
      @change=${(event: Event) => {
        send({ type: 'choice.confirmed', confirmed: (event.target as HTMLInputElement).checked });
      }}
    /><span part="consent-text">${words}</span>
  </label>`;
}

export const typeView = defineView(typeStep, (model, send, text: Text) => {
  const { common, subjects, type, gains, field } = text.messages;
  return form(
    model.summary,
    send,
    text,
    html`
      ${model.companyOnly ? note('info', type.companyOnly) : nothing}
      ${choice({
        id: 'choice-subject',
        legend: type.title,
        hideLegend: true,
        options: model.subjects.map(subject => ({
          value: subject,
          title: subjects[subject],
          text: type[subject],
        })),
        chosen: model.chosen,
        error: model.missing ? field.missingChoice : null,
        onChoose: subject => {
          send({ type: 'subject.chosen', subject });
        },
      })}
      ${
        model.chosen === 'enterprise'
          ? html`<ul class="ticks">
              ${Object.values(gains).map(gain => html`<li part="tick">${icons.good}${gain.title}</li>`)}
            </ul>`
          : nothing
      }
      ${
        model.chosen === 'enterprise' && model.oneWay
          ? note('warning', model.change ? type.changeToEnterprise : type.oneWay)
          : nothing
      }
      ${model.asksOneWay ? confirmation('one-way', type.oneWayConfirm, model, send) : nothing}
      ${
        model.asksAgain
          ? html`${note('warning', type.ownership, type.ownershipTitle)}
            ${confirmation('ownership', type.ownershipConfirm, model, send)}`
          : nothing
      }
      ${actions({
        primary: { label: common.next, working: model.working },
        secondary: {
          label: common.back,
          onPress: () => {
            send({ type: 'back.pressed' });
          },
        },
      })}
    `,
  );
});
