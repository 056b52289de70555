import { createHash, randomBytes } from 'node:crypto';
import { expect } from 'chai';
import type { HandoffMode, Payload, Snapshot } from '../../src/contract/index.js';
import { advance, DemoAccount } from './demo-account.js';
import { runningDemo } from './running-demo.js';
import { consentsFor, freshResidentId, individualAnswers, organizationAnswers } from './test-identity.js';

const handoff = {
  modes: ['embedded', 'redirect', 'popup', 'qr', 'link'] satisfies HandoffMode[],
  linkHours: 2,
  appSchemes: [],
};
const secret = () => randomBytes(32).toString('base64url');
const challengeOf = (verifier: string) => createHash('sha256').update(verifier).digest('base64url');

async function named(subject: 'enterprise' | 'individual' = 'enterprise'): Promise<DemoAccount> {
  const account = await DemoAccount.create({
    company: subject === 'enterprise',
    policyOverrides: { handoff },
  });
  await account.reachPerson(subject, subject === 'enterprise' ? organizationAnswers() : individualAnswers());
  return account;
}

/** Leaves for the provider as the widget does. */
async function leave(account: DemoAccount, more: Partial<Payload<'startHandoff'>> = {}) {
  const [state, verifier] = [secret(), secret()];
  const returnUrl = `${account.demo.urls.host}/?return=1`;
  const { status, body } = await account.send('startHandoff', {
    mode: 'redirect',
    returnUrl,
    state,
    challenge: challengeOf(verifier),
    ...more,
  });
  if (status !== 200) throw new Error(`startHandoff: ${body.code}`);
  return { state, verifier, url: body.handoff?.url ?? '' };
}

const codeOf = async (account: DemoAccount, payload: Payload<'finishHandoff'>) => {
  const { status, body } = await account.send('finishHandoff', payload);
  return status === 200 ? 'accepted' : body.code;
};
const press = (url: string, result: 'pass' | 'fail') =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: `result=${result}`,
  });
const personOf = ({ application }: Snapshot) => (application?.stage === 'person' ? application.person : null);

