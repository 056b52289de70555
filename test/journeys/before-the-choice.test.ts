/** What the first and the type screen say, to whom: by the subject, the account's region and the policy. */
import { expect } from 'chai';
import type { Problem } from '../../src/contract/index.js';
import { verifyPerson } from '../suites/journey-advance.js';
import { en } from '../suites/journey-words.js';
import { aVisitor, demo, journey } from '../suites/journey.js';

const { prepare, prepareOnly, prepareFor, list } = en.status;
const { resources, contracts, invoices } = en.gains;
const company = list([prepare.license, prepare.operator, prepare.bank]);
const person = list([prepare.document, prepare.phone]);
const reasons = [{ field: null, code: 'information-outdated' }];

describe('before the choice', () => {
  it(
    '[N13] [I1] a company of Singapore is told for which purchases it must verify, and promised no VAT invoices',
    journey(async () => {
      const visitor = await aVisitor({ preset: 'review', region: 'sg', company: true });
      const widget = await visitor.open();
      await widget.reaches('status');
      const required = en.status.leadRegions(en.regions['cn-mainland']) + en.status.mainlandAlone;
      await widget.says(required);
      await widget.says(prepareFor(en.subjects.enterprise, list([prepare.license, prepare.camera])));
      await widget.says(en.status.durationReview(2, 4));
      const fits = async () => {
        const text = await widget.text();
        expect(text).to.include(resources.title).and.include(contracts.title);
        expect(text, 'VAT').to.not.include(invoices.title);
        expect(text, 'a payment that this policy does not have').to.not.include(prepare.bank);
      };
      await fits();
      await widget.begin();
      await widget.says(required);
      await widget.choose('subject', 'enterprise');
      await widget.says(prepareOnly(list([prepare.license, prepare.camera])));
      await fits();
      await widget.choose('subject', 'individual');
      const { 'id-card': card, 'drivers-license': license, 'work-permit': permit } = en.documents;
      await widget.says(en.type.documents(`${card}, ${license} and ${permit}`));
      expect(await widget.text()).to.not.include(resources.title);
    }),
  );

  it(
    '[N13] a person is asked for no company’s bank account, and a company of the mainland gains its invoices',
    journey(async () => {
      const visitor = await aVisitor({
        company: false,
        policyOverrides: { subjects: ['individual'], enterprise: null, changes: [] },
      });
      const widget = await visitor.open();
      await widget.reaches('status');
      await widget.says(en.status.lead);
      await widget.says(prepareOnly(person));
      await widget.says(en.status.duration);
      for (const words of [prepare.bank, prepare.license, resources.title, invoices.title])
        expect(await widget.text()).to.not.include(words);
      await widget.begin();
      await widget.choose('subject', 'individual');
      await widget.says(prepareOnly(person));
      expect(await widget.text()).to.not.include(prepare.bank);

      const both = await (await aVisitor({ company: false })).open();
      await both.reaches('status');
      await both.says(prepareFor(en.subjects.individual, person));
      await both.says(prepareFor(en.subjects.enterprise, company));
      await both.says(en.status.durationPayment(1, 3));
      await both.says(invoices.title);
      await both.begin();
      await both.choose('subject', 'individual');
      await both.says(prepareOnly(person));
      expect(await both.text())
        .to.not.include(prepare.bank)
        .and.not.include(invoices.title);
      await both.choose('subject', 'enterprise');
      await both.says(prepareOnly(company));
      await both.says(invoices.title);
    }),
  );

  it(
    '[N21] whoever’s identity was revoked is offered what can be chosen, and nothing else',
    journey(async () => {
      const visitor = await aVisitor({ company: false, at: 'verified' });
      await demo().review(visitor.account, 'revoke', reasons);
      const widget = await visitor.open();
      await widget.reaches('status');
      await widget.says(prepareOnly(company));
      expect(await widget.text(), 'of a person').to.not.include(prepare.document);
      await widget.begin();
      expect(await widget.offers('subject')).to.deep.equal(['enterprise']);
      expect(await widget.chosen('subject'), 'chosen already').to.equal('enterprise');
      await widget.says(en.type.wasEnterprise);
      const response = await demo().command(visitor.account, 'start', { subject: 'individual' });
      expect(((await response.json()) as Problem).code).to.equal('one-way-change');
      await widget.next();
      await widget.reaches('information');

      const other = await aVisitor({ company: false });
      await verifyPerson(demo(), other.account);
      await demo().review(other.account, 'revoke', reasons);
      const again = await other.open();
      await again.begin();
      expect(await again.offers('subject')).to.deep.equal(['individual', 'enterprise']);
      expect(await again.chosen('subject')).to.equal(null);
      await again.take('individual');
    }),
  );
});
