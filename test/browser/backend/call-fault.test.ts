import { expect } from '@open-wc/testing';
import { callFault, loadForFault, retryAfterOf } from '../../../src/browser/backend/call-fault.js';
import { HttpError } from '../../../src/browser/backend/http-error.js';
import { BackendError, DiagnosticError, problems } from '../../../src/contract/index.js';
import { aPolicy, aSnapshot } from '../../suites/snapshot-builder.js';
import { now } from '../../suites/state-builder.js';

const http = (status: number, retryAfter: string | null = null) =>
  new HttpError(status, retryAfter, 'text/html', '<p>');

describe('retry-after', () => {
  const later = (seconds: number) => new Date(now + seconds * 1000).toUTCString();
  for (const [name, header, ms] of [
    ['seconds', '7', 7000],
    ['an HTTP date', later(30), 30_000],
    ['an HTTP date that is over', later(-30), 1000],
    ['an absurd number', '99999999999999999999', 86_400_000],
    ['an absurd date', 'Fri, 31 Dec 9999 23:59:59 GMT', 86_400_000],
    ['a negative number', '-5', 1000],
    ['zero', '0', 1000],
    ['nothing', null, undefined],
    ['words', 'soon', undefined],
    ['an empty header', '', undefined],
    ['a fraction', '1.5', undefined],
  ] as const)
    it(`[F25] reads ${name}`, () => {
      expect(retryAfterOf(header, now)).to.equal(ms);
    });
});

