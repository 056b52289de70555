import { html, nothing, type TemplateResult } from 'lit';
import type { PhotoSlot } from '../../contract/index.js';
import type { FormError, FormErrorTarget } from '../../flow/index.js';
import type { Text } from '../../locales/text.js';
import { noteSign } from '../../ui/note.js';
import { consentText, fieldLabel, lineText, photoText } from './field-words.js';
import type { SummaryModel } from './summary-step.js';

/** What errors about a choice between cards say; a choice from a list is a field. */
const cardCodes = ['choice/missing', 'organization-type/differs'];

/** The id of what a line leads to. */
function idOf({ target, code }: FormError): string {
  if (target === 'ownership' || target === 'one-way' || /^(?:consent|photo)-/.test(target)) return target;
  return cardCodes.includes(code) ? `choice-${target}` : `field-${target}`;
}

function errorWords(line: FormError, model: SummaryModel, text: Text): string {
  const { summary, steps, person, payment, organization, photos } = text.messages;
  const { target } = line;
  if (target.startsWith('consent-'))
    return summary.missingConsent + consentText(target.slice('consent-'.length), model.provider, text);
  if (target.startsWith('photo-'))
    return summary.line(
      photos.slots[target.slice('photo-'.length) as PhotoSlot].label,
      photoText(line.code, line.params ?? {}, text),
    );
  switch (target as Exclude<FormErrorTarget, `consent-${string}`>) {
    case 'ownership':
      return summary.ownership;
    case 'one-way':
      return summary.oneWay;
    case 'subject':
      return summary.missingChoice(steps.type);
    case 'method':
      return summary.missingChoice(person.method);
    case 'way':
      return summary.missingChoice(payment.way);
    default: {
      const name = target as keyof Text['messages']['fields'];
      const label = fieldLabel(model.words[target] ?? name, text);
      if (line.code === 'choice/missing') return summary.missingChoice(label);
      if (line.code === 'answer/missing') return summary.missing(label);
      if (line.code === 'organization-type/differs' && model.suggestedType)
        return summary.line(label, organization.differs(organization.types[model.suggestedType].title));
      return summary.line(label, lineText(line, text));
    }
  }
}

/** Names all that is missing or wrong; each line leads to its field. Takes the focus when it appears. */
export function summaryView(model: SummaryModel, text: Text): TemplateResult | typeof nothing {
  if (model.errors.length === 0) return nothing;
  return html`<div part="summary note note-bad" class="note bad" role="alert" tabindex="-1" id="summary">
    ${noteSign(text, 'bad')}
    <div part="note-body">
      <h3 part="summary-title">${text.messages.summary.title(model.errors.length)}</h3>
      <ul part="summary-list">
        ${model.errors.map(
          line =>
            html`<li part="summary-item">
              <a
                part="summary-link"
                href="#${idOf(line)}"
                @click=${(event: Event) => {
                  // A fragment does not reach into a shadow root.
                  event.preventDefault();
                  const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
                  const target = root.getElementById(idOf(line));
                  const control = target?.matches('fieldset')
                    ? (target.querySelector('input') ?? target)
                    : target;
                  control?.focus();
                  control?.scrollIntoView({ block: 'center' });
                }}
                >${errorWords(line, model, text)}</a
              >
            </li>`,
        )}
      </ul>
    </div>
  </div>`;
}
