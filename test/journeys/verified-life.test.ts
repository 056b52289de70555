/** What can become of a verified account: when it may change, what stands meanwhile, and what a revocation takes back. */
import { expect } from 'chai';
import type { Problem } from '../../src/contract/index.js';
import { addDays } from '../../src/domain/plain-date.js';
import { enCompanions } from '../../src/locales/en/companions.js';
import {
  aLicensedCompany,
  aResident,
  type LicensedCompany,
  type Resident,
} from '../suites/journey-answers.js';
import { instantOf, today, written } from '../suites/journey-dates.js';
import { gateSays, ordered, pressInGate, says } from '../suites/journey-gate.js';
import { handIn, passReview } from '../suites/journey-hand-in.js';
import { toReview } from '../suites/journey-photos.js';
import { Reviewer } from '../suites/journey-reviewer.js';
import { journeyBrowser } from '../suites/journey-browser.js';
import { until } from '../suites/journey-until.js';
import type { WidgetPage } from '../suites/journey-widget.js';
import { en } from '../suites/journey-words.js';
import { aVisitor, demo, journey } from '../suites/journey.js';

const { gate } = enCompanions;
const unlocked = { lock: { days: 0, except: [] } };

/** An account of the platform that reviews documents, and its widget, at its result. */
async function verified(answers: LicensedCompany | Resident, policyOverrides = {}) {
  const company = 'organizationName' in answers;
  const region = company ? answers.organizationRegion : 'hk';
  const visitor = await aVisitor({ preset: 'review', company, region, policyOverrides });
  await passReview(demo(), visitor.account, answers);
  const widget = await visitor.open();
  await widget.reaches('result');
  return { visitor, widget, account: visitor.account };
}

/** Hands in another company. */
const handInChange = async (widget: WidgetPage) =>
  toReview(widget, { ...aLicensedCompany() }, { license: await (await journeyBrowser()).photo('Change') });

/** What the gate before an order in Mainland China lets through counts up. */
const expectOrders = (widget: WidgetPage, n: number) =>
  until(`${n} ordered`, async () => (await ordered(widget)).startsWith(`${n} `));

describe('a verified account', () => {
  it(
    '[E17] [I10] can be changed from 00:00 in Shanghai on the 30th day after success, and not before',
    journey(async () => {
      const { visitor, widget, account } = await verified(aLicensedCompany());
      await widget.page.emulateTimezone('America/Los_Angeles');
      const day = addDays(await today(demo()), 30);
      const locked = async () => {
        await widget.page.reload();
        await widget.reaches('result');
        await widget.says(en.result.editableFrom(await written(widget.page, day)));
        expect(await widget.controls()).to.not.include(en.result.edit);
        const response = await demo().command(account, 'start', { subject: 'enterprise' });
        const { code, until: from } = (await response.json()) as Problem;
        expect(code).to.equal('edit-locked');
        expect(Date.parse(from ?? '')).to.equal(instantOf(day, '00:00:00'));
      };
      await locked();
      await demo().moveTo(instantOf(day, '00:00:00') - 60_000);
      await locked();
      await demo().moveTo(instantOf(day, '00:00:00'));
      await widget.page.reload();
      await widget.reaches('result');
      await widget.says(en.result.editable);
      await widget.press(en.result.edit);
      await widget.reaches('type');
      await visitor.leave();
      await demo().resetClock();
    }),
  );

  it(
    '[E16] [I10] a change leaves the old identity standing: under review, rejected, and withdrawn after two questions',
    journey(async () => {
      const before = aLicensedCompany();
      const { widget, account } = await verified(before, unlocked);
      const { identity } = await demo().snapshot(account);
      const stands = async () => {
        expect((await demo().snapshot(account)).identity).to.deep.equal(identity);
        await widget.page.click('#buy');
      };
      await widget.press(en.result.edit);
      await widget.reaches('type');
      await widget.next();
      await handInChange(widget);
      await widget.says(en.change.stays);
      await stands();
      await expectOrders(widget, 1);

      await demo().review(account, 'reject', [{ field: 'registeredAddress', code: 'answer-differs' }]);
      await widget.reaches('rejected');
      await widget.says(en.change.stays);
      await stands();
      await expectOrders(widget, 2);

      await widget.press(en.withdraw.ask);
      await widget.says(en.withdraw.change);
      await widget.press(en.withdraw.no);
      await widget.saysNoMore(en.withdraw.change);
      expect((await demo().snapshot(account)).application).to.not.equal(null);
      await widget.press(en.withdraw.ask);
      await widget.press(en.withdraw.yes);
      await widget.reaches('result');
      expect((await demo().snapshot(account)).application).to.equal(null);
      await stands();
      await expectOrders(widget, 3);

      // Any number of changes: what came to nothing does not close the door.
      const after = aLicensedCompany();
      await handIn(demo(), account, after);
      await demo().review(account, 'approve');
      const now = (await demo().snapshot(account)).identity;
      expect(now).to.include({ status: 'verified' });
      expect(now).to.not.deep.equal(identity);
    }),
  );

  it(
    '[E4] [E15] a person’s becomes a company’s after the consequences are confirmed; the person’s stands until then',
    journey(async () => {
      const exempt = { lock: { days: 30, except: [{ from: 'individual', to: 'enterprise' }] } };
      const { widget, account } = await verified(aResident(), exempt);
      await widget.press(en.result.changeTo.enterprise);
      await widget.reaches('type');
      await widget.choose('subject', 'enterprise');
      await widget.says(en.type.changeToEnterprise);
      await widget.next();
      expect((await widget.errors()).map(({ target }) => target)).to.deep.equal(['one-way']);
      await widget.confirmChoice();
      await widget.next();
      await handInChange(widget);
      expect((await demo().snapshot(account)).identity).to.include({
        status: 'verified',
        subject: 'individual',
      });
      const reviewer = await Reviewer.arrives();
      await reviewer.take(account);
      await reviewer.approve();
      await widget.page.bringToFront();
      await until('the title tells of the company', async () => {
        return (await widget.title()) === en.result.titleEnterprise;
      });
      // An account of Hong Kong: VAT invoices are for companies of the mainland.
      for (const gain of ['resources', 'contracts'] as const) await widget.says(en.gains[gain].title);
      expect(await widget.text()).to.not.include(en.gains.invoices.title);
      await widget.says(en.result.since(await written(widget.page, await today(demo()))));
      expect(await widget.controls()).to.not.include(en.result.changeTo.enterprise);
    }),
  );

  it(
    '[I11] [I1] a revoked one is told when, why and how to verify again, and its gate is closed once more',
    journey(async () => {
      const { widget, account } = await verified(aLicensedCompany());
      await widget.page.click('#buy');
      await expectOrders(widget, 1);
      const reviewer = await Reviewer.arrives();
      await reviewer.take(account);
      await reviewer.revoke('organization-dissolved');

      await widget.page.bringToFront();
      await widget.page.reload();
      await widget.reaches('status');
      await widget.says(en.status.revokedTitle(await written(widget.page, await today(demo()))));
      await widget.says(en.reasons['organization-dissolved']);
      await widget.says(en.status.revoked);
      await widget.page.click('#buy');
      await says(gate.titleRevoked, gateSays, widget);
      await pressInGate(widget, '[part~=gate-close]');
      await says('', gateSays, widget);
      expect(await ordered(widget), 'nothing is ordered any more').to.equal('');

      await widget.begin();
      await widget.choose('subject', 'enterprise');
      await widget.next();
      await widget.reaches('information');
    }),
  );
});
