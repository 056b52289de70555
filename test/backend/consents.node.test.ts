import { expect } from 'chai';
import type { Consent } from '../../src/contract/index.js';
import { advance, DemoAccount } from './demo-account.js';
import { companyAbroad, confirmedWarnings, reviewAccount, upload } from './review-account.js';
import { runningDemo } from './running-demo.js';
import { consentsFor, demoClock, freshResidentId, organizationAnswers, submission } from './test-identity.js';

const at = (ms: number) => new Date(Date.now() + demoClock.offsetMs + ms).toISOString();
const minute = 60_000;

describe('consents at the reference backend', () => {
  before(async function () {
    this.timeout(60_000);
    await runningDemo();
  });

  it('[R09] [A37] takes no evidence that nobody gave: another sentence, another version, another time', async () => {
    const account = await DemoAccount.create();
    await account.must('start', { subject: 'enterprise' });
    const wrong: [Partial<Consent>, string][] = [
      [{ textHash: '0'.repeat(64) }, 'consent/other-text'],
      [{ textVersion: '0' }, 'consent/other-text'],
      [{ givenAt: '1999-01-01T00:00:00Z' }, 'consent/not-current'],
      [{ givenAt: '2099-01-01T00:00:00Z' }, 'consent/not-current'],
      [{ givenAt: at(-25 * 60 * minute) }, 'consent/not-current'],
      [{ givenAt: at(5 * minute) }, 'consent/not-current'],
    ];
    const payload = submission(account.policy, 'enterprise', organizationAnswers());
    for (const [change, code] of wrong) {
      const consents = payload.consents.map(consent =>
        consent.purpose === 'identity' ? { ...consent, ...change } : consent,
      );
      const { status, body } = await account.send('submit', { ...payload, consents });
      expect([status, body.code, body.dayTry], JSON.stringify(change)).to.deep.equal([
        422,
        'consent-missing',
        'kept',
      ]);
      expect(body.fields).to.deep.equal([{ field: 'identity', code }]);
    }
    const none = await account.send('submit', { ...payload, consents: [] });
    expect(none.body.fields.map(({ field, code }) => `${field} ${code}`)).to.deep.equal([
      'notice consent/missing',
      'identity consent/missing',
      'provider consent/missing',
    ]);
    expect((await account.send('submit', payload)).status).to.equal(200);
  });

  it('[R09] takes a box that was ticked in either language, or under the portal’s own sentence', async () => {
    const texts = [{ language: 'en', text: 'I agree to the terms of Example Cloud.' }];
    for (const language of ['zh-CN', 'en']) {
      const account = await DemoAccount.create({
        policyOverrides: { consents: [{ purpose: 'notice', textVersion: '7', texts }] },
      });
      await account.must('start', { subject: 'enterprise' });
      const payload = submission(account.policy, 'enterprise', organizationAnswers());
      const consents = consentsFor(account.policy, 'submit', language);
      expect((await account.send('submit', { ...payload, consents })).status).to.equal(200);
    }
  });

  it('[R09] [A37] takes a consent for one submission and no other', async () => {
    const account = await reviewAccount();
    await account.must('start', { subject: 'enterprise' });
    const earlier = consentsFor(account.policy);
    const { photo } = (await upload(account, 'license')).body;
    await account.must('submit', {
      ...submission(account.policy, 'enterprise', companyAbroad()),
      confirmedWarnings: [...confirmedWarnings],
      photos: [{ slot: 'license', id: photo?.id ?? '' }],
      consents: earlier,
    });
    await advance(1);
    const reasons = [{ field: 'registeredAddress', code: 'answer-differs' }];
    await account.demoPost('review/reject', { account: account.id, reasons });
    const answers = { registeredAddress: '2 Example Road, Singapore 018989' };
    const payload = submission(account.policy, 'enterprise', answers);
    const replay = await account.send('submit', { ...payload, consents: earlier });
    expect([replay.body.code, replay.body.fields[0]?.code]).to.deep.equal([
      'consent-missing',
      'consent/not-current',
    ]);
    const fresh = await account.send('submit', {
      ...payload,
      consents: consentsFor(account.policy),
    });
    expect(fresh.body.application?.stage).to.equal('review');
  });

  it('[R09] asks for the consent to each face check anew', async () => {
    const account = await DemoAccount.create();
    await account.reachPerson('enterprise', organizationAnswers());
    const consents = consentsFor(account.policy, 'face');
    const person = (fullName: string) => ({
      method: 'face' as const,
      answers: {
        fullName,
        documentType: 'resident-id',
        documentNumber: freshResidentId(),
        mobile: '13800138000',
      },
    });
    const missing = await account.send('confirmPerson', person('孙试验'));
    expect([missing.body.code, missing.body.fields]).to.deep.equal([
      'consent-missing',
      [{ field: 'face', code: 'consent/missing' }],
    ]);
    await account.must('confirmPerson', { ...person('孙试验'), consents });
    const used = await account.send('confirmPerson', { ...person('周试验'), consents });
    expect(used.body.fields).to.deep.equal([{ field: 'face', code: 'consent/not-current' }]);
  });
});
