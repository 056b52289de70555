import { css } from 'lit';

/**
 * Text as the widget sets it, whatever it inherits: a portal that writes its menus in capitals, or a container that breaks
 * no lines, means neither names nor consents.
 */
export const plainText = css`
  .screen,
  .badge,
  .busy,
  dialog {
    text-align: start;
    font-variant: normal;
    white-space: normal;
    word-break: normal;
    word-spacing: normal;
    letter-spacing: normal;
    line-break: auto;
    hyphens: manual;
    text-indent: 0;
    text-transform: none;
    text-shadow: none;
    -webkit-text-fill-color: currentcolor;
    -webkit-text-stroke: 0;
  }
`;
