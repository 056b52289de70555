import { html, nothing } from 'lit';
import type { FirstMessages } from '../../locales/en/first.js';
import type { Text } from '../../locales/text.js';
import { actions } from '../../ui/actions.js';
import { defineView } from '../../ui/define-view.js';
import { note } from '../../ui/note.js';
import { joinSentences } from '../join-sentences.js';
import { lockedView } from '../locked-view.js';
import { gainsView, preparationView } from '../preparation-view.js';
import { reasonText } from '../reason-text.js';
import { requirementText } from '../requirement-text.js';
import { stepName } from '../step-name.js';
import { statusStep } from './status-step.js';

export const statusView = defineView(statusStep, (model, send, text: Text<FirstMessages>) => {
  const { messages } = text;
  const { status } = messages;
  const isNew = model.underWay === null;
  const { tries } = model;
  return html`
    ${
      model.revokedAt === null
        ? nothing
        : note(
            text,
            'bad',
            joinSentences(
              text,
              ...model.revokedReasons.map(reason => reasonText(reason, messages)),
              status.revoked,
            ),
            status.revokedTitle(text.date(model.revokedAt)),
          )
    }
    ${
      model.underWay === null
        ? nothing
        : note(
            text,
            model.setBack ? 'warning' : 'info',
            status.underWay(stepName(model.underWay, model.subject, messages)),
            model.setBack ? status.actionTitle : status.underWayTitle,
          )
    }
    ${lockedView(model.locked, model.typed, model.now, text)}
    ${model.required ? html`<p part="text">${requirementText(model.required, text)}</p>` : nothing}
    ${
      model.gains.length > 0
        ? html`<section part="section">
            <h3 part="section-title" class="sr">${status.gainsTitle}</h3>
            ${gainsView(model.gains, text)}
          </section>`
        : nothing
    }
    ${isNew && model.offers.length > 0 ? preparationView(model.offers, text) : nothing}
    ${
      isNew && model.offers.length > 0 && tries?.left !== 0
        ? html`<p part="text" class="soft">
            ${joinSentences(text, status.begins, tries ? status.tries(tries.left, tries.perDay) : '')}
          </p>`
        : nothing
    }
    ${
      isNew && model.offers.length === 0
        ? note(text, 'warning', status.nothingOffered)
        : actions({
            primary: {
              label: isNew ? messages.common.start : messages.common.continue,
              onPress: () => {
                send({ type: 'start.pressed' });
              },
            },
          })
    }
  `;
});
