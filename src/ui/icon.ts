import { svg, type SVGTemplateResult } from 'lit';

// Elements are closed in full: a minifier that takes these for HTML would nest them otherwise.
/** Draws a path in the icons' own grid of 18 units. */
export const draw = (path: SVGTemplateResult, size = 18, isOfNote = false) => svg`<svg
  part="icon ${isOfNote ? 'note-icon' : ''}" class="icon" width=${size} height=${size} viewBox="0 0 18 18" fill="none" stroke="currentColor"
  stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${path}</svg>`;

/** Decorative signs: always beside words, never instead of them. */
export const icons = {
  info: draw(svg`<circle cx="9" cy="9" r="7.2"></circle><path d="M9 8.4v4M9 5.4v.1"></path>`, 18, true),
  warning: draw(svg`<path d="M9 2.4 16.4 15H1.6z"></path><path d="M9 7v3.6M9 12.7v.1"></path>`, 18, true),
  bad: draw(svg`<circle cx="9" cy="9" r="7.2"></circle><path d="M9 5.2v4.6M9 12.5v.1"></path>`, 18, true),
  good: draw(svg`<path d="m3.5 9.5 3.6 3.6L14.5 5.4"></path>`),
};
