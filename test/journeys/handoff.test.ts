/** The way to the provider and back, in each mode, between two sites: the portal at one name of loopback, the provider at another. */
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import type { FaceBehaviour } from '../../demo/provider/face-behaviour.js';
import type { HandoffMode } from '../../src/contract/index.js';
import { qrCode } from '../../src/browser/handoff/qr-matrix.js';
import { en } from '../suites/journey-words.js';
import { aVisitor, demo, journey, visitorOf, type Visitor } from '../suites/journey.js';
import { until } from '../suites/journey-until.js';
import type { WidgetPage } from '../suites/journey-widget.js';

/** Somebody before the face check, on a portal at `localhost`, whose policy hands off by some modes. */
async function before(
  modes: HandoffMode[],
  behaviour: Partial<FaceBehaviour> = {},
): Promise<{ visitor: Visitor; widget: WidgetPage }> {
  const handoff = { modes, linkHours: 2, appSchemes: [] };
  const visitor = await aVisitor({ at: 'handed-off', policyOverrides: { handoff } });
  await demo().faceBehaves(visitor.account, behaviour);
  const widget = await visitor.open();
  await widget.page.goto(`${demo().portalAt('localhost')}/?language=en&account=${visitor.account}`);
  await widget.reaches('person');
  return { visitor, widget };
}

/** Passes the face check on the provider's page. */
async function pass(page: Page): Promise<void> {
  await page.waitForSelector('button.primary');
  await page.click('button.primary');
}

/** The name of the provider, as the widget says it. */
const named = async (account: string) => (await demo().snapshot(account)).policy.provider?.name ?? '';

describe('the way to the provider and back', () => {
  it(
    '[E8] [F68] leaves the page and comes back to the next step, with a clean address',
    journey(async () => {
      const { visitor, widget } = await before(['redirect'], { parameters: 'misleading' });
      const home = widget.page.url();
      await widget.press(en.handoff.go(await named(visitor.account)));
      await until('the provider', async () => widget.page.url().startsWith(demo().urls.provider));
      await pass(widget.page);
      await until('the portal again', async () => widget.page.url().startsWith(new URL(home).origin), {
        limit: 30_000,
      });
      await widget.reaches('organization');
      await until('a clean address', async () => widget.page.url() === home, {
        seen: async () => widget.page.url(),
      });
      await widget.page.reload();
      await widget.reaches('organization');
    }),
  );

  it(
    '[E8] opens a window, which comes back by itself and says that it can go, while the page goes on',
    journey(async () => {
      const { widget } = await before(['popup']);
      const opened = new Promise<Page>((resolve, reject) => {
        widget.page.once('popup', popup => (popup ? resolve(popup) : reject(new Error('No window.'))));
      });
      await widget.press(en.person.open);
      const popup = await opened;
      await widget.says(en.handoff.openedTitle);
      expect(await popup.evaluate(() => window.opener === null)).to.equal(true);
      await pass(popup);
      await widget.reaches('organization');
    }),
  );

  it(
    '[E8] [E11] is followed on the desktop while the phone, 390 px wide, scans and is done',
    journey(async () => {
      const { visitor, widget } = await before(['qr']);
      await widget.says(en.handoff.scanTitle);
      const link = await until('the link', async () => {
        const [operator] = (await demo().snapshot(visitor.account)).application?.participants ?? [];
        return operator?.link;
      });
      const drawn = await widget.code();
      expect(drawn, 'the code says the link').to.equal(qrCode(link)?.path);
      const phone = await visitorOf(visitor.account, 390);
      const { page } = await phone.openOwn({ '/camera.html': { type: 'text/html', body: '<p>Camera</p>' } });
      await page.goto(link);
      await widget.says(en.handoff.scannedTitle);
      await pass(page);
      await widget.reaches('organization');
    }),
  );

  it(
    '[F71] a page that says success while the provider has told nothing waits in neutral words',
    journey(async () => {
      const { visitor, widget } = await before(['redirect'], {
        parameters: 'misleading',
        verdict: 'pending',
      });
      await widget.press(en.handoff.go(await named(visitor.account)));
      await until('the provider', async () => widget.page.url().startsWith(demo().urls.provider));
      await pass(widget.page);
      await widget.says(en.handoff.doneTitle);
      expect(await widget.step()).to.equal('person');
    }),
  );
});
