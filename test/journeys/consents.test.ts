/** What a person agrees to: each box with its text, and the way to it. */
import { expect } from 'chai';
import { presets, type ConsentPurpose } from '../../src/contract/index.js';
import { aCompany, aPerson } from '../suites/journey-answers.js';
import type { WidgetPage } from '../suites/journey-widget.js';
import { en } from '../suites/journey-words.js';
import { aVisitor, demo, journey } from '../suites/journey.js';

const { names } = en.consents;

/** That every box names its text, and that its link leads to a text of that name beside it. */
async function leadToTexts(widget: WidgetPage, purposes: readonly ConsentPurpose[]): Promise<void> {
  const shown = await widget.consents();
  expect(shown.map(({ purpose }) => purpose)).to.deep.equal(purposes);
  for (const { purpose, sentence, link, href } of shown) {
    const name = names[purpose as ConsentPurpose];
    expect(sentence, purpose).to.include(`“${name}”`);
    expect(link).to.equal(name);
    expect(href).to.equal(`#text-${purpose}`);
    await widget.readConsent(href);
    await widget.focuses(`text-${purpose}`);
    expect((await widget.focused()).name).to.equal(name);
  }
}

describe('consents', () => {
  it(
    '[N14] each names its text and leads to it beside the form; that to the face check is a consent of its own',
    journey(async () => {
      const visitor = await aVisitor({ at: 'draft' });
      const widget = await visitor.open();
      await widget.reaches('information');
      await leadToTexts(widget, ['notice', 'identity', 'provider']);
      const { policy } = await demo().snapshot(visitor.account);
      const provider = policy.provider?.name ?? '';
      const { organizationName, registrationNumber, legalRepresentativeName, contactMobile } = en.fields;
      const first = [organizationName, registrationNumber, legalRepresentativeName].map(({ label }) => label);
      await widget.says(
        en.consents.details.provider(provider, `${first.join(', ')} and ${contactMobile.label}`),
      );

      await widget.next();
      const targets = (await widget.errors()).map(({ target }) => target);
      expect(targets).to.include.members(['consent-notice', 'consent-identity', 'consent-provider']);
      await widget.says(en.consents.missing);

      await widget.inform({ ...aCompany() });
      await widget.submit();
      await widget.reaches('person');
      await leadToTexts(widget, ['face']);
      await widget.says(en.consents.face);
      await widget.says(en.consents.details.face(provider));
      await widget.fillAll({ ...aPerson() });
      await widget.press(en.common.confirm);
      expect((await widget.errors()).map(({ target }) => target)).to.deep.equal(['consent-face']);
      await widget.confirm();
      await widget.says(en.person.waiting);
    }),
  );

  it(
    '[N14] each leads to the portal’s page where the policy has one',
    journey(async () => {
      const consents = presets
        .enterprise()
        .consents.map(consent => ({ ...consent, href: `/terms/${consent.purpose}` }));
      const visitor = await aVisitor({ at: 'draft', policyOverrides: { consents } });
      const widget = await visitor.open();
      await widget.reaches('information');
      for (const { purpose, link, href } of await widget.consents()) {
        expect(href).to.equal(`/terms/${purpose}`);
        expect(link).to.include(names[purpose as ConsentPurpose]);
        expect(await widget.has(`#text-${purpose}:not([id=text-notice])`), 'no second text').to.equal(false);
      }
    }),
  );
});
