/** A portal's ways to help stand below every screen, and so beside every error that nobody can mend alone. */
import { expect } from 'chai';
import { aResident } from '../suites/journey-answers.js';
import { addPhotos } from '../suites/journey-photos.js';
import { portalWithHelp } from '../suites/journey-portal.js';
import { journeyBrowser } from '../suites/journey-browser.js';
import { until } from '../suites/journey-until.js';
import type { WidgetPage } from '../suites/journey-widget.js';
import { en, refusals } from '../suites/journey-words.js';
import { aVisitor, demo, journey } from '../suites/journey.js';

/** Waits until sales, ticket and phone are seen and can be pressed. */
const expectHelp = ({ page }: WidgetPage, where: string) =>
  until(`help is at hand: ${where}`, () =>
    page.evaluate(() =>
      ['sales', 'ticket', 'phone'].every(id => {
        const link = document.getElementById(id);
        link?.scrollIntoView();
        const { x, y, width, height } = link?.getBoundingClientRect() ?? new DOMRect();
        return width > 0 && height > 0 && document.elementFromPoint(x + width / 2, y + height / 2) === link;
      }),
    ),
  );

const wish = { preset: 'review', region: 'hk', company: false } as const;

describe('the portal’s help', () => {
  it(
    '[I12] is at hand on every screen from the first to the result',
    journey(async () => {
      const visitor = await aVisitor(wish);
      const widget = await visitor.openOwn(portalWithHelp());
      await widget.reaches('status');
      await expectHelp(widget, 'status');
      await widget.begin();
      await expectHelp(widget, 'type');
      await widget.take('individual');
      await expectHelp(widget, 'information');
      await widget.fillAll({ ...aResident() });
      await widget.agree();
      await widget.next();
      const making = await journeyBrowser();
      await addPhotos(widget, { front: await making.photo('Front'), back: await making.photo('Back') });
      await expectHelp(widget, 'photos');
      await widget.next();
      await widget.reaches('check');
      await expectHelp(widget, 'check');
      await widget.submit();
      await widget.reaches('review');
      await expectHelp(widget, 'review');
      await demo().review(visitor.account, 'reject', [{ field: null, code: 'identity-over-quota' }]);
      await widget.reaches('over-quota');
      await widget.says(en.overQuota.title);
      await expectHelp(widget, 'rejected for a reason that only others can mend');
      await widget.press(en.overQuota.again);
      await widget.reaches('information');
      await widget.agree();
      await widget.next();
      await widget.reaches('photos');
      await widget.next();
      await widget.reaches('check');
      await demo().order(visitor.account, { kind: 'status', status: 500, command: 'submit', times: 9 });
      await widget.submit();
      await until('the error', async () => (await widget.banner()) !== '', { seen: () => widget.describe() });
      await expectHelp(widget, 'an error of the service');
      await demo().clearFaults(visitor.account);
    }),
  );

  it(
    '[I12] is at hand where the page cannot begin at all',
    journey(async () => {
      const visitor = await aVisitor(wish);
      await demo().order(visitor.account, { kind: 'malformed', command: 'load', times: 20 });
      const widget = await visitor.openOwn(portalWithHelp());
      await widget.warns(en.trouble.faults['bad-response']);
      await expectHelp(widget, 'unavailable');
      expect(refusals.internal, 'such errors name it').to.include('contact support');
      await demo().clearFaults(visitor.account);
    }),
  );
});
