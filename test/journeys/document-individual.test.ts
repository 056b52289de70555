/** A person verified by documents and review, from the first screen to the verified account. */
import { expect } from 'chai';
import { addDays } from '../../src/domain/plain-date.js';
import { secrets } from '../suites/image-files.js';
import { aResident } from '../suites/journey-answers.js';
import { plainCalendar, today, weekdayAfter, written } from '../suites/journey-dates.js';
import { kept } from '../suites/journey-kept.js';
import { addPhotos } from '../suites/journey-photos.js';
import { Reviewer } from '../suites/journey-reviewer.js';
import { journeyBrowser } from '../suites/journey-browser.js';
import { until } from '../suites/journey-until.js';
import type { WidgetPage } from '../suites/journey-widget.js';
import { en } from '../suites/journey-words.js';
import { aVisitor, demo, journey } from '../suites/journey.js';
import { currentEngine } from '../suites/skip-on.js';

/** An account of Hong Kong that looks like a company’s, on the platform that reviews documents. */
const aPlatformAccount = async () =>
  aVisitor({
    preset: 'review',
    region: 'hk',
    company: true,
    policyOverrides: { calendar: await plainCalendar(demo()) },
  });

/** From the first screen to the form, past the second question about whom the account belongs to. */
async function toInformation(widget: WidgetPage): Promise<void> {
  await widget.begin();
  await widget.choose('subject', 'individual');
  await widget.confirmChoice();
  await widget.next();
  await widget.reaches('information');
}

/** Addresses of the pictures on the screen, once they are shown. */
const pictures = (widget: WidgetPage) =>
  until('the pictures are shown', () =>
    widget.page.evaluate(() => {
      const root = document.querySelector('real-name-auth')?.shadowRoot;
      const all = [...(root?.querySelectorAll<HTMLImageElement>('img[part~=photo-picture]') ?? [])];
      return all.length > 0 && all.every(({ naturalWidth }) => naturalWidth > 0) && all.map(({ src }) => src);
    }),
  );

declare global {
  interface Window {
    /** Addresses that the page made of bytes in its memory, and has not given back. */
    livingAddresses?: Set<string>;
  }
}

/** Keeps a list of what the page holds in its memory under an address of its own. */
const watchAddresses = ({ page }: WidgetPage) =>
  page.evaluate(() => {
    const { createObjectURL, revokeObjectURL } = URL;
    const living = (window.livingAddresses = new Set());
    URL.createObjectURL = what => {
      const address = createObjectURL(what);
      living.add(address);
      return address;
    };
    URL.revokeObjectURL = address => {
      living.delete(address);
      revokeObjectURL(address);
    };
  });

const livingAddresses = ({ page }: WidgetPage) => page.evaluate(() => [...(window.livingAddresses ?? [])]);

