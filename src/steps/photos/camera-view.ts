import { html, type TemplateResult } from 'lit';
import type { CameraState } from '../../flow/index.js';
import type { Text } from '../../locales/text.js';
import { actions } from '../../ui/actions.js';
import type { Send } from '../../ui/define-view.js';
import { note } from '../../ui/note.js';

/** The live picture with what can be done; the stream is attached by the camera's port. */
export function cameraView(camera: CameraState, send: Send, text: Text): TemplateResult {
  const { photos, common } = text.messages;
  const words = photos.camera;
  const label = photos.slots[camera.slot].label;
  const close = {
    label: words.close,
    onPress: () => {
      send({ type: 'camera.closed' });
    },
  };
  const open = {
    label: common.retry,
    onPress: () => {
      send({ type: 'camera.opened', slot: camera.slot });
    },
  };
  const section = (content: TemplateResult) =>
    html`<section part="camera" class="camera" id="camera" tabindex="-1" aria-label=${words.title(label)}>
      ${content}
    </section>`;
  if (camera.status === 'refused') {
    const codes: Readonly<Record<string, string>> = words.codes;
    const why = codes[camera.code ?? ''] ?? words.codes['camera/failed'];
    return section(
      html`${note(text, 'warning', why, words.refusedTitle)} ${actions({ secondary: close, primary: open })}`,
    );
  }
  const live = camera.status !== 'opening';
  return section(html`
    <h3 part="section-title">${words.title(label)}</h3>
    <p part="text" class="soft" role="status">${live ? words.hint : words.opening}</p>
    <div part="camera-frame" class="viewfinder ${camera.slot === 'handheld' ? 'tall' : ''}">
      <video
        part="camera-picture"
        class="rr-block sentry-block ph-no-capture fs-exclude highlight-block"
        data-private
        data-sentry-block
        data-hj-suppress
        data-clarity-mask="true"
        data-dd-privacy="hidden"
        autoplay
        playsinline
        muted
        aria-hidden="true"
      ></video>
      <i part="camera-guide" aria-hidden="true"></i>
    </div>
    ${actions({
      quiet:
        camera.torch === 'none'
          ? null
          : {
              label: camera.torch === 'on' ? words.torchOff : words.torchOn,
              onPress: () => {
                send({ type: 'camera.torched' });
              },
            },
      secondary: close,
      primary: live
        ? {
            label: words.shoot,
            working: camera.status === 'shooting',
            onPress: () => {
              send({ type: 'camera.shot' });
            },
          }
        : null,
    })}
  `);
}
