import { html, nothing } from 'lit';
import type { Text } from '../../locales/text.js';
import { actions } from '../../ui/actions.js';
import { defineView } from '../../ui/define-view.js';
import { note } from '../../ui/note.js';
import { form } from '../form/form-view.js';
import { cameraView } from './camera-view.js';
import { photoMistakes } from './document-sketch-view.js';
import { photoSlotView } from './photo-slot-view.js';
import { photosStep } from './photos-step.js';
import { joinSentences } from '../join-sentences.js';

export const photosView = defineView(photosStep, (model, send, text: Text) => {
  const { common, photos } = text.messages;
  if (model.camera) return cameraView(model.camera, send, text);
  const { watermarkFor } = model;
  return form(
    model.summary,
    send,
    text,
    html`<div part="photos" class="photos">
        ${model.slots.map(slot => photoSlotView(slot, model.pdf, send, text))}
      </div>
      ${model.extra > 0 ? note(text, 'info', photos.extra(model.extra)) : nothing}
      ${
        watermarkFor === null
          ? nothing
          : html`<label part="consent" class="check">
              <input
                part="consent-input"
                id="watermark"
                type="checkbox"
                .checked=${model.watermark}
                @change=${(event: Event) => {
                  send({ type: 'watermark.chosen', on: (event.target as HTMLInputElement).checked });
                }}
              /><span part="consent-text">${photos.watermarkChoice(watermarkFor)}</span>
            </label>`
      }
      ${photoMistakes(text)}
      <p part="text" class="soft">
        ${joinSentences(text, photos.takes(model.maxBytes, model.pdf), model.onlyPdf ? '' : photos.safe)}
      </p>
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
