import { css } from 'lit';

/**
 * The tokens that a portal may set, as `--rna-*` custom properties on the element or any ancestor. A color has a light and
 * a dark default; which one is used follows the inherited `color-scheme`. Here are those that every element has;
 * screens and forms bring theirs.
 */
export const tokens = css`
  :host {
    --ink: var(--rna-ink, light-dark(#14181f, #e9edf3));
    --ink-soft: var(--rna-ink-soft, light-dark(#4a5361, #b3bcc9));
    --ink-faint: var(--rna-ink-faint, light-dark(#5c6675, #939dad));
    --line: var(--rna-line, light-dark(#e3e7ed, #2b323d));
    --line-strong: var(--rna-line-strong, light-dark(#838d9c, #667184));
    --paper: var(--rna-paper, light-dark(#fff, #161b22));
    --wash: var(--rna-wash, light-dark(#f6f8fa, #1d232c));
    --accent: var(--rna-accent, light-dark(#1456c8, #6ba4ff));
    --accent-soft: var(--rna-accent-soft, light-dark(#eaf1fd, #1a2a45));
    --accent-ink: var(--rna-accent-ink, light-dark(#0d3f97, #a9c9ff));
    --on-accent: var(--rna-on-accent, light-dark(#fff, #0b1a33));
    --good: var(--rna-good, light-dark(#0a6b41, #5fd3a0));
    --good-soft: var(--rna-good-soft, light-dark(#e8f6ef, #12291f));
    --warn: var(--rna-warn, light-dark(#7d4a00, #f0b65a));
    --warn-soft: var(--rna-warn-soft, light-dark(#fff5e2, #2d2312));
    --bad: var(--rna-bad, light-dark(#b3261e, #ff8a80));
    --bad-soft: var(--rna-bad-soft, light-dark(#fdeeed, #331a19));
    --focus: var(--rna-focus, light-dark(#0b3d91, #a9c9ff));
    --focus-gap: var(--rna-focus-gap, light-dark(#fff, #0b1a33));
    --scroll-margin: var(--rna-scroll-margin, 1rem);
    --info: var(--rna-info, light-dark(#36455c, #c3cedd));
    --info-soft: var(--rna-info-soft, light-dark(#edf1f6, #232b37));
    --focus-width: var(--rna-focus-width, 2px);
    --x-small: var(--rna-font-size-x-small, 0.8125rem);
    --strong: var(--rna-weight-strong, 600);
    --radius: var(--rna-radius, 10px);
    --radius-small: var(--rna-radius-small, 8px);
    --control: var(--rna-control-height, 44px);
    --font: var(
      --rna-font,
      system-ui,
      'PingFang SC',
      'Hiragino Sans GB',
      'Microsoft YaHei',
      'Noto Sans CJK SC',
      'Noto Sans SC',
      sans-serif
    );
  }
`;
