import { html, nothing } from 'lit';
import type { Text } from '../../locales/text.js';
import { actions } from '../../ui/actions.js';
import { choice } from '../../ui/choice.js';
import { defineView } from '../../ui/define-view.js';
import { note } from '../../ui/note.js';
import { consentTextsView } from '../form/consent-texts-view.js';
import { consentsView } from '../form/consents-view.js';
import { fieldList, form } from '../form/form-view.js';
import { correctAction } from '../correct-action.js';
import { costView } from '../form/tries-view.js';
import { lockedView } from '../locked-view.js';
import { handoffView } from '../handoff/handoff-view.js';
import { joinSentences } from '../join-sentences.js';
import { personStep } from './person-step.js';

export const personView = defineView(personStep, (model, send, text: Text) => {
  const { common, person, field, trouble } = text.messages;
  if (model.handoff) return handoffView(model.handoff, send, text);
  return form(
    model.summary,
    send,
    text,
    html`${lockedView(model.locked, model.typed, model.now, text)}
      ${
        model.failed
          ? note(
              text,
              'bad',
              joinSentences(text, person.failed, model.tries ? trouble.kept : ''),
              person.failedTitle,
            )
          : nothing
      }
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
      ${fieldList(model.fields, send, text)} ${consentsView(model.consents, model.provider, send, text)}
      ${consentTextsView(model.consents, model.fields, model.provider, text)}
      <p part="text" class="soft">
        ${joinSentences(text, person.next(model.provider), model.isFree ? text.messages.tries.free : '')}
      </p>
      ${costView(model.tries === 'free' ? null : model.tries, text)}
      ${actions({
        secondary: correctAction(send, text),
        primary: { label: common.confirm, working: model.working },
      })}`,
  );
});
