import { css } from 'lit';

/**
 * What the gate adds to the widget's own sheet. The gate itself takes no room and leaves what it wraps as it was: color,
 * font and alignment stay those of the page.
 */
export const gateStyles = css`
  :host {
    display: contents;
    color: inherit;
    font: inherit;
    text-align: inherit;
    overflow-wrap: inherit;
  }
  :host(:state(busy)) ::slotted(*) {
    cursor: progress;
  }
  .busy,
  dialog {
    color: var(--ink);
    font: var(--text)/var(--line-height) var(--font);
    text-align: start;
    overflow-wrap: anywhere;
  }
  .busy {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    margin-inline: 10px;
    font-size: var(--small);
    color: var(--ink-soft);
  }
  .busy:empty {
    display: none;
  }
  dialog {
    box-sizing: border-box;
    inline-size: min(800px, 100% - 32px);
    max-inline-size: none;
    max-block-size: min(900px, 100vh - 48px);
    max-block-size: min(900px, 100dvh - 48px);
    padding: 0;
    overflow: auto;
    overscroll-behavior: contain;
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: var(--screen-radius);
    box-shadow: 0 24px 64px rgb(10 20 40 / 28%);
  }
  dialog::backdrop {
    background: rgb(10 16 28 / 52%);
  }
  /* Only the title stays in view; what it takes of a small screen is little. */
  .top {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    gap: 16px;
    align-items: flex-start;
    padding-block: 14px 4px;
    padding-inline: 28px 14px;
    background: var(--paper);
  }
  .top h2 {
    flex: 1;
    min-inline-size: 0;
    padding-block-start: 9px;
    font-size: 1.125rem;
  }
  .why {
    max-inline-size: 46em;
    padding: 0 28px;
    font-size: var(--small);
    color: var(--ink-soft);
  }
  .close {
    flex: none;
    inline-size: 44px;
    min-block-size: 44px;
    padding: 0;
    color: var(--ink-soft);
    background: none;
    border-color: transparent;
  }
  .close:hover {
    background: var(--wash);
  }
  .news {
    display: grid;
    gap: 12px;
    justify-items: start;
    padding: 8px 28px 26px;
  }
  .news .note {
    inline-size: 100%;
    box-sizing: border-box;
  }
  .note.good {
    background: var(--good-soft);
    color: var(--good);
  }
  [hidden] {
    display: none;
  }
  /* The dialog is the card. */
  real-name-auth::part(screen) {
    border: 0;
    border-radius: 0;
  }
  .widget {
    margin-block-start: 16px;
    border-block-start: 1px solid var(--line);
  }
  .news + .widget {
    margin: 0;
  }
  @media (max-width: 640px) {
    dialog {
      inline-size: 100%;
      max-block-size: 100vh;
      max-block-size: 100dvh;
      block-size: 100vh;
      block-size: 100dvh;
      border: 0;
      border-radius: 0;
    }
    .top {
      padding-inline: 18px 8px;
    }
    .why {
      padding-inline: 18px;
    }
    .news {
      padding: 8px 18px 22px;
    }
    .news .primary {
      inline-size: 100%;
    }
  }
  @media (forced-colors: active) {
    .close {
      border-color: ButtonText;
    }
  }
`;