describe('call fault', () => {
  for (const status of [500, 502, 503, 504])
    it(`[F24] tries again after ${status}; the backend may have acted`, () => {
      expect(callFault(http(status), now)).to.include({ retry: true, reached: true });
      expect(callFault(http(status), now).fault.code).to.equal('server');
    });

  for (const status of [400, 404, 405, 409, 410, 418, 422])
    it(`[F24] does not try again after ${status} without a problem, yet the backend may have acted`, () => {
      const found = callFault(http(status), now);
      expect(found).to.include({ retry: false, reached: true });
      expect(found.fault.code).to.equal('bad-response');
      expect(found.diagnostic?.code).to.equal('RNA103');
    });

  it('[F24] does not try again after 501, yet the backend may have acted', () => {
    expect(callFault(http(501), now)).to.include({ retry: false, reached: true });
  });

  for (const status of [401, 403])
    it(`[F28] takes a bare ${status} for an expired session`, () => {
      const found = callFault(new HttpError(status, null, null, ''), now);
      expect(found.fault.code).to.equal('session-expired');
      expect(found.diagnostic?.code).to.equal('RNA109');
      expect(found).to.include({ retry: false, reached: false });
    });

  it('[F28] takes the problem not-signed-in for an expired session, whatever transport it came through', () => {
    expect(callFault(new BackendError({ code: 'not-signed-in' }), now).fault.code).to.equal(
      'session-expired',
    );
  });

  it('[F25] waits at least a second after 429, and says until when', () => {
    const found = callFault(http(429), now);
    expect(found).to.include({ retry: true, reached: false, retryAfter: 1000 });
    expect(found.fault).to.deep.include({ code: 'rate-limited', until: now + 1000 });
    expect(callFault(http(429, '50'), now).retryAfter).to.equal(50_000);
  });

  it('[F25] reads the time of a problem where there is no header', () => {
    const until = new Date(now + 20_000).toISOString();
    expect(callFault(new BackendError({ code: 'rate-limited', until }), now).retryAfter).to.equal(20_000);
    const unreadable = new BackendError({ code: 'rate-limited', until: 'later' });
    expect(callFault(unreadable, now).retryAfter).to.equal(1000);
  });

  it('[F26] tries again while the same key is in flight', () => {
    const found = callFault(new BackendError({ code: 'key-in-flight' }), now);
    expect(found).to.include({ retry: true, reached: true });
  });

  for (const code of Object.keys(problems) as (keyof typeof problems)[]) {
    const { status } = problems[code];
    if (status >= 500 || status === 401 || status === 429 || code === 'key-in-flight') continue;
    it(`hands on the problem ${code}`, () => {
      const found = callFault(new BackendError({ code }), now);
      expect(found.problem?.code).to.equal(code);
      expect(found.problem?.fields).to.deep.equal([]);
      expect(found.retry).to.equal(false);
      expect(found.diagnostic).to.equal(undefined);
    });
  }

  it('hands on a problem of a code that it does not know, and tells the developer', () => {
    const found = callFault(new BackendError({ code: 'moon-phase' }), now);
    expect(found.problem?.code).to.equal('moon-phase');
    expect(found.diagnostic).to.deep.equal({ code: 'RNA108', given: 'moon-phase' });
  });

  it('[A27] does not take a code for known that every object has', () => {
    expect(callFault(new BackendError({ code: 'constructor' }), now).diagnostic?.code).to.equal('RNA108');
  });

  it('reads the problem of an error that another copy of the package made', () => {
    const foreign = Object.assign(new Error('no'), { problem: { code: 'edit-locked' } });
    expect(callFault(foreign, now).problem?.code).to.equal('edit-locked');
  });

  it('D3 calls a problem that does not fit the contract a bad response', () => {
    const error = Object.assign(new Error('no'), { problem: { code: 7 } });
    const found = callFault(error, now);
    expect(found.fault.code).to.equal('bad-response');
    expect(found.diagnostic).to.deep.include({ code: 'RNA104', path: 'problem.code' });
  });

  for (const [code, fault, reached] of [
    ['RNA101', 'no-backend', false],
    ['RNA102', 'misconfigured', false],
    ['RNA103', 'bad-response', true],
    ['RNA104', 'bad-response', true],
    ['RNA105', 'bad-response', true],
    ['RNA106', 'misconfigured', false],
    ['RNA107', 'misconfigured', false],
  ] as const)
    it(`calls ${code} ${fault}`, () => {
      const found = callFault(new DiagnosticError({ code }), now);
      expect(found.fault.code).to.equal(fault);
      expect(found).to.include({ retry: false, reached });
    });

  for (const [name, error] of [
    ['a TypeError', new TypeError('Failed to fetch')],
    ['an error of the portal', new Error('张三 110105194912310021')],
    ['nothing', undefined],
    ['a text', 'no'],
    ['null', null],
  ] as const)
    it(`[F30] calls ${name} the network, and never repeats what it says`, () => {
      const found = callFault(error, now);
      expect(found.fault.code).to.equal('network');
      expect(found).to.include({ retry: true, reached: true });
      expect(JSON.stringify(found)).not.to.contain('110105');
    });

  it('[F21] knows a call that took too long', () => {
    expect(callFault(new DOMException('', 'TimeoutError'), now).fault.code).to.equal('timeout');
  });

  it('reads the problem of an HTTP answer, and the status where there is none', () => {
    const problem = { code: 'edit-locked', dayTry: 'kept', fields: [], until: '2026-12-25T00:00:00Z' };
    const type = 'application/problem+json; charset=utf-8';
    const known = new HttpError(409, null, type, JSON.stringify(problem));
    expect(callFault(known, now).problem).to.deep.equal(problem);
    const html = callFault(http(404), now);
    expect(html.diagnostic).to.deep.include({ code: 'RNA103', given: 'text/html (status 404)' });
    const odd = callFault(new HttpError(400, null, type, '{"title":"no code"}'), now);
    expect(odd.diagnostic).to.deep.include({ code: 'RNA104', path: 'problem.code' });
    expect(odd).to.include({ retry: false, reached: true });
    expect(callFault(new HttpError(503, null, type, '{"title":"no code"}'), now).retry).to.equal(true);
  });

  it('reads a problem whose snapshot names a preset', async () => {
    const { provider } = aPolicy();
    const snapshot = { ...aSnapshot(), policy: { preset: 'enterprise', provider } };
    const error = new HttpError(
      409,
      null,
      'application/problem+json',
      JSON.stringify({ code: 'wrong-stage', snapshot }),
    );
    await loadForFault(error);
    expect(callFault(error, now).problem?.snapshot).to.deep.equal(aSnapshot());
  });
});
