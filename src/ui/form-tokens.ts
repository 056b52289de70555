import { css } from 'lit';

/** The tokens of what the first screen has nothing of: fields, choices, what ends something. They come with the form. */
export const formTokens = css`
  :host {
    --chosen: var(--rna-chosen, var(--accent));
    --chosen-soft: var(--rna-chosen-soft, var(--accent-soft));
    --danger: var(--rna-danger, var(--bad));
    --input-size: var(--rna-font-size-input, max(16px, 1rem));
    --input-padding: var(--rna-input-padding, calc(var(--space) * 3));
    --input-line: var(--rna-input-line, var(--line-strong));
    --input-paper: var(--rna-input-paper, var(--paper));
    --main-width: var(--rna-main-width, 560px);
    --mobile-width: var(--rna-mobile-width, 20em);
    --amount-width: var(--rna-amount-width, 10em);
  }
`;
