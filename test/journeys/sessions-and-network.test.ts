/** Logins that end and networks that go away while a person types. */
import { expect } from 'chai';
import { en } from '../suites/journey-words.js';
import { aCompany } from '../suites/journey-answers.js';
import { aVisitor, demo, journey } from '../suites/journey.js';

describe('while a person types', () => {
  it(
    '[F28] the login ends: what was typed stays, and after the next login it goes on from there',
    journey(async () => {
      const visitor = await aVisitor({ at: 'draft' });
      const widget = await visitor.open();
      await widget.reaches('information');
      const company = aCompany();
      await widget.inform(company);
      await demo().expireSession(visitor.account);
      await widget.submit();
      await widget.warns(en.trouble.faults['session-expired']);
      expect(await widget.watch.told('rna-session-expired')).to.have.length(1);
      expect(await widget.text()).to.include(company.organizationName);
      await widget.watch.diagnosed('RNA109');

      // The portal signs in again and calls reload().
      await widget.saysNoMore(en.trouble.faults['session-expired']);
      expect(await widget.step()).to.equal('check');
      await widget.submit();
      await widget.reaches('person');
      expect(await demo().records(visitor.account)).to.equal(2);
    }),
  );

  it(
    '[F20] the network goes: a banner, fields that still work, a Submit that says why; back online it works',
    journey(async () => {
      const visitor = await aVisitor({ at: 'draft' });
      const widget = await visitor.open();
      await widget.reaches('information');
      const company = aCompany();
      await widget.fill('organizationName', company.organizationName);

      await widget.page.setOfflineMode(true);
      await widget.warns(en.trouble.faults.offline);
      const { organizationName: _typed, ...others } = company;
      await widget.fillAll(others);
      await widget.handIn();
      await widget.focuses('trouble');
      await widget.warns(en.trouble.faults.offline);
      expect(widget.watch.sent('submit')).to.have.length(0);

      await widget.page.setOfflineMode(false);
      await widget.saysNoMore(en.trouble.faults.offline);
      await widget.submit();
      await widget.reaches('person');
      expect(await demo().records(visitor.account)).to.equal(2);
    }),
  );
});
