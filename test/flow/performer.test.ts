import { featurePerformers } from '../suites/feature-performers.js';
import { expect } from 'chai';
import type { Snapshot } from '../../src/contract/index.js';
import {
  createPerformer,
  fault,
  type CallOutcome,
  type Effect,
  type Fact,
  type CommandRequest,
  type Ports,
} from '../../src/flow/index.js';
import { aSnapshot } from '../suites/snapshot-builder.js';

const order: CommandRequest = { command: 'withdraw', payload: {} };
const prepare: Effect = { type: 'prepare-command', order, consentTexts: [] };
const sendIt: Effect = { type: 'send-command', command: 'withdraw', key: 'key-1' };
const done = (version: string): CallOutcome<Snapshot> => ({ outcome: 'done', value: aSnapshot({ version }) });

const rest = async () => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
};

/** A call that is answered when the test says so. */
interface Held {
  readonly signal: AbortSignal;
  readonly answer: (outcome: CallOutcome<Snapshot>) => void;
  readonly fail: () => void;
  /** Says that nobody looks any more. */
  readonly rest: () => void;
}

/** A performer among ports that do nothing but what a test replaces, with the facts that it reported. */
function aPerformer(replaced: Partial<Ports> = {}) {
  const held = (calls: Held[]) =>
    ((...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const signal = args.find(argument => argument instanceof AbortSignal)!;
        signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
        const rest = args.at(-1) as () => void;
        calls.push({ signal, answer: resolve, fail: () => reject(new Error('of the port')), rest });
      })) as never;
  const loads: Held[] = [];
  const sends: Held[] = [];
  const nexts: Held[] = [];
  const facts: Fact[] = [];
  const settled: string[] = [];
  const ports: Ports = {
    backend: {
      load: held(loads),
      send: held(sends),
      next: held(nexts),
      handoff: async () => ({ outcome: 'lost' }),
      upload: async () => ({ outcome: 'lost' }),
    },
    keys: {
      prepare: async ready => ({ key: 'key-1', order: ready }),
      settle: async key => void settled.push(key),
      find: async () => null,
    },
    ledger: { read: async () => null, write: async () => {}, clear: async () => {} },
    drafts: { read: async () => null, write: async () => {}, drop: async () => {} },
    checks: { check: async () => ({}) },
    media: () => Promise.reject(new Error('no photos here')),
    lock: { withLock: (_account, work) => work() },
    clock: { now: () => 0, set: () => {} },
    notify: () => {},
    listen: () => {},
    copy: async () => true,
    print: () => {},
    announce: () => true,
    handoff: broken,
    focus: () => {},
    ...replaced,
  };
  const performer = createPerformer(ports, fact => facts.push(fact), featurePerformers);
  return { performer, facts, loads, sends, nexts, settled, types: () => facts.map(({ type }) => type) };
}

/** Ports that fail in every way must leave no promise behind that nobody caught. */
const broken = () => Promise.reject(new Error('of the port'));

