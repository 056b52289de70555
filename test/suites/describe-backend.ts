/**
 * What every way to a backend has to give the flow, whichever transport it goes through. `reach` makes a transport whose backend
 * gives the given answers in their order, and tells what it was asked.
 */
import { expect } from '@open-wc/testing';
import type { BackendTransport } from '../../src/browser/backend/transport.js';
import { createRetryingBackend } from '../../src/browser/backend/retrying-backend.js';
import { createServerClock } from '../../src/browser/page/server-clock.js';
import type { Diagnostic, Problem } from '../../src/contract/index.js';
import type { CommandRequest } from '../../src/flow/index.js';
import { aSnapshot } from './snapshot-builder.js';
import { fakeScheduler } from './fake-scheduler.js';

/** A result, whatever it is; a no; or an answer that never comes. */
export type BackendAnswer =
  | { readonly value: unknown }
  | { readonly problem: Pick<Problem, 'code'> & Partial<Problem> & { readonly status?: number } }
  | { readonly silence: true };

export interface BackendCall {
  readonly command: string;
  readonly payload: unknown;
  readonly key: string;
}

export interface ReachedBackend {
  readonly transport: BackendTransport;
  readonly calls: () => Promise<readonly BackendCall[]>;
}

const order: CommandRequest = { command: 'submitAmount', payload: { fen: 37 } };

