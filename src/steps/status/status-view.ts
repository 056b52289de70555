import { html, nothing, type TemplateResult } from 'lit';
import type { FirstMessages } from '../../locales/en/first.js';
import type { Text } from '../../locales/text.js';
import { actions } from '../../ui/actions.js';
import { defineView } from '../../ui/define-view.js';
import { note } from '../../ui/note.js';
import { reasonText } from '../reason-text.js';
import { lockedView } from '../locked-view.js';
import { statusStep } from './status-step.js';

/** What enterprise authentication gives (E3). */
export function gainsView(text: Text<FirstMessages>): TemplateResult {
  return html`<ul class="gains">
    ${Object.values(text.messages.gains).map(
      gain =>
        html`<li part="gain">
          <b part="gain-title">${gain.title}</b><span part="gain-text">${gain.text}</span>
        </li>`,
    )}
  </ul>`;
}

export const statusView = defineView(statusStep, (model, send, text: Text<FirstMessages>) => {
  const { messages } = text;
  const { status } = messages;
  const enterprise = model.subjects.includes('enterprise');
  return html`
    ${
      model.revokedAt === null
        ? nothing
        : note(
            'bad',
            html`${model.revokedReasons.map(reason => reasonText(reason, messages)).join(' ')}
            ${status.revoked}`,
            status.revokedTitle(text.date(model.revokedAt)),
          )
    }
    ${model.underWay === null ? nothing : note('info', status.underWay(messages.steps[model.underWay]), status.underWayTitle)}
    ${lockedView(model.tries, model.now, text)}
    ${
      enterprise
        ? html`<section part="section">
            <h3 part="section-title" class="sr">${status.gainsTitle}</h3>
            ${gainsView(text)}
          </section>`
        : nothing
    }
    <section part="section">
      <h3 part="section-title">${status.prepareTitle}</h3>
      <p part="text" class="soft">
        ${text.list(model.review ? status.prepareReview : enterprise ? status.prepareEnterprise : status.prepareIndividual)}
      </p>
      ${
        model.review || enterprise
          ? html`<p part="text" class="soft">
              ${model.review ? status.durationReview(model.review.min, model.review.max) : status.duration}
            </p>`
          : nothing
      }
    </section>
    ${actions({
      primary: {
        label: model.underWay === null ? messages.common.start : messages.common.continue,
        onPress: () => {
          send({ type: 'start.pressed' });
        },
      },
    })}
  `;
});
