/** Bad luck with a provider, a colleague or a quota: each ends in a screen with a true sentence and a way on. */
import { expect } from 'chai';
import { enCompanions } from '../../src/locales/en/companions.js';
import type { CommandName } from '../../src/contract/index.js';
import { advance, awaitAmount } from '../suites/journey-advance.js';
import { aCompany, aLicensedCompany, aPerson, bank } from '../suites/journey-answers.js';
import { badgeSays, gateSays, says } from '../suites/journey-gate.js';
import { handIn, passReview } from '../suites/journey-hand-in.js';
import { until } from '../suites/journey-until.js';
import { en } from '../suites/journey-words.js';
import { aVisitor, demo, journey } from '../suites/journey.js';

const { badge, gate } = enCompanions;
const unlocked = { lock: { days: 0, except: [] } };

/** Refuses the next command of an account for a field that no screen has. */
const refuseUnknownField = (account: string, command: CommandName) =>
  demo().order(account, {
    kind: 'problem',
    command,
    status: 422,
    value: { code: 'invalid-answers', status: 422, fields: [{ field: 'shoeSize', code: 'answer/unknown' }] },
  });

describe('bad luck', () => {
  it(
    '[N02] fields that nobody knows, at every step at the provider: told there, everything kept, and sent again',
    journey(async () => {
      const visitor = await aVisitor({ at: 'person' });
      const widget = await visitor.open();
      await widget.reaches('person');
      const person = aPerson();
      await widget.fillAll(person);
      await refuseUnknownField(visitor.account, 'confirmPerson');
      await widget.confirm();
      await widget.warns(en.refusals.unplaced);
      expect(await widget.step()).to.equal('person');
      expect(await widget.value('documentNumber')).to.equal(person.documentNumber);
      await widget.confirm();
      await widget.passFaceCheck();

      await widget.reaches('organization');
      const { documentNumber } = aPerson();
      await widget.fill('legalRepresentativeDocumentNumber', documentNumber);
      await refuseUnknownField(visitor.account, 'confirmOrganization');
      await widget.confirm();
      await widget.warns(en.refusals.unplaced);
      expect(await widget.value('legalRepresentativeDocumentNumber')).to.equal(documentNumber);
      await widget.confirm();

      await widget.reaches('payment');
      await refuseUnknownField(visitor.account, 'choosePayment');
      await widget.payBy('to-company', bank);
      await widget.warns(en.refusals.unplaced);
      expect(await widget.value('bankAccount')).to.equal(bank.bankAccount);
      expect(await widget.controls()).to.include(en.withdraw.ask);
      await widget.confirm();
      await widget.says(en.payment.payoutTitle);
    }),
  );

  it(
    'a stage that changes elsewhere while somebody types: the new screen says what came, and leads on',
    journey(async () => {
      const visitor = await aVisitor({ at: 'draft' });
      const widget = await visitor.open();
      await widget.reaches('information');
      await widget.fill('organizationName', '半途填写的公司');
      await advance(demo(), visitor.account, 'person');
      await widget.reaches('person');
      await widget.says(en.elsewhere.continued);
      await widget.fillAll(aPerson());
      await widget.confirm();
      await widget.says(en.person.waiting);
      expect(await widget.text(), 'told once').to.not.include(en.elsewhere.continued);

      const other = await aVisitor({ preset: 'review', company: true });
      await handIn(demo(), other.account, aLicensedCompany());
      await demo().review(other.account, 'reject', [{ field: 'registeredAddress', code: 'answer-differs' }]);
      const page = await other.open();
      await page.reaches('rejected');
      await page.press(en.rejected.correct);
      await page.reaches('information');
      await page.fill('registeredAddress', '杭州市西湖区示例路2号');
      await demo().command(other.account, 'withdraw', {});
      await page.reaches('status');
      await page.says(en.elsewhere.withdrawn);
      await page.begin();
    }),
  );

  it(
    'each command answered twice, since its first answer was lost: done once, on the whole way of a company',
    journey(async () => {
      const visitor = await aVisitor();
      const widget = await visitor.open();
      const lose = (command: CommandName) =>
        demo().order(visitor.account, { kind: 'drop-after-commit', command });
      await widget.begin();
      await lose('start');
      await widget.take('enterprise');
      await widget.inform({ ...aCompany() });
      await lose('submit');
      await widget.submit();
      await widget.reaches('person');
      await widget.fillAll(aPerson());
      await lose('confirmPerson');
      await widget.confirm();
      await widget.passFaceCheck();
      await widget.reaches('organization');
      await widget.fill('legalRepresentativeDocumentNumber', aPerson().documentNumber);
      await lose('confirmOrganization');
      await widget.confirm();
      await lose('choosePayment');
      await widget.payBy('to-company', bank);
      await widget.says(en.payment.payoutTitle);
      const amount = await demo().amountOnStatement(visitor.account);
      await lose('submitAmount');
      await widget.fill('amount', ((amount % 99) / 100 + 0.01).toFixed(2));
      await widget.confirm();
      await widget.says(en.payment.triesLeft(2));
      await widget.warns(en.refusals['amount-wrong']);
      await lose('submitAmount');
      await widget.fill('amount', (amount / 100).toFixed(2));
      await widget.confirm();
      await widget.reaches('result');
      const { receipts } = await demo().snapshot(visitor.account);
      expect(receipts.filter(({ outcome }) => outcome === 'refused')).to.have.length(1);
      const keys = new Set(receipts.map(({ key }) => key));
      expect(receipts, 'each once, the link among them').to.have.length(8);
      for (const name of ['start', 'submit', 'confirm-person', 'confirm-organization', 'choose-payment']) {
        const sent = widget.watch.sent(name);
        // News that came meanwhile may have told the outcome before it was sent again.
        expect(sent.length, `${name} was sent`).to.be.within(1, 2);
        expect(new Set(sent.map(({ key }) => key)).size, `${name} has one key`).to.equal(1);
        expect(keys.has(sent[0]?.key ?? ''), name).to.equal(true);
      }
    }),
  );

  it(
    '[N15] an identity that is revoked during its change: told on the open page with the reasons; the change goes on as a first one',
    journey(async () => {
      const visitor = await aVisitor({ preset: 'review', company: true, policyOverrides: unlocked });
      await passReview(demo(), visitor.account, aLicensedCompany());
      await handIn(demo(), visitor.account, aLicensedCompany());
      const widget = await visitor.open();
      await widget.reaches('review');
      await widget.says(en.change.stays);
      await demo().review(visitor.account, 'revoke', [{ field: null, code: 'organization-dissolved' }]);
      await widget.saysNoMore(en.change.stays);
      await widget.says(en.reasons['organization-dissolved']);
      await widget.says(en.change.revoked);
      expect(await widget.step(), 'the application is still under review').to.equal('review');
      await says(badge.status.revoked, badgeSays, widget);
      await widget.page.click('#buy');
      await says(gate.titleRevoked, gateSays, widget);
      await widget.page.keyboard.press('Escape');
      await widget.press(en.withdraw.ask);
      await widget.says(en.withdraw.first);
      await widget.press(en.withdraw.no);
      await demo().review(visitor.account, 'approve');
      await widget.reaches('result');
      await says(badge.status.verified, badgeSays, widget);
    }),
  );

  it(
    '[N03] a quota that fills between the proof and the decision: told on the open page, and on again once there is room',
    journey(async () => {
      const accountsPerIdentity = { individual: 1, enterprise: 1, disclose: 'after-proof' };
      const company = aCompany();
      const visitor = await aVisitor({
        at: 'payment',
        as: company,
        policyOverrides: { accountsPerIdentity },
      });
      const widget = await visitor.open();
      await widget.payBy('from-company');
      await widget.says(en.payment.waitTransfer);
      const other = await aVisitor({ policyOverrides: { accountsPerIdentity } });
      await advance(demo(), other.account, 'verified', company);
      await demo().transferArrives(visitor.account);
      await widget.reaches('over-quota');
      await widget.says(en.overQuota.company(1));
      await widget.says(en.overQuota.support);
      await says(badge.status['action-needed'], badgeSays, widget);
      expect(await widget.banner()).to.equal('');
      expect(await widget.controls())
        .to.include.members([en.overQuota.again, en.overQuota.other, en.withdraw.ask])
        .and.not.include(en.rejected.correct);
      await demo().review(other.account, 'revoke', [{ field: null, code: 'information-outdated' }]);
      await widget.press(en.overQuota.again);
      await widget.reaches('information');
      await widget.handIn();
      await widget.reaches('person');
    }),
  );

  it(
    'a provider that says “failed” after it said “passed” changes nothing, on the page or of the account',
    journey(async () => {
      const visitor = await aVisitor({ at: 'handed-off' });
      const widget = await visitor.open();
      await widget.reaches('person');
      await widget.passFaceCheck();
      await widget.reaches('organization');
      const { id } = (await demo().snapshot(visitor.account)).application ?? { id: '' };
      await demo().contradict(id, 'face');
      await widget.fill('legalRepresentativeDocumentNumber', aPerson().documentNumber);
      await widget.confirm();
      await widget.payBy('from-company');
      await widget.says(en.payment.waitTransfer);
      await demo().contradict(id, 'face');
      expect(await widget.banner()).to.equal('');
      await demo().transferArrives(visitor.account);
      await widget.reaches('result');
      const { identity } = await demo().snapshot(visitor.account);
      await demo().contradict(id, 'pay-in');
      await widget.page.reload();
      await widget.reaches('result');
      expect((await demo().snapshot(visitor.account)).identity).to.deep.equal(identity);
      await says(badge.status.verified, badgeSays, widget);
    }),
  );

  it(
    '[N07] [E13] wrong amounts speak of the amount’s tries, never of the day’s; the last one leads to another way',
    journey(async () => {
      const visitor = await aVisitor({ at: 'payment' });
      await awaitAmount(demo(), visitor.account);
      const widget = await visitor.open();
      await widget.reaches('payment');
      const amount = await demo().amountOnStatement(visitor.account);
      const wrong = [1, 2, 3].map(more => ((((amount + more) % 99) + 1) / 100).toFixed(2));
      const day = [0, 1, 2, 3].map(left => en.trouble.spent(left));
      for (const [index, value] of wrong.entries()) {
        await widget.fill('amount', value === (amount / 100).toFixed(2) ? '0.99' : value);
        await widget.confirm();
        await until('the answer', async () => widget.watch.sent('submit-amount').length === index + 1);
        if (index < 2) await widget.says(en.payment.triesLeft(2 - index));
        for (const words of [...day, en.trouble.kept, en.trouble.unknownAttempt])
          expect(await widget.text()).to.not.include(words);
      }
      await widget.says(en.payment.failedTries);
      expect((await demo().snapshot(visitor.account)).attempts?.left).to.equal(3);
      expect(await widget.banner(), 'one banner for one fact').to.equal('');
      await widget.payBy('from-company');
      await widget.says(en.payment.waitTransfer);
    }),
  );

  it(
    '[N07] a malformed answer to the start says nothing of a submission, and “Try again” goes on',
    journey(async () => {
      const visitor = await aVisitor();
      const widget = await visitor.open();
      await widget.begin();
      await demo().order(visitor.account, { kind: 'malformed', command: 'start' });
      await widget.choose('subject', 'enterprise');
      await widget.next();
      await until(
        'an answer that stands',
        async () => (await widget.step()) !== 'type' || (await widget.banner()) !== '',
        {
          seen: () => widget.describe(),
        },
      );
      const text = await widget.text();
      for (const words of [en.trouble.kept, en.trouble.unknownAttempt, en.trouble.spent(2), 'submi'])
        expect(await widget.banner(), text).to.not.include(words);
      if ((await widget.step()) === 'type') await widget.retry();
      await widget.reaches('information');
      expect(await widget.left()).to.equal(3);
    }),
  );
});
