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
    font-size: 14px;
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
    font-size: 14px;
    color: var(--ink-soft);
    border-inline-start: 1px solid var(--line);
    padding-inline-start: 24px;
  }
  aside h3 {
    font-size: 14px;
    color: var(--ink);
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
  legend {
    display: block;
    padding: 0;
    font-weight: 600;
    font-size: 14px;
  }
  .optional,
  .hint {
    font-weight: 400;
    font-size: 13px;
    color: var(--ink-faint);
  }
  input:not([type='radio'], [type='checkbox']),
  select {
    font: inherit;
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
    font-size: 13px;
    margin-block-start: 6px;
  }
  .error {
    color: var(--bad);
  }
  .field .warning {
    color: var(--warn);
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
    font-size: 14px;
  }
  .card:has(:checked) {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 1px var(--accent);
    background: var(--accent-soft);
  }
  .consents {
    display: grid;
    gap: 4px;
  }
  .check label,
  label.check {
    display: flex;
    gap: 10px;
    font-size: 14px;
    padding-block: 6px;
    cursor: pointer;
  }
  .check.invalid {
    color: var(--bad);
  }
  .check a {
    margin-inline-start: 28px;
    font-size: 14px;
  }

  /* answers and sheets */
  .answers,
  .sheet {
    border: 1px solid var(--line);
    border-radius: var(--radius);
    padding-inline: 16px;
  }
  .answers > div,
  .sheet > div {
    display: grid;
    grid-template-columns: 168px minmax(0, 1fr) auto;
    gap: 0 20px;
    align-items: center;
    padding-block: 9px;
  }
  .answers > div + div,
  .sheet > div + div {
    border-block-start: 1px solid var(--line);
  }
  dt {
    color: var(--ink-faint);
    font-size: 14px;
  }
  dd {
    min-block-size: 24px;
  }
  .amount {
    font-size: 20px;
    font-weight: 650;
  }

  .characters {
    display: flex;
    flex-wrap: wrap;
    gap: 3px;
  }
  .characters i {
    font-style: normal;
    font-variant-numeric: tabular-nums slashed-zero;
    min-inline-size: 1.5em;
    text-align: center;
    border-radius: 4px;
    background: var(--wash);
  }
  .characters .letter {
    font-weight: 650;
    color: var(--accent-ink);
    background: var(--accent-soft);
  }

  /* waiting, verified */
  .waiting,
  .seal {
    display: flex;
    gap: 14px;
    align-items: flex-start;
  }
  .pulse {
    flex: none;
    inline-size: 12px;
    block-size: 12px;
    margin: 6px 5px 0;
    border-radius: 50%;
    background: var(--accent);
    box-shadow: 0 0 0 5px var(--accent-soft);
  }
  .seal {
    gap: 20px;
    align-items: center;
  }
  .mark {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 56px;
    block-size: 56px;
    border-radius: 50%;
    background: var(--good-soft);
    color: var(--good);
  }
  .mark .icon {
    margin: 0;
  }
  .identity {
    font-weight: 600;
  }
  .inline {
    min-block-size: 24px;
    padding: 0;
    font-size: 13px;
    color: inherit;
    text-decoration: underline;
  }
  dd .quiet {
    min-block-size: 32px;
  }
  .card :focus-visible {
    outline: none;
  }
  @container (max-width: 640px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
      gap: 20px;
    }
    aside {
      order: -1;
      border: 0;
      padding: 14px;
      background: var(--wash);
      border-radius: var(--radius);
    }
    .tries {
      margin-block-end: 8px;
    }
    .answers > div,
    .sheet > div {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    dt {
      grid-column: 1 / -1;
    }
  }
  @media (forced-colors: active) {
    .card:has(:checked) {
      outline: 3px solid Highlight;
    }
    .dot,
    .pulse {
      forced-color-adjust: none;
      background: CanvasText;
      border-color: CanvasText;
    }
    .dot.spent {
      background: Canvas;
    }
  }

  /* where the person is */
  ol.steps {
    list-style: none;
    display: flex;
    gap: 6px;
    margin-block-end: 22px;
  }
  ol.steps li {
    flex: 1;
    min-inline-size: 0;
    padding-block-start: 9px;
    border-block-start: 3px solid var(--line);
    font-size: 13px;
    color: var(--ink-faint);
  }
  ol.steps li.done {
    border-color: var(--accent);
    color: var(--ink-soft);
  }
  ol.steps li.now {
    border-color: var(--accent);
    color: var(--accent-ink);
    font-weight: 600;
  }
  ol.steps .name {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .count {
    display: none;
    font-size: 13px;
    color: var(--ink-faint);
    margin-block: -14px 10px;
  }

  @container (max-width: 640px) {
    ol.steps li {
      padding: 0;
    }
    ol.steps .name {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      clip-path: inset(50%);
    }
    .count {
      display: block;
    }
  }
  @media (forced-colors: active) {
    ol.steps li.now,
    ol.steps li.done {
      border-color: Highlight;
    }
  }
  @media print {
    .no-print,
    .actions,
    ol.steps {
      display: none;
    }
    .screen {
      border: 0;
    }
  }
`;
