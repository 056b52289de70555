import { css } from 'lit';

/** What the screens after the first one need: fields, choices, answers, sheets, waiting. */
export const formStyles = css`
  form,
  .main {
    display: grid;
    gap: var(--gap);
    align-content: start;
    min-inline-size: 0;
  }
  .ticks {
    list-style: none;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    font-size: var(--small);
    color: var(--ink-soft);
  }
  .ticks li {
    display: flex;
    gap: 6px;
  }
  .ticks .icon {
    color: var(--good);
  }

  /* forms */
  .columns {
    display: grid;
    grid-template-columns: minmax(0, var(--main-width)) minmax(0, 248px);
    justify-content: space-between;
    gap: calc(var(--space) * 8);
  }
  aside {
    font-size: var(--small);
    color: var(--ink-soft);
    border-inline-start: 1px solid var(--line);
    padding-inline-start: 24px;
  }
  aside h3 {
    font-size: var(--small);
    color: var(--ink);
    margin-block: 20px 6px;
  }
  aside > h3:first-child {
    margin-block-start: 0;
  }
  aside ul {
    padding-inline-start: 18px;
  }
  aside li {
    margin-block: 4px;
  }
  .tries {
    display: flex;
    gap: 6px;
    align-items: center;
    margin-block: 6px 18px;
    color: var(--ink);
  }
  .dot {
    inline-size: 10px;
    block-size: 10px;
    border-radius: 50%;
    background: var(--accent);
    border: 2px solid var(--accent);
  }
  .dot.spent {
    background: none;
    border-color: var(--line-strong);
  }
  .field label,
  .label,
  legend {
    display: block;
    padding: 0;
    font-weight: var(--strong);
    font-size: var(--small);
  }
  .optional,
  .hint {
    font-weight: 400;
    font-size: var(--x-small);
    color: var(--ink-faint);
  }
  input:not([type='radio'], [type='checkbox']),
  select {
    font: inherit;
    /* Phones of one maker enlarge the page for anything smaller, and leave it so. */
    font-size: var(--input-size);
    color: inherit;
    inline-size: 100%;
    block-size: var(--control);
    margin-block-start: 6px;
    padding-inline: var(--input-padding);
    border: 1px solid var(--input-line);
    border-radius: var(--radius-small);
    background: var(--input-paper);
  }
  .invalid input:not([type='radio'], [type='checkbox']),
  .invalid select {
    border-color: var(--bad);
    box-shadow: inset 0 0 0 1px var(--bad);
  }
  /* What only speaks takes no gap. */
  .body > :empty {
    position: absolute;
  }
  /* As wide as what is put in. */
  .field {
    max-inline-size: var(--main-width);
  }
  [inputmode='tel'] {
    max-inline-size: var(--mobile-width);
  }
  #field-amount {
    max-inline-size: var(--amount-width);
  }
  .error,
  .field .warning,
  .fact {
    font-size: var(--x-small);
    margin-block-start: 6px;
  }
  .error {
    color: var(--bad);
  }
  .field .warning {
    color: var(--warn);
  }
  .kept {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 0 12px;
    margin-block-start: 6px;
    padding-inline: 12px 4px;
    min-block-size: var(--control);
    border-radius: var(--radius-small);
    background: var(--wash);
  }
  .fact {
    color: var(--ink-faint);
  }
  input[type='radio'],
  input[type='checkbox'] {
    inline-size: 18px;
    block-size: 18px;
    margin: 3px 0 0;
    flex: none;
    accent-color: var(--chosen);
  }
  .choices {
    outline: none;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 230px), 1fr));
    gap: 12px;
    margin-block-start: 8px;
  }
  .card {
    display: flex;
    gap: 12px;
    align-items: flex-start;
    padding: calc(var(--space) * 3.75) calc(var(--space) * 4);
    border: 1px solid var(--input-line);
    border-radius: var(--radius);
    cursor: pointer;
  }
  .card b {
    display: block;
    font-weight: var(--strong);
  }
  .card span span {
    color: var(--ink-soft);
    font-size: var(--small);
  }
  .card.chosen {
    border-color: var(--chosen);
    box-shadow: inset 0 0 0 1px var(--chosen);
    background: var(--chosen-soft);
  }
  @media (forced-colors: active) {
    .invalid input:not([type='radio'], [type='checkbox']),
    .invalid select {
      border: 3px dashed CanvasText;
    }
    .check.invalid label {
      outline: 3px dashed CanvasText;
    }
  }
  .consents {
    display: grid;
    gap: 4px;
  }
  .check label,
  label.check {
    display: flex;
    gap: 10px;
    font-size: var(--small);
    padding-block: 6px;
    cursor: pointer;
  }
  .check.invalid {
    color: var(--bad);
  }
  .check a {
    margin-inline-start: 28px;
    font-size: var(--small);
  }
`;