describe('the way to the provider and back at the reference backend', () => {
  before(async function () {
    this.timeout(60_000);
    await runningDemo();
  });

  it('[E8] offers only the ways of the policy', async () => {
    const account = await DemoAccount.create({
      policyOverrides: { handoff: { ...handoff, modes: ['qr', 'link'] } },
    });
    await account.reachPerson('enterprise', organizationAnswers());
    for (const mode of handoff.modes) {
      const { status, body } = await account.send('startHandoff', { mode });
      expect(status === 200 ? 'accepted' : body.code, mode).to.equal(
        mode === 'qr' || mode === 'link' ? 'accepted' : 'invalid-answers',
      );
    }
  });

  it('[E8] lets a link live for the hours of the policy', async () => {
    const account = await named();
    const { body } = await account.send('startHandoff', { mode: 'link' });
    const hours =
      (Date.parse(body.handoff?.expiresAt ?? '') - Date.parse(body.snapshot?.serverTime ?? '')) / 3_600_000;
    expect(hours).to.be.within(1.99, 2);
  });

  it('[A13] takes a state once, with its verifier, before the provider has said anything', async () => {
    const account = await named();
    const { state, verifier } = await leave(account);
    expect(await codeOf(account, { state: secret(), verifier })).to.equal('return-mismatch');
    expect(await codeOf(account, { state, verifier: secret() })).to.equal('return-mismatch');
    expect(await codeOf(account, { state, verifier })).to.equal('accepted');
    expect(await codeOf(account, { state, verifier })).to.equal('return-mismatch');
    expect(personOf(await account.load())?.status).to.equal('handed-off');
  });

  for (const subject of ['enterprise', 'individual'] as const)
    it(`[F68] takes the return of ${subject === 'enterprise' ? 'an enterprise' : 'an individual'} once, after the callback moved everything on`, async () => {
      const account = await named(subject);
      const { state, verifier, url } = await leave(account);
      await press(url, 'pass');
      await account.until(snapshot => !personOf(snapshot));
      expect(await codeOf(account, { state, verifier })).to.equal('accepted');
      expect(await codeOf(account, { state, verifier })).to.equal('return-mismatch');
    });

  it('[A12] asks the provider at the return, whose callback was lost', async () => {
    const account = await named();
    const { state, verifier, url } = await leave(account);
    await account.operate('callbacks', { mode: 'lost' });
    await press(url, 'pass');
    await account.operate('callbacks', { mode: 'normal' });
    const { body } = await account.send('finishHandoff', { state, verifier });
    expect(body.application?.stage).to.equal('organization');
  });

  it('[F67] gives the snapshot to a return in another browser, and keeps the state for the right one', async () => {
    const account = await named();
    const { state, verifier } = await leave(account);
    for (let n = 0; n < 2; n += 1) expect(await codeOf(account, { state })).to.equal('accepted');
    expect(await codeOf(account, { state, verifier })).to.equal('accepted');
    expect(await codeOf(account, { state })).to.equal('return-mismatch');
  });

  it('[A13] takes no state of another account, or of an application that was withdrawn', async () => {
    const [account, other] = [await named(), await named()];
    const { state, verifier } = await leave(account);
    expect(await codeOf(other, { state, verifier })).to.equal('return-mismatch');
    await account.must('withdraw', {});
    expect(await codeOf(account, { state, verifier })).to.equal('return-mismatch');
  });

  it('[N06] gives every page, mode and press the one link while it is open, and takes each way back once', async () => {
    const account = await named();
    const [first, second] = [await leave(account), await leave(account, { mode: 'popup' })];
    expect(second.url).to.equal(first.url);
    const code = await account.send('startHandoff', { mode: 'qr' });
    expect(code.body.handoff?.url).to.equal(first.url);
    const { application } = await account.load();
    expect(personOf(await account.load())?.expiresAt).to.equal(code.body.handoff?.expiresAt);
    expect(application?.actor).to.equal('applicant');
    for (const { state, verifier } of [first, second]) {
      expect(await codeOf(account, { state, verifier })).to.equal('accepted');
      expect(await codeOf(account, { state, verifier })).to.equal('return-mismatch');
    }
  });

  it('[N06] leads back the way of the page that asked last', async () => {
    const account = await named();
    await account.send('startHandoff', { mode: 'qr' });
    const { state, url } = await leave(account);
    const page = await (await press(url, 'pass')).text();
    expect(page).to.contain(`state=${state}`);
  });

  it('[N06] keeps the link where the same person is named once more, and ends it for another one', async () => {
    const account = await named('individual');
    const first = await leave(account);
    const again = {
      method: 'face',
      answers: {},
      consents: consentsFor(account.policy, 'face'),
    } as const;
    await account.must('confirmPerson', again);
    expect((await leave(account)).url).to.equal(first.url);

    const company = await named();
    const link = await leave(company);
    await company.must('confirmPerson', {
      method: 'face',
      answers: {
        fullName: '周试验',
        documentType: 'resident-id',
        documentNumber: freshResidentId(),
        mobile: '13800138000',
      },
      consents: consentsFor(company.policy, 'face'),
    });
    expect((await leave(company)).url).not.to.equal(link.url);
  });

  it('[N06] makes a new link once the check has ended, also where its callback was lost', async () => {
    const account = await named();
    const first = await leave(account);
    await account.operate('callbacks', { mode: 'lost' });
    await press(first.url, 'fail');
    await account.operate('callbacks', { mode: 'normal' });
    expect((await leave(account)).url).not.to.equal(first.url);
  });

  it('[R10] hands on the return address as it was parsed, and refuses odd ones', async () => {
    const account = await named();
    const { host } = account.demo.urls;
    const odd = [
      `${host}\\@evil.example/`,
      `${host}/\r\nSet-Cookie: a=b`,
      `${host}/a b`,
      ` ${host}/`,
      `${host.replace('//', '\\\\')}/`,
      host.replace('http://', 'http://someone@'),
      'https://evil.example/',
      'javascript:alert(1)',
      '/relative',
    ];
    for (const returnUrl of odd) {
      const { status, body } = await account.send('startHandoff', { mode: 'redirect', returnUrl });
      expect([status, body.code], returnUrl).to.deep.equal([400, 'bad-request']);
    }
    await account.must('startHandoff', {
      mode: 'redirect',
      returnUrl: `${host.toUpperCase().replace('HTTP', 'http')}/a/../b`,
    });
    const { details } = await account.flow('face');
    expect((details as unknown as { returnUrl: string }).returnUrl).to.equal(`${host}/b`);
  });

  it('[F65] tells a return by a link that has ended', async () => {
    const account = await named();
    const { state, verifier } = await leave(account);
    await advance(2.01);
    const { status, body } = await account.send('finishHandoff', { state, verifier });
    expect([status, body.code]).to.deep.equal([410, 'handoff-expired']);
    const again = await leave(account);
    expect(await codeOf(account, { state: again.state, verifier: again.verifier })).to.equal('accepted');
  });

  it('[F71] goes by the server where the page reports success: pending, then failed', async () => {
    const account = await named();
    const reference = (await account.load()).application?.id;
    await account.operate('face-behaviour', { reference, verdict: 'pending' });
    const { state, verifier, url } = await leave(account);
    const page = await (await press(url, 'pass')).text();
    expect(page).to.contain('识别已通过');
    const { body } = await account.send('finishHandoff', { state, verifier });
    expect(personOf(body)).to.deep.include({ status: 'handed-off', progress: 'done' });
    await account.operate('face', { flow: (await account.flow('face')).id, result: 'fail' });
    expect(
      personOf(await account.until(snapshot => personOf(snapshot)?.status === 'failed')),
    ).to.deep.include({
      code: 'face-mismatch',
      progress: 'waiting',
    });

    await account.operate('face-behaviour', { reference, verdict: 'failed' });
    expect(await (await press((await leave(account)).url, 'pass')).text()).to.contain('识别已通过');
    await account.until(snapshot => personOf(snapshot)?.status === 'failed');
  });

  it('[E8] shows on the desktop that the link was opened on the phone, and whom it waits for', async () => {
    const account = await named();
    const { url } = await leave(account, { mode: 'qr' });
    const waiting = (await account.load()).application?.participants;
    expect(waiting).to.deep.equal([{ role: 'operator', state: 'waiting', link: url }]);
    await fetch(url);
    const opened = await account.until(snapshot => personOf(snapshot)?.progress === 'opened');
    expect(opened.application?.participants).to.deep.equal([
      { role: 'operator', state: 'opened', link: url },
    ]);
    await press(url, 'pass');
    const done = await account.until(snapshot => !personOf(snapshot));
    expect(done.application?.participants).to.deep.equal([{ role: 'operator', state: 'done' }]);
  });

  it('[E9] names the legal representative where it is they who are recognized', async () => {
    const account = await DemoAccount.create();
    const answers = organizationAnswers();
    await account.must('start', { subject: 'enterprise' });
    await account.submit('enterprise', answers);
    const { application } = await account.must('confirmPerson', {
      method: 'face',
      answers: {
        fullName: answers.legalRepresentativeName,
        documentType: 'resident-id',
        documentNumber: freshResidentId(),
        mobile: '13800138000',
      },
      consents: consentsFor(account.policy, 'face'),
    });
    expect(application?.participants).to.deep.equal([{ role: 'legal-representative', state: 'waiting' }]);
  });

  it('[F65] shows no link that has ended, under a new version', async () => {
    const account = await named();
    await leave(account, { mode: 'link' });
    const before = await account.load();
    await advance(2.01);
    const after = await account.load();
    expect(after.application?.participants).to.deep.equal([{ role: 'operator', state: 'waiting' }]);
    expect(after.version).not.to.equal(before.version);
  });

  it('[E12] gives the colleague in finance a sheet, and warns when its number was replaced', async () => {
    const account = await DemoAccount.create();
    await account.reachPayment();
    const choose = async () => {
      const { application } = await account.must('choosePayment', { way: 'from-company', answers: {} });
      const payment = application?.stage === 'payment' ? application.payment : null;
      const finance = application?.participants.find(({ role }) => role === 'finance');
      return { payee: payment?.status === 'awaiting-transfer' ? payment.account : null, finance };
    };
    const first = await choose();
    expect(first.payee).not.to.have.property('replacedNumber');
    expect(first.finance?.state).to.equal('waiting');
    const sheet = await (await fetch(`${first.finance?.link ?? ''}?lang=en`)).text();
    expect(sheet).to.contain(first.payee?.number).and.to.contain('¥0.01');
    await account.until(
      ({ application }) =>
        application?.participants.find(({ role }) => role === 'finance')?.state === 'opened',
    );

    const second = await choose();
    expect(second.payee?.replacedNumber).to.equal(first.payee?.number);
    expect(await (await fetch(`${first.finance?.link ?? ''}?lang=en`)).text())
      .to.contain('Do not use it any more')
      .and.not.to.contain(first.payee?.number);
    expect(JSON.stringify(await account.load())).not.to.contain('"sheet"');
  });
});
