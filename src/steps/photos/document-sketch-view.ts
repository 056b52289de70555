import { html, type TemplateResult } from 'lit';
import type { PhotoSlot } from '../../contract/index.js';
import type { Text } from '../../locales/text.js';

/** Shapes as the `d` of a path, on a sheet of 96 by 70. */
const box = (x: number, y: number, width: number, height: number) =>
  `M${x} ${y}h${width}v${height}h${-width}z`;
const circle = (x: number, y: number, radius: number) =>
  `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`;
const line = (x: number, y: number, width: number) => `M${x} ${y}h${width}`;
const lines = (x: number, width: number) => line(x, 24, width) + line(x, 34, width) + line(x, 44, width / 2);
const face = (x: number, y: number) => `${circle(x, y, 6)}M${x - 10} ${y + 19}c0-14 20-14 20 0z`;
const card = box(6, 8, 84, 54);

const drawings: Readonly<Record<PhotoSlot, string>> = {
  portrait: card + lines(15, 34) + face(72, 27),
  emblem: `${card + circle(24, 27, 9)}m6 0 6-6 6 6-6 6z${line(44, 23, 34) + line(44, 31, 26) + line(20, 50, 56)}`,
  front: card + face(24, 27) + lines(42, 38),
  back: card + line(6, 19, 84) + line(6, 27, 84) + line(15, 40, 50) + line(15, 50, 34),
  page: box(18, 2, 60, 66) + line(18, 35, 60) + face(34, 11) + line(26, 48, 44) + line(24, 57, 48),
  handheld: `${circle(34, 20, 12)}M12 68c0-36 44-36 44 0${box(50, 38, 38, 25)}${line(56, 46, 14) + line(56, 54, 20)}`,
  license:
    box(20, 2, 56, 66) +
    line(34, 12, 28) +
    line(28, 24, 40) +
    line(28, 32, 40) +
    line(28, 40, 22) +
    circle(62, 54, 8),
};

/** What belongs into a place, as a drawing. The label says it in words. */
export const documentSketch = (slot: PhotoSlot): TemplateResult =>
  html`<svg part="photo-sketch" class="sketch" viewBox="0 0 96 70" aria-hidden="true">
    <path d=${drawings[slot]}></path>
  </svg>`;

const mistakes = {
  'cut-off': { drawing: `M6 20h66v50${lines(14, 40)}`, kind: '' },
  glare: { drawing: card + lines(15, 34) + face(72, 27), kind: 'lit' },
  blurred: { drawing: card + lines(15, 34) + face(72, 27), kind: 'blurred' },
} as const;

/** The usual mistakes, each as a drawing with its name. */
export function photoMistakes(text: Text): TemplateResult {
  const { mistakes: words } = text.messages.photos;
  const names = Object.keys(mistakes) as (keyof typeof mistakes)[];
  return html`<section part="section">
    <h3 part="section-title">${words.title}</h3>
    <ul part="photo-mistakes" class="mistakes">
      ${names.map(name => {
        const { drawing, kind } = mistakes[name];
        return html`<li part="photo-mistake">
          <svg part="photo-sketch" class="sketch ${kind}" viewBox="0 0 96 70" aria-hidden="true">
            <path d=${drawing}></path>
            <path class="light" d="M56 8h18L50 62H32z"></path>
            <path class="wrong" d="m78 52 14 14m0-14-14 14"></path></svg
          >${words[name]}
        </li>`;
      })}
    </ul>
  </section>`;
}
