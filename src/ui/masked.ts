import { html, type TemplateResult } from 'lit';

/**
 * What is somebody's own: recorders of sessions are told to mask it, by the names that the common ones know. Fields carry
 * the same names themselves. Translators of pages leave it as it is, and its digits keep their order in any direction.
 */
export function masked(content: unknown): TemplateResult {
  return html`<bdi
    class="rr-mask sentry-mask ph-no-capture fs-mask highlight-mask"
    data-private
    data-sentry-mask
    data-hj-suppress
    data-clarity-mask="true"
    data-dd-privacy="mask"
    translate="no"
    >${content}</bdi
  >`;
}
