import { make } from './review-dom.js';

const sizes = [1, 1.5, 2, 3, 4];
const viewer = document.getElementById('viewer');
const stage = document.getElementById('stage');
let shown = null;

function adjust(change) {
  if (!shown) return;
  const { image } = shown;
  shown.size = Math.min(sizes.length - 1, Math.max(0, shown.size + (change.size ?? 0)));
  shown.turns = (shown.turns + (change.turns ?? 0)) % 4;
  image.dataset.size = sizes[shown.size];
  image.dataset.turns = shown.turns;
}

document.getElementById('larger').addEventListener('click', () => adjust({ size: 1 }));
document.getElementById('smaller').addEventListener('click', () => adjust({ size: -1 }));
document.getElementById('turn').addEventListener('click', () => adjust({ turns: 1 }));
document.getElementById('close').addEventListener('click', () => viewer.close());
viewer.addEventListener('close', () => {
  stage.replaceChildren();
  shown = null;
});
viewer.addEventListener('keydown', event => {
  const change = { '+': { size: 1 }, '=': { size: 1 }, '-': { size: -1 }, r: { turns: 1 } }[event.key];
  if (change) adjust(change);
});

function enlarge(address, title) {
  const image = make('img', { src: address, alt: title });
  shown = { image, size: 0, turns: 0 };
  adjust({});
  document.getElementById('viewer-title').textContent = title;
  stage.replaceChildren(image);
  viewer.showModal();
}

/**
 * A photo of the application: fetched as the reviewer, since no other address of it exists, and enlarged on a press. A
 * PDF is handed over as a file.
 * @returns {HTMLElement}
 */
export function photoView(t, { id, slot, mediaType, bytes }) {
  const title = t.slots[slot] ?? slot;
  const frame = make('div', { class: 'photo-frame', 'aria-busy': 'true' });
  fetch(`/demo/review/photos/${encodeURIComponent(id)}`)
    .then(response => (response.ok ? response.blob() : Promise.reject(new Error(String(response.status)))))
    .then(blob => {
      const address = URL.createObjectURL(blob);
      const kilobytes = `${Math.max(1, Math.round(bytes / 1024))} KB`;
      frame.replaceChildren(
        mediaType === 'application/pdf'
          ? make(
              'a',
              { class: 'button', href: address, download: `${slot}.pdf` },
              `${t.download} (${kilobytes})`,
            )
          : make(
              'button',
              {
                type: 'button',
                class: 'photo',
                'aria-label': t.enlarge(title),
                onclick: () => enlarge(address, title),
              },
              make('img', { src: address, alt: '' }),
            ),
      );
    })
    .catch(() => frame.replaceChildren(make('p', { class: 'quiet' }, t.failed)))
    .finally(() => frame.removeAttribute('aria-busy'));
  return frame;
}
