import { html, type TemplateResult } from 'lit';
import type { PreparedPhoto } from '../../flow/index.js';
import type { Text } from '../../locales/text.js';
import { masked } from '../../ui/masked.js';

/** A PDF in words, as there is no picture of it: its name, pages and size. The name may be somebody's own. */
export function pdfView({ pdf, bytes }: PreparedPhoto, { messages: { photos } }: Text): TemplateResult {
  const pages = pdf?.pages ?? null;
  const facts = [...(pages === null ? [] : [photos.pages(pages)]), photos.pdf(bytes)].join(photos.and);
  return pdf?.name ? html`${masked(pdf.name)}<br />${facts}` : html`${facts}`;
}