describe('the performer', () => {
  it('[F07] aborts whatever is under way when it is stopped', async () => {
    const { performer, loads, sends, nexts } = aPerformer();
    performer.perform({ type: 'load-snapshot' });
    performer.perform({ type: 'start-watching', version: '1' });
    performer.perform(prepare);
    await rest();
    performer.perform(sendIt);
    await rest();
    performer.stop();
    for (const call of [...loads, ...sends, ...nexts]) expect(call.signal.aborted).to.equal(true);
    expect([loads, sends, nexts].map(({ length }) => length)).to.deep.equal([1, 1, 1]);
    await rest();
  });

  it('[F17] drops what comes after that, and works on with what comes next', async () => {
    const { performer, loads, types } = aPerformer();
    performer.perform({ type: 'load-snapshot' });
    performer.stop();
    loads[0]!.answer(done('1'));
    await rest();
    expect(types()).to.deep.equal([]);
    performer.perform({ type: 'load-snapshot' });
    loads[1]!.answer(done('2'));
    await rest();
    expect(types()).to.deep.equal(['snapshot.loaded']);
  });

  it('[D8] [F58] takes what is kept of an account from the browser when the account goes', async () => {
    const gone: string[] = [];
    const { performer } = aPerformer({
      ledger: {
        read: async () => null,
        write: async () => {},
        clear: async account => void gone.push(`tries and keys of ${account}`),
      },
      drafts: {
        read: async () => null,
        write: async () => {},
        drop: async account => void gone.push(`draft of ${account}`),
      },
    });
    for (const accountKey of ['account-1', 'account-2'])
      performer.perform({ type: 'clear-account', accountKey });
    await rest();
    expect(gone).to.deep.equal([
      'tries and keys of account-1',
      'draft of account-1',
      'tries and keys of account-2',
      'draft of account-2',
    ]);
  });

  it('[F58] forgets a cleared account together with every answer that is still to come', async () => {
    const { performer, loads, types } = aPerformer();
    performer.perform({ type: 'load-snapshot' });
    performer.perform({ type: 'clear-account', accountKey: 'account-1' });
    loads[0]!.answer(done('1'));
    await rest();
    expect(types()).to.deep.equal([]);
  });

  it('[F36] takes the newest load alone', async () => {
    const { performer, loads, facts } = aPerformer();
    performer.perform({ type: 'load-snapshot' });
    performer.perform({ type: 'load-snapshot' });
    expect(loads[0]!.signal.aborted).to.equal(true);
    loads[1]!.answer(done('new'));
    loads[0]!.answer(done('old'));
    await rest();
    expect(facts.map(fact => fact.type === 'snapshot.loaded' && fact.snapshot.version)).to.deep.equal([
      'new',
    ]);
  });

  it('sends what was prepared, and nothing else', async () => {
    const { performer, sends, facts } = aPerformer();
    performer.perform(sendIt);
    await rest();
    expect(sends).to.deep.equal([]);
    expect(facts).to.deep.equal([
      { type: 'command.failed', command: 'withdraw', key: 'key-1', fault: fault('storage') },
    ]);
  });

  it('forgets an order with its key', async () => {
    const { performer, sends, settled } = aPerformer();
    performer.perform(prepare);
    await rest();
    performer.perform({ type: 'settle-key', key: 'key-1' });
    performer.perform(sendIt);
    await rest();
    expect(settled).to.deep.equal(['key-1']);
    expect(sends).to.deep.equal([]);
  });

  it('[F24] asks no more for what news has settled, and the next command of the page has its turn', async () => {
    let isTaken = false;
    const withLock: Ports['lock']['withLock'] = async (_account, work) => {
      if (isTaken) return null;
      isTaken = true;
      return work().finally(() => (isTaken = false));
    };
    const { performer, sends, types } = aPerformer({ lock: { withLock } });
    performer.perform(prepare);
    await rest();
    performer.perform(sendIt);
    await rest();
    performer.perform({ type: 'settle-key', key: 'key-1' });
    expect(sends[0]!.signal.aborted).to.equal(true);
    performer.perform(prepare);
    await rest();
    performer.perform(sendIt);
    await rest();
    sends[1]!.answer(done('2'));
    await rest();
    expect(types()).to.deep.equal(['command.prepared', 'command.prepared', 'command.succeeded']);
  });

  it('tells each end of a command apart', async () => {
    const ends: [CallOutcome<Snapshot>, string][] = [
      [done('2'), 'command.succeeded'],
      [{ outcome: 'lost' }, 'command.lost'],
      [{ outcome: 'failed', fault: fault('network') }, 'command.failed'],
      [
        { outcome: 'refused', problem: { code: 'wrong-stage', dayTry: 'kept', fields: [] } },
        'command.refused',
      ],
    ];
    for (const [outcome, type] of ends) {
      const { performer, sends, types } = aPerformer();
      performer.perform(prepare);
      await rest();
      performer.perform(sendIt);
      await rest();
      sends[0]!.answer(outcome);
      await rest();
      expect(types()).to.deep.equal(['command.prepared', type]);
    }
  });

  it('[F54] says so where another tab is sending', async () => {
    const { performer, facts } = aPerformer({ lock: { withLock: async () => null } });
    performer.perform(prepare);
    await rest();
    performer.perform(sendIt);
    await rest();
    expect(facts.at(-1)).to.deep.equal({
      type: 'command.failed',
      command: 'withdraw',
      key: 'key-1',
      fault: fault('other-tab'),
    });
  });

  it('takes a port that breaks for a fault, and a send that breaks for one whose outcome is open', async () => {
    const { performer, loads, sends, types } = aPerformer();
    performer.perform({ type: 'load-snapshot' });
    loads[0]!.fail();
    performer.perform(prepare);
    await rest();
    performer.perform(sendIt);
    await rest();
    sends[0]!.fail();
    await rest();
    expect(types()).to.have.members(['load.failed', 'command.prepared', 'command.lost']);
  });

  it('[F38] goes on without storage', async () => {
    const { performer, types } = aPerformer({
      ledger: { read: broken, write: broken, clear: broken },
      keys: { prepare: broken, settle: broken, find: broken },
    });
    performer.perform({ type: 'open-account', accountKey: 'account-1' });
    performer.perform({
      type: 'write-ledger',
      accountKey: 'account-1',
      ledger: { day: '2026-11-25', spent: 1 },
    });
    performer.perform(prepare);
    performer.perform({ type: 'settle-key', key: 'key-1' });
    performer.perform({ type: 'obtain-handoff', mode: 'embedded', renew: false, opens: true });
    await rest();
    performer.perform({ type: 'clear-account', accountKey: 'account-1' });
    await rest();
    expect(types()).to.have.members(['ledger.read', 'command.failed', 'handoff.failed']);
  });

  it('lets nobody wait for checks that cannot be loaded', async () => {
    const { performer, facts } = aPerformer({ checks: { check: broken } });
    performer.perform({ type: 'check-answers', reason: 'proceed', requests: [] });
    await rest();
    expect(facts).to.deep.equal([{ type: 'answers.checked', reason: 'proceed', results: {} }]);
  });

  it('watches from version to version until it is told to stop', async () => {
    const { performer, nexts, types } = aPerformer();
    performer.perform({ type: 'start-watching', version: '1' });
    nexts[0]!.answer(done('2'));
    await rest();
    expect(types()).to.deep.equal(['snapshot.loaded']);
    expect(nexts).to.have.lengthOf(2);
    performer.perform({ type: 'stop-watching' });
    expect(nexts[1]!.signal.aborted).to.equal(true);
    await rest();
    expect(types()).to.deep.equal(['snapshot.loaded']);
  });

  it('[F70] says that the watcher rests', async () => {
    const { performer, nexts, facts } = aPerformer();
    performer.perform({ type: 'start-watching', version: '1' });
    nexts[0]!.rest();
    expect(facts).to.deep.equal([{ type: 'watch.paused' }]);
    performer.perform({ type: 'stop-watching' });
    nexts[0]!.rest();
    expect(facts).to.have.length(1);
  });

  it('[F64] says that a watcher ended, and that it was the login', async () => {
    const { performer, nexts, facts } = aPerformer();
    performer.perform({ type: 'start-watching', version: '1' });
    nexts[0]!.answer({ outcome: 'refused', problem: { code: 'not-signed-in', dayTry: 'kept', fields: [] } });
    await rest();
    expect(facts).to.deep.equal([{ type: 'load.failed', fault: fault('session-expired') }]);
  });
});
