import { css } from 'lit';

/** A pill that keeps its width whatever the status turns out to be. */
export const badgeStyles = css`
  :host {
    display: inline-flex;
    vertical-align: middle;
    max-inline-size: 100%;
    font: var(--x-small)/1.5 var(--font);
  }
  :host([hidden]) {
    display: none;
  }
  .badge {
    box-sizing: border-box;
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
    min-block-size: 32px;
    padding: 4px 10px 4px 9px;
    font: inherit;
    font-weight: var(--strong);
    text-align: start;
    text-decoration: none;
    color: var(--ink-soft);
    background: var(--wash);
    border: 1px solid var(--line);
    border-radius: 99px;
    cursor: pointer;
  }
  .badge:focus-visible {
    outline: var(--focus-width) solid var(--focus);
    outline-offset: 2px;
  }
  .unverified,
  .action-needed,
  .verified,
  .change-pending,
  .revoked {
    border-color: transparent;
  }
  .badge:hover {
    border-color: currentColor;
  }
  .unverified {
    color: var(--accent-ink);
    background: var(--accent-soft);
  }
  .verified,
  .change-pending {
    color: var(--good);
    background: var(--good-soft);
  }
  .action-needed {
    color: var(--warn);
    background: var(--warn-soft);
  }
  .revoked {
    color: var(--bad);
    background: var(--bad-soft);
  }
  .sign,
  .arrow {
    display: grid;
    flex: none;
  }
  .arrow {
    opacity: 0.75;
  }
  .arrow:dir(rtl) {
    transform: scaleX(-1);
  }
  /* All labels stand in one cell, so that the widest of them decides. */
  .words {
    display: grid;
    min-inline-size: 0;
  }
  .words > * {
    grid-area: 1 / 1;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .named {
    inline-size: 12em;
  }
  .off {
    visibility: hidden;
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .badge {
      border-color: ButtonText;
    }
    a.badge {
      border-color: LinkText;
    }
  }
`;
