import { expect } from 'chai';
import type { HandoffMode } from '../../src/contract/index.js';
import { DemoAccount, postJson } from './demo-account.js';
import { runningDemo } from './running-demo.js';
import { organizationAnswers } from './test-identity.js';

const handoff = {
  modes: ['embedded', 'redirect', 'popup', 'qr', 'link'] satisfies HandoffMode[],
  linkHours: 2,
  appSchemes: [],
};
const state = 'a-state-of-at-least-22-characters';

/** A person at the page of the face check, which behaves as chosen. */
async function atPage(mode: HandoffMode, behaviour: object = {}, withReturn = true) {
  const account = await DemoAccount.create({ policyOverrides: { handoff } });
  await account.reachPerson('enterprise', organizationAnswers());
  const reference = (await account.load()).application?.id ?? '';
  await account.operate('face-behaviour', { reference, ...behaviour });
  const back = withReturn ? { returnUrl: `${account.demo.urls.host}/?x=1`, state } : {};
  const { body } = await account.send('startHandoff', { mode, ...back });
  return { account, reference, url: body.handoff?.url ?? '' };
}

async function pass(url: string) {
  const response = await fetch(`${url}?lang=en`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'result=pass',
  });
  const text = await response.text();
  const link = /<a class="button primary" href="([^"]*)"/.exec(text)?.[1];
  return {
    text,
    headers: response.headers,
    back: link === undefined ? null : new URL(link.replaceAll('&amp;', '&')),
    leaves:
      /<meta http-equiv="refresh" content="2;url=([^"]*)"/.exec(text)?.[1] === link && link !== undefined,
    closes: text.includes('data-closes="yes"') && text.includes('/face-end.js'),
  };
}

describe('the page of the face check', () => {
  before(async function () {
    this.timeout(60_000);
    await runningDemo();
  });

  it('[E8] refuses frames, tells nobody where people came from, and keeps its opener unless told otherwise', async () => {
    for (const [opener, policy] of [
      ['kept', 'unsafe-none'],
      ['severed', 'same-origin'],
    ] as const) {
      const { url } = await atPage('popup', { opener });
      const { headers } = await fetch(url);
      expect(headers.get('x-frame-options')).to.equal('DENY');
      expect(headers.get('content-security-policy')).to.contain("frame-ancestors 'none'");
      expect(headers.get('referrer-policy')).to.equal('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).to.equal(policy);
    }
  });

  for (const [mode, withReturn, expected] of [
    ['redirect', true, 'leaves'],
    ['popup', true, 'leaves'],
    ['popup', false, 'closes'],
    ['qr', false, 'stays'],
    ['link', true, 'stays'],
    ['embedded', true, 'stays'],
  ] as const)
    it(`[E8] ${mode}${withReturn ? ' with a return' : ''}: the page ${expected}`, async () => {
      const { url } = await atPage(mode, {}, withReturn);
      const end = await pass(url);
      expect(end.leaves ? 'leaves' : end.closes ? 'closes' : 'stays').to.equal(expected);
      expect(end.back?.searchParams.get('state') ?? null).to.equal(withReturn ? state : null);
      expect(end.back?.searchParams.get('x') ?? null).to.equal(withReturn ? '1' : null);
      expect(end.text).not.to.match(/<script(?! type="module" src="\/face-end\.js")|\s(style|on\w+)=/i);
    });

  it('[A12] brings back what misleads a careless page, or a forged state, when told to', async () => {
    const misleading = await pass((await atPage('redirect', { parameters: 'misleading' })).url);
    expect(Object.fromEntries(misleading.back?.searchParams ?? [])).to.deep.equal({
      x: '1',
      state,
      status: 'success',
      verified: 'true',
      result: 'passed',
      return_url: 'https://evil.example/',
    });
    const without = await pass((await atPage('redirect', { parameters: 'without-state' })).url);
    expect(without.back?.searchParams.has('state')).to.equal(false);
    const forged = await pass((await atPage('redirect', { parameters: 'forged-state' })).url);
    expect(forged.back?.searchParams.get('state'))
      .to.match(/^rna-[\w-]{22}$/)
      .and.not.to.equal(state);
  });

  it('[A28] posts a message to its opener only when told to, at the portal’s origin alone', async () => {
    const { account, url } = await atPage('popup', { message: 'posted', ending: 'close' });
    const end = await pass(url);
    expect(end.text).to.contain(`data-target="${account.demo.urls.host}"`).and.to.contain('face-check');
    expect(end.headers.get('content-security-policy')).to.contain("script-src 'self'");
    expect((await pass((await atPage('popup')).url)).text).to.contain('data-message=""');
  });

  it('[F65] ends a link when told to, without moving time', async () => {
    const { account, url } = await atPage('link');
    await account.operate('expire', { flow: (await account.flow('face')).id });
    expect((await fetch(url)).status).to.equal(410);
  });

  it('behaves as chosen for all unless one application has its own, and takes everything back', async () => {
    const { provider } = (await runningDemo()).urls;
    const choose = async (body: object) => (await postJson(`${provider}/ops/face-behaviour`, body)).body;
    await choose({ ending: 'stay' });
    expect(await choose({ reference: 'one', parameters: 'misleading' })).to.deep.equal({
      verdict: 'pressed',
      ending: 'stay',
      parameters: 'misleading',
      message: 'none',
      opener: 'kept',
    });
    expect(await (await fetch(`${provider}/?lang=en`)).text()).to.match(/value="stay"\s+aria-pressed="true"/);
    expect(await choose({ reset: true })).to.deep.include({ ending: 'by-mode', parameters: 'state' });
  });
});
