import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { parseProblem, parseSnapshot, problems } from '../../src/contract/index.js';
import { advance, DemoAccount, postJson } from './demo-account.js';
import { runningDemo } from './running-demo.js';
import { organizationAnswers, submission } from './test-identity.js';

const guarded = async (account: DemoAccount) => ({
  'rna-contract': '1',
  'rna-account': await account.accountKey(),
  'idempotency-key': randomUUID(),
});

describe('the contract over HTTP', () => {
  before(async function () {
    this.timeout(60_000);
    await runningDemo();
  });

  it('answers a snapshot that fits the contract, never to be cached', async () => {
    const account = await DemoAccount.create();
    const response = await fetch(`${account.api}/snapshot`, { headers: account.authorization });
    expect(response.headers.get('cache-control')).to.equal('no-store');
    expect(parseSnapshot(await response.json()).policy.provider?.origins).to.deep.equal([
      account.demo.urls.provider,
    ]);
  });

  it('[F28] answers 401 without a login, and to a login of nobody', async () => {
    const { urls } = await runningDemo();
    for (const authorization of ['', 'Bearer demo:nobody', 'Basic abc']) {
      const response = await fetch(`${urls.backend}/api/real-name/snapshot`, { headers: { authorization } });
      expect(response.status).to.equal(401);
      expect(response.headers.get('content-type')).to.equal('application/problem+json');
      expect(parseProblem(await response.json()).code).to.equal('not-signed-in');
    }
  });

  it('takes the demo’s cookie through the portal’s own origin', async () => {
    const account = await DemoAccount.create();
    const { urls } = account.demo;
    const signedIn = await postJson(`${urls.host}/demo/sign-in`, { account: account.id });
    const cookie = signedIn.headers.get('set-cookie') ?? '';
    expect(cookie)
      .to.match(/HttpOnly/i)
      .and.to.match(/SameSite=Lax/i);
    const response = await fetch(`${urls.host}/api/real-name/snapshot`, {
      headers: { cookie: cookie.split(';')[0] ?? '' },
    });
    expect(((await response.json()) as { version: string }).version).to.equal('1');
  });

  it('[A11] takes either name of loopback for the portal, which answers under both', async () => {
    const handoff = { modes: ['redirect' as const], linkHours: 2, appSchemes: [] };
    const account = await DemoAccount.create({ policyOverrides: { handoff } });
    await account.reachPerson('enterprise', organizationAnswers());
    for (const name of ['localhost', '127.0.0.1']) {
      const url = new URL(account.demo.urls.host);
      url.hostname = name;
      const page = await fetch(url, { redirect: 'error' });
      expect([page.status, page.headers.get('set-cookie')]).to.satisfy(
        ([status, cookie]: [number, string]) => status === 200 && !/domain=/i.test(cookie),
      );
      const { status } = await account.send('startHandoff', { mode: 'redirect', returnUrl: url.href });
      expect(status, name).to.equal(200);
    }
  });

  it('refuses a command without the contract’s header, and one without a key', async () => {
    const account = await DemoAccount.create();
    for (const missing of ['rna-contract', 'rna-account', 'idempotency-key'] as const) {
      const headers: Record<string, string> = { ...account.authorization, ...(await guarded(account)) };
      Reflect.deleteProperty(headers, missing);
      const { status, body } = await postJson(`${account.api}/start`, { subject: 'enterprise' }, headers);
      expect([status, body.code]).to.deep.equal([400, 'bad-request']);
    }
  });

  it('names the member that does not fit, and never its value', async () => {
    const account = await DemoAccount.create();
    const secret = 'my-secret-value';
    const { status, body } = await postJson(
      `${account.api}/start`,
      { subject: secret },
      { ...account.authorization, ...(await guarded(account)) },
    );
    expect([status, body.code]).to.deep.equal([400, 'bad-request']);
    expect(body.detail).to.contain('payload.subject').and.not.to.contain(secret);
  });

  it('[A23] [A24] takes no body beyond 64 KB, and no prototype from one within', async () => {
    const account = await DemoAccount.create();
    const headers = {
      ...account.authorization,
      ...(await guarded(account)),
      'content-type': 'application/json',
    };
    const huge = JSON.stringify({ subject: 'enterprise', padding: 'x'.repeat(70_000) });
    const response = await fetch(`${account.api}/start`, { method: 'POST', headers, body: huge });
    expect(response.status).to.equal(400);
    const chunked = await fetch(`${account.api}/start`, {
      method: 'POST',
      headers,
      body: new Blob([huge]).stream(),
      duplex: 'half',
    } as RequestInit);
    expect(chunked.status).to.equal(400);
    const polluted = '{"subject":"enterprise","__proto__":{"company":false},"constructor":{"x":1}}';
    const taken = await fetch(`${account.api}/start`, { method: 'POST', headers, body: polluted });
    expect(taken.status).to.equal(200);
    expect(({} as { company?: unknown }).company).to.equal(undefined);
  });

  it('gives each problem code the status of the contract’s table, with the snapshot', async () => {
    const account = await DemoAccount.create();
    const { status, body } = await account.send('submitAmount', { fen: 1 });
    expect(status).to.equal(problems['wrong-stage'].status);
    const problem = parseProblem(body);
    expect(problem.type).to.equal('urn:real-name-auth:problem:wrong-stage');
    expect(problem.snapshot?.version).to.equal((await account.load()).version);
  });

  it('[A11] hands nobody over to a provider that would send them to a foreign page', async () => {
    const handoff = { modes: ['redirect' as const], linkHours: 2, appSchemes: [] };
    const account = await DemoAccount.create({ policyOverrides: { handoff } });
    await account.reachPerson('enterprise', organizationAnswers());
    const { host } = account.demo.urls;
    for (const returnUrl of [
      'https://evil.example/',
      '/back',
      `${host}@evil.example/`,
      'javascript:alert(1)',
    ]) {
      const { body } = await account.send('startHandoff', { mode: 'redirect', returnUrl });
      expect(body.code).to.equal('bad-request', returnUrl);
    }
    const { body } = await account.send('startHandoff', { mode: 'redirect', returnUrl: `${host}/?x=1` });
    const page = await fetch(body.handoff?.url ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'result=pass',
    });
    expect(await page.text()).to.contain(`href="${host}/?x=1"`);
  });

  it('streams each new version, and ends when the login does', async () => {
    const account = await DemoAccount.create();
    const stop = new AbortController();
    const response = await fetch(`${account.demo.urls.host}/api/real-name/events?version=1`, {
      headers: account.authorization,
      signal: stop.signal,
    });
    expect(response.headers.get('content-type')).to.equal('text/event-stream');
    let text = '';
    const reading = (async () => {
      for await (const chunk of response.body ?? []) text += new TextDecoder().decode(chunk);
    })();
    const { version } = await account.must('start', { subject: 'enterprise' });
    await account.must('withdraw', {});
    await new Promise(resolve => setTimeout(resolve, 200));
    await account.demoPost('expire-session', { account: account.id });
    await reading;
    const versions = [...text.matchAll(/^id: (\d+)$/gm)].map(match => Number(match[1]));
    expect(versions).to.have.length.within(1, 2);
    expect(versions.at(-1)).to.equal(Number(version) + 1);
    expect(text).to.match(/event: snapshot\nid: \d+\ndata: \{"accountKey"/);
  });

  it('gives an upper version to every change and keeps it otherwise', async () => {
    const account = await DemoAccount.create();
    const before = Number((await account.load()).version);
    expect(Number((await account.load()).version)).to.equal(before);
    expect(Number((await account.must('start', { subject: 'enterprise' })).version)).to.be.above(before);
    const { serverTime } = await account.load();
    await advance(1);
    expect(Date.parse((await account.load()).serverTime) - Date.parse(serverTime)).to.be.within(
      3_600_000,
      3_605_000,
    );
  });

  it('[A47] keeps what was typed out of every answer, and out of what it prints', async () => {
    const account = await DemoAccount.create();
    await account.must('start', { subject: 'enterprise' });
    const answers = organizationAnswers();
    const printed: string[] = [];
    const original = { log: console.log, error: console.error };
    console.log = console.error = (...parts: unknown[]) => printed.push(parts.join(' '));
    const replies: unknown[] = [];
    try {
      await account.fault({ kind: 'patch', path: 'policy', value: null, command: 'load' });
      await account.load();
      replies.push((await account.submit('enterprise', answers)).body, await account.load());
      replies.push((await account.submit('enterprise', answers)).body);
    } finally {
      Object.assign(console, original);
    }
    const everything = JSON.stringify(replies) + printed.join('\n');
    for (const value of Object.values(answers)) expect(everything).not.to.contain(value);
  });

  for (const [kind, check] of [
    ['html', (text: string) => expect(text).to.match(/^<!doctype html>/)],
    ['malformed', (text: string) => expect(JSON.parse(text)).not.to.have.property('policy')],
    ['unknown-enum', (text: string) => expect(text).to.contain('from-the-future')],
  ] as const)
    it(`the demo can answer wrongly on purpose: ${kind}`, async () => {
      const account = await DemoAccount.create();
      await account.fault({ kind });
      const response = await fetch(`${account.api}/snapshot`, { headers: account.authorization });
      check(await response.text());
      expect(submission(account.policy, 'enterprise', {}).consents).to.have.length(3);
      parseSnapshot(await account.load());
    });

  it('[F25] the demo can ask for patience on purpose', async () => {
    const account = await DemoAccount.create();
    await account.fault({ kind: 'status', status: 429, retryAfter: '7' });
    const response = await fetch(`${account.api}/snapshot`, { headers: account.authorization });
    expect([response.status, response.headers.get('retry-after')]).to.deep.equal([429, '7']);
  });
});
