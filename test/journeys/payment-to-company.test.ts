/** A company proves its bank account by the amount that the provider has sent to it. */
import { expect } from 'chai';
import { en, refusals } from '../suites/journey-words.js';
import { awaitAmount } from '../suites/journey-advance.js';
import { bank } from '../suites/journey-answers.js';
import { confirmOrganization, submitCompany } from '../suites/journey-stages.js';
import { aVisitor, demo, journey } from '../suites/journey.js';

const yuan = (fen: number) => (fen / 100).toFixed(2);
/** An amount within the limits that is not the one that was sent. */
const other = (fen: number, by = 1) => ((fen - 1 + by) % 99) + 1;

describe('a company to whose account the provider pays', function () {
  it(
    '[E13] reads the amount on its statement: a wrong one tells the tries left, the right one finishes',
    journey(async () => {
      const visitor = await aVisitor();
      const widget = await visitor.open();
      await widget.begin();
      await widget.take('enterprise');
      await submitCompany(widget);
      await widget.passFaceCheck();
      await confirmOrganization(widget);

      await widget.payBy('to-company', bank);
      await widget.says(en.payment.payoutTitle);
      await widget.says(en.payment.triesLeft(3));
      expect(await widget.text(), 'the account is masked').to.not.include(bank.bankAccount);

      const fen = await demo().amountOnStatement(visitor.account);
      await widget.fill('amount', yuan(other(fen)));
      await widget.confirm();
      await widget.warns(refusals['amount-wrong']);
      await widget.says(en.payment.triesLeft(2));
      await widget.says(en.payment.notCounted);

      await widget.fill('amount', yuan(fen));
      await widget.confirm();
      await widget.reaches('result');
      expect(await widget.title()).to.equal(en.result.titleEnterprise);
      expect((await demo().snapshot(visitor.account)).attempts?.left, 'tries of the day').to.equal(3);
    }),
  );

  it(
    '[E13] after three wrong amounts chooses again; the tries of the day are untouched',
    journey(async () => {
      const visitor = await aVisitor({ at: 'payment' });
      await awaitAmount(demo(), visitor.account);
      const widget = await visitor.open();
      await widget.reaches('payment');
      const fen = await demo().amountOnStatement(visitor.account);
      for (const [by, left] of [
        [1, 2],
        [2, 1],
      ] as const) {
        await widget.fill('amount', yuan(other(fen, by)));
        await widget.confirm();
        await widget.says(en.payment.triesLeft(left));
      }
      await widget.fill('amount', yuan(other(fen, 3)));
      await widget.confirm();
      await widget.says(en.payment.failedTries);
      expect(await widget.offers('way')).to.deep.equal(['from-company', 'to-company']);
      expect((await demo().snapshot(visitor.account)).attempts?.left, 'tries of the day').to.equal(3);

      await widget.payBy('from-company');
      await widget.says(en.payment.waitTransfer);
    }),
  );
});
