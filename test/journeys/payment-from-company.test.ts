/** A company takes the whole way and proves its bank account by a transfer of its own. */
import { expect } from 'chai';
import { en } from '../suites/journey-words.js';
import { aCompany, aPerson } from '../suites/journey-answers.js';
import { confirmOrganization } from '../suites/journey-stages.js';
import { aVisitor, demo, journey } from '../suites/journey.js';
import { plain } from '../suites/journey-until.js';

describe('a company that pays from its own account', function () {
  it(
    '[E12] passes from the status page to the result, through a reload while waiting; [E15] sees what it has',
    journey(async () => {
      const visitor = await aVisitor();
      const widget = await visitor.open();
      const company = aCompany();

      await widget.begin();
      await widget.take('enterprise');
      await widget.inform(company);
      expect(await widget.text()).to.include(company.organizationName);
      await widget.submit();

      await widget.reaches('person');
      await widget.fillAll(aPerson());
      await widget.confirm();
      await widget.passFaceCheck();

      await confirmOrganization(widget);

      await widget.payBy('from-company');
      await widget.says(en.payment.waitTransfer);
      const { application } = await demo().snapshot(visitor.account);
      const payment = application?.stage === 'payment' ? application.payment : null;
      if (payment?.status !== 'awaiting-transfer') throw new Error('The backend awaits no transfer.');
      const sheet = (await widget.partTexts('sheet-value')).map(value => value.replace(/ /g, ''));
      const { holder, number, bank, reference, fen } = payment.account;
      expect(fen).to.equal(1);
      for (const value of [holder, number, bank, reference, '¥0.01']) expect(sheet).to.include(value);
      expect(
        await widget.partTexts('copy'),
        'one for each value and for the colleague’s link',
      ).to.have.length(6);

      await widget.page.reload();
      await widget.reaches('payment');
      await widget.says(en.payment.waitTransfer);

      await demo().transferArrives(visitor.account);
      await widget.reaches('result');
      expect(await widget.title()).to.equal(en.result.titleEnterprise);
      const { identity } = await demo().snapshot(visitor.account);
      if (identity.status !== 'verified') throw new Error('The backend has not verified the account.');
      const text = await widget.text();
      expect(text).to.include(plain(identity.name)).and.include(plain(identity.number));
      expect(text, 'masked')
        .to.not.include(company.registrationNumber)
        .and.not.include(company.organizationName);
      for (const gain of Object.values(en.gains)) expect(text).to.include(gain.title);
      expect(await widget.watch.told('rna-verified')).to.have.length(1);
    }),
  );
});
