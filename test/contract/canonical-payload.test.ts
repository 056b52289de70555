import { expect } from 'chai';
import { canonicalPayload } from '../../src/contract/index.js';

const consent = { purpose: 'notice', textVersion: '1', textHash: '0'.repeat(64), language: 'en' };
const at = (givenAt: string) => ({
  subject: 'individual',
  answers: { b: '2', a: '1' },
  consents: [{ ...consent, givenAt }],
});

describe('the canonical payload', () => {
  it('[R02] says the same of a box that was ticked anew, and of members in another order', () => {
    const first = canonicalPayload('submit', at('2026-11-25T10:00:00Z'));
    expect(canonicalPayload('submit', at('2026-11-25T11:00:00Z'))).to.equal(first);
    const { subject, answers, consents } = at('2026-11-25T12:00:00Z');
    expect(
      canonicalPayload('submit', { consents, answers: { a: answers.a, b: answers.b }, subject }),
    ).to.equal(first);
  });

  it('[R02] tells commands, answers and sentences apart', () => {
    const first = canonicalPayload('submit', at('2026-11-25T10:00:00Z'));
    const other = at('2026-11-25T10:00:00Z');
    expect(canonicalPayload('confirmPerson', other)).not.to.equal(first);
    expect(canonicalPayload('submit', { ...other, answers: { a: '1', b: '3' } })).not.to.equal(first);
    const consents = [{ ...other.consents[0], textHash: '1'.repeat(64) }];
    expect(canonicalPayload('submit', { ...other, consents })).not.to.equal(first);
    expect(canonicalPayload('withdraw', {})).to.equal('["withdraw",{}]');
  });
});
