import { html, type TemplateResult } from 'lit';

/**
 * A photo of a document. Recorders of sessions are told to leave it out by the names that the common ones know, since
 * masking text does not hide a picture.
 */
export function picture(address: string, name: string): TemplateResult {
  return html`<img
    part="photo-picture"
    class="picture rr-block sentry-block ph-no-capture fs-exclude highlight-block"
    data-private
    data-sentry-block
    data-hj-suppress
    data-clarity-mask="true"
    data-dd-privacy="hidden"
    src=${address}
    alt=${name}
    draggable="false"
  />`;
}
