import { svg, html, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { PhotoSlot } from '../../contract/index.js';
import type { Text } from '../../locales/text.js';

/** A card of the size of an identity document, and lines of print on it. */
const card = svg`<rect x="6" y="8" width="84" height="54" rx="5" />`;
const print = (x: number, width: number) =>
  svg`<path d="M${x} 24h${width}M${x} 34h${width}M${x} 44h${width * 0.6}" />`;
const portrait = (x: number, y: number) =>
  svg`<circle cx=${x} cy=${y} r="6" /><path d="M${x - 10} ${y + 19}c0-14 20-14 20 0z" />`;

const drawings: Readonly<Record<PhotoSlot, SVGTemplateResult>> = {
  portrait: svg`${card}${print(15, 34)}${portrait(72, 27)}`,
  emblem: svg`${card}<circle cx="24" cy="27" r="9" /><path d="m24 21 2 4 4 .5-3 3 .8 4.5-3.8-2-3.8 2 .8-4.5-3-3 4-.5zM42 24h38M42 32h30M20 52h56" />`,
  front: svg`${card}${portrait(24, 27)}${print(42, 38)}`,
  back: svg`${card}<path d="M6 18h84M6 26h84M15 38h50M15 48h34" />`,
  page: svg`<rect x="18" y="2" width="60" height="66" rx="4" /><path d="M18 35h60M50 12h20M50 20h14M26 48h44M24 57h48M24 62h48" />${portrait(34, 11)}`,
  handheld: svg`<circle cx="34" cy="20" r="12" /><path d="M12 68c0-36 44-36 44 0" /><rect x="50" y="36" width="38" height="25" rx="3" /><path d="M56 44h14M56 51h20" />`,
  license: svg`<rect x="20" y="2" width="56" height="66" rx="3" /><path d="M34 12h28M28 24h40M28 32h40M28 40h24M28 48h20" /><circle cx="62" cy="54" r="8" />`,
};

const sketch = (drawing: SVGTemplateResult): TemplateResult =>
  html`<svg part="photo-sketch" class="sketch" viewBox="0 0 96 70" aria-hidden="true">${drawing}</svg>`;

/** What belongs into a place, as a drawing. The label says it in words. */
export const documentSketch = (slot: PhotoSlot): TemplateResult => sketch(drawings[slot]);

const cross = svg`<path class="wrong" d="m76 50 14 14m0-14-14 14" />`;
const mistakes = {
  'cut-off': svg`<path d="M6 20h66v50M6 34h40M6 44h40" />${cross}`,
  glare: svg`${card}${print(15, 34)}<path class="lit" d="M52 8h18L46 62H28z" />${cross}`,
  blurred: svg`<g class="blurred">${card}${print(15, 34)}${portrait(72, 27)}</g>${cross}`,
} as const;

/** The usual mistakes, each as a drawing with its name. */
export function photoMistakes(text: Text): TemplateResult {
  const { mistakes: words } = text.messages.photos;
  return html`<section part="section">
    <h3 part="section-title">${words.title}</h3>
    <ul part="photo-mistakes" class="mistakes">
      ${(Object.keys(mistakes) as (keyof typeof mistakes)[]).map(
        name => html`<li part="photo-mistake">${sketch(mistakes[name])}${words[name]}</li>`,
      )}
    </ul>
  </section>`;
}
