/** The element on portals of other teams: one script tag, or a backend in the page's own script. */
import { expect } from 'chai';
import { en, refusals } from '../suites/journey-words.js';
import { aCompany, aPerson } from '../suites/journey-answers.js';
import { confirmOrganization, submitCompany } from '../suites/journey-stages.js';
import { aVisitor, demo, journey } from '../suites/journey.js';
import { portalWithBackend, portalWithOneTag } from '../suites/journey-portal.js';

describe('dropped into a page', () => {
  it(
    '[D1] one script tag and one element run the whole flow',
    journey(async () => {
      const visitor = await aVisitor();
      const widget = await visitor.openOwn(portalWithOneTag());
      await widget.begin();
      await widget.take('enterprise');
      await submitCompany(widget);
      await widget.passFaceCheck();
      await confirmOrganization(widget);
      await widget.payBy('from-company');
      await widget.says(en.payment.waitTransfer);
      await demo().transferArrives(visitor.account);
      await widget.reaches('result');
      const scripts = widget.watch.addresses.filter(address => address.endsWith('.js'));
      expect(scripts.map(address => new URL(address).pathname)).to.deep.equal([
        '/dist/real-name-auth.iife.js',
      ]);
    }),
  );

  it(
    '[D2] the `backend` property leads to the same, problems and news included',
    journey(async () => {
      const visitor = await aVisitor();
      const company = aCompany();
      await demo().register(company.registrationNumber, '宁波另一家示例有限公司');
      const widget = await visitor.openOwn(portalWithBackend());
      await widget.begin();
      await widget.take('enterprise');
      await widget.inform(company);
      await widget.submit();
      await widget.warns(refusals['identity-mismatch']);
      await widget.warns(en.trouble.spent(2));

      await widget.fill('registrationNumber', aCompany().registrationNumber);
      await widget.next();
      await widget.reaches('check');
      await widget.submit();
      await widget.reaches('person');
      await widget.fillAll(aPerson());
      await widget.confirm();
      await widget.passFaceCheck();
      await widget.reaches('organization');
    }),
  );
});
