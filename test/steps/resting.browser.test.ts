import { expect } from '@open-wc/testing';
import { render } from 'lit';
import type { Fact, FlowState } from '../../src/flow/index.js';
import { enIssues } from '../../src/locales/en/issues.js';
import { en } from '../../src/locales/en/messages.js';
import { createText, type Text } from '../../src/locales/text.js';
import { paymentView } from '../../src/steps/payment/payment-view.js';
import { personView } from '../../src/steps/person/person-view.js';
import { reviewView } from '../../src/steps/review/review-view.js';
import type { View } from '../../src/ui/define-view.js';
import { after, aState } from '../suites/state-builder.js';
import { anApplication, aPayment } from '../suites/snapshot-builder.js';

const text: Text = createText({
  language: 'en',
  messages: en,
  issues: enIssues,
  timeZone: 'Asia/Shanghai',
});
const link = {
  url: 'https://sign.example/face',
  expiresAt: '2030-01-01T00:00:00Z',
  origin: 'https://sign.example',
  code: { size: 21, path: 'M0 0h1v1z' },
};
const handedOff = anApplication('person', {
  person: { status: 'handed-off', method: 'face', code: null, progress: 'waiting', expiresAt: null },
});

const screens: Record<string, readonly [View<Text>, FlowState]> = {
  review: [reviewView, aState({ preset: 'review', application: anApplication('review') })],
  'a transfer': [
    paymentView,
    aState({ application: anApplication('payment', { payment: aPayment('awaiting-transfer') }) }),
  ],
  'an amount': [
    paymentView,
    aState({ application: anApplication('payment', { payment: aPayment('awaiting-amount') }) }),
  ],
  'a face check': [personView, aState({ application: handedOff }, { handoff: { mode: 'embedded' } })],
  'a code': [personView, aState({ application: handedOff }, { handoff: { link: { ...link, mode: 'qr' } } })],
  'a link': [
    personView,
    aState({ application: handedOff }, { handoff: { link: { ...link, mode: 'link' } } }),
  ],
};

describe('waiting without an end', () => {
  for (const [name, [view, state]] of Object.entries(screens))
    it(`[F70] for ${name} says when nobody looks any more, and looks on a press`, () => {
      const screen = document.createElement('div');
      const facts: Fact[] = [];
      const shows = (shown: FlowState) => {
        render(
          view(shown, fact => facts.push(fact), text),
          screen,
        );
        return screen.textContent.includes(en.waiting.resting);
      };
      expect(shows(state)).to.equal(false);
      const rested = after(state, { type: 'watch.paused' });
      expect(shows(rested)).to.equal(true);
      const look = Array.from(screen.querySelectorAll('button')).find(
        ({ textContent }) => textContent.trim() === en.waiting.lookAgain,
      );
      look?.click();
      expect(facts).to.deep.equal([{ type: 'snapshot.aged' }]);
      expect(shows(after(rested, ...facts))).to.equal(false);
    });
});
