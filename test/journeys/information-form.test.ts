/** The form before the submission: what it asks, how it refuses, and what follows from Submit. */
import { expect } from 'chai';
import { en } from '../suites/journey-words.js';
import { aCompany } from '../suites/journey-answers.js';
import { aVisitor, demo, journey } from '../suites/journey.js';

const asked = [
  'field-organizationName',
  'field-registrationNumber',
  'field-legalRepresentativeName',
  'field-contactMobile',
  'consent-notice',
  'consent-identity',
  'consent-provider',
];

describe('the information step', function () {
  it(
    '[E6] Next is never greyed out: pressed empty it leads to a summary whose lines lead to their fields',
    journey(async () => {
      const widget = await (await aVisitor({ at: 'draft' })).open();
      await widget.reaches('information');
      await widget.says(en.consents.notice);
      for (const tip of [en.information.tipBrackets, en.information.tipOneWay]) await widget.says(tip);
      const next = await widget.control(en.common.next);
      const isOpen = await next.evaluate(
        node => !(node as HTMLButtonElement).disabled && node.getAttribute('aria-disabled') !== 'true',
      );
      expect(isOpen).to.equal(true);

      await widget.next();
      await widget.focuses('summary');
      const lines = await widget.errors();
      expect(lines.map(({ target }) => target)).to.deep.equal(asked);
      expect(await widget.partTexts('summary-title')).to.deep.equal([en.summary.title(asked.length)]);
      for (const line of lines) {
        await widget.follow(line);
        await widget.focuses(line.target);
      }

      await widget.fill('organizationName', aCompany().organizationName);
      expect(
        (await widget.errors()).map(({ target }) => target),
        'what is mended leaves',
      ).to.deep.equal(asked.slice(1));
    }),
  );

  it(
    '[E6] leads to the answers, and from there back to a field; on a phone nothing runs over the edge',
    journey(async () => {
      const widget = await (await aVisitor({ at: 'draft', width: 375 })).open();
      await widget.reaches('information');
      const company = aCompany();
      await widget.inform(company);
      const wide = await widget.page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, 'fits a phone').to.be.at.most(375);
      const answers = (await widget.partTexts('answer-value')).map(value => value.replace(/ /g, ''));
      expect(answers).to.deep.equal([en.subjects.enterprise, ...Object.values<string>({ ...company })]);

      await widget.press(`${en.common.change} ${en.fields.organizationName.label}`);
      await widget.reaches('information');
      const renamed = '杭州云杉示例科技有限公司';
      await widget.fill('organizationName', renamed);
      await widget.next();
      await widget.reaches('check');
      await widget.says(renamed);
    }),
  );

  it(
    '[E8] Submit leads on to the provider’s first step by itself',
    journey(async () => {
      const visitor = await aVisitor({ at: 'draft' });
      const widget = await visitor.open();
      await widget.reaches('information');
      await widget.inform(aCompany());
      const { name } = (await demo().snapshot(visitor.account)).policy.provider ?? { name: '' };
      const { person, organization, payment } = en.check.steps;
      await widget.says(en.check.handoff(name, `${person}, ${organization} and ${payment(1, 3)}`));
      await widget.says(en.check.withdraw);
      await widget.submit();
      await widget.reaches('person');
      expect(widget.watch.sent('submit')).to.have.length(1);
    }),
  );
});
