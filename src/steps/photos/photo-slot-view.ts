import { html, nothing, type TemplateResult } from 'lit';
import type { PhotoSlot } from '../../contract/index.js';
import type { PreparedPhoto } from '../../flow/index.js';
import type { Text } from '../../locales/text.js';
import type { Send } from '../../ui/define-view.js';
import { icons } from '../../ui/icon.js';
import { noteSign } from '../../ui/note.js';
import { documentSketch } from './document-sketch-view.js';
import { pdfView } from './pdf-view.js';
import { picture } from '../../ui/picture.js';
import { photoText } from '../form/field-words.js';
import { reasonText } from '../reason-text.js';
import type { PhotoSlotModel } from './photos-step.js';

/** What a person can do with a photo, in the order in which it is offered. */
function button(label: string, about: string, onPress: () => void, kind = 'quiet') {
  return html`<button part="button button-${kind}" class=${kind} type="button" @click=${onPress}>
    ${label}<span class="sr"> ${about}</span>
  </button>`;
}

/** Tells the browser that files may be dropped here, and shows it. */
function over(event: DragEvent, is: boolean): void {
  event.preventDefault();
  (event.currentTarget as Element).classList.toggle('over', is);
}

/** Where a photo goes: to choose, drop or paste one, or to take it with the camera. */
function emptySlot(model: PhotoSlotModel, pdf: boolean, described: string, send: Send, text: Text) {
  const { photos } = text.messages;
  const { slot } = model;
  const choose = (files: FileList | null | undefined) => {
    if (files && files.length > 0) send({ type: 'photo.chosen', slot, files: [...files] });
  };
  return html`<div
      part="photo-drop"
      class="drop"
      @dragover=${(event: DragEvent) => {
        over(event, true);
      }}
      @dragleave=${(event: DragEvent) => {
        over(event, false);
      }}
      @drop=${(event: DragEvent) => {
        over(event, false);
        const files = event.dataTransfer?.files;
        if (files?.length) choose(files);
        else send({ type: 'photo.dropped', files: [] });
      }}
    >
      <input
        part="photo-input"
        id="photo-${slot}"
        type="file"
        multiple
        accept="image/jpeg,image/png,image/webp,image/heic,image/heif,image/avif,image/bmp${pdf ? ',application/pdf' : ''}"
        aria-labelledby="photo-${slot}-label photo-${slot}-choose"
        aria-describedby=${described || nothing}
        aria-invalid=${model.error || model.reason ? 'true' : 'false'}
        @change=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          choose(input.files);
          // The same file can be chosen again after it was mended.
          input.value = '';
        }}
      />
      ${documentSketch(slot)}
      <span part="photo-choose" class="choose" id="photo-${slot}-choose">${photos.choose}</span>
      <span part="photo-hint" class="hint" aria-hidden="true">${photos.drop}</span>
    </div>
    <div part="photo-actions" class="deeds">
      ${button(photos.take, photos.slots[slot].label, () => {
        send({ type: 'camera.opened', slot });
      })}
    </div>`;
}

function preview(model: PhotoSlotModel, photo: PreparedPhoto, text: Text) {
  const { photos } = text.messages;
  const { label } = photos.slots[model.slot];
  if (photo.preview === null)
    return html`<p part="photo-picture" class="document">${pdfView(photo, text)}</p>
      <p part="photo-hint" class="hint">${photos.pdfAsIs}</p>`;
  return html`<div
    part="photo-frame"
    class="frame ${model.shown ? 'large' : ''}"
    tabindex=${model.shown ? 0 : -1}
  >
    ${picture(photo.preview, photos.picture(label))}
  </div>`;
}

function deeds(slot: PhotoSlot, photo: PreparedPhoto | null, shown: boolean, send: Send, text: Text) {
  const { photos } = text.messages;
  const { label } = photos.slots[slot];
  const has = photo !== null && photo.preview !== null;
  return html`${
    has
      ? html`${button(shown ? photos.reduce : photos.enlarge, label, () => {
          send({ type: 'photo.shown', slot: shown ? null : slot });
        })}
        ${button(photos.turn, label, () => {
          send({ type: 'photo.turned', slot });
        })}`
      : nothing
  }
  ${button(photos.remove, label, () => {
    send({ type: 'photo.removed', slot });
  })}`;
}