describe('a person verified by documents', () => {
  it(
    '[I4] the type step explains what the choice decides, and asks an account that looks like a company’s again',
    journey(async () => {
      const visitor = await aPlatformAccount();
      const widget = await visitor.open();
      await widget.begin();
      await widget.says(en.type.lead);
      await widget.says(en.type.individual);
      expect(await widget.offers('subject')).to.deep.equal(['individual', 'enterprise']);
      await widget.next();
      expect((await widget.errors()).map(({ target }) => target)).to.deep.equal(['choice-subject']);
      await widget.choose('subject', 'individual');
      await widget.says(en.type.ownershipTitle);
      await widget.says(en.type.ownership);
      await widget.next();
      expect((await widget.errors()).map(({ target }) => target)).to.deep.equal(['ownership']);
      expect(widget.watch.sent('start'), 'nothing is begun before it is confirmed').to.have.length(0);
      await widget.confirmChoice();
      await widget.next();
      await widget.reaches('information');
      expect((await demo().snapshot(visitor.account)).application).to.include({ subject: 'individual' });
    }),
  );

  it(
    '[I2] [I5] [I7] [I8] whole: document, photos, check, review while the page is closed, verified',
    journey(async () => {
      const visitor = await aPlatformAccount();
      const widget = await visitor.open();
      await watchAddresses(widget);
      const person = aResident();
      await toInformation(widget);
      expect(await widget.fields()).to.deep.equal(['documentType', 'fullName', 'documentNumber', 'address']);
      const kinds = await (
        await widget.find('#field-documentType')
      ).evaluate(node => Array.from((node as HTMLSelectElement).options, ({ value }) => value));
      expect(kinds, 'as the policy lists them for the region').to.deep.equal([
        'id-card',
        'drivers-license',
        'work-permit',
      ]);
      await widget.fillAll({ ...person });
      expect(await widget.has('[part~=consent-input]:checked'), 'no consent is given beforehand').to.equal(
        false,
      );
      await widget.next();
      expect((await widget.errors()).map(({ target }) => target)).to.deep.equal([
        'consent-notice',
        'consent-identity',
      ]);
      await widget.agree();
      await widget.next();

      const making = await journeyBrowser();
      const front = await making.phonePhoto('CHAN TAI MAN');
      const back = await making.photo('Back of the card');
      await addPhotos(widget, { front, back });
      if (currentEngine() === 'chromium')
        expect(widget.page.workers(), 'the work is done beside the page').to.have.length(1);
      expect(await widget.partTexts('photo-label')).to.deep.equal([
        en.photos.slots.front.label,
        en.photos.slots.back.label,
      ]);
      await widget.next();
      await widget.reaches('check');
      await widget.says(en.check.lead);
      for (const answer of [person.fullName, person.address]) await widget.says(answer);
      expect(await pictures(widget))
        .to.have.members(await livingAddresses(widget))
        .and.have.length(2);
      const day = await today(demo());
      await widget.submit();

      await widget.reaches('review');
      const earliest = await written(widget.page, weekdayAfter(day, 2));
      const latest = await written(widget.page, weekdayAfter(day, 4));
      await widget.says(en.review.lead);
      await widget.says(en.review.expected(earliest, latest));
      await widget.says(en.review.channels('site message, e-mail and SMS'));
      const keeps = await kept(widget.page);
      for (const trace of [person.fullName, person.documentNumber, person.address, 'a file of'])
        expect(keeps, trace).to.not.include(trace);
      expect(await livingAddresses(widget), 'nothing of the photos is held').to.deep.equal([]);

      const held = await demo().handedIn(visitor.account);
      expect(held).to.include({ subject: 'individual', documentType: 'id-card' });
      expect(Object.fromEntries(held.answers.map(({ field, value }) => [field, value]))).to.include({
        fullName: person.fullName,
        address: person.address,
      });
      expect(held.consents.map(({ purpose }) => purpose)).to.deep.equal(['notice', 'identity']);
      expect(held.photos.map(({ slot, mediaType }) => [slot, mediaType])).to.deep.equal([
        ['front', 'image/jpeg'],
        ['back', 'image/jpeg'],
      ]);
      const bytes = await demo().photo(held.photos[0]?.id ?? '');
      const text = Buffer.from(bytes).toString('latin1');
      for (const secret of [...secrets, 'Exif']) expect(text.includes(secret), secret).to.equal(false);
      const look = await making.look(bytes, 'CHAN TAI MAN');
      expect(look).to.include({ width: 1600, height: 1000 });
      expect(look.difference, 'it stands upright').to.be.below(4);

      await widget.page.close();
      const reviewer = await Reviewer.arrives();
      await reviewer.take(visitor.account);
      expect(await reviewer.pictures()).to.have.length(2);
      expect(await reviewer.desk())
        .to.include(person.documentNumber.slice(0, 7))
        .and.to.include(person.address);
      await reviewer.approve();

      const later = await visitor.open();
      await later.reaches('result');
      expect(await later.title()).to.equal(en.result.titleIndividual);
      await later.says(en.result.since(await written(later.page, day)));
      await later.says(en.result.editableFrom(await written(later.page, addDays(day, 30))));
      const { identity } = await demo().snapshot(visitor.account);
      if (identity.status !== 'verified') throw new Error('The account is not verified.');
      await later.says(identity.name);
      await later.says(identity.number);
      expect(await later.text(), 'masked').to.not.include(person.fullName);
      expect(await later.text(), 'masked').to.not.include(person.documentNumber.slice(1, 7));
      const told = (await demo().outbox(visitor.account)).map(({ message, channel }) => [message, channel]);
      expect(told).to.have.deep.members(
        ['submitted', 'verified'].flatMap(message =>
          ['site', 'email', 'sms'].map(channel => [message, channel]),
        ),
      );
    }),
  );
});
