/** The demo itself: somebody who has never seen it is led through, on the portal's page alone. */
import { expect } from 'chai';
import { guideTexts } from '../../demo/host/guide-texts.js';
import { addDays } from '../../src/domain/plain-date.js';
import { today } from '../suites/journey-dates.js';
import { until } from '../suites/journey-until.js';
import type { WidgetPage } from '../suites/journey-widget.js';
import { en } from '../suites/journey-words.js';
import { aVisitor, demo, journey } from '../suites/journey.js';

const guide = guideTexts.en;

/** Waits until the guide says what to do at a place. */
const says = (widget: WidgetPage, place: string) =>
  until(
    `the guide speaks of ${place}`,
    async () => (await widget.page.$eval('#guide-step', node => node.textContent)) === guide.steps[place],
    { seen: async () => widget.page.$eval('#guide', node => node.textContent) },
  );

/** Presses the guide's button. */
async function press(widget: WidgetPage, label: string): Promise<void> {
  const button = await until(`the guide offers “${label}”`, async () => {
    const found = await widget.page.$('#guide-deeds button');
    return found && (await found.evaluate(node => node.textContent)) === label ? found : null;
  });
  await button.click();
}

describe('the demo', () => {
  after(async () => {
    await demo().resetClock();
  });

  it(
    'leads a first-time visitor through an enterprise verification without another page but the face check',
    journey(async () => {
      const widget = await (await aVisitor()).open();
      await says(widget, 'status');
      expect(await widget.page.$eval('#samples', node => node.textContent)).to.include('91330106MA27EXAM7K');
      await widget.begin();
      await says(widget, 'type');
      await widget.take('enterprise');
      await says(widget, 'information');
      await press(widget, guide.fill);
      await widget.agree();
      await widget.next();
      await widget.reaches('check');
      await says(widget, 'check');
      await widget.submit();
      await widget.reaches('person');
      await says(widget, 'person');
      await press(widget, guide.fill);
      await widget.confirm();
      await says(widget, 'handoff');
      await widget.passFaceCheck();
      await widget.reaches('organization');
      await press(widget, guide.fill);
      await widget.confirm();
      await widget.payBy('from-company');
      await says(widget, 'transfer');
      await press(widget, guide.arrive);
      await widget.reaches('result');
      await says(widget, 'result');
    }),
  );

  it(
    'shows clock, region, mode and policy of the account, and moves the clock without a reload',
    journey(async () => {
      const widget = await (await aVisitor({ at: 'verified' })).open();
      await widget.reaches('result');
      const facts = await until('the facts', async () => {
        const text = await widget.page.$eval('#facts', node => node.textContent);
        return text.includes(guide.presets.enterprise) ? text : null;
      });
      expect(facts).to.include(guide.regions['cn-mainland']).and.include(guide.handoffs.embedded);
      expect(await widget.controls()).to.not.include(en.result.edit);
      await widget.page.evaluate(() => Object.assign(window, { stayed: true }));
      const before = await today(demo());
      await press(widget, guide.month);
      await widget.says(en.result.editable);
      await widget.control(en.result.edit);
      expect(await today(demo())).to.equal(addDays(before, 30));
      expect(await widget.page.evaluate(() => 'stayed' in window), 'the same page').to.equal(true);
    }),
  );
});
