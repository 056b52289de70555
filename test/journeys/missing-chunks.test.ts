/** Scripts of the built widget that do not come: broken connections, no network, a deploy that removed them. */
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { serveChunks, type ChunkServer } from '../suites/chunk-server.js';
import { aBlankPage, journey } from '../suites/journey.js';
import { until } from '../suites/journey-until.js';
import { ShadowPage } from '../suites/journey-shadow.js';
import { en } from '../suites/journey-words.js';

declare global {
  interface Window {
    /** The `rna-error` events of the page, as code and whether they may be retried. */
    told: string[];
  }
}

const told = (page: Page) => page.evaluate(() => window.told);
const notLoaded = en.trouble.faults['not-loaded'];

/** Presses, within the page: it may take long until a screen stands. */
async function press(widget: ShadowPage, name: string): Promise<void> {
  await (await widget.control(name)).click();
}

/** Whether the first screen stands and what it fetches while nobody waits has ended. */
async function begin(page: Page, server: ChunkServer): Promise<ShadowPage> {
  await page.goto(server.address);
  const widget = new ShadowPage(page);
  await widget.control(en.common.start);
  return widget;
}

async function says(widget: ShadowPage, words: string): Promise<void> {
  await until(`the screen says “${words}”`, async () => (await widget.text()).includes(words), {
    seen: () => widget.describe(),
  });
}

/** Chooses the individual, goes on, and types a name. */
async function typeName(widget: ShadowPage): Promise<void> {
  await (await widget.find('#choice-subject input[value=individual]')).click();
  await press(widget, en.common.next);
  const name = await widget.find('#field-fullName');
  await name.type('张伟');
}

const typedName = (page: Page) =>
  page.evaluate(
    () =>
      document.querySelector('real-name-auth')?.shadowRoot?.querySelector<HTMLInputElement>('#field-fullName')
        ?.value,
  );

describe('scripts that do not come', () => {
  const open: (() => unknown)[] = [];
  async function scene(): Promise<{ page: Page; server: ChunkServer }> {
    const server = await serveChunks();
    const page = await aBlankPage();
    open.push(() => page.browserContext().close(), server.close);
    return { page, server };
  }
  afterEach(async () => {
    for (const close of open.splice(0)) await close();
  });

  for (const times of [1, 3])
    it(
      `[C14] [R08] come at another address where the form failed ${String(times)} times, and the flow goes on`,
      journey(async () => {
        const { page, server } = await scene();
        server.fail('form', times, 'drop');
        const widget = await begin(page, server);
        await press(widget, en.common.start);
        await says(widget, en.type.title);
        const asked = server.asked('form');
        expect(asked.length).to.equal(times + 1);
        expect(new Set(asked).size, 'each at its own address').to.equal(times + 1);
        expect(server.asked('real-name-auth'), 'the entry is evaluated once, with its query').to.deep.equal([
          'real-name-auth?v=7',
        ]);
        await typeName(widget);
        expect(await told(page)).to.deep.equal([]);
      }),
    );

  it(
    '[C14] [R08] of a deploy that removed them: said in the language of the person, told to the portal, tried again on a press',
    journey(async () => {
      const { page, server } = await scene();
      server.fail(null, Infinity, 'gone');
      const widget = await begin(page, server);
      await press(widget, en.common.start);
      await says(widget, notLoaded);
      expect(await told(page)).to.include('not-loaded true');
      expect(await widget.step()).to.equal('type');
      await page.evaluate(() => {
        document.documentElement.lang = 'zh-CN';
      });
      await until('the sentence is Chinese', async () => (await widget.text()).includes('未能加载'));
      await page.evaluate(() => {
        document.documentElement.lang = 'en';
      });
      await says(widget, notLoaded);
      server.fail(null, 0, 'gone');
      await press(widget, en.common.retry);
      await says(widget, en.type.title);
      await typeName(widget);
    }),
  );

  it(
    '[C14] that failed without a network come by themselves when it is back',
    journey(async () => {
      const { page, server } = await scene();
      await page.evaluateOnNewDocument(`
        let online = true;
        Object.defineProperty(Navigator.prototype, 'onLine', { configurable: true, get: () => online });
        window.setOnline = now => {
          online = now;
          dispatchEvent(new Event(now ? 'online' : 'offline'));
        };
      `);
      const setOnline = (online: boolean) =>
        page.evaluate(now => (window as unknown as { setOnline(now: boolean): void }).setOnline(now), online);
      server.fail('form', Infinity, 'drop');
      const widget = await begin(page, server);
      // What listens to the network comes with the account.
      await until('the account’s script', async () => server.asked('account').length > 0);
      await until('the form was given up', async () => server.asked('form').length >= 4);
      await setOnline(false);
      await press(widget, en.common.start);
      await says(widget, notLoaded);
      const before = server.asked('form').length;
      server.fail(null, 0, 'drop');
      await setOnline(true);
      await says(widget, en.type.title);
      expect(server.asked('form').length).to.equal(before + 1);
      await typeName(widget);
    }),
  );

  it(
    '[C14] of another language: what was typed is kept, in the language at hand',
    journey(async () => {
      const { page, server } = await scene();
      const widget = await begin(page, server);
      await press(widget, en.common.start);
      await says(widget, en.type.title);
      await typeName(widget);
      server.fail('zh-CN', Infinity, 'gone');
      await page.evaluate(() => {
        document.documentElement.lang = 'zh-CN';
      });
      await until('the other language was given up', async () => server.asked('zh-CN').length >= 4);
      expect(await typedName(page)).to.equal('张伟');
      expect(await widget.text()).to.include(en.common.next);
      server.fail(null, 0, 'gone');
    }),
  );
});
