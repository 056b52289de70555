import { ContextProvider } from '@lit/context';
import { expect, fixture, html } from '@open-wc/testing';
import { backendContext } from '../../src/browser/backend/backend-context.js';
import { scriptedBackend } from '../suites/scripted-backend.js';
import { currentEngine } from '../suites/skip-on.js';
import { aPortal } from './portal.js';
import { one, page } from './companion.js';
import { leftOpen } from './left-open.js';
import { mount, reach, until } from './widget.js';

/** A hundred where a round is quick; what leaks shows after a few. */
const rounds = currentEngine() === 'chromium' ? 100 : 15;

async function comeAndGo(): Promise<void> {
  const widget = await mount(aPortal());
  const box = widget.parentElement!;
  widget.start();
  await reach(widget, 'type');
  widget.remove();
  box.remove();
}

/** A provider with a badge and a gate whose dialog was opened. */
async function companionsComeAndGo(): Promise<void> {
  const box = await page(
    '<real-name-provider><real-name-badge></real-name-badge><real-name-gate><button>Buy</button></real-name-gate></real-name-provider>',
  );
  const gate = one(box, 'real-name-gate');
  one(box, 'real-name-provider').backend = aPortal().backend;
  await until('the badge', () => one(box, 'real-name-badge').status);
  one(box, 'button').click();
  await until('the dialog', () => gate.shadowRoot?.querySelector('dialog')?.open);
  await reach(gate.shadowRoot!.querySelector('real-name-auth')!, 'status');
  box.remove();
}

describe('a hundred widgets on one page', () => {
  /** What widgets have open together once all of them have found their account and its storage. */
  async function openWith(count: number): Promise<Record<string, number>> {
    const boxes: Element[] = [];
    const opened = new Set<IDBDatabase>();
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (...call) {
      opened.add(this);
      return transaction.apply(this, call);
    };
    try {
      const open = await leftOpen(async () => {
        const widgets = await Promise.all(Array.from({ length: count }, () => mount(aPortal())));
        boxes.push(...widgets.map(widget => widget.parentElement!));
        await until('the use of the database', () => opened.size);
        // What begins when there is time for it has begun by then.
        await new Promise(resolve => setTimeout(resolve, 1500));
      });
      return { ...open, databases: opened.size };
    } finally {
      IDBDatabase.prototype.transaction = transaction;
      for (const box of boxes) box.remove();
    }
  }

  it('[F07] have as much open as a single one: listeners, clock, language, channel, database', async function () {
    this.timeout(30_000);
    const alone = await openWith(1);
    const together = await openWith(100);
    expect(alone.databases).to.equal(1);
    expect(JSON.stringify(together)).to.equal(JSON.stringify(alone));
  });
});

describe('widgets that come and go', () => {
  it('[F07] leave no listener, interval, observer or channel behind', async function () {
    this.timeout(30_000);
    await comeAndGo();
    const left = await leftOpen(async () => {
      for (let round = 0; round < rounds; round++) await comeAndGo();
      // What was being kept when the last one left is kept by then.
      await new Promise(resolve => setTimeout(resolve, 300));
    });
    expect(left).to.deep.equal({ listeners: 0, intervals: 0, observers: 0, channels: 0 });
  });

  const doors = {
    property: async () => mount(aPortal()),
    event: async () => {
      const portal = aPortal();
      const box = await fixture<HTMLElement>(html`<div></div>`);
      const widget = document.createElement('real-name-auth');
      widget.addEventListener('rna-request', event => {
        event.respondWith(portal.backend[event.command] as never);
      });
      box.append(widget);
      return widget;
    },
    context: async () => {
      const box = await fixture<HTMLElement>(html`<div></div>`);
      const provider = new ContextProvider(box, { context: backendContext, initialValue: aPortal().backend });
      provider.hostConnected();
      const widget = document.createElement('real-name-auth');
      box.append(widget);
      return widget;
    },
    endpoint: async () => {
      const { endpoint } = await scriptedBackend({ body: aPortal().snapshot });
      const box = await fixture<HTMLElement>(html`<div></div>`);
      const widget = document.createElement('real-name-auth');
      widget.endpoint = endpoint;
      box.append(widget);
      return widget;
    },
  } as const;
  for (const [door, open] of Object.entries(doors))
    it(`[R13] leave nothing of a backend that is reached by ${door}`, async function () {
      this.timeout(120_000);
      const once = async () => {
        const widget = await open();
        await until('the first screen', () => widget.step === 'status');
        widget.start();
        await until('the next one', () => widget.step === 'type');
        widget.parentElement?.remove();
      };
      await once();
      const left = await leftOpen(async () => {
        for (let round = 0; round < rounds; round++) await once();
        await new Promise(resolve => setTimeout(resolve, 500));
      });
      // A provider listens on its own host, which is gone with it.
      expect(left).to.deep.equal({ listeners: 0, intervals: 0, observers: 0, channels: 0 });
    });

  it('[F07] and so do badges and gates with their provider', async function () {
    this.timeout(60_000);
    await companionsComeAndGo();
    const left = await leftOpen(async () => {
      for (let round = 0; round < rounds; round++) await companionsComeAndGo();
      // What was being fetched when the last one left has come by then.
      await new Promise(resolve => setTimeout(resolve, 300));
    });
    expect(left).to.deep.equal({ listeners: 0, intervals: 0, observers: 0, channels: 0 });
  });
});