export function describeBackend(
  title: string,
  reach: (...answers: readonly BackendAnswer[]) => Promise<ReachedBackend>,
): void {
  const open = async (...answers: BackendAnswer[]) => {
    const { transport, calls } = await reach(...answers);
    const diagnostics: Diagnostic[] = [];
    const scheduler = fakeScheduler();
    const backend = createRetryingBackend({
      transport,
      clock: createServerClock(),
      diagnose: found => diagnostics.push(found),
      scheduler,
    });
    return { backend, calls, diagnostics, scheduler, signal: new AbortController().signal };
  };

  describe(title, () => {
    it('D2 loads the snapshot', async () => {
      const { backend, calls, signal } = await open({ value: aSnapshot({ version: '7' }) });
      expect(await backend.load(signal)).to.deep.equal({
        outcome: 'done',
        value: aSnapshot({ version: '7' }),
      });
      expect(await calls()).to.deep.equal([{ command: 'load', payload: {}, key: '' }]);
    });

    it('D2 sends a command with its payload and its key', async () => {
      const { backend, calls, signal } = await open({ value: aSnapshot() });
      expect((await backend.send(order, 'key-1', signal)).outcome).to.equal('done');
      expect(await calls()).to.deep.equal([{ command: 'submitAmount', payload: { fen: 37 }, key: 'key-1' }]);
    });

    it('D2 fills in a preset that the snapshot names', async () => {
      const { provider } = aSnapshot().policy;
      const value = { ...aSnapshot(), policy: { preset: 'enterprise', provider } };
      const { backend, signal } = await open({ value });
      expect(await backend.load(signal)).to.deep.equal({ outcome: 'done', value: aSnapshot() });
    });

    it('D2 brings the link to the provider', async () => {
      const handoff = { url: 'https://sign.example/1', expiresAt: '2026-11-25T12:00:00+08:00' };
      const { backend, signal } = await open({ value: { snapshot: aSnapshot(), handoff } });
      const answer = await backend.handoff({ mode: 'embedded' }, 'key-1', signal);
      expect(answer).to.deep.equal({ outcome: 'done', value: { snapshot: aSnapshot(), handoff } });
    });

    it('D2 hands on a no with its fields, its snapshot and what it cost', async () => {
      const problem = {
        code: 'identity-mismatch',
        status: 422,
        dayTry: 'spent',
        fields: [{ field: 'registrationNumber', code: 'identity-mismatch' }],
        snapshot: aSnapshot({ attempts: { left: 2, resetsAt: '2026-11-26T00:00:00+08:00' } }),
      } as const;
      const { backend, calls, signal } = await open({ problem: { ...problem, fields: [...problem.fields] } });
      expect(await backend.send(order, 'key-1', signal)).to.deep.equal({ outcome: 'refused', problem });
      expect(await calls()).to.have.length(1);
    });

    it('[F18] D3 ignores members that a newer backend adds', async () => {
      const { backend, signal } = await open({ value: { ...aSnapshot(), horoscope: 'lion' } });
      expect(await backend.load(signal)).to.deep.equal({ outcome: 'done', value: aSnapshot() });
    });

    for (const [name, value, path] of [
      ['null', null, 'snapshot'],
      ['a list', [], 'snapshot'],
      ['a text', 'verified', 'snapshot'],
      ['a number', 7, 'snapshot'],
      ['a text of almost two megabytes', 'x'.repeat(1_900_000), 'snapshot'],
      ['an empty object', {}, 'snapshot.accountKey'],
      ['a wrong type deep inside', { ...aSnapshot(), attempts: { left: 'two' } }, 'snapshot.attempts.left'],
      [
        'a stage that does not exist',
        { ...aSnapshot(), application: { stage: 'dreaming' } },
        'snapshot.application.stage',
      ],
    ] as const)
      it(`[F18] D3 calls ${name} a bad response and names the field`, async () => {
        const { backend, calls, diagnostics, signal } = await open({ value });
        const answer = await backend.load(signal);
        expect(answer).to.deep.include({ outcome: 'failed' });
        expect(answer.outcome === 'failed' && answer.fault.code).to.equal('bad-response');
        expect(diagnostics).to.have.length(1);
        expect(diagnostics[0]).to.deep.include({ code: 'RNA104', path });
        expect(await calls(), 'no further try').to.have.length(1);
      });

    it('D3 names the contradiction of a policy', async () => {
      const value = aSnapshot({ policy: { review: null, provider: null } });
      const { backend, diagnostics, signal } = await open({ value });
      expect((await backend.load(signal)).outcome).to.equal('failed');
      expect(diagnostics[0]).to.deep.include({ code: 'RNA105', path: 'snapshot.policy.provider' });
    });

    it('[F18] does not know what became of a command whose answer nobody can read', async () => {
      const { backend, calls, signal } = await open({ value: 'done' });
      expect(await backend.send(order, 'key-1', signal)).to.deep.equal({ outcome: 'lost' });
      expect(await calls()).to.have.length(1);
    });

    it('[F24] reads again after trouble of the backend that may pass', async () => {
      const trouble = { problem: { code: 'unavailable', status: 503 } } as const;
      const { backend, calls, signal } = await open(trouble, trouble, trouble, { value: aSnapshot() });
      expect((await backend.load(signal)).outcome).to.equal('done');
      expect(await calls()).to.have.length(4);
    });

    it('[F24] sends again under the same key, and in the end does not know', async () => {
      const { backend, calls, signal } = await open({ problem: { code: 'internal', status: 500 } });
      expect(await backend.send(order, 'key-1', signal)).to.deep.equal({ outcome: 'lost' });
      expect((await calls()).map(({ key }) => key)).to.deep.equal(['key-1', 'key-1', 'key-1']);
    });

    it('[F15] [F21] gives up on an answer that never comes', async () => {
      const { backend, calls, scheduler, signal } = await open({ silence: true });
      let answer: unknown;
      void backend.load(signal).then(value => (answer = value));
      while (!answer) {
        await new Promise(resolve => setTimeout(resolve));
        if (scheduler.pending() > 0 && (await calls()).length > 0) await scheduler.pass(20_000);
      }
      expect(answer).to.deep.include({ outcome: 'failed' });
      expect((answer as { fault: { code: string } }).fault.code).to.equal('timeout');
    });

    it('[F17] ends when it is no longer wanted', async () => {
      const { backend, calls, diagnostics } = await open({ silence: true });
      const leaving = new AbortController();
      const answer = backend.load(leaving.signal);
      while ((await calls()).length === 0) await new Promise(resolve => setTimeout(resolve, 5));
      leaving.abort();
      expect((await answer).outcome).to.equal('failed');
      expect(diagnostics).to.deep.equal([]);
    });
  });
}
