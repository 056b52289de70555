/** The first screen, and the portal's own ways to it. */
import { expect } from 'chai';
import { enCompanions } from '../../src/locales/en/companions.js';
import { en } from '../suites/journey-words.js';
import { aVisitor, journey } from '../suites/journey.js';
import { plain, until } from '../suites/journey-until.js';
import type { WidgetPage } from '../suites/journey-widget.js';

/** What the portal's header says about the account. */
const badge = ({ page }: WidgetPage) =>
  page.evaluate(
    () =>
      document.querySelector('#badge')?.shadowRoot?.querySelector('[part~=badge-label]')?.textContent ?? '',
  );
const { status } = enCompanions.badge;

describe('the status page', function () {
  it(
    '[E3] tells what enterprise authentication gives before anything is chosen',
    journey(async () => {
      const widget = await (await aVisitor({ company: false })).open();
      await widget.reaches('status');
      const texts = await widget.partTexts('gain');
      expect(texts).to.deep.equal(
        Object.values(en.gains).map(({ title, text }) => plain(`${title} ${text}`)),
      );
    }),
  );

  it(
    '[E5] offers Start; the portal opens it from its own menu and shows the status in its header',
    journey(async () => {
      const widget = await (await aVisitor()).open();
      await widget.reaches('status');
      expect(await widget.controls()).to.include(en.common.start);
      await until('the header shows the status', async () => (await badge(widget)) === status.unverified);

      await widget.page.evaluate(() => document.querySelector('real-name-auth')?.start());
      await widget.reaches('type');
      await widget.page.evaluate(() => document.querySelector('real-name-auth')?.show('status'));
      await widget.reaches('status');
      const told = await widget.watch.told('rna-step-change');
      expect(told.map(({ detail }) => (JSON.parse(detail) as { step: string }).step)).to.deep.equal([
        'status',
        'type',
        'status',
      ]);
    }),
  );

  it(
    '[E5] names what waits behind Continue, and the header follows',
    journey(async () => {
      const widget = await (await aVisitor({ at: 'organization' })).open();
      await until('the header shows the status', async () => (await badge(widget)) === status['in-progress']);
      await widget.page.evaluate(() => document.querySelector('real-name-auth')?.show('status'));
      await widget.says(en.status.underWay(en.steps.organization));
      await widget.press(en.common.continue);
      await widget.reaches('organization');
    }),
  );
});
