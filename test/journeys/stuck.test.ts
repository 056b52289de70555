/** Nobody gets stuck: what a refusal leads to, what can be taken back, and what a page learns while it is open. */
import { expect } from 'chai';
import { enCompanions } from '../../src/locales/en/companions.js';
import { aCompany, aLicensedCompany, aPerson, bank } from '../suites/journey-answers.js';
import { awaitAmount, verifyPerson } from '../suites/journey-advance.js';
import { instantOf, today } from '../suites/journey-dates.js';
import { badgeSays, says } from '../suites/journey-gate.js';
import { linkOf } from '../suites/journey-handoff.js';
import { handIn, passReview } from '../suites/journey-hand-in.js';
import { until } from '../suites/journey-until.js';
import { en } from '../suites/journey-words.js';
import { addDays } from '../../src/domain/plain-date.js';
import { aVisitor, demo, journey } from '../suites/journey.js';

const { badge } = enCompanions;
const refused = (code: string, fields: readonly { field: string; code: string }[] = []) => ({
  kind: 'problem' as const,
  value: { code, status: 422, fields },
});

describe('nobody gets stuck', () => {
  it(
    '[N02] a refusal of a submitted detail leads from a later step to its field, the other answers kept',
    journey(async () => {
      const visitor = await aVisitor({ at: 'person' });
      const widget = await visitor.open();
      await widget.reaches('person');
      await widget.fillAll(aPerson());
      await demo().order(visitor.account, {
        ...refused('invalid-answers', [{ field: 'legalRepresentativeName', code: 'answer/unknown' }]),
        command: 'confirmPerson',
      });
      await widget.confirm();
      await widget.reaches('information');
      await widget.warns(en.refusals['invalid-answers']);
      expect(await widget.fields()).to.deep.equal(['legalRepresentativeName']);
      await widget.fill('legalRepresentativeName', '张三丰');
      await widget.handIn();
      await widget.reaches('person');
    }),
  );

  it(
    '[N02] fields that nobody knows: a true sentence, at the form, with everything kept',
    journey(async () => {
      const visitor = await aVisitor({ at: 'draft' });
      const widget = await visitor.open();
      await widget.reaches('information');
      const company = aCompany();
      await widget.inform(company);
      await demo().order(visitor.account, {
        ...refused('invalid-answers', [{ field: 'shoeSize', code: 'answer/unknown' }]),
        command: 'submit',
      });
      await widget.submit();
      await widget.reaches('information');
      await widget.warns(en.refusals.unplaced);
      expect(await widget.value('organizationName')).to.equal(company.organizationName);
      await widget.next();
      await widget.submit();
      await widget.reaches('person');
    }),
  );

  it(
    '[N03] an identity that is used up, by command: a screen of its own with the number, support first',
    journey(async () => {
      const visitor = await aVisitor({ at: 'draft' });
      const widget = await visitor.open();
      await widget.reaches('information');
      await widget.inform(aCompany());
      await demo().order(visitor.account, {
        kind: 'problem',
        command: 'submit',
        status: 409,
        value: { code: 'identity-over-quota', limit: 5 },
      });
      await widget.submit();
      await widget.reaches('over-quota');
      await widget.says(en.overQuota.company(5));
      expect(await widget.banner(), 'one banner for one fact').to.equal('');
      expect(await widget.controls()).to.not.include(en.rejected.correct);
      await widget.press(en.overQuota.other);
      await widget.reaches('information');
      expect(await widget.value('organizationName')).to.equal('');
    }),
  );

  for (const stage of ['person', 'handed-off', 'organization', 'payment'] as const)
    it(
      `[N04] can be withdrawn at ${stage} and from the status page, asked once`,
      journey(async () => {
        const visitor = await aVisitor({ at: stage });
        const widget = await visitor.open();
        await widget.reaches(stage === 'handed-off' ? 'person' : stage);
        await widget.press(en.withdraw.ask);
        await widget.says(en.withdraw.first);
        await widget.says(en.withdraw.free);
        await widget.press(en.withdraw.no);
        await widget.saysNoMore(en.withdraw.free);
        await widget.page.evaluate(() => document.querySelector('real-name-auth')?.show('status'));
        await widget.reaches('status');
        await widget.press(en.withdraw.ask);
        await widget.press(en.withdraw.yes);
        await until(
          'it is withdrawn',
          async () => (await demo().snapshot(visitor.account)).application === null,
        );
        await widget.reaches('status');
        expect(await widget.controls())
          .to.include(en.common.start)
          .and.to.not.include(en.withdraw.ask);
      }),
    );

  it(
    '[N03] a person’s identity that is used up, where the policy tells it with the submission: the same screen, no try used',
    journey(async () => {
      const accountsPerIdentity = { individual: 1, enterprise: 5, disclose: 'at-submit' };
      const person = { ...aPerson(), documentType: 'resident-id' };
      const first = await aVisitor({ company: false, policyOverrides: { accountsPerIdentity } });
      await verifyPerson(demo(), first.account, person);
      const visitor = await aVisitor({ company: false, policyOverrides: { accountsPerIdentity } });
      const widget = await visitor.open();
      await widget.begin();
      await widget.take('individual');
      await widget.inform(person);
      await widget.submit();
      await widget.reaches('over-quota');
      await widget.says(en.overQuota.person(1));
      await widget.says(en.overQuota.otherPerson);
      expect(await widget.banner()).to.equal('');
      expect((await demo().snapshot(visitor.account)).attempts?.left).to.equal(3);
      expect(await widget.controls()).to.not.include(en.rejected.correct);
      await demo().review(first.account, 'revoke', [{ field: null, code: 'information-outdated' }]);
      await widget.press(en.overQuota.again);
      await widget.reaches('information');
      await widget.next();
      await widget.reaches('check');
      await widget.submit();
      await widget.reaches('person');
    }),
  );

  for (const [what, decided] of [
    ['under review', false],
    ['rejected', true],
  ] as const)
    it(
      `[N04] a change that is ${what} can be withdrawn, there and from the status page: the verified identity stays`,
      journey(async () => {
        const policyOverrides = { lock: { days: 0, except: [] } };
        const visitor = await aVisitor({ preset: 'review', company: true, policyOverrides });
        await passReview(demo(), visitor.account, aLicensedCompany());
        const { identity } = await demo().snapshot(visitor.account);
        for (const where of ['there', 'status'] as const) {
          await handIn(demo(), visitor.account, aLicensedCompany());
          if (decided)
            await demo().review(visitor.account, 'reject', [
              { field: 'registeredAddress', code: 'answer-differs' },
            ]);
          const widget = await visitor.open();
          await widget.reaches(decided ? 'rejected' : 'review');
          if (where === 'status') {
            await widget.page.evaluate(() => document.querySelector('real-name-auth')?.show('status'));
            await widget.reaches('result');
          }
          await widget.press(en.withdraw.ask);
          await widget.says(en.withdraw.change);
          await widget.says(en.withdraw.free);
          await widget.press(en.withdraw.yes);
          await widget.reaches('result');
          await widget.saysNoMore(en.withdraw.ask);
          expect((await demo().snapshot(visitor.account)).identity).to.deep.equal(identity);
        }
      }),
    );

  it(
    '[N05] a mistyped bank account is corrected while its amount is awaited, and another way chosen',
    journey(async () => {
      const visitor = await aVisitor({ at: 'payment' });
      await awaitAmount(demo(), visitor.account);
      const widget = await visitor.open();
      await widget.reaches('payment');
      await widget.says(en.payment.rounds(2));
      await widget.press(en.payment.correctAccount);
      await widget.says(en.payment.givesUp);
      expect(await widget.value('bankName')).to.equal(bank.bankName);
      await widget.fill('bankAccount', '3301040160009999999');
      await widget.confirm();
      await widget.says(en.payment.rounds(1));
      await widget.press(en.payment.otherWay);
      await widget.choose('way', 'from-company');
      await widget.confirm();
      await widget.says(en.payment.waitTransfer);
      await demo().transferArrives(visitor.account);
      await widget.reaches('result');
    }),
  );

  it(
    '[N06] the link is made by a press: two tabs have one, and a reload makes none',
    journey(async () => {
      const visitor = await aVisitor({ at: 'handed-off' });
      const one = await visitor.open();
      await one.reaches('person');
      const two = await visitor.open();
      await two.reaches('person');
      await one.page.reload();
      await one.reaches('person');
      expect([...one.watch.sent('start-handoff'), ...two.watch.sent('start-handoff')]).to.deep.equal([]);
      await one.page.bringToFront();
      const first = await one.openFaceCheck();
      const link = await linkOf(visitor);
      await two.page.bringToFront();
      await two.press(
        (await two.controls()).some(name => name.startsWith(en.person.open))
          ? en.person.open
          : en.handoff.openAgain,
      );
      await until('the second tab has asked', async () => two.watch.sent('start-handoff').length === 1);
      expect(await linkOf(visitor)).to.equal(link);
      expect((await fetch(first.url())).status, 'the first page still works').to.equal(200);
    }),
  );

  it(
    '[N08] a face check that fails keeps what was typed',
    journey(async () => {
      const visitor = await aVisitor({ at: 'person' });
      const widget = await visitor.open();
      await widget.reaches('person');
      const person = aPerson();
      await widget.fillAll(person);
      await widget.confirm();
      await widget.failFaceCheck();
      await widget.says(en.person.failedTitle);
      expect(await widget.value('documentNumber')).to.equal(person.documentNumber);
      expect(await widget.value('mobile')).to.equal(person.mobile);
      await widget.confirm();
      await widget.passFaceCheck();
      await widget.reaches('organization');
    }),
  );

  it(
    '[N09] [N11] a rejection with the reviewer’s own words arrives on an open page, and badge and event say action-needed',
    journey(async () => {
      const visitor = await aVisitor({ preset: 'review', company: true });
      await handIn(demo(), visitor.account, aLicensedCompany());
      const widget = await visitor.open();
      await widget.reaches('review');
      await demo().review(visitor.account, 'reject', [
        {
          field: 'registeredAddress',
          code: 'answer-differs',
          note: { text: 'The license says No. 2.', language: 'en' },
        },
      ]);
      await widget.reaches('rejected');
      await widget.says('The license says No. 2.');
      await widget.says(en.reasons['answer-differs']);
      await says(badge.status['action-needed'], badgeSays, widget);
      const told = await widget.watch.told('rna-status-change');
      expect(told.at(-1)?.detail).to.include('action-needed');
      await widget.press(en.rejected.correct);
      await widget.reaches('information');
      expect(await widget.value('registeredAddress')).to.equal('杭州市西湖区示例路1号');
      await widget.says('The license says No. 2.');
    }),
  );

  it(
    '[N15] an open page learns of approval, the end of the edit lock at 00:00, and a revocation, without a reload',
    journey(async () => {
      const visitor = await aVisitor({ preset: 'review', company: true });
      await handIn(demo(), visitor.account, aLicensedCompany());
      const widget = await visitor.open();
      await widget.reaches('review');
      await demo().review(visitor.account, 'approve');
      await widget.reaches('result');
      await says(badge.status.verified, badgeSays, widget);
      expect(await widget.controls()).to.not.include(en.result.edit);
      const day = addDays(await today(demo()), 30);
      await demo().moveTo(instantOf(day, '00:00:00'));
      await widget.control(en.result.edit);
      await demo().review(visitor.account, 'revoke', [{ field: null, code: 'organization-dissolved' }]);
      await widget.reaches('status');
      await says(badge.status.revoked, badgeSays, widget);
      await visitor.leave();
      await demo().resetClock();
    }),
  );

  it(
    '[N18] an outcome that was unknown and turns out a refusal is told as one, and “Try again” sends again',
    journey(async () => {
      const visitor = await aVisitor({ at: 'draft' });
      const widget = await visitor.open();
      await widget.reaches('information');
      const company = aCompany();
      await demo().register(company.registrationNumber, '别的公司');
      await widget.inform(company);
      await demo().order(visitor.account, { kind: 'drop-after-commit', command: 'submit', times: 50 });
      await widget.submit();
      await widget.reaches('information');
      await widget.warns(en.refusals['identity-mismatch']);
      await widget.warns(en.trouble.spent(2));
      await demo().clearFaults(visitor.account);

      await demo().register(company.registrationNumber, company.organizationName);
      await widget.next();
      await widget.reaches('check');
      await demo().order(visitor.account, { kind: 'status', status: 503, command: 'submit', times: 3 });
      await widget.submit();
      await widget.warns(en.trouble.faults['not-sent']);
      await widget.retry();
      await widget.reaches('person');
    }),
  );
});
