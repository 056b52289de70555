/** The language of the first sentence: that of the page, at once, also after a reload. */
import { expect } from 'chai';
import { en } from '../../src/locales/en/messages.js';
import { zhCN } from '../../src/locales/zh-CN/messages.js';
import { aVisitor, journey } from '../suites/journey.js';
import { until } from '../suites/journey-until.js';
import type { WidgetPage } from '../suites/journey-widget.js';

/** Notes each title that the widget shows from the next load on. */
async function watchTitles(widget: WidgetPage): Promise<() => Promise<string[]>> {
  await widget.page.evaluateOnNewDocument(() => {
    // Functions with names would need a helper that no page has.
    const seen = new Set<string>();
    Object.assign(window, { titles: seen });
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      const root = attach.call(this, init);
      new MutationObserver(() => {
        const title = root.querySelector('#title')?.textContent.trim();
        if (title) seen.add(title);
      }).observe(root, { childList: true, characterData: true, subtree: true });
      return root;
    };
  });
  return () => widget.page.evaluate(() => [...(window as unknown as { titles: Set<string> }).titles]);
}

describe('the language of the widget', () => {
  it(
    'is that of the page from the first sentence on, also after a reload: no sentence of another one is ever seen',
    journey(async () => {
      const visitor = await aVisitor({ at: 'draft' });
      const widget = await visitor.open();
      const titles = await watchTitles(widget);
      for (const [language, { information }] of [
        ['en', en],
        ['zh-CN', zhCN],
      ] as const) {
        await widget.page.select('#language', language);
        for (const time of ['first', 'second']) {
          await widget.page.goto(widget.page.url().replace(/language=[\w-]+/, `language=${language}`));
          await widget.reaches('information');
          const seen = await until(`the form in ${language}`, async () => {
            const all = await titles();
            return all.includes(information.titleEnterprise) && all;
          });
          const foreign = language === 'en' ? /\p{Script=Han}/u : /[a-z]{4}/i;
          expect(
            seen.filter(title => foreign.test(title)),
            `${language}, ${time} time`,
          ).to.deep.equal([]);
        }
      }
    }),
  );
});
