/** What an open page learns, and says to badge, gate and portal: of other devices, without a stream of events, as days end. */
import { expect } from 'chai';
import { enCompanions } from '../../src/locales/en/companions.js';
import { awaitAmount } from '../suites/journey-advance.js';
import { aCompany, aLicensedCompany } from '../suites/journey-answers.js';
import {
  badgeSays,
  gateSays,
  ordered,
  pressInGate,
  pressInGateWidget,
  says,
} from '../suites/journey-gate.js';
import { handIn } from '../suites/journey-hand-in.js';
import { linkOf } from '../suites/journey-handoff.js';
import { until } from '../suites/journey-until.js';
import type { WidgetPage } from '../suites/journey-widget.js';
import { en } from '../suites/journey-words.js';
import { aVisitor, demo, journey, visitorOf, type Visitor } from '../suites/journey.js';

const { badge, gate } = enCompanions;

/** That widget, badge, gate and portal tell that the person has to act. */
async function needsAction(widget: WidgetPage): Promise<void> {
  await says(badge.status['action-needed'], badgeSays, widget);
  for (const element of ['real-name-auth', 'real-name-badge'])
    await until(`${element} is in the state`, () => widget.isInState('status-action-needed', element));
  const told = await widget.watch.told('rna-status-change');
  expect(told.at(-1)?.detail).to.include('action-needed');
  await widget.page.click('#buy');
  await says(gate.titleSetBack, gateSays, widget);
  expect(await widget.isInState('closed', 'real-name-gate')).to.equal(true);
  await pressInGate(widget, '[part~=gate-close]');
  await says('', gateSays, widget);
  expect(await ordered(widget)).to.equal('');
}

describe('an open page', () => {
  it(
    '[N11] badge, event, custom states and gate say that the person must act, and no more once they have',
    journey(async () => {
      const failed = await aVisitor({ at: 'handed-off' });
      const one = await failed.open();
      await one.reaches('person');
      await says(badge.status['in-progress'], badgeSays, one);
      expect(await one.isInState('status-in-progress')).to.equal(true);
      await one.failFaceCheck();
      await one.says(en.person.failedTitle);
      await needsAction(one);

      const paying = await aVisitor({ at: 'payment' });
      await awaitAmount(demo(), paying.account);
      const two = await paying.open();
      await two.reaches('payment');
      const amount = await demo().amountOnStatement(paying.account);
      for (const more of [1, 2, 3]) {
        await two.fill(
          'amount',
          ((((amount + more) % 99) + 1) / 100 === amount / 100
            ? 0.99
            : (((amount + more) % 99) + 1) / 100
          ).toFixed(2),
        );
        await two.confirm();
        await until('the answer', async () => two.watch.sent('submit-amount').length === more);
      }
      await two.says(en.payment.failedTries);
      await needsAction(two);
      await two.payBy('from-company');
      await two.says(en.payment.waitTransfer);
      await says(badge.status['in-progress'], badgeSays, two);
      expect(await two.isInState('status-action-needed')).to.equal(false);

      const rejected = await aVisitor({ preset: 'review', company: true });
      await handIn(demo(), rejected.account, aLicensedCompany());
      const three = await rejected.open();
      await three.reaches('review');
      await demo().review(rejected.account, 'reject', [
        { field: 'registeredAddress', code: 'answer-differs' },
      ]);
      await three.reaches('rejected');
      await needsAction(three);
    }),
  );

  it(
    '[N15] learns of what another device did, in both directions',
    journey(async () => {
      const visitor = await aVisitor({ at: 'draft' });
      const desk = await visitor.open();
      await desk.reaches('information');
      const phone = await (await visitorOf(visitor.account, 390)).open();
      await phone.reaches('information');
      await phone.inform({ ...aCompany() });
      await phone.submit();
      await phone.reaches('person');
      await desk.page.bringToFront();
      await desk.reaches('person');
      await desk.says(en.elsewhere.continued);
      await desk.press(en.withdraw.ask);
      await desk.press(en.withdraw.yes);
      await desk.reaches('status');
      await phone.page.bringToFront();
      await phone.reaches('status');
      await phone.says(en.elsewhere.withdrawn);
    }),
  );

  it(
    '[N15] learns without a stream of events as well: approval and revocation, by asking',
    journey(async () => {
      const visitor = await aVisitor({ preset: 'review', company: true });
      await handIn(demo(), visitor.account, aLicensedCompany());
      await demo().order(visitor.account, { kind: 'status', status: 404, command: 'watch', times: 1000 });
      const widget = await visitor.open();
      await widget.reaches('review');
      await demo().review(visitor.account, 'approve');
      await widget.reaches('result');
      await says(badge.status.verified, badgeSays, widget);
      await demo().review(visitor.account, 'revoke', [{ field: null, code: 'organization-dissolved' }]);
      await widget.reaches('status');
      await says(badge.status.revoked, badgeSays, widget);
      await demo().clearFaults(visitor.account);
    }),
  );

  it(
    '[N15] the end of a day’s lock at 00:00 opens the form again, without a reload',
    journey(async () => {
      const attempts = { perDay: 1, countedOn: ['submit'] };
      const visitor = await aVisitor({ at: 'draft', policyOverrides: { attempts } });
      const widget = await visitor.open();
      await widget.reaches('information');
      const company = aCompany();
      await demo().register(company.registrationNumber, '别的公司');
      await widget.inform(company);
      await widget.submit();
      await widget.warns(en.trouble.spent(0));
      expect(await widget.isInState('locked')).to.equal(true);
      try {
        await demo().moveTo(await demo().midnight());
        await until('the lock is over', async () => !(await widget.isInState('locked')), {
          seen: () => widget.describe(),
        });
        expect(await widget.left()).to.equal(1);
        expect(await widget.value('organizationName'), 'what was typed').to.equal(company.organizationName);
        await demo().register(company.registrationNumber, company.organizationName);
        await widget.next();
        await widget.reaches('check');
        await widget.submit();
        await widget.reaches('person');
      } finally {
        await visitor.leave();
        await demo().resetClock();
      }
    }),
  );

  it(
    '[N06] the widget of a gate’s dialog, the page’s own, and a change of mode share one link; none ends another',
    journey(async () => {
      const visitor: Visitor = await aVisitor({
        at: 'handed-off',
        policyOverrides: { handoff: { modes: ['embedded', 'link'], linkHours: 2, appSchemes: [] } },
      });
      const widget = await visitor.open();
      await widget.reaches('person');
      await widget.press(en.handoff.ways.link);
      await widget.press(en.handoff.showLink);
      await widget.says(en.handoff.linkTitle);
      const link = await linkOf(visitor);
      await widget.page.click('#buy');
      await says(gate.title, gateSays, widget);
      await pressInGateWidget(widget, en.person.open);
      await until('the dialog has asked', async () => widget.watch.sent('start-handoff').length === 2);
      expect(await linkOf(visitor)).to.equal(link);
      expect((await fetch(link)).status, 'it can be opened').to.equal(200);
      await demo().endFaceCheck(visitor.account, 'pass');
      await widget.page.bringToFront();
      await pressInGate(widget, '[part~=gate-close]');
      await says('', gateSays, widget);
      await widget.reaches('organization');
    }),
  );
});
