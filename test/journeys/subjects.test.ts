/** Whom an account may belong to, and how one becomes the other. */
import { expect } from 'chai';
import type { Problem } from '../../src/contract/index.js';
import { en, refusals } from '../suites/journey-words.js';
import { verifyPerson } from '../suites/journey-advance.js';
import { aPerson } from '../suites/journey-answers.js';
import { confirmOrganization, submitCompany } from '../suites/journey-stages.js';
import { aVisitor, demo, journey } from '../suites/journey.js';

/** Whoever is verified may change at once. */
const unlocked = { lock: { days: 0, except: [] } };

const bothWays = [
  { from: 'individual', to: 'enterprise' },
  { from: 'enterprise', to: 'individual' },
];

describe('individual and enterprise', function () {
  it(
    '[E1] an account of a company is told so before anything is typed, and offered no individual',
    journey(async () => {
      const visitor = await aVisitor({ company: true });
      const widget = await visitor.open();
      await widget.says(en.status.leadCompany);
      await widget.begin();
      await widget.says(en.type.companyOnly);
      expect(await widget.offers('subject')).to.deep.equal(['enterprise']);
      expect(await widget.fields(), 'nothing to type yet').to.deep.equal([]);
      const response = await demo().command(visitor.account, 'start', { subject: 'individual' });
      expect(((await response.json()) as Problem).code).to.equal('company-needs-enterprise');
    }),
  );

  it(
    '[E18] an individual passes by name, document, mobile and face check',
    journey(async () => {
      const visitor = await aVisitor({ company: false });
      const widget = await visitor.open();
      await widget.begin();
      expect(await widget.offers('subject')).to.deep.equal(['individual', 'enterprise']);
      await widget.take('individual');
      expect(await widget.fields()).to.deep.equal(['fullName', 'documentType', 'documentNumber', 'mobile']);
      const { fullName, documentNumber, mobile } = aPerson();
      await widget.inform({ fullName, documentType: 'resident-id', documentNumber, mobile });
      await widget.submit();
      await widget.reaches('person');
      if (!(await widget.controls()).some(name => name.startsWith(en.person.open))) await widget.confirm();
      await widget.passFaceCheck();
      await widget.reaches('result');
      expect(await widget.title()).to.equal(en.result.titleIndividual);
      const text = await widget.text();
      expect(text, 'masked').to.not.include(documentNumber).and.not.include(fullName);
    }),
  );

  it(
    '[E4] an individual account becomes an enterprise one, and never goes back',
    journey(async () => {
      const visitor = await aVisitor({ company: false, policyOverrides: unlocked });
      await verifyPerson(demo(), visitor.account);
      const widget = await visitor.open();
      await widget.reaches('result');
      await widget.press(en.result.changeTo.enterprise);
      await widget.reaches('type');
      await widget.choose('subject', 'enterprise');
      await widget.says(en.type.changeToEnterprise);
      await widget.confirmChoice();
      await widget.next();
      await widget.reaches('information');
      await submitCompany(widget);
      await widget.passFaceCheck();
      await confirmOrganization(widget);
      await widget.payBy('from-company');
      await widget.says(en.payment.waitTransfer);
      await demo().transferArrives(visitor.account);
      await widget.reaches('result');
      expect(await widget.title()).to.equal(en.result.titleEnterprise);

      await widget.press(en.result.edit);
      await widget.reaches('type');
      expect(await widget.offers('subject'), 'no way back').to.deep.equal(['enterprise']);
      const response = await demo().command(visitor.account, 'start', { subject: 'individual' });
      expect(response.status).to.equal(409);
      expect(((await response.json()) as Problem).code).to.equal('one-way-change');
    }),
  );

  it(
    '[E4] shows the backend’s problem calmly when the way back is asked for all the same',
    journey(async () => {
      const visitor = await aVisitor({
        company: false,
        at: 'verified',
        policyOverrides: unlocked,
      });
      // A page that believes in a way back asks a backend that knows of none.
      await demo().order(visitor.account, {
        kind: 'patch',
        path: 'policy.changes',
        value: bothWays,
        command: 'load',
        times: 20,
      });
      const widget = await visitor.open();
      await widget.reaches('result');
      await widget.press(en.result.edit);
      await widget.reaches('type');
      await widget.choose('subject', 'individual');
      await widget.next();
      await widget.warns(refusals['one-way-change']);
      expect((await demo().snapshot(visitor.account)).identity).to.include({ subject: 'enterprise' });
    }),
  );
});
