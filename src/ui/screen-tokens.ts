import { css } from 'lit';

/** The tokens of every screen, the first one too. No color is chosen by scheme here: `tokens-here.ts` reads `tokens.ts` alone. */
export const screenTokens = css`
  :host {
    --text: var(--rna-font-size, 0.9375rem);
    --small: var(--rna-font-size-small, 0.875rem);
    --title: var(--rna-font-size-title, 1.3125rem);
    --line-height: var(--rna-line-height, 1.6);
    --stronger: var(--rna-weight-title, 650);
    --space: var(--rna-space, 4px);
    --gap: var(--rna-gap, calc(var(--space) * 4.5));
    --button-padding: var(--rna-button-padding, calc(var(--space) * 5.5));
    --screen-radius: var(--rna-screen-radius, 14px);
    --screen-padding: var(--rna-screen-padding, calc(var(--space) * 6) calc(var(--space) * 7));
    --shadow: var(--rna-shadow, none);
    --link: var(--rna-link, var(--accent-ink));
  }
`;