/** What stands in a slot that is not empty. */
function filledSlot(model: PhotoSlotModel, send: Send, text: Text): TemplateResult | typeof nothing {
  const { photos } = text.messages;
  const { slot, entry, shown } = model;
  const { label } = photos.slots[slot];
  const again = () => {
    send({ type: 'photo.removed', slot });
  };
  switch (entry?.status) {
    case 'preparing':
      return html`<p part="photo-state" class="state" role="status">
        <span part="spinner" class="spinner" aria-hidden="true"></span>${photos.preparing}
      </p>`;
    case 'advised':
      return html`${preview(model, entry.photo, text)}
        <div part="note note-warning" class="note warning" role="status">
          ${noteSign(text, 'warning')}
          <div part="note-body">
            <strong part="note-title">${photos.adviceTitle}</strong>
            ${entry.advice.map(code => html`<p part="note-text">${photoText(code, {}, text)}</p>`)}
          </div>
        </div>
        <div part="photo-actions" class="deeds">
          ${button(
            photos.keep,
            label,
            () => {
              send({ type: 'photo.confirmed', slot });
            },
            'secondary',
          )}
          ${button(photos.replace, label, again, 'secondary')}
          ${button(shown ? photos.reduce : photos.enlarge, label, () => {
            send({ type: 'photo.shown', slot: shown ? null : slot });
          })}
          ${button(photos.turn, label, () => {
            send({ type: 'photo.turned', slot });
          })}
        </div>`;
    case 'uploading':
      return html`${preview(model, entry.photo, text)}
        <p part="photo-state" class="state">
          <progress part="photo-progress" max="100" value=${model.percent} aria-label=${label}></progress>
          <span class="digits">${photos.uploading(model.percent)}</span>
        </p>
        <div part="photo-actions" class="deeds">
          ${button(photos.stop, label, () => {
            send({ type: 'photo.stopped', slot });
          })}
        </div>`;
    case 'stopped':
      return html`${preview(model, entry.photo, text)}
        <p part="photo-state" class="state soft" role="status">${photos.why[entry.why]}</p>
        <div part="photo-actions" class="deeds">
          ${
            entry.why === 'offline'
              ? nothing
              : button(
                  photos.upload,
                  label,
                  () => {
                    send({ type: 'photo.retried', slot });
                  },
                  'secondary',
                )
          }
          ${deeds(slot, entry.photo, shown, send, text)}
        </div>`;
    case 'uploaded':
      return html`${entry.photo ? preview(model, entry.photo, text) : nothing}
        <p part="photo-state" class="state done" role="status">
          ${icons.good}${entry.photo ? photos.uploaded : photos.uploadedEarlier}
        </p>
        <div part="photo-actions" class="deeds">${deeds(slot, entry.photo, shown, send, text)}</div>`;
    default:
      return nothing;
  }
}

/** The slot of one photo, in whatever state it is. */
export function photoSlotView(model: PhotoSlotModel, pdf: boolean, send: Send, text: Text): TemplateResult {
  const { photos } = text.messages;
  const { slot, error, reason, entry } = model;
  const { label, hint } = photos.slots[slot];
  const told = error
    ? photoText(error.code, error.params ?? {}, text)
    : reason && reasonText(reason, text.messages);
  const isEmpty = entry === null || entry.status === 'refused';
  const described = [hint ? `photo-${slot}-hint` : '', told ? `photo-${slot}-told` : ''].join(' ').trim();
  return html`<fieldset
    part="photo ${told ? 'photo-invalid' : ''}"
    class="photo ${told ? 'invalid' : ''} ${model.shown ? 'wide' : ''}"
    id=${isEmpty ? `photo-${slot}-place` : `photo-${slot}`}
    tabindex="-1"
  >
    <legend part="photo-label" id="photo-${slot}-label">${label}</legend>
    ${hint ? html`<p part="photo-hint" class="hint" id="photo-${slot}-hint">${hint}</p>` : nothing}
    ${told ? html`<p part="field-error" class="error" role="alert" id="photo-${slot}-told">${told}</p>` : nothing}
    ${isEmpty ? emptySlot(model, pdf, described, send, text) : filledSlot(model, send, text)}
  </fieldset>`;
}
