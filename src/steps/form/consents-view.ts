import { html, nothing, type TemplateResult } from 'lit';
import type { Text } from '../../locales/text.js';
import type { Send } from '../../ui/define-view.js';
import type { ConsentEntry } from './consent-entry.js';
import { consentText } from './field-words.js';

let byScript = false;

/**
 * Notes a click that no person made. What it sets off at once, be it a click handed on by a label or the change of a
 * box, would look like a person's.
 */
function watchScripts(event: Event): void {
  if (event.isTrusted) return;
  byScript = true;
  queueMicrotask(() => {
    byScript = false;
  });
}

/** The way to the text that a box names: a page of the portal’s, or what stands beside the form. */
function textLink({ purpose, href }: ConsentEntry, send: Send, { messages }: Text): TemplateResult {
  const name = messages.consents.names[purpose];
  if (href !== null)
    return html` <a part="link consent-link" href=${href} target="_blank" rel="noopener noreferrer"
      >${name}<span class="sr"> ${messages.common.opensNewTab}</span></a
    >`;
  const id = `text-${purpose}`;
  return html` <a
    part="link consent-link"
    href="#${id}"
    @click=${(event: Event) => {
      // A fragment does not reach into a shadow root.
      event.preventDefault();
      const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
      const target = root.getElementById(id);
      // Boxes that are asked for once more stand on another screen than the texts.
      if (!target) send({ type: 'screen.requested', screen: 'information' });
      target?.focus();
      target?.scrollIntoView({ block: 'center' });
    }}
    >${name}</a
  >`;
}

/* eslint-disable lit-a11y/click-events-have-key-events -- The label only watches; the box is what is pressed. */
/** Unticked boxes, one for each purpose; nothing where the form asks for none. */
export function consentsView(
  entries: readonly ConsentEntry[],
  provider: string,
  send: Send,
  text: Text,
): TemplateResult | typeof nothing {
  const { messages } = text;
  if (entries.length === 0) return nothing;
  return html`<fieldset part="consent-group" class="consents">
    <legend part="section-title">${messages.consents.title}</legend>
    ${entries.map(consent => {
      const own = consent.texts.find(({ language }) => language === text.language)?.text;
      const sentence = own ?? consentText(consent.purpose, provider, text);
      const id = `consent-${consent.purpose}`;
      return html`<div
        part="consent-row ${consent.missing ? 'consent-invalid' : ''}"
        class="check ${consent.missing ? 'invalid' : ''}"
      >
        <label part="consent" @click=${watchScripts}>
          <input
            part="consent-input"
            type="checkbox"
            id=${id}
            aria-required="true"
            aria-describedby=${consent.missing ? `${id}-error` : nothing}
            aria-invalid=${consent.missing ? 'true' : 'false'}
            .checked=${consent.given}
            @change=${(event: Event) => {
              const box = event.target as HTMLInputElement;
              send({
                type: 'consent.changed',
                purpose: consent.purpose,
                given: box.checked,
                trusted: event.isTrusted && !byScript,
                text: sentence,
                textVersion: consent.textVersion,
                language: text.language,
              });
              box.checked = consent.given;
            }}
          /><span part="consent-text">${sentence}</span>
        </label>
        ${textLink(consent, send, text)}
        ${
          consent.missing
            ? html`<p part="field-error consent-error" class="error" id="${id}-error">
                ${messages.consents.missing}
              </p>`
            : nothing
        }
      </div>`;
    })}
  </fieldset>`;
}

/* eslint-enable lit-a11y/click-events-have-key-events */
