import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import { advance, DemoAccount, postJson } from './demo-account.js';
import { runningDemo } from './running-demo.js';
import { freshCreditCode, organizationAnswers } from './test-identity.js';

/** Presses a button of the face-check page. */
const press = (url: string, result: 'pass' | 'fail') =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: `result=${result}`,
  });

async function atFace(answers = organizationAnswers()): Promise<{ account: DemoAccount; url: string }> {
  const handoff = { modes: ['link' as const], linkHours: 2, appSchemes: [] };
  const account = await DemoAccount.create({ policyOverrides: { handoff } });
  await account.reachPerson('enterprise', answers);
  const { body } = await account.send('startHandoff', { mode: 'link' });
  return { account, url: body.handoff?.url ?? '' };
}

describe('the provider simulator', () => {
  let providerUrl = '';
  const operate = (operation: string, body: object) => postJson(`${providerUrl}/ops/${operation}`, body);

  before(async function () {
    this.timeout(60_000);
    providerUrl = (await runningDemo()).urls.provider;
  });
  afterEach(async () => {
    await operate('callbacks', { mode: 'normal' });
    await operate('register', { mode: 'lenient' });
  });

  it('shows a face-check page that hides who is checked, in both languages, under a strict policy', async () => {
    const { url } = await atFace();
    for (const [lang, word] of [
      ['zh-CN', '人脸识别'],
      ['en', 'Face recognition'],
    ] as const) {
      const response = await fetch(`${url}?lang=${lang}`);
      const text = await response.text();
      expect(response.headers.get('content-security-policy')).to.equal(
        "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
      );
      expect(text).to.contain(word).and.to.contain('模拟 · Simulation').and.to.contain('**验');
      expect(text)
        .not.to.contain('孙试验')
        .and.not.to.match(/<script|\s(style|on\w+)=/i);
    }
  });

  it('[F65] lets a link be used once, and for as long as the policy says', async () => {
    const { account, url } = await atFace();
    const { body } = await account.send('startHandoff', { mode: 'link' });
    expect(body.handoff?.url).to.equal(url);
    expect((await press(url, 'pass')).status).to.equal(200);
    const again = await press(url, 'fail');
    expect([again.status, await again.text()]).to.satisfy(
      ([status, text]: [number, string]) => status === 410 && text.includes('该链接已使用'),
    );
    expect((await fetch(`${providerUrl}/face/unknown`)).status).to.equal(404);

    const late = await atFace();
    await advance(2.01);
    const expired = await fetch(late.url);
    expect([expired.status, (await expired.text()).includes('该链接已过期')]).to.deep.equal([410, true]);
    expect((await press(late.url, 'pass')).status).to.equal(410);
    expect((await late.account.load()).application?.stage).to.equal('person');
  });

  it('escapes what people typed', async () => {
    const name = '试验"\'<img src=x onerror=alert(1)>';
    await operate('entries', { kind: 'organization', number: freshCreditCode(), name });
    const page = await (await fetch(`${providerUrl}/?lang=en`)).text();
    expect(page).not.to.contain('<img');
    expect(page).to.contain('&lt;img src=x');
  });

  it('makes up for a lost callback: the backend asks by itself', async () => {
    const { account, url } = await atFace();
    await operate('callbacks', { mode: 'lost' });
    await press(url, 'pass');
    expect(
      (await account.until(({ application }) => application?.stage !== 'person')).application?.stage,
    ).to.equal('organization');
  });

  it('may call back twice: the backend takes each event once', async () => {
    const { account, url } = await atFace();
    await operate('callbacks', { mode: 'twice' });
    await press(url, 'pass');
    const { version } = await account.until(({ application }) => application?.stage === 'organization');
    await new Promise(resolve => setTimeout(resolve, 200));
    expect((await account.load()).version).to.equal(version);
  });

  it('is believed only under its signature', async () => {
    const { account } = await atFace();
    const { id } = await account.flow('face');
    const body = JSON.stringify({ id: 'forged', flow: id, type: 'face.passed' });
    for (const signature of ['', 'zz', createHmac('sha256', 'guess').update(body).digest('hex')]) {
      const response = await fetch(`${account.demo.urls.backend}/provider-callback`, {
        method: 'POST',
        headers: { 'provider-signature': signature },
        body,
      });
      expect(response.status).to.equal(403);
    }
    expect((await account.load()).application?.stage).to.equal('person');
  });

  it('answers its API only to the platform', async () => {
    const { status } = await postJson(`${providerUrl}/api/match-person`, {
      name: '张三',
      documentNumber: '1',
    });
    expect(status).to.equal(403);
  });

  it('refuses operations that another site’s page sends', async () => {
    const response = await fetch(`${providerUrl}/ops/time`, {
      method: 'POST',
      headers: { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'hours=1',
    });
    expect(response.status).to.equal(403);
    const own = await fetch(`${providerUrl}/ops/time?lang=en`, {
      method: 'POST',
      headers: { origin: providerUrl, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'hours=1',
      redirect: 'manual',
    });
    expect([own.status, own.headers.get('location')]).to.deep.equal([303, '/?lang=en']);
    // A page without referrer would send 'null' as the origin of its own forms.
    expect((await fetch(providerUrl)).headers.get('referrer-policy')).to.equal('same-origin');
  });

  it('checks against its register, leniently or strictly, with entries that can be edited', async () => {
    const answers = organizationAnswers();
    const account = await DemoAccount.create();
    await account.must('start', { subject: 'enterprise' });
    await operate('register', { mode: 'strict' });
    expect((await account.submit('enterprise', answers)).body.code).to.equal('identity-mismatch');
    await operate('entries', {
      kind: 'organization',
      number: answers.registrationNumber,
      name: answers.organizationName,
      legalRepresentative: answers.legalRepresentativeName,
    });
    expect((await account.submit('enterprise', answers)).status).to.equal(200);
  });

  it('shows on its operations page which amount was sent', async () => {
    const account = await DemoAccount.create();
    await account.reachPayment();
    const fen = await account.receiveAmount();
    const page = await (await fetch(`${providerUrl}/?lang=en`)).text();
    expect(page).to.contain(`¥0.${String(fen).padStart(2, '0')}`);
  });
});
