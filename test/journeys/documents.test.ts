/** Every document that a policy offers, whoever holds it, from the first screen to the verified account. */
import { expect } from 'chai';
import { presets, type DocumentType, type PhotoSlot } from '../../src/contract/index.js';
import { aCompany, aDocumentNumber } from '../suites/journey-answers.js';
import { confirmOrganization } from '../suites/journey-stages.js';
import { toReview } from '../suites/journey-photos.js';
import { journeyBrowser } from '../suites/journey-browser.js';
import type { WidgetPage } from '../suites/journey-widget.js';
import { en, issues } from '../suites/journey-words.js';
import { aVisitor, demo, journey } from '../suites/journey.js';

const documents = (preset: 'enterprise' | 'review', region: string) =>
  presets[preset]().documents.filter(
    document => document.subject === 'individual' && document.region === region,
  );

/** A name as the document writes it. */
const nameOn = (type: DocumentType) => (/^passport|^foreign/.test(type) ? 'JOHN ALAN SMITH' : '李思远');

/** What the list of documents offers. */
const offered = async (widget: WidgetPage, field: string) =>
  (await widget.find(`#field-${field}`)).evaluate(node =>
    Array.from((node as HTMLSelectElement).options, ({ value }) => value),
  );

const holder = (documentType: DocumentType) => ({
  documentType,
  fullName: nameOn(documentType),
  documentNumber: aDocumentNumber(documentType),
});

describe('every document that a policy offers', () => {
  for (const { type } of documents('enterprise', '*'))
    it(
      `[N01] ${type}: a person is verified by it at the provider`,
      journey(async () => {
        const visitor = await aVisitor({ company: false });
        const widget = await visitor.open();
        await widget.begin();
        await widget.take('individual');
        expect(await offered(widget, 'documentType')).to.deep.equal(
          documents('enterprise', '*').map(document => document.type),
        );
        const person = holder(type);
        await widget.inform({ ...person, mobile: '13900139000' });
        await widget.submit();
        await widget.reaches('person');
        expect(await widget.fields(), 'what was submitted is not asked for again').to.deep.equal([]);
        await widget.agree();
        await widget.confirm();
        await widget.passFaceCheck();
        await widget.reaches('result');
        expect(await widget.title()).to.equal(en.result.titleIndividual);
        expect(await widget.text(), 'masked').to.not.include(person.documentNumber);
      }),
    );

  for (const { type } of documents('enterprise', '*'))
    it(
      `[N01] [N19] ${type}: whoever acts for a company, and its legal representative, may hold one`,
      journey(async () => {
        const visitor = await aVisitor({ at: 'person' });
        const widget = await visitor.open();
        await widget.reaches('person');
        const { documentType, fullName, documentNumber } = holder(type);
        await widget.fillAll({ documentType, fullName, documentNumber, mobile: '13900139000' });
        await widget.agree();
        await widget.confirm();
        await widget.passFaceCheck();
        await widget.reaches('organization');
        expect(await offered(widget, 'legalRepresentativeDocumentType')).to.include(type);
        await widget.fill('legalRepresentativeDocumentType', type);
        await widget.fill('legalRepresentativeDocumentNumber', aDocumentNumber(type));
        await widget.confirm();
        await widget.payBy('from-company');
        await widget.says(en.payment.waitTransfer);
        await demo().transferArrives(visitor.account);
        await widget.reaches('result');
      }),
    );

  for (const region of ['cn-mainland', 'hk'])
    for (const { type, slots } of documents('review', region === 'hk' ? '*' : region))
      it(
        `[N01] ${type} of ${region}: a person is verified by it after a review`,
        journey(async () => {
          const visitor = await aVisitor({ preset: 'review', region, company: false });
          const widget = await visitor.open();
          await widget.begin();
          await widget.take('individual');
          const making = await journeyBrowser();
          const photos: Partial<Record<PhotoSlot, string>> = {};
          for (const slot of slots) photos[slot] = await making.photo(`${type} ${slot}`);
          await toReview(widget, { ...holder(type), address: '1 Example Road' }, photos);
          await demo().review(visitor.account, 'approve');
          await widget.reaches('result');
          expect((await demo().snapshot(visitor.account)).identity.status).to.equal('verified');
        }),
      );

  it(
    '[N19] a legal representative with a passport is named as the passport names them',
    journey(async () => {
      const visitor = await aVisitor({ company: true });
      const widget = await visitor.open();
      await widget.begin();
      await widget.take('enterprise');
      await widget.fillAll({ ...aCompany(), legalRepresentativeName: 'JOHN ALAN SMITH' });
      // The document is asked for later, at the provider: until then Latin letters are only asked about.
      await widget.says(issues['person-name/latin']());
      await widget.press(en.field.confirmWarning);
      await widget.handIn();
      await widget.reaches('person');
      const { documentType, fullName, documentNumber } = holder('passport');
      await widget.fillAll({ documentType, fullName, documentNumber, mobile: '13900139000' });
      await widget.agree();
      await widget.confirm();
      await widget.passFaceCheck();
      await widget.reaches('organization');
      await widget.fill('legalRepresentativeDocumentType', 'passport');
      // A number of another document is refused at its field, before anything is sent.
      await widget.fill('legalRepresentativeDocumentNumber', 'E1234567890');
      await widget.confirm();
      expect((await widget.errors()).map(({ target }) => target)).to.deep.equal([
        'field-legalRepresentativeDocumentNumber',
      ]);
      await widget.fill('legalRepresentativeDocumentNumber', aDocumentNumber('passport'));
      await widget.confirm();
      await widget.reaches('payment');
    }),
  );

  it(
    '[N22] an account of Hong Kong is verified with a mobile number of Hong Kong',
    journey(async () => {
      const visitor = await aVisitor({ region: 'hk', company: false });
      const widget = await visitor.open();
      await widget.begin();
      await widget.take('individual');
      await widget.says(en.fields.mobileAbroad.hint);
      await widget.inform({ ...holder('hk-macao-travel-permit'), mobile: '+852 9123 4567' });
      await widget.submit();
      await widget.reaches('person');
      expect(await widget.fields(), 'nothing is asked for again').to.deep.equal([]);
      await widget.agree();
      await widget.confirm();
      await widget.passFaceCheck();
      await widget.reaches('result');
    }),
  );

  it(
    '[N20] an individual business whose licence shows no name is told how to enter it, and goes on',
    journey(async () => {
      const visitor = await aVisitor({ company: true });
      const widget = await visitor.open();
      await widget.begin();
      await widget.take('enterprise');
      const company = aCompany('92');
      await widget.fillAll({ ...company, organizationName: '***' });
      await widget.says(issues['organization-name/no-name']());
      await widget.fill('organizationName', '个体户张三丰');
      await widget.saysNoMore(issues['organization-name/no-name']());
      await widget.handIn();
      await widget.reaches('person');
      const { documentType, fullName, documentNumber } = holder('resident-id');
      await widget.fillAll({ documentType, fullName, documentNumber, mobile: '13900139000' });
      await widget.agree();
      await widget.confirm();
      await widget.passFaceCheck();
      expect(await widget.chosen('organizationType')).to.equal('individual-business');
      await confirmOrganization(widget);
      await widget.reaches('payment');
    }),
  );
});
