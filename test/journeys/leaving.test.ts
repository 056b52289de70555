/** People who leave: in the middle of a submission, and for good in a window that keeps nothing. */
import { expect } from 'chai';
import { aCompany } from '../suites/journey-answers.js';
import { en } from '../suites/journey-words.js';
import { aVisitor, demo, journey, visitorOf } from '../suites/journey.js';
import { until } from '../suites/journey-until.js';

describe('somebody who leaves', () => {
  for (const [how, away] of [
    ['another page of the portal', '/review'],
    ['a page that is none', 'about:blank'],
  ] as const)
    it(
      `[F37] in the middle of a submission, for ${how}: nothing is sent in the background, and the outcome is told on return`,
      journey(async () => {
        const visitor = await aVisitor({ at: 'draft' });
        const widget = await visitor.open();
        const { page } = widget;
        await page.evaluateOnNewDocument(`
          const own = window.fetch;
          window.fetch = (input, init) => {
            if (init?.keepalive) localStorage.setItem('left-behind', 'keepalive');
            return own(input, init);
          };
          navigator.sendBeacon = () => {
            localStorage.setItem('left-behind', 'beacon');
            return true;
          };
        `);
        await page.reload();
        await widget.reaches('information');
        await widget.inform(aCompany());
        await demo().order(visitor.account, { kind: 'delay', ms: 3_000, command: 'submit' });
        const address = page.url();
        await widget.submit();
        await until('the backend is at it', async () => {
          const { receipts } = await demo().snapshot(visitor.account);
          return receipts.some(({ outcome }) => outcome === 'pending');
        });
        await page.goto(away.startsWith('/') ? new URL(away, address).href : away);
        await page.goto(address);
        await widget.reaches('person');
        expect(widget.watch.sent('submit')).to.have.length(1);
        expect(await page.evaluate(() => localStorage.getItem('left-behind'))).to.equal(null);
        expect(await demo().records(visitor.account)).to.equal(2);
      }),
    );

  it(
    '[F50] in a private window: the flow works, and with the window everything that it kept is gone',
    journey(async () => {
      const company = aCompany();
      const visitor = await aVisitor({ at: 'draft' });
      // Each person of these tests has a profile of the kind that a private window has.
      const widget = await visitor.open();
      await widget.reaches('information');
      await widget.fillAll(company);
      await widget.page.reload();
      await widget.reaches('information');
      const name = () =>
        widget.page.evaluate(
          () =>
            document
              .querySelector('real-name-auth')
              ?.shadowRoot?.querySelector<HTMLInputElement>('#field-organizationName')?.value,
        );
      await until('what was typed is back', async () => (await name()) === company.organizationName);
      await visitor.leave();

      const again = await visitorOf(visitor.account);
      const later = await again.open();
      await later.reaches('information');
      const found = await later.page.evaluate(async () => ({
        session: Object.keys(sessionStorage).length,
        first: document
          .querySelector('real-name-auth')
          ?.shadowRoot?.querySelector<HTMLInputElement>('#field-organizationName')?.value,
      }));
      expect(found.first).to.equal('');
      await later.inform(company);
      await later.submit();
      await later.reaches('person');
      await later.says(en.person.title);
    }),
  );
});
