import { css } from 'lit';

/** What the screens after the first one need: fields, choices, answers, sheets, waiting. */
export const formStyles = css`
  form,
  .main {
    display: grid;
    gap: 18px;
    align-content: start;
    min-inline-size: 0;
  }
  .ticks {
    list-style: none;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    font-size: 0.875rem;
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
    grid-template-columns: minmax(0, 1fr) 248px;
    gap: 32px;
  }
  aside {
    font-size: 0.875rem;
    color: var(--ink-soft);
    border-inline-start: 1px solid var(--line);
    padding-inline-start: 24px;
  }
  aside h3 {
    font-size: 0.875rem;
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
    font-weight: 600;
    font-size: 0.875rem;
  }
  .optional,
  .hint {
    font-weight: 400;
    font-size: 0.8125rem;
    color: var(--ink-faint);
  }
  input:not([type='radio'], [type='checkbox']),
  select {
    font: inherit;
    /* Phones of one maker enlarge the page for anything smaller, and leave it so. */
    font-size: max(16px, 1rem);
    color: inherit;
    inline-size: 100%;
    block-size: var(--control);
    margin-block-start: 6px;
    padding-inline: 12px;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-small);
    background: var(--paper);
  }
  .invalid input:not([type='radio'], [type='checkbox']),
  .invalid select {
    border-color: var(--bad);
    box-shadow: inset 0 0 0 1px var(--bad);
  }
  .error,
  .field .warning,
  .fact {
    font-size: 0.8125rem;
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
    accent-color: var(--accent);
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
    padding: 15px 16px;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    cursor: pointer;
  }
  .card b {
    display: block;
    font-weight: 600;
  }
  .card span span {
    color: var(--ink-soft);
    font-size: 0.875rem;
  }
  .card.chosen {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 1px var(--accent);
    background: var(--accent-soft);
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
    font-size: 0.875rem;
    padding-block: 6px;
    cursor: pointer;
  }
  .check.invalid {
    color: var(--bad);
  }
  .check a {
    margin-inline-start: 28px;
    font-size: 0.875rem;
  }
`;
