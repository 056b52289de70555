import { html, nothing } from 'lit';
import type { Text } from '../../locales/text.js';
import { actions } from '../../ui/actions.js';
import { choice } from '../../ui/choice.js';
import { defineView, type Send } from '../../ui/define-view.js';
import { icons } from '../../ui/icon.js';
import { note } from '../../ui/note.js';
import { form } from '../form/form-view.js';
import { joinSentences } from '../join-sentences.js';
import { preparationView } from '../preparation-view.js';
import { requirementText } from '../requirement-text.js';
import { typeStep, type TypeModel } from './type-step.js';

/** A box by which the person confirms what follows from the choice. */
function confirmation(id: string, words: string, model: TypeModel, send: Send) {
  return html`<label
    part="consent ${model.confirmationMissing ? 'consent-invalid' : ''}"
    class="check ${model.confirmationMissing ? 'invalid' : ''}"
  >
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
  const { common, subjects, type, gains, field, documents } = text.messages;
  return form(
    model.summary,
    send,
    text,
    html`
      ${model.companyOnly ? note(text, 'info', type.companyOnly) : nothing}
      ${model.wasEnterprise && !model.companyOnly ? note(text, 'info', type.wasEnterprise) : nothing}
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
        model.gains.length > 0
          ? html`<ul part="ticks" class="ticks">
              ${model.gains.map(gain => html`<li part="tick">${icons.good}${gains[gain].title}</li>`)}
            </ul>`
          : nothing
      }
      ${
        model.oneWay === null
          ? nothing
          : note(text, 'warning', model.oneWay === 'change' ? type.changeToEnterprise : type.oneWay)
      }
      ${model.asksOneWay ? confirmation('one-way', type.oneWayConfirm, model, send) : nothing}
      ${
        model.asksAgain
          ? html`${note(text, 'warning', type.ownership, type.ownershipTitle)}
            ${confirmation('ownership', type.ownershipConfirm, model, send)}`
          : nothing
      }
      ${model.offer ? preparationView([model.offer], text) : nothing}
      ${
        model.documents.length > 0
          ? html`<p part="text" class="soft">
              ${type.documents(text.list(model.documents.map(each => documents[each])))}
            </p>`
          : nothing
      }
      <p part="text" class="soft">
        ${joinSentences(text, model.policy ? requirementText(model.policy, text) : '', type.next)}
      </p>
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
