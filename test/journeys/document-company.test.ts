/** Companies verified by their business license, of Mainland China and of another region. */
import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { aLicensedCompany, type LicensedCompany } from '../suites/journey-answers.js';
import type { HandedIn } from '../suites/journey-demo.js';
import { PhotoPlace } from '../suites/journey-photos.js';
import { journeyBrowser } from '../suites/journey-browser.js';
import type { WidgetPage } from '../suites/journey-widget.js';
import { en } from '../suites/journey-words.js';
import { aVisitor, demo, journey, type Visitor, type VisitorOptions } from '../suites/journey.js';

/** A company's account on the platform that reviews documents, at the form of its first application. */
async function atForm(wish: VisitorOptions): Promise<{ visitor: Visitor; widget: WidgetPage }> {
  const visitor = await aVisitor({ preset: 'review', ...wish });
  const widget = await visitor.open();
  await widget.begin();
  await widget.take('enterprise');
  expect(await widget.fields()).to.deep.equal([
    'organizationName',
    'organizationRegion',
    'registrationNumber',
    'registeredAddress',
  ]);
  return { visitor, widget };
}

/** From the filled form to the only photo that a company gives. */
async function toLicense(widget: WidgetPage): Promise<PhotoPlace> {
  await widget.agree();
  await widget.next();
  await widget.reaches('photos');
  expect(await widget.partTexts('photo-label')).to.deep.equal([en.photos.slots.license.label]);
  return new PhotoPlace(widget, 'license');
}

/** Submits, and tells what the reviewer got: one business license and these answers. */
async function submitted(widget: WidgetPage, account: string, company: LicensedCompany): Promise<HandedIn> {
  await widget.next();
  await widget.reaches('check');
  await widget.says(en.check.lead);
  await widget.submit();
  await widget.reaches('review');
  const held = await demo().handedIn(account);
  expect(held).to.include({ subject: 'enterprise', documentType: 'business-license' });
  expect(Object.fromEntries(held.answers.map(({ field, value }) => [field, value]))).to.deep.equal(company);
  return held;
}

describe('a company verified by its business license', () => {
  it(
    '[I6] of Mainland China: by its unified social credit code; the license is dropped; a PDF is not taken',
    journey(async () => {
      const { visitor, widget } = await atForm({ region: 'cn-mainland' });
      const company = aLicensedCompany();
      const { registrationNumber: code } = company;
      const slip = code.slice(0, -1) + (code.endsWith('A') ? 'B' : 'A');
      await widget.fillAll({ ...company, registrationNumber: slip });
      await widget.says(en.fields.registrationNumber.label);
      await widget.agree();
      await widget.next();
      expect((await widget.errors()).map(({ target }) => target)).to.deep.equal(['field-registrationNumber']);
      await widget.fill('registrationNumber', code);

      const license = await toLicense(widget);
      const making = await journeyBrowser();
      await license.choose(await making.file('license.pdf', async ({ pdf }) => pdf()));
      await license.says(en.photos.codes['photo/pdf']());
      await license.drop(await making.photo('License'), 'image/jpeg');
      await license.uploaded();
      const { photos } = await submitted(widget, visitor.account, company);
      expect(photos.map(({ slot, mediaType }) => [slot, mediaType])).to.deep.equal([
        ['license', 'image/jpeg'],
      ]);
    }),
  );

  it(
    '[I6] of another region: by the number of that region, not a credit code; the license is pasted',
    journey(async () => {
      const { visitor, widget } = await atForm({ region: 'hk' });
      const company = aLicensedCompany('sg');
      await widget.fill('organizationRegion', 'sg');
      await widget.says(en.fields.companyNumber.label);
      expect(await widget.text()).to.not.include(en.fields.registrationNumber.label);
      await widget.fillAll({ ...company });
      await widget.press(en.field.confirmWarning);

      const license = await toLicense(widget);
      const making = await journeyBrowser();
      const png = await making.file('license.png', async ({ drawDocument, encoded }) =>
        encoded(drawDocument(1600, 1000, 'EXAMPLE SPRUCE'), 'image/png'),
      );
      await license.paste(png, 'image/png');
      await license.uploaded();
      const { photos } = await submitted(widget, visitor.account, company);
      const look = await making.look(await demo().photo(photos[0]?.id ?? ''), 'EXAMPLE SPRUCE');
      expect(look).to.include({ width: 1600, height: 1000 });
      expect(look.difference).to.be.below(4);
      expect(photos[0]?.mediaType, 'made anew from the PNG').to.equal('image/jpeg');
    }),
  );

  it(
    '[I6] [N12] a PDF goes as it is where the policy takes one, and is told the truth about: no words across it, its name, pages and size',
    journey(async () => {
      const photo = {
        maxBytes: 5e6,
        maxPixels: 4_194_304,
        maxDecodePixels: 12e7,
        pdf: true,
        watermark: 'Example Cloud',
      };
      const { visitor, widget } = await atForm({ region: 'cn-mainland', policyOverrides: { photo } });
      const company = aLicensedCompany();
      await widget.fillAll({ ...company });
      const license = await toLicense(widget);
      const file = await (await journeyBrowser()).file('scan.pdf', async ({ pdf }) => pdf());
      expect(await widget.has('#watermark'), 'words across a picture').to.equal(true);
      await license.choose(file);
      await license.uploaded();
      expect(await widget.has('#watermark'), 'none across a PDF').to.equal(false);
      expect(await widget.text()).to.not.include(en.photos.safe);
      const bytes = (await readFile(file)).length;
      const facts = [en.photos.pages(1), en.photos.pdf(bytes)].join(en.photos.and);
      for (const words of ['scan.pdf', facts, en.photos.pdfAsIs]) await license.says(words);
      await widget.next();
      await widget.reaches('check');
      await widget.says('scan.pdf');
      await widget.says(facts);
      await widget.back();
      await widget.reaches('photos');
      const { photos } = await submitted(widget, visitor.account, company);
      expect(photos[0]?.mediaType).to.equal('application/pdf');
      expect(Buffer.from(await demo().photo(photos[0]?.id ?? '')).equals(await readFile(file))).to.equal(
        true,
      );
    }),
  );
});
