import { css } from 'lit';

/** What every screen needs, first of all the first one. Forms bring their own styles. */
export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--ink);
    font: var(--text)/var(--line-height) var(--font);
    text-align: start;
    overflow-wrap: anywhere;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  .screen {
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: var(--screen-radius);
    box-shadow: var(--shadow);
    padding: var(--screen-padding);
  }
  h2 {
    font-size: var(--title);
    line-height: 1.35;
    font-weight: var(--stronger);
    outline: none;
  }
  h3 {
    font-size: 1em;
    font-weight: var(--strong);
    margin-block-end: 4px;
  }
  .lead,
  .soft {
    color: var(--ink-soft);
    max-inline-size: 46em;
  }
  .lead {
    margin-block-start: 6px;
  }
  [tabindex],
  input,
  select {
    scroll-margin-block: var(--scroll-margin);
  }
  [tabindex='-1']:focus {
    outline: none;
  }
  .strong {
    font-weight: var(--strong);
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .digits {
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.02em;
  }
  .body {
    margin-block-start: calc(var(--space) * 5.5);
    display: grid;
    gap: var(--gap);
  }
  .body section {
    display: grid;
    gap: 4px;
  }

  /* notes */
  .note {
    display: flex;
    gap: 10px;
    padding: calc(var(--space) * 3) calc(var(--space) * 3.5);
    border-radius: var(--radius);
    font-size: var(--small);
    border: 1px solid transparent;
  }
  .note :is(strong, h3) {
    display: block;
    margin: 0;
    font-size: inherit;
    font-weight: var(--stronger);
  }
  .icon {
    flex: none;
    margin-block-start: 2px;
  }
  .info {
    background: var(--info-soft);
    color: var(--info);
  }
  .note.warning {
    background: var(--warn-soft);
    color: var(--warn);
  }
  .bad {
    background: var(--bad-soft);
    color: var(--bad);
  }
  .good {
    background: var(--good-soft);
    color: var(--good);
  }
  .note ul {
    margin-block-start: 4px;
    padding-inline-start: 18px;
  }
  .note a {
    color: inherit;
  }
  /* Lines to press are as far apart as fingers need. */
  .note li {
    line-height: max(1.75em, 24px);
  }
  .note:focus {
    outline: none;
  }
  .countdown {
    white-space: nowrap;
  }

  /* what enterprise authentication gives */
  .gains {
    list-style: none;
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: calc(var(--space) * 3);
  }
  .gains li {
    background: var(--wash);
    border-radius: var(--radius);
    padding: calc(var(--space) * 3.5);
    font-size: var(--small);
    color: var(--ink-soft);
  }
  .gains b {
    display: block;
    color: var(--ink);
    font-weight: var(--strong);
  }
  a {
    color: var(--link);
  }

  /* actions */
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--space) * 3);
    align-items: center;
    justify-content: flex-end;
    margin-block-start: 6px;
    padding-block-start: calc(var(--space) * 5);
    border-block-start: 1px solid var(--line);
  }
  .actions > .quiet:first-child:not(:last-child) {
    margin-inline-end: auto;
  }
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: var(--control);
    padding: 0 var(--button-padding);
    font: inherit;
    font-weight: var(--strong);
    color: var(--ink);
    background: var(--paper);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-small);
    text-decoration: none;
    cursor: pointer;
  }
  .primary {
    color: var(--on-accent);
    background: var(--accent);
    border-color: var(--accent);
  }
  .primary:hover {
    filter: brightness(0.92);
  }
  .quiet,
  .inline {
    color: var(--link);
    background: none;
    border-color: transparent;
    font-size: var(--small);
  }
  .quiet {
    padding-inline: 8px;
  }
  :is(input, select, button, a, .button):focus-visible {
    outline: var(--focus-width) solid var(--focus);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--focus-gap);
  }
  .spinner {
    inline-size: 16px;
    block-size: 16px;
    border: 2px solid currentColor;
    border-block-start-color: transparent;
    border-radius: 50%;
    animation: turn 0.9s linear infinite;
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  footer {
    margin-block-start: 14px;
    font-size: var(--small);
    color: var(--ink-faint);
  }
  footer:not(.filled) {
    display: none;
  }
  .skeleton {
    display: grid;
    gap: 14px;
    align-content: start;
    min-block-size: 20rem;
  }
  .skeleton i {
    display: block;
    block-size: 16px;
    border-radius: 6px;
    background: var(--wash);
  }
  .skeleton i:first-of-type {
    block-size: 26px;
    inline-size: 45%;
  }
  .skeleton i:last-of-type {
    inline-size: 70%;
  }
  @container (max-width: 640px) {
    .screen {
      --screen-padding: var(--rna-screen-padding, var(--gap));
    }
    .gains {
      grid-template-columns: minmax(0, 1fr);
    }
    .actions {
      flex-direction: column-reverse;
      align-items: stretch;
    }
    .actions > .quiet:first-child:not(:last-child) {
      margin: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation-duration: 4s;
    }
  }
  @media (forced-colors: active) {
    .note,
    .gains li {
      border: 1px solid CanvasText;
    }
    .primary {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
      border-color: Highlight;
    }
    :is(input, select, button, a, .button):focus-visible {
      outline-color: CanvasText;
    }
  }
`;
