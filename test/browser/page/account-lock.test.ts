import { expect } from '@open-wc/testing';
import { createAccountLock } from '../../../src/browser/page/account-lock.js';

const hash = async (accountKey: string) => `digest of ${accountKey}`;
const lockName = 'real-name-auth:digest of account-1';

function held() {
  let release: (value: string) => void = () => undefined;
  const work = new Promise<string>(resolve => (release = resolve));
  return { work, release };
}

/** Runs work where `navigator.locks` is something else. */
async function withLocks<T>(locks: unknown, work: () => Promise<T>): Promise<T> {
  Object.defineProperty(navigator, 'locks', { configurable: true, value: locks });
  try {
    return await work();
  } finally {
    delete (navigator as { locks?: unknown }).locks;
  }
}

describe('turns', () => {
  it('[F54] D8 lets one tab send, and refuses the other at once', async () => {
    const { work, release } = held();
    const first = createAccountLock(hash).withLock('account-1', () => work);
    while (!(await navigator.locks.query()).held?.some(({ name }) => name === lockName))
      await new Promise(resolve => setTimeout(resolve, 5));
    let sent = false;
    const second = await createAccountLock(hash).withLock('account-1', async () => {
      sent = true;
      return 'second';
    });
    expect([second, sent]).to.deep.equal([null, false]);
    expect(await createAccountLock(hash).withLock('account-2', async () => 'another account')).to.equal(
      'another account',
    );
    release('first');
    expect(await first).to.equal('first');
    expect(await createAccountLock(hash).withLock('account-1', async () => 'third')).to.equal('third');
  });

  it('[F55] goes on when the tab that holds the turn is gone', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<script>
      navigator.locks.request(${JSON.stringify(lockName)}, () => {
        parent.frameHolds();
        return new Promise(() => {});
      });
    </script>`;
    const page = window as unknown as { frameHolds: () => void };
    const holds = new Promise<void>(resolve => (page.frameHolds = resolve));
    document.body.append(frame);
    await holds;
    const turns = createAccountLock(hash);
    expect(await turns.withLock('account-1', async () => 'too early')).to.equal(null);
    frame.remove();
    let answer: string | null = null;
    for (let tries = 0; answer === null && tries < 100; tries++) {
      await new Promise(resolve => setTimeout(resolve, 10));
      answer = await turns.withLock('account-1', async () => 'through');
    }
    expect(answer).to.equal('through');
  });

  it('[F56] runs at once where there are no locks', async () => {
    const answer = await withLocks(undefined, () =>
      createAccountLock(hash).withLock('account-1', async () => 'sent'),
    );
    expect(answer).to.equal('sent');
  });

  it('[F56] runs at once where a sandbox refuses locks', async () => {
    const locks = { request: async () => Promise.reject(new DOMException('', 'SecurityError')) };
    let runs = 0;
    const answer = await withLocks(locks, () =>
      createAccountLock(hash).withLock('account-1', async () => ((runs += 1), 'sent')),
    );
    expect([answer, runs]).to.deep.equal(['sent', 1]);
  });

  it('[F54] runs work that fails once, and hands its error on', async () => {
    let runs = 0;
    const failing = async (): Promise<string> => {
      runs += 1;
      throw new Error('as told');
    };
    const error: unknown = await createAccountLock(hash)
      .withLock('account-1', failing)
      .catch((reason: unknown) => reason);
    expect((error as Error).message).to.equal('as told');
    expect(runs).to.equal(1);
  });
});
