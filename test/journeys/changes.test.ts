/** Changes of a verified account: what they are called, what they replace, and what they promise. */
import { expect } from 'chai';
import { addDays } from '../../src/domain/plain-date.js';
import { verifyPerson } from '../suites/journey-advance.js';
import { aCompany, aPerson } from '../suites/journey-answers.js';
import { instantOf, today, written } from '../suites/journey-dates.js';
import { confirmOrganization } from '../suites/journey-stages.js';
import type { WidgetPage } from '../suites/journey-widget.js';
import { en } from '../suites/journey-words.js';
import { aVisitor, demo, journey } from '../suites/journey.js';

const unlocked = { lock: { days: 0, except: [] } };

/** The verified identity as the screen may show it. */
async function shownIdentity(account: string): Promise<string> {
  const { identity } = await demo().snapshot(account);
  if (identity.status !== 'verified') throw new Error(`${account} is ${identity.status}.`);
  return `${identity.name} · ${identity.number}`;
}

/** That the screen calls itself a change, names what that replaces, and says until when it stays. */
async function callsItselfChange(widget: WidgetPage, identity: string): Promise<void> {
  await widget.says(en.change.title);
  await widget.says(`${en.change.replaced} ${identity}`);
  await widget.says(en.change.stays);
}

describe('a change of a verified account', () => {
  it(
    '[N16] of an enterprise is called one on every screen, says what it replaces, and promises nothing new',
    journey(async () => {
      const visitor = await aVisitor({ at: 'verified', policyOverrides: unlocked });
      const before = await shownIdentity(visitor.account);
      const widget = await visitor.open();
      await widget.reaches('result');
      await widget.press(en.result.edit);
      await widget.reaches('type');
      const { update } = en.change;
      expect(await widget.title()).to.equal(update.enterprise.type);
      await callsItselfChange(widget, before);
      const choice = await widget.text();
      for (const { title } of Object.values(en.gains)) expect(choice, 'gains').to.not.include(title);
      expect(choice).to.not.include(en.type.oneWay).and.not.include(en.type.changeToEnterprise);

      await widget.next();
      await widget.reaches('information');
      expect(await widget.title()).to.equal(update.enterprise.information);
      await callsItselfChange(widget, before);
      expect(await widget.text()).to.not.include(en.information.tipOneWay);
      await widget.inform({ ...aCompany() });
      expect(await widget.title()).to.equal(update.enterprise.check);
      await callsItselfChange(widget, before);

      await widget.submit();
      await widget.reaches('person');
      await callsItselfChange(widget, before);
      await widget.fillAll({ ...aPerson() });
      await widget.confirm();
      await widget.says(en.person.waiting);
      await callsItselfChange(widget, before);
      await widget.passFaceCheck();
      await widget.reaches('organization');
      await callsItselfChange(widget, before);
      await confirmOrganization(widget);
      await widget.reaches('payment');
      await callsItselfChange(widget, before);
      await widget.payBy('from-company');
      await widget.says(en.payment.waitTransfer);
      await callsItselfChange(widget, before);
      expect(await shownIdentity(visitor.account), 'the old one stands until then').to.equal(before);
      await demo().transferArrives(visitor.account);
      await widget.reaches('result');
      expect(await shownIdentity(visitor.account)).to.not.equal(before);
    }),
  );

  it(
    '[N16] from a person to a company is called that, and tells what the company gains',
    journey(async () => {
      const visitor = await aVisitor({ company: false, policyOverrides: unlocked });
      await verifyPerson(demo(), visitor.account);
      const widget = await visitor.open();
      await widget.reaches('result');
      await widget.press(en.result.changeTo.enterprise);
      await widget.reaches('type');
      expect(await widget.title()).to.equal(en.change.become.enterprise.type);
      await callsItselfChange(widget, await shownIdentity(visitor.account));
      for (const { title } of Object.values(en.gains)) await widget.says(title);
      await widget.confirmChoice();
      await widget.next();
      await widget.reaches('information');
      expect(await widget.title()).to.equal(en.change.become.enterprise.information);
    }),
  );

  it(
    '[N17] a person updates their own details once the lock has ended, and may still become an enterprise',
    journey(async () => {
      const visitor = await aVisitor({ company: false });
      await verifyPerson(demo(), visitor.account);
      const before = await shownIdentity(visitor.account);
      const day = addDays(await today(demo()), 30);
      const widget = await visitor.open();
      await widget.reaches('result');
      await widget.says(en.result.editableFrom(await written(widget.page, day)));
      expect(await widget.controls()).to.not.include(en.result.edit);

      await demo().moveTo(instantOf(day, '00:00:00'));
      await widget.page.reload();
      await widget.reaches('result');
      await widget.says(en.result.edit);
      expect(await widget.controls())
        .to.include(en.result.edit)
        .and.include(en.result.changeTo.enterprise);
      await widget.press(en.result.edit);
      await widget.reaches('type');
      expect(await widget.title()).to.equal(en.change.update.individual.type);
      expect(await widget.chosen('subject')).to.equal('individual');
      await widget.next();
      await widget.reaches('information');
      const { fullName, documentNumber, mobile } = aPerson();
      await widget.inform({ fullName, documentType: 'resident-id', documentNumber, mobile });
      await widget.submit();
      await widget.reaches('person');
      await callsItselfChange(widget, before);
      if (!(await widget.controls()).some(name => name.startsWith(en.person.open))) await widget.confirm();
      await widget.passFaceCheck();
      await widget.reaches('result');
      expect(await widget.title()).to.equal(en.result.titleIndividual);
      const { identity } = await demo().snapshot(visitor.account);
      expect(identity).to.include({ status: 'verified', subject: 'individual' });
      expect(await shownIdentity(visitor.account)).to.not.equal(before);
      await visitor.leave();
      await demo().resetClock();
    }),
  );
});
