/** Three processes of the reference backend over one PostgreSQL: raced, killed, frozen and stopped. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { Client } from 'pg';
import { migrations } from '../../demo/backend/migrations.js';
import type { Snapshot } from '../../src/contract/index.js';
import { until, type BackendCluster, type BackendProcess } from './backend-processes.js';
import { DemoAccount, type Reply } from './demo-account.js';
import { needPostgres } from './postgres-server.js';
import { runningCluster } from './running-cluster.js';
import { openStream, type OpenStream } from './snapshot-stream.js';
import {
  demoClock,
  individualAnswers,
  organizationAnswers,
  wrongOrganizationAnswers,
} from './test-identity.js';

describe('three processes over one PostgreSQL', function () {
  this.timeout(60_000);
  let cluster: BackendCluster;
  let database: Client;
  let endQueries = () => Promise.resolve();
  const streams: OpenStream[] = [];

  before(async function () {
    this.timeout(60_000);
    needPostgres(this);
    cluster = await runningCluster();
    database = new Client({ connectionString: cluster.databaseUrl });
    // The test that cuts connections cuts this one too.
    database.on('error', () => undefined);
    await database.connect();
    endQueries = () => database.end().catch(() => undefined);
  });
  after(async () => {
    await endQueries();
    demoClock.offsetMs = 0;
  });
  afterEach(async () => {
    for (const stream of streams.splice(0)) stream.close();
    expect(cluster.processes.map(({ trouble }) => trouble)).to.deep.equal(['', '', '']);
  });

  const three = () => cluster.processes as readonly [BackendProcess, BackendProcess, BackendProcess];
  const person = () => DemoAccount.create({ company: false }, cluster.shared);
  const company = () => DemoAccount.create({}, cluster.shared);
  /** The account as the nth process serves it. */
  const via = (account: DemoAccount, n: number) => account.at(three()[n % 3]?.demo ?? cluster.shared);
  const listen = async (account: DemoAccount) => {
    const stream = await openStream(account);
    streams.push(stream);
    return stream;
  };
  const decisionsOf = async (account: DemoAccount) => {
    const response = await fetch(`${cluster.shared.urls.backend}/demo/audit?account=${account.id}`);
    return ((await response.json()) as { decision: string }[]).map(({ decision }) => decision);
  };
  const isReady = async ({ url }: BackendProcess) => {
    const response = await fetch(`${url}/ready`).catch(() => null);
    return response?.status === 200;
  };
  const codes = (replies: readonly Reply[]) =>
    replies.map(({ status, body }) => (status === 200 ? 'done' : body.code));

  it('brings an empty database up to date once, though all three start at the same moment', async () => {
    for (const process of three()) {
      expect(await isReady(process)).to.equal(true);
      expect((await fetch(`${process.url}/health`)).status).to.equal(200);
    }
    const { rows } = await database.query('select name from kysely_migration order by name');
    expect(rows.map(({ name }: { name: string }) => name)).to.deep.equal(
      Object.keys(await migrations.getMigrations()).sort(),
    );
    const account = await company();
    const keys = await Promise.all([0, 1, 2].map(n => via(account, n).load()));
    expect(new Set(keys.map(({ accountKey }) => accountKey)).size).to.equal(1, 'one digest secret');
  });

  it('[I2] gives the last place to one of those who are proved at the same moment, each by another process', async () => {
    const races = [1, 2].map(async () => {
      const answers = individualAnswers();
      const accounts = await Promise.all([0, 1, 2, 3].map(person));
      const flows = await Promise.all(
        accounts.map(async account => {
          await account.reachPerson('individual', answers);
          await account.must('startHandoff', { mode: 'embedded' });
          return (await account.flow('face')).id;
        }),
      );
      // The news come to whichever process has its turn.
      await Promise.all(
        accounts.map((account, n) => account.operate('face', { flow: flows[n], result: 'pass' })),
      );
      return Promise.all(
        accounts.map((account, n) =>
          via(account, n).until(({ application }) => application?.stage !== 'person'),
        ),
      );
    });
    for (const ended of await Promise.all(races)) {
      const verified = ended.filter(({ identity }) => identity.status === 'verified');
      const refused = ended.filter(({ application }) => application?.stage === 'rejected');
      expect([verified.length, refused.length]).to.deep.equal([1, 3]);
    }
  });

  it('[E2] spends no more tries than there are, whichever processes judge', async () => {
    const account = await company();
    await account.must('start', { subject: 'enterprise' });
    const replies = await Promise.all(
      Array.from({ length: 9 }, (_, n) => via(account, n).submit('enterprise', wrongOrganizationAnswers())),
    );
    const told = codes(replies).sort();
    expect(told).to.deep.equal([
      ...Array<string>(6).fill('attempts-exhausted'),
      ...Array<string>(3).fill('identity-mismatch'),
    ]);
    expect((await account.load()).attempts?.left).to.equal(0);
    expect(await decisionsOf(account)).to.deep.equal(['judged-wrong', 'judged-wrong', 'judged-wrong']);
  });

  it('[F22] makes one submission of one key, and of many keys one that is effective', async () => {
    const account = await company();
    await account.must('start', { subject: 'enterprise' });
    const [key, answers] = [randomUUID(), organizationAnswers()];
    const same = await Promise.all(
      Array.from({ length: 9 }, (_, n) => via(account, n).submit('enterprise', answers, key)),
    );
    expect(codes(same).filter(code => code !== 'done' && code !== 'key-in-flight')).to.deep.equal([]);
    expect((await via(account, 2).submit('enterprise', answers, key)).status).to.equal(200);
    const { receipts, application } = await account.load();
    expect(receipts.filter(receipt => receipt.key === key)).to.deep.equal([{ key, outcome: 'accepted' }]);
    expect(application?.stage).to.equal('person');

    const other = await DemoAccount.create({ preset: 'review', company: false }, cluster.shared);
    const started = await Promise.all(
      Array.from({ length: 6 }, (_, n) => via(other, n).send('start', { subject: 'individual' })),
    );
    expect(new Set(codes(started))).to.deep.equal(new Set(['done']));
    expect((await other.load()).receipts).to.have.length(6);
    expect(await decisionsOf(account)).to.deep.equal(['submission-accepted']);
  });

  it('tells a stream within a second what another process did, a provider said, or time changed', async () => {
    const account = await person();
    const stream = await listen(via(account, 0));
    const tells = async (
      what: string,
      wanted: (snapshot: Snapshot) => boolean,
      work: () => Promise<unknown>,
    ) => {
      const heard = stream.next(wanted);
      await work();
      const done = performance.now();
      await heard;
      expect(performance.now() - done, what).to.be.below(1_000);
    };
    const at = (stage: string | undefined) => (snapshot: Snapshot) => snapshot.application?.stage === stage;
    await tells('a command', at('draft'), () => via(account, 1).must('start', { subject: 'individual' }));
    await via(account, 2).reachPerson('individual', individualAnswers());
    await via(account, 1).must('startHandoff', { mode: 'embedded' });
    await tells(
      'a callback',
      ({ identity }) => identity.status === 'verified',
      async () => account.operate('face', { flow: (await account.flow('face')).id, result: 'pass' }),
    );
    const { editableFrom } = await account.load();
    expect(editableFrom).not.to.equal(null);
    await tells(
      'the clock',
      snapshot => snapshot.editableFrom === null,
      () => via(account, 2).demoPost('clock', { hours: 24 * 31 }),
    );
  });

  it('[F28] ends the streams of a session that another process ended', async () => {
    const account = await person();
    const stream = await listen(via(account, 0));
    await stream.next(() => true);
    await via(account, 1).demoPost('expire-session', { account: account.id });
    await stream.ended;
    await via(account, 2).demoPost('sign-in', { account: account.id });
  });

  it('[F34] takes up a command whose process was killed, once, and serves its account meanwhile', async () => {
    const account = await company();
    const [first] = three();
    await account.must('start', { subject: 'enterprise' });
    await via(account, 0).fault({ kind: 'delay', ms: 60_000, command: 'submit' });
    const [key, answers] = [randomUUID(), wrongOrganizationAnswers()];
    const lost = via(account, 0)
      .submit('enterprise', answers, key)
      .catch(() => 'lost');
    await until(
      'the key is taken',
      async () => (await via(account, 1).load()).receipts[0]?.outcome === 'pending',
    );
    await first.kill();
    expect(await lost).to.equal('lost');
    // Its clients come to the others, whatever they want.
    expect((await via(account, 1).load()).attempts?.left).to.equal(3);
    const replies: Reply[] = [];
    await until('the key is free', async () => {
      replies.push(await via(account, 1 + (replies.length % 2)).submit('enterprise', answers, key));
      return replies.at(-1)?.body.code !== 'key-in-flight';
    });
    expect(codes(replies).at(-1)).to.equal('identity-mismatch');
    expect((await via(account, 2).submit('enterprise', answers, key)).body.dayTry).to.equal('spent');
    expect((await via(account, 2).load()).attempts?.left).to.equal(2, 'one try for all sends');
    await first.start();
    expect((await via(account, 0).submit('enterprise', answers, key)).body.code).to.equal(
      'identity-mismatch',
    );
    expect((await via(account, 0).load()).attempts?.left).to.equal(2);
  });

  it('[F34] lets a process that was frozen while another took over write nothing when it wakes', async () => {
    const account = await company();
    const [first] = three();
    await account.must('start', { subject: 'enterprise' });
    await via(account, 0).fault({ kind: 'delay', ms: 100, command: 'submit' });
    const [key, answers] = [randomUUID(), wrongOrganizationAnswers()];
    const frozen = via(account, 0).submit('enterprise', answers, key);
    await until(
      'the key is taken',
      async () => (await via(account, 1).load()).receipts[0]?.outcome === 'pending',
    );
    first.signal('SIGSTOP');
    const again = via(account, 1);
    await until(
      'the other took over',
      async () => (await again.submit('enterprise', answers, key)).status !== 409,
    );
    expect((await again.load()).attempts?.left).to.equal(2);
    first.signal('SIGCONT');
    expect(codes([await frozen])[0]).to.be.oneOf(['key-in-flight', 'identity-mismatch']);
    expect((await again.load()).attempts?.left).to.equal(2);
    expect(await decisionsOf(account)).to.deep.equal(['judged-wrong']);
  });

  it('[E2] keeps tries, keys and the one effective submission while processes are killed and started again', async () => {
    const accounts = await Promise.all([1, 2, 3, 4].map(company));
    const killed = new AbortController();
    const killing = (async () => {
      for (let n = 0; !killed.signal.aborted; n += 1) {
        const process = three()[n % 3];
        await process?.kill();
        await process?.start();
        await sleep(150);
      }
    })();
    /** What a widget does: the same key until the outcome is known. */
    const insists = async (send: (n: number) => Promise<Reply>): Promise<Reply> => {
      for (let n = 0; n < 400; n += 1) {
        const reply = await send(n).catch(() => null);
        const isPassing = reply === null || reply.status >= 500 || reply.body.code === 'key-in-flight';
        if (!isPassing) return reply;
        await sleep(25);
      }
      throw new Error('There was no outcome.');
    };
    try {
      await Promise.all(
        accounts.map(async (account, which) => {
          const sends = async (work: (at: DemoAccount, key: string) => Promise<Reply>) => {
            const key = randomUUID();
            return insists(n => work(via(account, which + n), key));
          };
          // Known before, so that a command is one request.
          await insists(async n => ({ status: 200, body: await via(account, which + n).load() }) as Reply);
          expect(
            (await sends((at, key) => at.send('start', { subject: 'enterprise' }, key))).status,
          ).to.equal(200);
          for (const left of [2, 1, 0]) {
            const { body } = await sends((at, key) =>
              at.submit('enterprise', wrongOrganizationAnswers(), key),
            );
            expect([body.code, body.dayTry, body.snapshot?.attempts?.left]).to.deep.equal([
              'identity-mismatch',
              'spent',
              left,
            ]);
          }
          const { body } = await sends((at, key) => at.submit('enterprise', organizationAnswers(), key));
          expect(body.code).to.equal('attempts-exhausted');
        }),
      );
    } finally {
      killed.abort();
      await killing;
    }
    for (const account of accounts) {
      expect(await decisionsOf(account)).to.deep.equal(Array<string>(3).fill('judged-wrong'));
      expect((await account.load()).receipts.map(({ outcome }) => outcome)).to.deep.equal([
        ...Array<string>(4).fill('refused'),
        'accepted',
      ]);
    }
  });

  it('loses no command that was acknowledged, and answers those under way, when it is told to stop', async () => {
    const [first] = three();
    const accounts = await Promise.all(Array.from({ length: 8 }, company));
    for (const account of accounts) {
      await account.must('start', { subject: 'enterprise' });
      await via(account, 0).fault({ kind: 'delay', ms: 600, command: 'submit' });
    }
    const stream = await listen(via(accounts[0] as DemoAccount, 0));
    const answers = accounts.map(() => wrongOrganizationAnswers());
    const keys = accounts.map(() => randomUUID());
    const sending = accounts.map((account, n) =>
      via(account, 0).submit('enterprise', answers[n] ?? {}, keys[n]),
    );
    await until('all are under way', async () => {
      const seen = await Promise.all(accounts.map(account => via(account, 1).load()));
      return seen.every(({ receipts }) => receipts[0]?.outcome === 'pending');
    });
    first.signal('SIGTERM');
    expect(codes(await Promise.all(sending))).to.deep.equal(accounts.map(() => 'identity-mismatch'));
    await stream.ended;
    expect(await first.ended()).to.equal(0);
    for (const account of accounts) {
      const { attempts, receipts } = await via(account, 1).load();
      expect([attempts?.left, receipts[0]?.outcome]).to.deep.equal([2, 'refused']);
    }
    await first.start();
    expect(await isReady(first)).to.equal(true);
  });

  it('goes on when the database cuts all connections, and hears of the news again', async () => {
    const account = await person();
    const cut = 'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()';
    await database.query(`${cut} and pid <> pg_backend_pid()`);
    await until('all are ready again', async () => (await Promise.all(three().map(isReady))).every(Boolean));
    const stream = await listen(via(account, 0));
    const heard = stream.next(({ application }) => application?.stage === 'draft');
    await via(account, 1).must('start', { subject: 'individual' });
    const done = performance.now();
    await heard;
    expect(performance.now() - done).to.be.below(1_000);
    for (const process of three()) process.trouble = '';
  });
});
