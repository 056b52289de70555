/** What a reviewer did not accept: told at its place, corrected without typing the rest again, and reviewed anew. */
import { expect } from 'chai';
import { aResident } from '../suites/journey-answers.js';
import { PhotoPlace, toReview } from '../suites/journey-photos.js';
import { Reviewer } from '../suites/journey-reviewer.js';
import { journeyBrowser } from '../suites/journey-browser.js';
import type { WidgetPage } from '../suites/journey-widget.js';
import { en } from '../suites/journey-words.js';
import { aVisitor, demo, journey } from '../suites/journey.js';

/** What is written around a field, its reason included. */
async function around(widget: WidgetPage, field: string): Promise<string> {
  const control = await widget.find(`#field-${field}`);
  return control.evaluate(node => node.closest('.field')?.textContent.replace(/\s+/g, ' ').trim() ?? '');
}

/** From the form to the next review, with nothing to do at the photos. */
async function handInAgain(widget: WidgetPage): Promise<void> {
  await widget.agree();
  await widget.next();
  await widget.reaches('photos');
  await widget.next();
  await widget.reaches('check');
  await widget.submit();
  await widget.reaches('review');
}

describe('a rejected application', () => {
  it(
    '[I9] [I10] tells each reason at its field, keeps the rest, and can be corrected as often as it takes',
    journey(async () => {
      const visitor = await aVisitor({ preset: 'review', region: 'hk', company: false });
      const widget = await visitor.open();
      const person = aResident();
      await widget.begin();
      await widget.take('individual');
      const making = await journeyBrowser();
      const wrong = { ...person, address: '2 Example Road' };
      await toReview(widget, wrong, {
        front: await making.photo('Front'),
        back: await making.photo('Back'),
      });
      const first = await demo().handedIn(visitor.account);

      const reviewer = await Reviewer.arrives();
      await reviewer.take(visitor.account);
      await reviewer.reject({ address: 'answer-differs', back: 'photo-unreadable' });

      await widget.page.bringToFront();
      await widget.reaches('rejected');
      const { fields, photos, reasons, summary } = en;
      await widget.says(summary.line(fields.address.label, reasons['answer-differs']));
      await widget.says(summary.line(photos.slots.back.label, reasons['photo-unreadable']));
      await widget.press(en.rejected.correct);
      await widget.reaches('information');
      expect(await around(widget, 'address')).to.include(reasons['answer-differs']);
      for (const field of ['fullName', 'documentNumber'])
        expect(await around(widget, field), field)
          .to.include(en.field.kept)
          .and.not.include(reasons['answer-differs']);
      expect(await widget.text(), 'what is kept is masked').to.not.include(person.documentNumber);
      await widget.fill('address', person.address);
      await widget.agree();
      await widget.next();
      await widget.reaches('photos');
      const front = new PhotoPlace(widget, 'front');
      const back = new PhotoPlace(widget, 'back');
      await front.says(en.photos.uploadedEarlier);
      await back.says(reasons['photo-unreadable']);
      await widget.next();
      expect((await widget.errors()).map(({ target }) => target)).to.deep.equal(['photo-back']);
      await back.choose(await making.photo('Back once more'));
      await back.uploaded();
      await widget.next();
      await widget.reaches('check');
      await widget.submit();
      await widget.reaches('review');

      const second = await demo().handedIn(visitor.account);
      const answers = Object.fromEntries(second.answers.map(({ field, value }) => [field, value]));
      expect(answers).to.include({ address: person.address, fullName: person.fullName });
      expect(answers['documentNumber']).to.equal(
        first.answers.find(({ field }) => field === 'documentNumber')?.value,
      );
      expect(second.photos[0]?.id, 'the photo that was right').to.equal(first.photos[0]?.id);
      expect(second.photos[1]?.id).to.not.equal(first.photos[1]?.id);

      await reviewer.take(visitor.account);
      await reviewer.reject({ fullName: 'answer-incomplete' });
      await widget.page.bringToFront();
      await widget.reaches('rejected');
      await widget.press(en.rejected.correct);
      await widget.reaches('information');
      expect(await widget.value('address'), 'what is not masked is there to go on from').to.equal(
        person.address,
      );
      expect(await around(widget, 'documentNumber')).to.include(en.field.kept);
      await widget.fill('fullName', 'CHAN TAI MAN PETER');
      await handInAgain(widget);
      expect((await demo().snapshot(visitor.account)).attempts, 'nothing is counted').to.equal(null);

      await reviewer.take(visitor.account);
      await reviewer.approve();
      await widget.page.bringToFront();
      await widget.reaches('result');
      const notices = (await demo().outbox(visitor.account)).filter(({ channel }) => channel === 'site');
      expect(notices.map(({ message }) => message).reverse()).to.deep.equal([
        'submitted',
        'rejected',
        'submitted',
        'rejected',
        'submitted',
        'verified',
      ]);
    }),
  );
});
