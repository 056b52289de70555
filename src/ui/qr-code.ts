import { html, svg, type TemplateResult } from 'lit';

/** Light squares on each side without which a camera finds nothing (ISO/IEC 18004). */
const quiet = 4;

/**
 * A QR code, dark on light in every color scheme. Whoever has it can use the link, so the usual recorders of sessions
 * are told to leave it out.
 */
export function qrCode(
  { size, path }: { readonly size: number; readonly path: string },
  name: string,
): TemplateResult {
  const edge = size + 2 * quiet;
  return html`<figure
    part="code"
    class="code rr-block sentry-block ph-no-capture fs-exclude highlight-block"
    data-private
    data-sentry-block
    data-hj-suppress
    data-clarity-mask="true"
    data-dd-privacy="hidden"
  >
    ${svg`<svg role="img" aria-label=${name} viewBox="${-quiet} ${-quiet} ${edge} ${edge}" shape-rendering="crispEdges"
      ><rect x=${-quiet} y=${-quiet} width=${edge} height=${edge} fill="#fff"></rect
      ><path d=${path} fill="#000"></path></svg>`}
  </figure>`;
}
