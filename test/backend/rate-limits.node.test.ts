import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { expect } from 'chai';
import { RateLimiter, WaitingLine, type RateLimits } from '../../demo/backend/rate-limit.js';
import { start } from '../../demo/backend/server.js';
import { newDataFolder } from '../suites/data-folder.js';
import { databaseOf } from './test-database.js';

const codeOf = (work: () => unknown) => {
  try {
    work();
    return 'passed';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('limits of the reference backend', () => {
  it('[R16] lets so many through at once, and more with time', () => {
    let now = 0;
    const limiter = new RateLimiter({ burst: 3, perSecond: 2 }, () => now);
    const take = (name = 'a') => codeOf(() => limiter.take(name));
    expect([take(), take(), take(), take()]).to.deep.equal(['passed', 'passed', 'passed', 'rate-limited']);
    expect(take('b')).to.equal('passed');
    now = 500;
    expect([take(), take()]).to.deep.equal(['passed', 'rate-limited']);
    now = 100_000;
    expect([take(), take(), take(), take()]).to.deep.equal(['passed', 'passed', 'passed', 'rate-limited']);
  });

  it('[R16] lets so many wait in line for each account', async () => {
    const line = new WaitingLine(2);
    let release = () => {};
    const held = new Promise<void>(resolve => (release = resolve));
    const first = line.enter('a', 'key-1', () => held);
    const second = line.enter('a', 'key-2', () => held);
    const third = await line
      .enter('a', 'key-3', () => held)
      .catch((error: unknown) => (error as { code: string }).code);
    expect(third).to.equal('rate-limited');
    expect(await line.enter('b', 'key-4', async () => 'in')).to.equal('in');
    // The same key again is told at once that it is under way.
    expect(await line.enter('a', 'key-1', async () => 'told')).to.equal('told');
    release();
    await Promise.all([first, second]);
    expect(await line.enter('a', 'key-5', async () => 'in')).to.equal('in');
  });

  it('[R18] takes one at a time in the order in which they came, also past one that fails or gives up', async () => {
    const line = new WaitingLine(10, 20);
    const done: string[] = [];
    let release = () => {};
    const held = new Promise<void>(resolve => (release = resolve));
    const does = (name: string, work: () => Promise<void> = () => Promise.resolve()) =>
      line.enter('a', name, async () => {
        await work();
        done.push(name);
      });
    const first = does('first', () => held);
    const impatient = does('impatient').catch((error: unknown) => (error as { code: string }).code);
    expect(await impatient).to.equal('unavailable');
    const failing = does('failing', () => Promise.reject(new Error('no'))).catch(() => done.push('failed'));
    const last = does('last');
    expect(done).to.deep.equal([]);
    release();
    await Promise.all([first, failing, last]);
    expect(done).to.deep.equal(['first', 'failed', 'last']);
  });

  describe('over HTTP', () => {
    let dataDir = '';
    const limits: RateLimits = {
      address: { burst: 60, perSecond: 1 },
      account: { burst: 20, perSecond: 1 },
      waiting: 4,
    };
    let backend: Awaited<ReturnType<typeof start>>;
    before(async function () {
      this.timeout(60_000);
      dataDir = await newDataFolder('rna-limits-', ['backend']);
      backend = await start({
        port: 0,
        dataDir,
        databaseUrl: await databaseOf(dataDir),
        providerUrl: 'http://127.0.0.1:9',
        providerSecret: 'secret',
        portalOrigins: [],
        demo: true,
        limits,
      });
    });
    after(async () => {
      await backend.close();
      rmSync(dataDir, { recursive: true, force: true });
    });

    const load = (account: string) =>
      fetch(`${backend.url}/api/real-name/snapshot`, {
        headers: { authorization: `Bearer demo:${account}` },
      });

    it('[R16] answers 429 with Retry-After to a burst of one account, while others are served', async () => {
      const { accountKey } = (await (await load('company')).json()) as { accountKey: string };
      const submissions = Array.from({ length: 25 }, () =>
        fetch(`${backend.url}/api/real-name/start`, {
          method: 'POST',
          headers: {
            authorization: 'Bearer demo:company',
            'content-type': 'application/json',
            'rna-contract': '1',
            'rna-account': accountKey,
            'idempotency-key': randomUUID(),
          },
          body: JSON.stringify({ subject: 'enterprise' }),
        }),
      );
      const other = await load('person');
      expect(other.status).to.equal(200);
      const answers = await Promise.all(submissions);
      const refused = answers.filter(({ status }) => status === 429);
      expect(refused.length).to.be.greaterThan(5);
      expect(answers.every(({ status }) => status === 200 || status === 429)).to.equal(true);
      for (const answer of refused) {
        expect(Number(answer.headers.get('retry-after'))).to.be.within(1, 60);
        expect(((await answer.json()) as { code: string }).code).to.equal('rate-limited');
      }
    });

    it('[R16] answers 429 to an address that asks for many accounts, before anything is looked up', async () => {
      const answers = await Promise.all(Array.from({ length: 80 }, () => load(randomUUID())));
      const statuses = new Set(answers.map(({ status }) => status));
      expect([...statuses].sort()).to.deep.equal([401, 429]);
    });
  });
});
