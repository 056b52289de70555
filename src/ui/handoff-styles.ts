import { css } from 'lit';

/** The code for a phone, a link to hand on, and the people that are waited for. */
export const handoffStyles = css`
  .scan {
    display: flex;
    gap: 24px;
    align-items: center;
  }
  .scan > div {
    display: grid;
    gap: 6px;
    min-inline-size: 0;
  }
  .code {
    flex: none;
    margin: 0;
    inline-size: 208px;
    max-inline-size: 100%;
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
    overflow: hidden;
    background: #fff;
    forced-color-adjust: none;
  }
  .code svg {
    display: block;
    inline-size: 100%;
    block-size: auto;
  }
  .address {
    padding: 10px 14px;
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
    background: var(--wash);
    font-size: var(--small);
    word-break: break-all;
    user-select: all;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    align-items: baseline;
    font-size: var(--small);
    color: var(--ink-faint);
  }
  .ways .inline,
  .timer .inline,
  .look .inline {
    color: var(--link);
  }
  .ways .inline {
    font-size: var(--small);
  }
  .timer {
    font-size: var(--small);
    color: var(--ink-faint);
    font-variant-numeric: tabular-nums;
  }
  .people {
    list-style: none;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    padding-inline: 16px;
  }
  .people li {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    align-items: center;
    min-block-size: 44px;
    padding-block: 6px;
  }
  .people li + li {
    border-block-start: 1px solid var(--line);
  }
  .people .role {
    flex: 1;
    min-inline-size: 9em;
  }
  .people .quiet {
    min-block-size: 32px;
  }
  @container (max-width: 640px) {
    .scan {
      flex-direction: column;
      align-items: stretch;
    }
    .code {
      align-self: center;
      inline-size: min(240px, 100%);
    }
  }
`;
