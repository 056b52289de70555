/** Scripts of the built widget that do not come: broken connections, no network, a deploy that removed them. */
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { serveChunks, type ChunkServer } from '../suites/chunk-server.js';
import { aBlankPage, journey } from '../suites/journey.js';
import { until } from '../suites/journey-until.js';
import { ShadowPage } from '../suites/journey-shadow.js';
import { en, zhCN, zhHant } from '../suites/journey-words.js';

declare global {
  interface Window {
    /** The `rna-error` events of the page, as code and whether they may be retried. */
    told: string[];
  }
}

const told = (page: Page) => page.evaluate(() => window.told);
const anyScript = /./;
/** What the screen after the first one is made of. */
const secondScreen = /^(?:form|en|zh-CN|zh-Hant)$/;
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

  for (const [language, words] of [
    ['en', en],
    ['zh-CN', zhCN],
    ['zh-TW', zhHant],
  ] as const)
    it(
      `[C14] [R08] of a deploy that removed them: said in ${language}, told to the portal, tried again on a press`,
      journey(async () => {
        const { page, server } = await scene();
        server.fail(secondScreen, Infinity, 'gone');
        await page.goto(`${server.address}?lang=${language}`);
        const widget = new ShadowPage(page);
        await press(widget, words.common.start);
        await says(widget, words.trouble.faults['not-loaded']);
        expect(await told(page)).to.include('not-loaded true');
        expect(await widget.step()).to.equal('type');
        server.fail(anyScript, 0, 'gone');
        await press(widget, words.common.retry);
        await says(widget, words.type.title);
        await (await widget.find('#choice-subject input[value=individual]')).click();
        await press(widget, words.common.next);
        await (await widget.find('#field-fullName')).type('张伟');
      }),
    );

  it(
    '[C14] [D6] of the first words: said in both languages of the place, told to the portal, tried again on a press',
    journey(async () => {
      const { page, server } = await scene();
      server.fail('first-zh-Hant', Infinity, 'gone');
      await page.goto(`${server.address}?lang=zh-TW`);
      const widget = new ShadowPage(page);
      await says(widget, '页面未能完整加载，请重试。');
      await says(widget, 'This page could not be loaded completely. Please try again.');
      expect(await told(page)).to.deep.equal(['not-loaded true']);
      server.fail(anyScript, 0, 'gone');
      await press(widget, '重试 / Try again');
      await widget.control(zhHant.common.start);
    }),
  );

  it(
    '[D6] are those of one language: no other is fetched',
    journey(async () => {
      const { page, server } = await scene();
      await page.goto(`${server.address}?lang=zh-HK`);
      const widget = new ShadowPage(page);
      await press(widget, zhHant.common.start);
      await says(widget, zhHant.type.title);
      const fetched = ['en', 'zh-CN', 'zh-Hant'].flatMap(each => [
        ...server.asked(`first-${each}`),
        ...server.asked(each),
      ]);
      expect(fetched).to.deep.equal(['first-zh-Hant', 'zh-Hant']);
      expect(server.asked('own-words')).to.deep.equal([]);
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
      server.fail(anyScript, 0, 'drop');
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
      server.fail(anyScript, 0, 'gone');
    }),
  );
});
