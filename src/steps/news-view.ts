import { html, nothing } from 'lit';
import type { Text } from '../locales/text.js';
import { defineView } from '../ui/define-view.js';
import { note } from '../ui/note.js';
import { joinSentences } from './join-sentences.js';
import { newsStep } from './news-step.js';
import { reasonText } from './reason-text.js';

/** Above a screen: why another one stands here than before, and what became of the identity meanwhile. */
export const newsView = defineView(newsStep, ({ elsewhere, revoked }, _send, text: Text) => {
  const { messages } = text;
  return html`<div role="status">
      ${elsewhere ? note(text, 'info', messages.elsewhere[elsewhere], messages.elsewhere.title) : nothing}
    </div>
    ${
      revoked
        ? note(
            text,
            'bad',
            joinSentences(
              text,
              ...revoked.reasons.map(reason => reasonText(reason, messages)),
              messages.change.revoked,
            ),
            messages.status.revokedTitle(text.date(revoked.at)),
          )
        : nothing
    }`;
});
