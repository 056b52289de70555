import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { RateLimiter, WaitingLine, type RateLimits } from '../../demo/backend/rate-limit.js';
import { start } from '../../demo/backend/server.js';
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
    const first = line.enter('a', () => held);
    const second = line.enter('a', () => held);
    const third = await line
      .enter('a', () => held)
      .catch((error: unknown) => (error as { code: string }).code);
    expect(third).to.equal('rate-limited');
    expect(await line.enter('b', async () => 'in')).to.equal('in');
    release();
    await Promise.all([first, second]);
    expect(await line.enter('a', async () => 'in')).to.equal('in');
  });

  describe('over HTTP', () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'rna-limits-'));
    const limits: RateLimits = {
      address: { burst: 60, perSecond: 1 },
      account: { burst: 20, perSecond: 1 },
      waiting: 4,
    };
    let backend: Awaited<ReturnType<typeof start>>;
    before(async function () {
      this.timeout(60_000);
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
