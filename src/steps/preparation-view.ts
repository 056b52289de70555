import { html, type TemplateResult } from 'lit';
import type { FirstMessages } from '../locales/en/first.js';
import type { Text } from '../locales/text.js';
import { joinSentences } from './join-sentences.js';
import type { Gain, SubjectOffer } from './subject-offer.js';

/** How long it takes, as far as the policy tells. */
function durationText({ payment, review }: SubjectOffer, { messages: { status } }: Text<FirstMessages>) {
  if (review) return status.durationReview(review.min, review.max);
  return payment ? status.durationPayment(payment.min, payment.max) : status.duration;
}

/** What to have at hand for each subject that can be chosen, and how long it takes. */
export function preparationView(offers: readonly SubjectOffer[], text: Text<FirstMessages>): TemplateResult {
  const { status, subjects } = text.messages;
  return html`<section part="section">
    <h3 part="section-title">${status.prepareTitle}</h3>
    ${offers.map(offer => {
      const items = status.list(offer.preparations.map(item => status.prepare[item]));
      return html`<p part="text" class="soft">
        ${joinSentences(
          text,
          offers.length > 1 ? status.prepareFor(subjects[offer.subject], items) : status.prepareOnly(items),
          durationText(offer, text),
        )}
      </p>`;
    })}
  </section>`;
}

/** What enterprise authentication gives (E3). */
export function gainsView(gains: readonly Gain[], { messages }: Text<FirstMessages>): TemplateResult {
  return html`<ul part="gains" class="gains">
    ${gains.map(gain => {
      const { title, text } = messages.gains[gain];
      return html`<li part="gain">
        <b part="gain-title">${title}</b><span part="gain-text">${text}</span>
      </li>`;
    })}
  </ul>`;
}
