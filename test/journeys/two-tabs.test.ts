/** One account in two tabs. */
import { expect } from 'chai';
import { en } from '../suites/journey-words.js';
import { aCompany } from '../suites/journey-answers.js';
import { aVisitor, demo, journey } from '../suites/journey.js';
import { until } from '../suites/journey-until.js';

describe('two tabs of one account', () => {
  it(
    '[F54] both submit: the second says that another one is at it, and there is one record',
    journey(async () => {
      const visitor = await aVisitor({ at: 'draft' });
      const company = aCompany();
      const first = await visitor.open();
      await first.reaches('information');
      await first.inform(company);
      const second = await visitor.open();
      await second.reaches('information');
      await second.inform(company);

      await demo().order(visitor.account, { kind: 'delay', ms: 4_000, command: 'submit' });
      await first.page.bringToFront();
      await first.submit();
      await until('the first is at it', async () => {
        const { receipts } = await demo().snapshot(visitor.account);
        return receipts.some(({ outcome }) => outcome === 'pending');
      });
      await second.page.bringToFront();
      await second.submit();
      await second.warns(en.trouble.faults['other-tab']);
      expect(second.watch.sent('submit'), 'nothing is sent from there').to.have.length(0);
      await second.reaches('person');
      await first.page.bringToFront();
      await first.reaches('person');
      expect(await demo().records(visitor.account)).to.equal(2);
    }),
  );

  it(
    '[F57] what one tab reaches, the other shows by itself',
    journey(async () => {
      const visitor = await aVisitor({ at: 'draft' });
      const stale = await visitor.open();
      await stale.reaches('information');
      const active = await visitor.open();
      await active.reaches('information');
      await active.inform(aCompany());
      await active.submit();
      await active.reaches('person');
      await stale.page.bringToFront();
      await stale.reaches('person');
    }),
  );
});
