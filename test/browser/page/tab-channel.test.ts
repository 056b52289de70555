import { expect } from '@open-wc/testing';
import { createTabChannel, type TabChannel } from '../../../src/browser/page/tab-channel.js';
import type { Fact } from '../../../src/flow/index.js';

const hash = async (accountKey: string) => `digest of ${accountKey}`;
const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

describe('tab channel', () => {
  const open: TabChannel[] = [];
  const own = Object.getOwnPropertyDescriptor(Document.prototype, 'hidden');

  function tab(age = Infinity) {
    const facts: Fact[] = [];
    const channel = createTabChannel({ send: fact => void facts.push(fact), age: () => age, hash });
    open.push(channel);
    channel.start();
    return { channel, facts, aged: () => facts.filter(({ type }) => type === 'snapshot.aged').length };
  }

  /** Makes the page look hidden or shown to whoever asks. */
  function setHidden(hidden: boolean): void {
    Object.defineProperty(Document.prototype, 'hidden', { configurable: true, get: () => hidden });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  }

  async function heard(count: () => number): Promise<void> {
    for (let tries = 0; count() === 0 && tries < 200; tries++) await pause(10);
  }

  afterEach(() => {
    for (const channel of open.splice(0)) channel.stop();
    if (own) Object.defineProperty(Document.prototype, 'hidden', own);
  });

  it('[F57] E2 tells the other tabs of the same account, and them alone', async () => {
    const here = tab();
    const same = tab();
    const other = tab();
    for (const { channel } of [here, same]) channel.listen('account-1');
    other.channel.listen('account-2');
    await pause(0);
    here.channel.notify('account-1');
    await heard(same.aged);
    expect([here.aged(), same.aged(), other.aged()]).to.deep.equal([0, 1, 0]);
  });

  it('[A29] [A30] [A31] drops and counts what has no form that it knows, and takes a flood as one hint', async () => {
    const here = tab();
    here.channel.listen('account-1');
    await pause(0);
    const forger = new BroadcastChannel('real-name-auth');
    for (const data of [null, 'changed', 7, [], { kind: 'changed' }, { kind: 'finished', account: 'x' }])
      forger.postMessage(data);
    for (let count = 0; count < 10_000; count++)
      forger.postMessage({ kind: 'changed', account: 'digest of account-1' });
    await heard(here.aged);
    await pause(300);
    forger.close();
    expect(here.channel.dropped()).to.equal(6);
    expect(here.aged()).to.be.within(1, 20);
    expect(new Set(here.facts.map(({ type }) => type))).to.deep.equal(new Set(['snapshot.aged']));
  });

  it('[F57] reaches another document, with nothing but a digest', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<script>
      const heard = [];
      new BroadcastChannel('real-name-auth').onmessage = ({ data }) => parent.heardByFrame.push(data);
      parent.frameStands();
    </script>`;
    const page = window as unknown as { heardByFrame: unknown[]; frameStands: () => void };
    page.heardByFrame = [];
    const stands = new Promise<void>(resolve => (page.frameStands = resolve));
    document.body.append(frame);
    await stands;
    tab().channel.notify('account-1');
    await heard(() => page.heardByFrame.length);
    expect(page.heardByFrame).to.deep.equal([{ kind: 'changed', account: 'digest of account-1' }]);
    frame.remove();
  });

  it('[F58] listens to the new account only after a change', async () => {
    const here = tab();
    const there = tab();
    there.channel.listen('account-1');
    there.channel.listen('account-2');
    await pause(0);
    here.channel.notify('account-1');
    await pause(400);
    expect(there.aged()).to.equal(0);
    here.channel.notify('account-2');
    await heard(there.aged);
    expect(there.aged()).to.equal(1);
  });

  it('[A30] makes one question of a flood', async () => {
    const { channel, aged } = tab();
    channel.listen('account-1');
    await pause(0);
    const flood = new BroadcastChannel('real-name-auth');
    for (let i = 0; i < 10_000; i++) flood.postMessage({ kind: 'changed', account: 'digest of account-1' });
    await heard(aged);
    await pause(100);
    expect(aged()).to.be.within(1, 3);
    flood.close();
  });

  it('[A31] takes a message for a hint: whatever it claims, the backend is asked', async () => {
    const { channel, facts } = tab();
    channel.listen('account-1');
    await pause(0);
    const spoof = new BroadcastChannel('real-name-auth');
    const account = 'digest of account-1';
    for (const message of [
      null,
      'changed',
      7,
      [],
      { kind: 'verified', account },
      { kind: 'changed' },
      { kind: 'changed', account: '' },
      { kind: 'changed', account: { toString: () => account }.toString().slice(1) },
    ])
      spoof.postMessage(message);
    await pause(400);
    expect(facts).to.deep.equal([]);
    spoof.postMessage({
      kind: 'changed',
      account,
      type: 'snapshot.loaded',
      snapshot: { identity: 'verified' },
    });
    await heard(() => facts.length);
    expect(facts).to.deep.equal([{ type: 'snapshot.aged' }]);
    spoof.close();
  });

  it('[F57] asks when a page comes into view whose snapshot is older than 5 s', () => {
    const stale = tab(5001);
    const fresh = tab(5000);
    setHidden(true);
    expect(stale.aged()).to.equal(0);
    setHidden(false);
    expect([stale.aged(), fresh.aged()]).to.deep.equal([1, 0]);
  });

  it('[F57] a hidden page keeps a hint until it is seen', async () => {
    const { channel, aged } = tab(0);
    channel.listen('account-1');
    await pause(0);
    setHidden(true);
    tab().channel.notify('account-1');
    await pause(500);
    expect(aged()).to.equal(0);
    setHidden(false);
    expect(aged()).to.equal(1);
    setHidden(false);
    expect(aged()).to.equal(1);
  });

  it('[A22] is not misled by an element that takes a name of the document', () => {
    const image = document.createElement('img');
    image.setAttribute('name', 'hidden');
    document.body.append(image);
    const { aged } = tab();
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    expect(aged()).to.equal(1);
    image.remove();
  });

  it('[F69] asks when the page comes back from the cache of the way back, and hears again', async () => {
    const { channel, aged } = tab(0);
    channel.listen('account-1');
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(aged()).to.equal(1);
    tab().channel.notify('account-1');
    for (let tries = 0; aged() < 2 && tries < 200; tries++) await pause(10);
    expect(aged()).to.equal(2);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(aged()).to.equal(2);
  });

  it('[F20] tells when the network goes and comes', () => {
    const { facts } = tab();
    dispatchEvent(new Event('offline'));
    dispatchEvent(new Event('online'));
    expect(facts).to.deep.equal([
      { type: 'network.changed', online: false },
      { type: 'network.changed', online: true },
    ]);
  });

  it('[F20] tells at the start that there is no network', () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    try {
      expect(tab().facts).to.deep.equal([{ type: 'network.changed', online: false }]);
    } finally {
      delete (navigator as { onLine?: unknown }).onLine;
    }
  });

  it('[F07] hears nothing after it was stopped, and all of it once when started again', async () => {
    const { channel, facts, aged } = tab();
    channel.listen('account-1');
    await pause(0);
    tab().channel.notify('account-1');
    await pause(50);
    channel.stop();
    setHidden(true);
    setHidden(false);
    dispatchEvent(new Event('offline'));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await pause(400);
    expect(facts).to.deep.equal([]);

    channel.start();
    channel.start();
    dispatchEvent(new Event('offline'));
    expect(facts).to.have.length(1);
    tab().channel.notify('account-1');
    await heard(aged);
    expect(aged()).to.equal(1);
  });

  it('[F56] does without a channel where there is none', () => {
    const { BroadcastChannel: real } = window;
    Reflect.deleteProperty(window, 'BroadcastChannel');
    try {
      const { channel, aged } = tab(6000);
      channel.listen('account-1');
      channel.notify('account-1');
      setHidden(false);
      expect(aged()).to.equal(1);
    } finally {
      window.BroadcastChannel = real;
    }
  });
});
