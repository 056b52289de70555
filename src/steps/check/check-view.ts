import { html, nothing } from 'lit';
import type { Text } from '../../locales/text.js';
import { actions } from '../../ui/actions.js';
import { defineView, type Send } from '../../ui/define-view.js';
import { masked } from '../../ui/masked.js';
import { note } from '../../ui/note.js';
import { picture } from '../../ui/picture.js';
import { consentsView } from '../form/consents-view.js';
import { fieldLabel, optionLabel } from '../form/field-words.js';
import { form } from '../form/form-view.js';
import { pdfView } from '../photos/pdf-view.js';
import { joinSentences } from '../join-sentences.js';
import { lockedView } from '../locked-view.js';
import { checkStep, type CheckModel } from './check-step.js';

/** Digits and letters look different here, so that a letter O among digits shows. */
function characters(all: readonly string[], value: string) {
  return html`<span class="sr">${value}</span
    ><span part="characters" class="characters" aria-hidden="true"
      >${all.map(
        character =>
          html`<i
            part="character ${/[A-Za-z]/.test(character) ? 'character-letter' : ''}"
            class=${/[0-9]/.test(character) ? 'digit' : /[A-Za-z]/.test(character) ? 'letter' : ''}
            >${character}</i
          >`,
      )}</span
    >`;
}

/** The photos beside the answers, for comparing. */
function thumbs(photos: CheckModel['photos'], send: Send, text: Text) {
  const { photos: words, common } = text.messages;
  if (photos.length === 0) return nothing;
  return html`<ul part="photo-list" class="thumbs">
    ${photos.map(({ slot, preview, pdf }) => {
      const { label } = words.slots[slot];
      return html`<li part="photo-item">
        ${
          preview === null
            ? html`<p part="photo-picture" class="document">
                ${pdf ? pdfView(pdf, text) : words.uploadedEarlier}
              </p>`
            : html`<div part="photo-frame" class="frame">${picture(preview, words.picture(label))}</div>`
        }
        <p part="photo-actions" class="deeds">
          <span part="photo-label">${label}</span>
          <button
            part="answer-change button-quiet"
            class="quiet"
            type="button"
            @click=${() => {
              send({ type: 'correction.pressed', target: `photo-${slot}` });
            }}
          >
            ${common.change}<span class="sr"> ${label}</span>
          </button>
        </p>
      </li>`;
    })}
  </ul>`;
}

/** One answer with the way back to it. */
function answerRow(label: string, value: unknown, text: Text, onChange: (() => void) | null) {
  return html`<div part="answer">
    <dt part="answer-label">${label}</dt>
    <dd part="answer-value" class="digits">${value}</dd>
    <dd part="answer-action">
      ${
        onChange
          ? html`<button part="answer-change button-quiet" class="quiet" type="button" @click=${onChange}>
              ${text.messages.common.change}<span class="sr"> ${label}</span>
            </button>`
          : nothing
      }
    </dd>
  </div>`;
}

/** What comes after the submission, and how long it takes. */
function nextText({ provider, steps, payment, review }: CheckModel, text: Text): string {
  const { check, review: words } = text.messages;
  if (provider !== null) {
    const days = payment ?? { min: 1, max: 3 };
    const named = steps.map(step =>
      step === 'payment' ? check.steps.payment(days.min, days.max) : check.steps[step],
    );
    return check.handoff(provider, text.list(named));
  }
  if (!review) return '';
  const channels = text.list(review.channels.map(channel => words.channel[channel]));
  return check.review(review.min, review.max, channels);
}

export const checkView = defineView(checkStep, (model, send, text: Text) => {
  const { common, check, tries, subjects } = text.messages;
  const left = model.tries === null || model.tries === 'free' ? null : model.tries.left;
  const back = () => {
    send({ type: 'back.pressed' });
  };
  return form(
    model.summary,
    send,
    text,
    html`${lockedView(model.locked, model.typed, model.now, text)}
      <div part="answers-layout" class=${model.photos.length > 0 ? 'proof' : ''}>
        <dl part="answers" class="answers">
          ${
            model.subject &&
            answerRow(
              check.subject,
              subjects[model.subject],
              text,
              model.canChangeSubject
                ? () => {
                    send({ type: 'screen.requested', screen: 'type' });
                  }
                : null,
            )
          }
          ${model.answers.map(answer =>
            answerRow(
              fieldLabel(answer.words, text),
              masked(
                answer.characters
                  ? characters(answer.characters, answer.value)
                  : optionLabel(answer.name, answer.value, text),
              ),
              text,
              () => {
                send({ type: 'correction.pressed', target: `field-${answer.name}` });
              },
            ),
          )}
        </dl>
        ${thumbs(model.photos, send, text)}
      </div>
      ${consentsView(model.consents, model.provider ?? '', send, text)}
      ${model.unchanged ? note(text, 'warning', check.unchanged) : nothing}
      ${
        model.tries === null || left === 0
          ? nothing
          : note(
              text,
              left === 1 ? 'warning' : 'info',
              joinSentences(
                text,
                left === null ? check.free : check.cost(left),
                left === 1 ? tries.last : '',
              ),
            )
      }
      <p part="text" class="soft">${joinSentences(text, nextText(model, text), check.withdraw)}</p>
      ${actions({
        primary: { label: common.submit, working: model.working },
        secondary: { label: common.back, onPress: back },
      })}`,
  );
});
