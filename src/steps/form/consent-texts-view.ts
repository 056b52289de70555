import { html, nothing, type TemplateResult } from 'lit';
import type { Text } from '../../locales/text.js';
import type { ConsentEntry } from './consent-entry.js';
import type { FieldEntry } from './field-entry.js';
import { fieldLabel } from './field-words.js';

/** The texts of the boxes that have no page of their own, but for the notice, which is the tips. */
export function consentTextsView(
  consents: readonly ConsentEntry[],
  fields: readonly FieldEntry[],
  provider: string,
  text: Text,
): TemplateResult | typeof nothing {
  const { names, details } = text.messages.consents;
  const labels = text.list(fields.map(({ words }) => fieldLabel(words, text)));
  const said = {
    identity: () => details.identity(labels),
    face: () => details.face(provider),
    provider: () => details.provider(provider, labels),
  };
  return html`${consents.map(({ purpose, href }) =>
    href !== null || purpose === 'notice'
      ? nothing
      : html`<h3 part="section-title" id="text-${purpose}" tabindex="-1">${names[purpose]}</h3>
          <p part="text" class="soft">${said[purpose]()}</p>`,
  )}`;
}
