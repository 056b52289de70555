import { expect } from '@open-wc/testing';
import { lazy } from '../../../src/browser/page/lazy.js';
import { scriptedBackend, type ScriptedAnswer } from '../../suites/scripted-backend.js';

const script: ScriptedAnswer = {
  headers: { 'content-type': 'text/javascript' },
  body: 'globalThis.evaluated = (globalThis.evaluated ?? 0) + 1; export const made = globalThis.evaluated;',
};
const missing: ScriptedAnswer = { status: 404, body: 'gone' };
const broken: ScriptedAnswer = { status: 503, body: 'down' };
const page = globalThis as { evaluated?: number };

interface Made {
  readonly made: number;
}

/** A module that is answered so, with what waits between the tries. */
async function module(...answers: ScriptedAnswer[]) {
  const { endpoint, requests } = await scriptedBackend(...answers);
  const waits: number[] = [];
  const load = lazy<Made>(
    _retry => import(`${endpoint}/part.js${_retry}`) as Promise<Made>,
    async ms => void waits.push(ms),
  );
  return { load, waits, asked: async () => (await requests()).map(({ search }) => search) };
}

describe('what is fetched later', () => {
  beforeEach(() => {
    delete page.evaluated;
  });

  it('[C14] is fetched and evaluated once', async () => {
    const { load, waits, asked } = await module(script);
    const [one, other] = await Promise.all([load(), load()]);
    expect([one.made, other.made, await load()]).to.deep.equal([1, 1, one]);
    expect([page.evaluated, waits, await asked()]).to.deep.equal([1, [], ['']]);
  });

  for (const [what, failure] of [
    ['is gone', missing],
    ['is an error', broken],
  ] as const) {
    it(`[C14] [R08] is asked for again at another address where the first answer ${what}`, async () => {
      const { load, waits, asked } = await module(failure, script);
      expect((await load()).made).to.equal(1);
      expect(await load()).to.equal(await load());
      const [first, second, ...others] = await asked();
      expect(first).to.equal('');
      expect(second).to.match(/^\?retry=\d+$/);
      expect([others, waits.length, page.evaluated]).to.deep.equal([[], 1, 1]);
    });
  }

  it('[C14] is waited for a little longer each time, and given up after some', async () => {
    const { load, waits, asked } = await module(missing);
    let failures = 0;
    await load().catch(() => failures++);
    const addresses = await asked();
    expect([failures, waits, addresses.length]).to.deep.equal([1, [300, 1000, 3000], 4]);
    expect(new Set(addresses).size, 'each at its own address').to.equal(4);
  });

  it('[C14] [R08] comes with the next call, though it was given up', async () => {
    const { load, asked } = await module(missing, broken, missing, missing, script);
    let failures = 0;
    await load().catch(() => failures++);
    expect((await load()).made).to.equal(1);
    expect([failures, new Set(await asked()).size, page.evaluated]).to.deep.equal([1, 5, 1]);
  });

  it('[C14] is not tried again by itself while there is no network', async () => {
    const { load, waits, asked } = await module(broken, script);
    const own = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine')!;
    Object.defineProperty(Navigator.prototype, 'onLine', { ...own, get: () => false });
    let failures = 0;
    try {
      await load().catch(() => failures++);
    } finally {
      Object.defineProperty(Navigator.prototype, 'onLine', own);
    }
    expect([failures, waits]).to.deep.equal([1, []]);
    expect((await load()).made).to.equal(1);
    expect((await asked()).length).to.equal(2);
  });
});
