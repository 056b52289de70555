/** What a person types stays between the person and the backend. */
import { expect } from 'chai';
import { en } from '../suites/journey-words.js';
import { aCompany, aPerson, bank } from '../suites/journey-answers.js';
import { aVisitor, demo, journey } from '../suites/journey.js';
import { kept } from '../suites/journey-kept.js';
import type { WidgetPage } from '../suites/journey-widget.js';

/** What other scripts of the page, and whoever looks over its address bar, can see. */
async function open(widget: WidgetPage): Promise<string> {
  const visible = await widget.page.evaluate(() =>
    [
      document.querySelector('real-name-auth')?.outerHTML,
      location.href,
      document.title,
      JSON.stringify(history.state),
    ].join('\n'),
  );
  const told = JSON.stringify(await widget.watch.told());
  return [visible, told, ...widget.watch.addresses, ...widget.watch.lines].join('\n');
}

describe('what a person types', () => {
  it(
    '[A47] never stands in an address, on the console, in an event, on the element, nor in the browser’s storage',
    journey(async () => {
      const visitor = await aVisitor();
      const widget = await visitor.open();
      const company = aCompany();
      const person = aPerson();
      const legal = aPerson().documentNumber;
      const canaries = [company, person, bank]
        .flatMap(answers => Object.values<string>({ ...answers }))
        .concat(legal);
      const expectNoCanary = async () => {
        const text = [await open(widget), await kept(widget.page)].join('\n');
        const addressed = text.replace(/%[0-9A-F]{2}(?:%[0-9A-F]{2})*/gi, part => {
          try {
            return decodeURIComponent(part);
          } catch {
            return part;
          }
        });
        expect(canaries.filter(canary => text.includes(canary) || addressed.includes(canary))).to.deep.equal(
          [],
        );
      };

      await widget.begin();
      await widget.take('enterprise');
      await widget.fillAll(company);
      await expectNoCanary();
      await widget.handIn();
      await widget.reaches('person');
      expect(await widget.watch.sent('submit')[0]?.body, 'the canaries do sing').to.include(
        company.organizationName,
      );
      expect(await kept(widget.page), 'and the storage is read').to.include('demo-language');
      await expectNoCanary();
      await widget.fillAll(person);
      await widget.confirm();
      await widget.passFaceCheck();
      await widget.reaches('organization');
      await widget.fill('legalRepresentativeDocumentNumber', legal);
      await widget.confirm();
      await widget.payBy('to-company', bank);
      await widget.says(en.payment.payoutTitle);
      await expectNoCanary();
      const fen = await demo().amountOnStatement(visitor.account);
      await widget.fill('amount', (fen / 100).toFixed(2));
      await widget.confirm();
      await widget.reaches('result');
      await expectNoCanary();
    }),
  );
});
