/** The steps at the provider: the authorized person's face, and the organization. */
import { expect } from 'chai';
import { en } from '../suites/journey-words.js';
import { aCompany, aPerson } from '../suites/journey-answers.js';
import { linkOf, passOn } from '../suites/journey-handoff.js';
import { aVisitor, demo, journey } from '../suites/journey.js';
import { until } from '../suites/journey-until.js';

/** Methods of two kinds, so that there is something to choose. */
const personMethods = ['face', 'letter'].map(method => ({
  method,
  fields: ['fullName', 'documentNumber', 'mobile'].map(name => ({ name, required: true })),
}));

describe('the steps at the provider', () => {
  it(
    '[E9] offers the methods of the policy, and confirms what the chosen one needs',
    journey(async () => {
      const visitor = await aVisitor({ at: 'person', policyOverrides: { personMethods } });
      const widget = await visitor.open();
      await widget.reaches('person');
      expect(await widget.offers('method')).to.deep.equal(['face', 'letter']);
      await widget.confirm();
      expect((await widget.errors()).map(({ target }) => target)).to.include('choice-method');

      await widget.choose('method', 'face');
      expect(await widget.fields()).to.deep.equal(['fullName', 'documentNumber', 'mobile']);
      await widget.fillAll(aPerson());
      await widget.confirm();
      await widget.says(en.person.waiting);
      const provider = await widget.openFaceCheck();
      expect(new URL(provider.url()).origin, 'the provider’s own origin').to.equal(demo().urls.provider);
      expect(await provider.evaluate(() => window.opener === null && document.referrer)).to.equal('');
      await passOn(provider);
      await widget.page.bringToFront();
      await widget.reaches('organization');
    }),
  );

  it(
    '[E9] a face check that fails is told, costs no try, and can be done again',
    journey(async () => {
      const visitor = await aVisitor({ at: 'handed-off' });
      const widget = await visitor.open();
      await widget.reaches('person');
      await widget.failFaceCheck();
      await widget.says(en.person.failedTitle);
      await widget.says(en.person.failed);
      expect((await demo().snapshot(visitor.account)).attempts?.left, 'tries of the day').to.equal(3);

      await widget.fillAll(aPerson());
      await widget.confirm();
      await widget.passFaceCheck();
      await widget.reaches('organization');
    }),
  );

  it(
    '[F65] a link that was renewed or used leads to a page that says so, and the new one works',
    journey(async () => {
      const visitor = await aVisitor({ at: 'handed-off' });
      const widget = await visitor.open();
      await widget.reaches('person');
      const first = await widget.openFaceCheck();
      const old = first.url();
      await first.close();
      await widget.page.bringToFront();
      await widget.press(en.person.renew);
      const fresh = await until('there is another link', async () => {
        const link = await linkOf(visitor);
        return link !== old && link;
      });
      expect((await fetch(old)).status, 'the old one is gone').to.equal(410);

      await widget.passFaceCheck();
      await widget.reaches('organization');
      const again = await fetch(`${fresh}?lang=en`);
      expect(again.status).to.equal(410);
      expect(await again.text()).to.include('This link was used already');
    }),
  );

  it(
    '[E10] each organization type asks for its own details; one that differs from the number is asked about once',
    journey(async () => {
      const visitor = await aVisitor({ at: 'organization' });
      const widget = await visitor.open();
      await widget.reaches('organization');
      expect(await widget.offers('organizationType')).to.deep.equal([
        'business',
        'individual-business',
        'other',
      ]);
      expect(await widget.chosen('organizationType'), 'the number tells').to.equal('business');
      await widget.says(en.organization.suggested(en.organization.types.business.title));
      expect(await widget.fields()).to.deep.equal([
        'legalRepresentativeDocumentType',
        'legalRepresentativeDocumentNumber',
      ]);

      await widget.choose('organizationType', 'other');
      await until('the other details are asked for', async () =>
        (await widget.fields()).includes('certificateType'),
      );
      await widget.confirm();
      expect((await widget.errors()).map(({ target }) => target)).to.deep.equal([
        'choice-organizationType',
        'field-certificateType',
      ]);
      await widget.fill('certificateType', 'law-firm');
      await widget.says(en.organization.differs(en.organization.types.business.title));
      await widget.press(en.common.yes);
      await widget.says(en.field.confirmed);
      await widget.confirm();
      await widget.reaches('payment');
    }),
  );

  for (const [category, type] of [
    ['92', 'individual-business'],
    ['12', 'other'],
  ] as const)
    it(
      `[E10] a number that begins with ${category} belongs to “${type}”`,
      journey(async () => {
        const visitor = await aVisitor({ at: 'organization', as: aCompany(category) });
        const widget = await visitor.open();
        await widget.reaches('organization');
        expect(await widget.chosen('organizationType')).to.equal(type);
        if (type === 'other') await widget.fill('certificateType', 'public-institution');
        else await widget.fill('legalRepresentativeDocumentNumber', aPerson().documentNumber);
        await widget.confirm();
        await widget.reaches('payment');
      }),
    );
});
