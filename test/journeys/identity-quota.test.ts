/** How many accounts an identity serves: told with the decision and not before, with what to do about it. */
import { expect } from 'chai';
import { aLicensedCompany, aResident } from '../suites/journey-answers.js';
import { passReview } from '../suites/journey-hand-in.js';
import { toReview } from '../suites/journey-photos.js';
import { Reviewer } from '../suites/journey-reviewer.js';
import { journeyBrowser } from '../suites/journey-browser.js';
import type { WidgetPage } from '../suites/journey-widget.js';
import { en } from '../suites/journey-words.js';
import { aVisitor, demo, journey } from '../suites/journey.js';

/** The reviewer finds everything right, and the widget tells that the identity serves too many accounts already. */
async function expectOverQuota(widget: WidgetPage, account: string, limit: number): Promise<void> {
  expect(await widget.text(), 'submitting told nothing').to.not.include(en.overQuota.title);
  const reviewer = await Reviewer.arrives();
  await reviewer.take(account);
  await reviewer.approve('Not verified');
  await widget.page.bringToFront();
  await widget.reaches('over-quota');
  const { company, person } = en.overQuota;
  await widget.says((limit === 1 ? person : company)(limit));
  const { identity, application } = await demo().snapshot(account);
  expect(identity.status).to.equal('unverified');
  expect(application).to.deep.include({ reasons: [{ field: null, code: 'identity-over-quota', limit }] });
}

describe('an identity that serves as many accounts as it may', () => {
  it(
    '[I2] [N03] a person’s second account is refused with the decision, and told what to do',
    journey(async () => {
      const wish = { preset: 'review', region: 'hk', company: false } as const;
      const person = aResident();
      await passReview(demo(), await demo().newAccount(wish), person);
      const visitor = await aVisitor(wish);
      const widget = await visitor.open();
      await widget.begin();
      await widget.take('individual');
      const making = await journeyBrowser();
      const photos = { front: await making.photo('Front'), back: await making.photo('Back') };
      await toReview(widget, { ...person }, photos);
      await expectOverQuota(widget, visitor.account, 1);
    }),
  );

  it(
    '[I3] [N03] a company’s sixth account is refused with the decision; one that is released makes room for it',
    journey(async () => {
      const wish = { preset: 'review', region: 'cn-mainland' } as const;
      const company = aLicensedCompany();
      const accounts = await Promise.all([1, 2, 3, 4, 5].map(() => demo().newAccount(wish)));
      for (const account of accounts) await passReview(demo(), account, company);
      for (const account of accounts)
        expect((await demo().snapshot(account)).identity.status).to.equal('verified');
      const visitor = await aVisitor(wish);
      const widget = await visitor.open();
      await widget.begin();
      await widget.take('enterprise');
      await toReview(widget, { ...company }, { license: await (await journeyBrowser()).photo('License') });
      await expectOverQuota(widget, visitor.account, 5);

      const released = [{ field: null, code: 'information-outdated' }];
      await demo().review(accounts[0] ?? '', 'revoke', released);
      await widget.press(en.overQuota.again);
      await toReview(widget, {}, {});
      await demo().review(visitor.account, 'approve');
      await widget.reaches('result');
    }),
  );
});
