import { expect } from 'chai';
import { en } from '../../src/locales/en/messages.js';
import { enFirst } from '../../src/locales/en/first.js';
import { reasonText } from '../../src/steps/reason-text.js';

const reason = (code: string, message?: string) => ({
  code,
  field: null,
  ...(message === undefined ? {} : { message }),
});

describe('why something was not accepted', () => {
  it('[I9] is said by the sentence of its code', () => {
    expect(reasonText(reason('information-outdated', 'Told by the backend.'), en)).to.equal(
      en.reasons['information-outdated'],
    );
  });

  it('[F19] is said as the backend says it where the code is new, and in general where it says nothing', () => {
    for (const code of ['from-the-future', 'constructor']) {
      expect(reasonText(reason(code, 'Told by the backend.'), en)).to.equal('Told by the backend.');
      expect(reasonText(reason(code), en)).to.equal(en.field.refused);
    }
  });

  it('[I11] is left out while the sentences are on their way, rather than said wrongly', () => {
    expect(reasonText(reason('information-outdated'), enFirst)).to.equal('');
  });
});
