import { html, nothing } from 'lit';
import type { Text } from '../../locales/text.js';
import { actions } from '../../ui/actions.js';
import { choice } from '../../ui/choice.js';
import { defineView } from '../../ui/define-view.js';
import { note } from '../../ui/note.js';
import { correctAction } from '../correct-action.js';
import { fieldList, form } from '../form/form-view.js';
import { joinSentences } from '../join-sentences.js';
import { costView } from '../form/tries-view.js';
import { lockedView } from '../locked-view.js';
import { organizationStep } from './organization-step.js';

export const organizationView = defineView(organizationStep, (model, send, text: Text) => {
  const { common, organization, field, fields: names, tries } = text.messages;
  const suggested = model.suggested && organization.types[model.suggested].title;
  return form(
    model.summary,
    send,
    text,
    html`${lockedView(model.locked, model.typed, model.now, text)}
      ${model.failed ? note(text, 'bad', organization.failed, organization.failedTitle) : nothing}
      ${choice({
        id: 'choice-organizationType',
        legend: names.organizationType.label,
        options: model.types.map(type => ({ value: type, ...organization.types[type] })),
        chosen: model.chosen,
        error: model.missing ? field.missingChoice : null,
        onChoose: organizationType => {
          send({ type: 'organization-type.chosen', organizationType });
        },
      })}
      ${
        suggested === null
          ? nothing
          : model.differs
            ? note(
                text,
                'warning',
                html`${organization.differs(suggested)}
                ${
                  model.differenceConfirmed
                    ? field.confirmed
                    : html`<button
                        part="button-inline"
                        class="inline"
                        type="button"
                        @click=${() => {
                          send({
                            type: 'warning.confirmed',
                            field: 'organizationType',
                            code: 'organization-type/differs',
                          });
                        }}
                      >
                        ${common.yes}
                      </button>`
                }`,
              )
            : note(text, 'info', organization.suggested(suggested))
      }
      ${fieldList(model.fields, send, text)}
      <p part="text" class="soft">
        ${joinSentences(text, organization.next(model.provider), model.paysNext ? organization.nextPayment : '', model.isFree ? tries.free : '')}
      </p>
      ${costView(model.tries === 'free' ? null : model.tries, text)}
      ${actions({
        secondary: correctAction(send, text),
        primary: { label: common.confirm, working: model.working },
      })}`,
  );
});
