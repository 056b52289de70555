import { expect } from 'chai';
import { accountStatus } from '../../src/contract/index.js';
import { anApplication, anIdentity, aPayment, aSnapshot } from '../suites/snapshot-builder.js';

const person = { method: 'face', code: 'face-mismatch', progress: 'waiting', expiresAt: null } as const;

/** Everything that came to nothing and that only the person can mend. */
const setbacks = {
  'was rejected': anApplication('rejected'),
  'failed the check of the person': anApplication('person', { person: { ...person, status: 'failed' } }),
  'has details of the organization refused': anApplication('organization', {
    organization: { suggestedType: null, code: 'identity-mismatch' },
  }),
  'failed its payment': anApplication('payment', { payment: aPayment('failed') }),
  'let its payment expire': anApplication('payment', { payment: aPayment('expired') }),
};
const underWay = [
  anApplication('person'),
  anApplication('person', { person: { ...person, code: null, status: 'handed-off' } }),
  anApplication('organization'),
  anApplication('payment'),
  anApplication('payment', { payment: aPayment('awaiting-amount') }),
  anApplication('payment', { payment: aPayment('awaiting-transfer') }),
  anApplication('review'),
];

describe('the status of an account', () => {
  for (const [what, application] of Object.entries(setbacks))
    it(`[N11] needs action where the application ${what}, whatever the identity`, () => {
      for (const status of ['unverified', 'verified', 'revoked'] as const)
        expect(accountStatus(aSnapshot({ application, identity: anIdentity(status) }))).to.equal(
          'action-needed',
        );
    });

  it('[N11] tells what is under way and waits apart from that', () => {
    for (const application of underWay) {
      expect(accountStatus(aSnapshot({ application }))).to.equal('in-progress');
      expect(accountStatus(aSnapshot({ application, identity: anIdentity('verified') }))).to.equal(
        'change-pending',
      );
      expect(accountStatus(aSnapshot({ application, identity: anIdentity('revoked') }))).to.equal('revoked');
    }
  });

  it('goes by the identity where nothing was handed in', () => {
    for (const application of [null, anApplication('draft')])
      for (const status of ['unverified', 'verified', 'revoked'] as const)
        expect(accountStatus(aSnapshot({ application, identity: anIdentity(status) }))).to.equal(status);
  });
});
