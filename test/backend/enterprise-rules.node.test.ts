import { expect } from 'chai';
import { dateIn, startOfDayIn } from '../../src/domain/date-in.js';
import { addWorkingDays } from '../../src/domain/index.js';
import { addDays } from '../../src/domain/plain-date.js';
import { advance, DemoAccount } from './demo-account.js';
import { runningDemo } from './running-demo.js';
import {
  authorizedPerson,
  consentsFor,
  individualAnswers,
  organizationAnswers,
  submission,
  wrongOrganizationAnswers,
} from './test-identity.js';

const zone = 'Asia/Shanghai';

describe('enterprise rules of the reference backend', () => {
  before(async function () {
    this.timeout(60_000);
    await runningDemo();
  });

  it('[E1] refuses individual authentication to an account tied to a company', async () => {
    const account = await DemoAccount.create({ company: true });
    const { status, body: company } = await account.send('start', { subject: 'individual' });
    expect([status, company.code]).to.deep.equal([409, 'company-needs-enterprise']);
    await account.must('start', { subject: 'enterprise' });
    const { body } = await account.submit('individual', individualAnswers());
    expect(body.code, 'a subject that is not that of the draft').to.equal('wrong-stage');
  });

  it('[E2] blocks submitting after three wrong submissions until the next day in the policy’s zone', async () => {
    const account = await DemoAccount.create();
    await account.must('start', { subject: 'enterprise' });
    for (const left of [2, 1, 0]) {
      const { status, body } = await account.submit('enterprise', wrongOrganizationAnswers());
      expect([status, body.code, body.dayTry]).to.deep.equal([422, 'identity-mismatch', 'spent']);
      expect(body.snapshot?.attempts?.left).to.equal(left);
    }
    const { status, body } = await account.submit('enterprise', organizationAnswers());
    expect([status, body.code, body.dayTry]).to.deep.equal([403, 'attempts-exhausted', 'kept']);
    const { serverTime, attempts } = await account.load();
    const midnight = dateIn(zone, new Date(serverTime)).nextMidnight.toISOString();
    expect(body.until).to.equal(midnight);
    expect(attempts).to.deep.equal({ left: 0, resetsAt: midnight });

    await advance(24);
    expect((await account.load()).attempts?.left).to.equal(3);
    expect((await account.submit('enterprise', organizationAnswers())).status).to.equal(200);
  });

  it('[E2] counts each of many simultaneous wrong submissions, and never more than the limit', async () => {
    const account = await DemoAccount.create();
    await account.must('start', { subject: 'enterprise' });
    const replies = await Promise.all(
      Array.from({ length: 6 }, () => account.submit('enterprise', wrongOrganizationAnswers())),
    );
    const codes = replies.map(({ body }) => body.code).sort();
    expect(codes).to.deep.equal([
      ...Array<string>(3).fill('attempts-exhausted'),
      ...Array<string>(3).fill('identity-mismatch'),
    ]);
  });

  it('[E7] takes no attempt for what the person can mend before the register is asked', async () => {
    const account = await DemoAccount.create();
    await account.must('start', { subject: 'enterprise' });
    const missing = await account.submit('enterprise', { organizationName: '杭州试验科技有限公司' });
    expect([missing.status, missing.body.code, missing.body.dayTry]).to.deep.equal([
      422,
      'invalid-answers',
      'kept',
    ]);
    expect(missing.body.fields.map(({ field }) => field)).to.deep.equal([
      'registrationNumber',
      'legalRepresentativeName',
      'contactMobile',
    ]);
    const impossible = await account.submit('enterprise', organizationAnswers('91330106MA27EXAM7A'));
    expect(impossible.body.fields[0]?.field).to.equal('registrationNumber');
    const whole = submission(account.policy, 'enterprise', organizationAnswers());
    const without = await account.send('submit', { ...whole, consents: [] });
    expect(without.body.code).to.equal('consent-missing');
    expect(without.body.fields.map(({ field }) => field)).to.deep.equal(['notice', 'identity', 'provider']);
    expect((await account.load()).attempts?.left).to.equal(3);
  });

  it('[E7] spends an attempt at the steps that the policy counts, and only there', async () => {
    const attempts = { perDay: 2, countedOn: ['confirmPerson'] } as const;
    const account = await DemoAccount.create({
      policyOverrides: { attempts: { ...attempts, countedOn: [...attempts.countedOn] } },
    });
    await account.must('start', { subject: 'enterprise' });
    expect((await account.submit('enterprise', wrongOrganizationAnswers())).body.dayTry).to.equal('kept');
    await account.submit('enterprise', organizationAnswers());
    const answers = {
      fullName: '孙试验',
      documentType: 'resident-id',
      documentNumber: '330106199003071236',
      mobile: '13800138000',
    };
    const wrong = await account.send('confirmPerson', {
      method: 'face',
      answers,
      consents: consentsFor(account.policy, 'face'),
    });
    expect([wrong.body.code, wrong.body.dayTry]).to.deep.equal(['identity-mismatch', 'spent']);
    expect((await account.load()).attempts?.left).to.equal(1);
  });

  it('[E4] never turns an enterprise back into an individual', async () => {
    const account = await DemoAccount.create({ company: false });
    await account.verifyEnterprise();
    await advance(31 * 24);
    const { status, body } = await account.send('start', { subject: 'individual' });
    expect([status, body.code]).to.deep.equal([409, 'one-way-change']);
    const { identity, application } = await account.load();
    expect([identity.status, application]).to.deep.equal(['verified', null]);
  });

  it('[E9] hands the named person over to the provider, tells a failed face check, and lets it be repeated', async () => {
    const account = await DemoAccount.create();
    await account.must('start', { subject: 'enterprise' });
    await account.submit('enterprise', organizationAnswers());
    const early = await account.send('startHandoff', { mode: 'embedded' });
    expect(early.body.code).to.equal('wrong-stage');

    await account.must('confirmPerson', {
      method: 'face',
      answers: authorizedPerson(),
      consents: consentsFor(account.policy, 'face'),
    });
    const first = await account.send('startHandoff', { mode: 'embedded' });
    const { url, expiresAt } = first.body.handoff ?? { url: '', expiresAt: '' };
    expect(url).to.match(/^http:\/\/127\.0\.0\.1:\d+\/face\/[\w-]{32}$/);
    const { serverTime } = await account.load();
    const hours = (Date.parse(expiresAt) - Date.parse(serverTime)) / 3_600_000;
    const { linkHours } = account.policy.handoff;
    expect(hours).to.be.within(linkHours - 0.01, linkHours);

    await account.operate('face', {
      flow: (await account.flow('face')).id,
      result: 'fail',
      code: 'face-mismatch',
    });
    const failed = await account.until(
      ({ application }) => application?.stage === 'person' && application.person.status === 'failed',
    );
    expect(failed.application).to.have.nested.property('person.code', 'face-mismatch');
    expect((await account.passFace()).application?.stage).to.equal('organization');
  });

  it('[E10] asks for what the chosen type of organization needs, and suggests a type', async () => {
    const account = await DemoAccount.create();
    await account.reachPerson('enterprise', organizationAnswers());
    const { application } = await account.passFace();
    expect(application).to.have.nested.property('organization.suggestedType', 'business');
    const bare = await account.send('confirmOrganization', { organizationType: 'other', answers: {} });
    expect(bare.body.fields.map(({ field }) => field)).to.deep.equal(['certificateType']);
    const next = await account.must('confirmOrganization', {
      organizationType: 'other',
      answers: { certificateType: 'social-organization' },
    });
    expect(next.application).to.deep.include({ stage: 'payment', payment: null });
  });

  it('[E14] gives the working days between which a payment is expected, or none beyond the calendar', async () => {
    const { serverTime } = await (await DemoAccount.create()).load();
    const today = dateIn(zone, new Date(serverTime)).date;
    const years = [0, 1].map(ahead => String(Number(today.slice(0, 4)) + ahead));
    const holiday = addDays(today, 1);
    const calendar = Object.fromEntries(
      years.map(year => [
        year,
        { holidays: holiday.startsWith(year) ? [holiday] : [], workdays: [] as string[] },
      ]),
    );
    const account = await DemoAccount.create({
      policyOverrides: {
        calendar: Object.entries(calendar).map(([year, days]) => ({ year: Number(year), ...days })),
      },
    });
    await account.reachPayment();
    const { application } = await account.must('choosePayment', { way: 'from-company', answers: {} });
    expect(application)
      .to.have.nested.property('payment.expected')
      .that.deep.equals({
        earliest: addWorkingDays(today, 1, calendar),
        latest: addWorkingDays(today, 3, calendar),
      });
  });

  it('[E14] says that it does not know in a year whose calendar is not published', async () => {
    const account = await DemoAccount.create();
    await account.reachPayment();
    await advance(24 * 80);
    const { application } = await account.must('choosePayment', { way: 'from-company', answers: {} });
    expect(application).to.have.nested.property('payment.expected', null);
  });

  it('[E15] [E17] shows the masked identity and opens editing at 00:00 on the day of success + 30', async () => {
    const account = await DemoAccount.create();
    const answers = organizationAnswers();
    const { identity, editableFrom, application } = await account.verifyEnterprise(answers);
    if (identity.status !== 'verified') throw new Error('not verified');
    expect(application).to.equal(null);
    expect(identity.number).to.match(/^9133\*+.{4}$/);
    expect(JSON.stringify(identity)).not.to.contain(answers.registrationNumber);
    const { date } = dateIn(zone, new Date(identity.verifiedAt));
    const opens = startOfDayIn(zone, addDays(date, 30)).toISOString();
    expect(editableFrom).to.equal(opens);

    const early = await account.send('start', { subject: 'enterprise' });
    expect([early.status, early.body.code, early.body.until]).to.deep.equal([409, 'edit-locked', opens]);
    const { serverTime } = await account.load();
    await advance((Date.parse(opens) - Date.parse(serverTime)) / 3_600_000 - 0.01);
    expect((await account.send('start', { subject: 'enterprise' })).body.code).to.equal('edit-locked');
    await advance(0.02);
    expect((await account.send('start', { subject: 'enterprise' })).status).to.equal(200);
  });

  it('[E16] keeps the old identity until the new one is verified, also when the change is withdrawn', async () => {
    const account = await DemoAccount.create();
    const old = (await account.verifyEnterprise()).identity;
    await advance(31 * 24);
    await account.reachPerson('enterprise', organizationAnswers());
    const during = await account.load();
    expect(during.identity).to.deep.equal(old);
    expect(during.application).to.include({ purpose: 'change', stage: 'person' });
    const withdrawn = await account.must('withdraw', {});
    expect([withdrawn.identity, withdrawn.application]).to.deep.equal([old, null]);

    const { identity } = await account.verifyEnterprise();
    expect(identity).to.have.property('status', 'verified');
    expect(identity).not.to.deep.equal(old);
  });

  it('[E18] verifies an individual by the provider’s face check; the account can then become an enterprise', async () => {
    const account = await DemoAccount.create({
      company: false,
      policyOverrides: { lock: { days: 30, except: [{ from: 'individual', to: 'enterprise' }] } },
    });
    const { identity } = await account.verifyIndividual();
    expect(identity).to.deep.include({ status: 'verified', subject: 'individual', name: '钱**' });
    const changed = await account.verifyEnterprise();
    expect(changed.identity).to.deep.include({ status: 'verified', subject: 'enterprise' });
    const back = await account.send('start', { subject: 'individual' });
    expect(back.body.code).to.equal('one-way-change');
  });

  it('[A32] counts attempts itself: a client without memory is refused all the same', async () => {
    const account = await DemoAccount.create();
    await account.must('start', { subject: 'enterprise' });
    for (let n = 0; n < 3; n += 1) await account.submit('enterprise', wrongOrganizationAnswers());
    await account.must('withdraw', {});
    await account.must('start', { subject: 'enterprise' });
    expect((await account.submit('enterprise', organizationAnswers())).body.code).to.equal(
      'attempts-exhausted',
    );
  });
});
