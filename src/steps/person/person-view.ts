import { html, nothing } from 'lit';
import type { Text } from '../../locales/text.js';
import { actions } from '../../ui/actions.js';
import { choice } from '../../ui/choice.js';
import { defineView, type Send } from '../../ui/define-view.js';
import { note } from '../../ui/note.js';
import { waiting } from '../../ui/waiting.js';
import { consents } from '../consents-view.js';
import { fields, form } from '../form-view.js';
import { lookAgain } from '../look-again.js';
import { personStep, type PersonModel } from './person-step.js';

function handoff(model: PersonModel, link: NonNullable<PersonModel['handoff']>, send: Send, text: Text) {
  const { common, person } = text.messages;
  const renew = () => {
    send({ type: 'handoff.renewed' });
  };
  const usable = link.url !== null && !link.expired;
  return html`<p part="text" class="soft">${person.receives(model.provider)}</p>
    ${link.expired ? note('warning', person.expired) : nothing}
    ${waiting(
      person.waiting,
      html`${usable && link.expiresAt !== null ? person.validUntil(text.time(link.expiresAt)) : ''}
      ${person.canClose}`,
      lookAgain(send, text),
    )}
    <div part="actions" class="actions">
      ${
        usable || link.expired || link.failed
          ? html`<button part="button button-quiet" class="quiet" type="button" @click=${renew}>
              ${person.renew}
            </button>`
          : nothing
      }
      ${
        usable
          ? html`<a
              part="button button-primary"
              class="button primary"
              href=${link.url}
              target="_blank"
              rel="noopener noreferrer"
              referrerpolicy="no-referrer"
              >${person.open}<span class="sr"> ${common.opensNewTab}</span></a
            >`
          : link.failed || link.expired
            ? nothing
            : html`<span part="text" class="soft" role="status">${person.opening}</span>`
      }
    </div>`;
}

export const personView = defineView(personStep, (model, send, text: Text) => {
  const { common, person, field } = text.messages;
  if (model.handoff) return handoff(model, model.handoff, send, text);
  return form(
    model.summary,
    send,
    text,
    html`${model.failed ? note('bad', person.failed, person.failedTitle) : nothing}
    ${choice({
      id: 'choice-method',
      legend: person.method,
      options: model.methods.map(method => ({ value: method, ...person.methods[method] })),
      chosen: model.chosen,
      error: model.methodMissing && model.chosen === null ? field.missingChoice : null,
      onChoose: method => {
        send({ type: 'method.chosen', method });
      },
    })}
    ${fields(model.fields, send, text)} ${consents(model.consents, model.provider, send, text)}
    ${actions({ primary: { label: common.confirm, working: model.working } })}`,
  );
});
