/** The simulator's face check between two sites: the portal at `localhost`, the provider at `127.0.0.1`. */
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import type { FaceBehaviour } from '../../demo/provider/face-behaviour.js';
import type { HandoffMode, Result } from '../../src/contract/index.js';
import { aVisitor, demo, journey } from '../suites/journey.js';
import { until } from '../suites/journey-until.js';

const modes: HandoffMode[] = ['embedded', 'redirect', 'popup', 'qr', 'link'];
const state = 'a-state-of-at-least-22-characters';

/** A portal page at `localhost`, and a link to the face check that ends there. */
async function leaving(mode: HandoffMode, behaviour: Partial<FaceBehaviour> = {}, width = 1280) {
  const handoff = { modes, linkHours: 2, appSchemes: [] };
  const visitor = await aVisitor({ at: 'handed-off', policyOverrides: { handoff }, width });
  const { account } = visitor;
  await demo().faceBehaves(account, behaviour);
  const { page } = await visitor.open();
  // A page without the widget, which would ask for a link of its own.
  await page.goto(`${demo().portalAt('localhost')}/addresses.json`);
  const home = `${demo().portalAt('localhost')}/?language=en&account=${account}`;
  const response = await demo().command(account, 'startHandoff', { mode, returnUrl: home, state });
  expect(response.status).to.equal(200);
  const { handoff: link } = (await response.json()) as Result<'startHandoff'>;
  expect(new URL(link.url).hostname).to.equal('127.0.0.1');
  return { account, page, home, url: link.url };
}

/** Opens the link as a popup of the portal's page, and listens for messages. */
async function popupOf(page: Page, url: string): Promise<Page> {
  const opened = new Promise<Page>((resolve, reject) => {
    page.once('popup', popup => (popup ? resolve(popup) : reject(new Error('No popup.'))));
  });
  await page.evaluate(address => {
    const heard: unknown[] = [];
    addEventListener('message', ({ origin, data }) => heard.push({ origin, data: data as unknown }));
    Object.assign(window, { heard, popup: window.open(address, '_blank', 'width=420,height=700') });
  }, url);
  const popup = await opened;
  await popup.waitForSelector('button.primary');
  return popup;
}

const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
const isClosed = (page: Page) =>
  page.evaluate(() => (window as unknown as { popup: Window | null }).popup?.closed ?? true);

describe('the simulator’s face check', function () {
  it(
    '[E8] goes back to the portal by itself, with the state and what might mislead',
    journey(async () => {
      const { account, page, home, url } = await leaving('redirect', { parameters: 'misleading' });
      await page.goto(url);
      await page.click('button.primary');
      await until('the person is back', async () => page.url().startsWith(home));
      const { searchParams } = new URL(page.url());
      expect([searchParams.get('state'), searchParams.get('status')]).to.deep.equal([state, 'success']);
      await until('the backend heard of it', async () => {
        const { application } = await demo().snapshot(account);
        return application?.stage === 'organization';
      });
    }),
  );

  it(
    '[F72] closes its popup and tells its opener, whose window is another site',
    journey(async () => {
      const { page, url } = await leaving('popup', { ending: 'close', message: 'posted' });
      const popup = await popupOf(page, url);
      await popup.click('button.primary');
      await until('the popup is closed', () => isClosed(page));
      expect(await heard(page)).to.deep.equal([
        { origin: demo().urls.provider, data: { type: 'face-check', result: 'passed', state } },
      ]);
    }),
  );

  it(
    '[F72] cuts the tie to its opener when told to: no message comes, and the popup seems closed',
    journey(async () => {
      const { account, page, url } = await leaving('popup', {
        ending: 'stay',
        message: 'posted',
        opener: 'severed',
      });
      const popup = await popupOf(page, url);
      expect(await popup.evaluate(() => window.opener === null)).to.equal(true);
      await until('the popup seems closed', () => isClosed(page));
      await popup.click('button.primary');
      await until('the backend heard of it', async () => {
        const { application } = await demo().snapshot(account);
        return application?.stage === 'organization';
      });
      expect(await heard(page)).to.deep.equal([]);
    }),
  );

  it(
    '[E8] is made for a phone: 390 px wide, nothing to scroll sideways, and the desktop sees that it was opened',
    journey(async () => {
      const { account, page, url } = await leaving('qr', {}, 390);
      await page.goto(`${url}?lang=en`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).to.be.at.most(390);
      await until('the desktop sees it', async () => {
        const { application } = await demo().snapshot(account);
        return application?.stage === 'person' && application.person.progress === 'opened';
      });
    }),
  );
});
