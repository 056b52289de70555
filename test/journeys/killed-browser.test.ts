/** A browser that dies while somebody types. */
import { aCompany } from '../suites/journey-answers.js';
import { blank, keepsDrafts, keepsDraftsAtRest, MortalBrowser, shows } from '../suites/journey-drafts.js';
import { demo, journey } from '../suites/journey.js';
import { skipOn } from '../suites/skip-on.js';

const device = { policyOverrides: { drafts: 'device' } };

describe('a browser that is killed', () => {
  it(
    '[D8] what was typed is there after the browser was killed; for a tab alone it is closed for good',
    skipOn(
      ['firefox', 'headless-shell'],
      'what it had in its profile cannot be opened again',
      journey(async () => {
        const kept = await demo().newAccount(device);
        const lost = await demo().newAccount();
        for (const account of [kept, lost]) await demo().command(account, 'start', { subject: 'enterprise' });
        const browser = await MortalBrowser.start();
        try {
          const company = aCompany();
          const widget = await browser.open(kept);
          await widget.reaches('information');
          await widget.fillAll(company);
          await keepsDraftsAtRest(widget);
          await browser.dieAndRestart();
          await shows(await browser.open(kept), company);

          const other = await browser.open(lost);
          await other.reaches('information');
          await other.fillAll(aCompany());
          await keepsDrafts(other, 1);
          await browser.dieAndRestart();
          await shows(await browser.open(lost), blank);
        } finally {
          await browser.close();
        }
      }),
    ),
  );
});
