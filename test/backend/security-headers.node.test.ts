import { expect } from 'chai';
import { DemoAccount } from './demo-account.js';
import { runningDemo } from './running-demo.js';
import { individualAnswers } from './test-identity.js';

/** What every page of the demo says, whoever serves it. */
async function expectProtected(url: string): Promise<void> {
  const response = await fetch(url, { redirect: 'manual' });
  const { headers } = response;
  const said = (name: string) => headers.get(name) ?? '';
  expect([response.status, said('content-type').split(';')[0]], url).to.deep.equal([200, 'text/html']);
  const policy = said('content-security-policy').split('; ');
  expect(policy, url).to.include.members([
    "default-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ]);
  expect(
    policy.filter(rule => /unsafe|\*|https?:/.test(rule)),
    url,
  ).to.deep.equal([]);
  expect(said('x-content-type-options'), url).to.equal('nosniff');
  expect(said('x-frame-options'), url).to.equal('DENY');
  expect(said('referrer-policy'), url).to.be.oneOf(['no-referrer', 'same-origin']);
  expect(said('cross-origin-resource-policy'), url).to.equal('same-origin');
  expect(said('permissions-policy'), url).to.contain('microphone=()').and.to.contain('geolocation=()');
  expect(headers.get('access-control-allow-origin'), url).to.equal(null);
  expect(headers.get('x-powered-by') ?? headers.get('server'), url).to.equal(null);
}

describe('pages of the demo', () => {
  before(async function () {
    this.timeout(60_000);
    await runningDemo();
  });

  it('[A39] say what a browser may do with them: the portal’s, the reviewer’s and the provider’s', async () => {
    const { host, provider } = (await runningDemo()).urls;
    const account = await DemoAccount.create({ company: false });
    await account.reachPerson('individual', individualAnswers());
    const { body } = await account.send('startHandoff', { mode: 'embedded' });
    const pages = [`${host}/`, `${host}/?account=person`, `${host}/review`, `${provider}/`];
    for (const page of [...pages, body.handoff?.url ?? '']) await expectProtected(page);
  });

  it('[A39] are not what the backend answers: it has no page and lets no other origin read', async () => {
    const { backend } = (await runningDemo()).urls;
    for (const path of ['/', '/health', '/ready', '/api/real-name/snapshot', '/demo/accounts', '/nothing']) {
      const { headers } = await fetch(backend + path, { headers: { origin: 'https://evil.example' } });
      expect(headers.get('content-type'), path).to.contain('json');
      expect(headers.get('x-content-type-options'), path).to.equal('nosniff');
      expect(headers.get('cache-control'), path).to.equal('no-store');
      expect(headers.get('access-control-allow-origin'), path).to.equal(null);
    }
  });
});
