import { css } from 'lit';

/** Stepper, answers, sheets, waiting, the verified card; and what forms become where it is narrow. */
export const stageStyles = css`
  .out {
    display: flex;
    margin: calc(var(--space) * 4) 0 0;
  }

  .quote q {
    white-space: pre-line;
  }

  .ways-on {
    margin: 0;
    padding-inline-start: 1.25rem;
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
    font-size: var(--small);
  }
  dd {
    min-block-size: 24px;
  }
  .amount {
    font-size: var(--title);
    font-weight: var(--stronger);
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
    font-weight: var(--stronger);
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
  .waiting .inline {
    color: var(--link);
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
    font-weight: var(--strong);
  }
  .inline {
    justify-self: start;
    min-block-size: 24px;
    padding: 0;
    font-size: var(--x-small);
    color: inherit;
    text-decoration: underline;
  }
  .danger {
    color: var(--danger);
    border-color: var(--danger);
  }
  dd .quiet {
    min-block-size: 32px;
  }
  @container (max-width: 640px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
      gap: 20px;
    }
    aside {
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
    .card.chosen {
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
    font-size: var(--x-small);
    color: var(--ink-faint);
  }
  ol.steps li.done {
    border-color: var(--accent);
    color: var(--ink-soft);
  }
  ol.steps li.now {
    border-color: var(--accent);
    color: var(--accent-ink);
    font-weight: var(--strong);
  }
  ol.steps .name {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .count {
    display: none;
    font-size: var(--x-small);
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
    ol.steps li {
      border-color: GrayText;
      border-block-start-style: dotted;
    }
    ol.steps li.done,
    ol.steps li.now {
      border-color: CanvasText;
      border-block-start-style: solid;
    }
    ol.steps li.now {
      border-color: Highlight;
      border-block-start-width: 6px;
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
