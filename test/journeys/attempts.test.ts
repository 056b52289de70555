/** The day's tries: what costs one, what the person is told, and the lock when none is left. */
import { expect } from 'chai';
import { en, refusals } from '../suites/journey-words.js';
import { aCompany, type Company } from '../suites/journey-answers.js';
import { aVisitor, demo, journey } from '../suites/journey.js';
import type { WidgetPage } from '../suites/journey-widget.js';

/** A company that the register knows under another name, so that whatever is submitted of it is wrong. */
async function aMisnamedCompany(): Promise<Company> {
  const company = aCompany();
  await demo().register(company.registrationNumber, '宁波另一家示例有限公司');
  return company;
}

/** A number whose last character is wrong. */
const slip = (number: string) => number.slice(0, -1) + (number.endsWith('A') ? 'B' : 'A');

async function submitAgain(widget: WidgetPage): Promise<void> {
  await widget.next();
  await widget.reaches('check');
  await widget.submit();
}

describe('the tries of a day', function () {
  it(
    '[E7] each failure says that it used up a try and how many are left; local refusals cost none',
    journey(async () => {
      const visitor = await aVisitor();
      const widget = await visitor.open();
      await widget.begin();
      await widget.take('enterprise');
      expect(await widget.left()).to.equal(3);

      const company = await aMisnamedCompany();
      await widget.fillAll({ ...company, registrationNumber: slip(company.registrationNumber) });
      await widget.agree();
      await widget.next();
      expect((await widget.errors()).map(({ target }) => target)).to.deep.equal(['field-registrationNumber']);
      expect(await widget.left(), 'a local check costs nothing').to.equal(3);
      expect(widget.watch.sent('submit'), 'nor is anything sent').to.have.length(0);

      await widget.fill('registrationNumber', company.registrationNumber);
      await widget.next();
      await widget.reaches('check');
      await widget.says(en.check.cost(3));
      await widget.submit();
      await widget.warns(refusals['identity-mismatch']);
      await widget.warns(en.trouble.spent(2));
      await widget.reaches('information');
      expect(await widget.left()).to.equal(2);
      expect(await widget.value('organizationName'), 'nothing is lost').to.equal(company.organizationName);

      await submitAgain(widget);
      await widget.warns(en.trouble.spent(1));
      await widget.says(en.tries.last);
      expect(await widget.left()).to.equal(1);
      expect((await demo().snapshot(visitor.account)).attempts?.left).to.equal(1);
      const told = await widget.watch.told('rna-attempt-spent');
      expect(told.map(({ detail }) => (JSON.parse(detail) as { left: string }).left)).to.deep.equal([
        '2',
        '1',
      ]);
    }),
  );

  it(
    '[E2] three wrong submissions lock until the next Shanghai day: through reload, second tab and restart',
    journey(async () => {
      const visitor = await aVisitor();
      const widget = await visitor.open();
      await widget.begin();
      await widget.take('enterprise');
      const second = await visitor.open();
      await second.reaches('information');
      expect(await second.left()).to.equal(3);

      await widget.page.bringToFront();
      await widget.inform(await aMisnamedCompany());
      await widget.submit();
      await widget.warns(en.trouble.spent(2));
      await submitAgain(widget);
      await widget.warns(en.trouble.spent(1));
      await submitAgain(widget);
      await widget.warns(en.trouble.spent(0));
      await widget.says(en.tries.lockedTitle);
      expect(await widget.has('[role=timer]'), 'the time until then').to.equal(true);
      const until = (await demo().snapshot(visitor.account)).attempts?.resetsAt;
      expect(new Date(until ?? '').getTime()).to.equal(await demo().midnight());

      await second.page.bringToFront();
      await second.says(en.tries.lockedTitle);

      await widget.page.bringToFront();
      await widget.next();
      await widget.reaches('check');
      await widget.submit();
      await widget.warns(refusals['attempts-exhausted']);
      expect(widget.watch.sent('submit'), 'the fourth is not even sent').to.have.length(3);

      await widget.page.reload();
      await widget.says(en.tries.lockedTitle);
      await demo().restart();
      await widget.page.reload();
      await widget.says(en.tries.lockedTitle);
      expect((await demo().snapshot(visitor.account)).attempts?.left).to.equal(0);
    }),
  );

  it(
    '[E2] [F61] the lock opens by itself at midnight in Shanghai, on a device in Los Angeles',
    journey(async () => {
      const visitor = await aVisitor({ policyOverrides: { attempts: { perDay: 1, countedOn: ['submit'] } } });
      const widget = await visitor.open();
      await widget.page.emulateTimezone('America/Los_Angeles');
      await widget.begin();
      await widget.take('enterprise');
      await widget.inform(await aMisnamedCompany());
      await widget.submit();
      await widget.warns(en.trouble.spent(0));
      await widget.says(en.tries.lockedTitle);

      await demo().moveTo((await demo().midnight()) - 5_000);
      await widget.page.reload();
      await widget.says(en.tries.lockedTitle);
      await widget.saysNoMore(en.tries.lockedTitle);
      await widget.reaches('information');
      expect(await widget.left()).to.equal(1);
      await visitor.leave();
      await demo().resetClock();
    }),
  );
});
