/** The whole way without a pointer. */
import { expect } from 'chai';
import { en } from '../suites/journey-words.js';
import { aCompany, aPerson } from '../suites/journey-answers.js';
import { aVisitor, demo, journey } from '../suites/journey.js';
import { until } from '../suites/journey-until.js';
import type { FieldId, WidgetPage } from '../suites/journey-widget.js';

async function typeAll(widget: WidgetPage, answers: Partial<Record<FieldId, string>>): Promise<void> {
  for (const [field, value] of Object.entries(answers)) {
    await widget.tabTo(`field-${field}`);
    await widget.page.keyboard.type(value);
  }
}

async function pressByKey(widget: WidgetPage, name: string): Promise<void> {
  await widget.tabTo(name);
  await widget.keys('Enter');
}

describe('with the keyboard alone', () => {
  it(
    '[E12] [D7] a company comes from the status page to the payment',
    journey(async () => {
      const visitor = await aVisitor({ company: false });
      const widget = await visitor.open();
      await widget.reaches('status');
      await pressByKey(widget, en.common.start);
      await widget.reaches('type');
      await widget.focuses('title');

      await widget.tabTo('individual');
      await widget.keys(' ', 'ArrowDown');
      expect(await widget.chosen('subject')).to.equal('enterprise');
      await pressByKey(widget, en.common.next);
      await widget.reaches('information');
      await widget.focuses('title');

      await typeAll(widget, aCompany());
      for (const purpose of ['notice', 'identity', 'provider']) {
        await widget.tabTo(`consent-${purpose}`);
        await widget.keys(' ');
      }
      await pressByKey(widget, en.common.next);
      await widget.reaches('check');
      await pressByKey(widget, en.common.submit);

      await widget.reaches('person');
      await widget.focuses('title');
      await typeAll(widget, aPerson());
      await widget.tabTo('consent-face');
      await widget.keys(' ');
      await widget.keys('Enter');
      await widget.says(en.person.waiting);
      const provider = await widget.openFaceCheck(async () => {
        await widget.tabTo(en.person.open);
        await widget.keys('Enter');
      });
      await until('the focus is on the button that passes', async () => {
        await provider.keyboard.press('Tab');
        return provider.evaluate(() => (document.activeElement as HTMLButtonElement).value === 'pass');
      });
      await Promise.all([provider.waitForNavigation(), provider.keyboard.press('Enter')]);
      await provider.close();
      await widget.page.bringToFront();

      await widget.reaches('organization');
      await typeAll(widget, { legalRepresentativeDocumentNumber: aPerson().documentNumber });
      await pressByKey(widget, en.common.confirm);
      await widget.reaches('payment');
      await widget.tabTo('from-company');
      await widget.keys(' ');
      await pressByKey(widget, en.common.confirm);
      await widget.says(en.payment.waitTransfer);
      await demo().transferArrives(visitor.account);
      await widget.reaches('result');
    }),
  );
});
