/** The way to the provider in journeys: between two sites, the portal at `localhost` and the provider at `127.0.0.1`. */
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import type { FaceBehaviour } from '../../demo/provider/face-behaviour.js';
import type { HandoffMode } from '../../src/contract/index.js';
import { makeQrCode } from '../../src/browser/handoff/qr-matrix.js';
import { en } from './journey-words.js';
import { aVisitor, demo, visitorOf, type Visitor, type VisitorOptions } from './journey.js';
import { until } from './journey-until.js';
import type { WidgetPage } from './journey-widget.js';

export interface HandoffVisitor {
  readonly visitor: Visitor;
  readonly widget: WidgetPage;
  /** Address of the portal's page. */
  readonly home: string;
}

/** Somebody on a portal whose policy hands off by some modes. */
export async function aHandoffVisitor(
  modes: HandoffMode[],
  { policyOverrides, ...options }: VisitorOptions = {},
): Promise<HandoffVisitor> {
  const handoff = { modes, linkHours: 2, appSchemes: [] };
  const visitor = await aVisitor({ ...options, policyOverrides: { handoff, ...policyOverrides } });
  const widget = await visitor.open();
  const home = await goHome(visitor, widget);
  return { visitor, widget, home };
}

/** Somebody whose face check is all that is next. */
export async function beforeFaceCheck(
  modes: HandoffMode[],
  behaviour: Partial<FaceBehaviour> = {},
  options: VisitorOptions = {},
): Promise<HandoffVisitor> {
  const handoff = { modes, linkHours: 2, appSchemes: [] };
  const visitor = await aVisitor({ at: 'handed-off', policyOverrides: { handoff }, ...options });
  await demo().faceBehaves(visitor.account, behaviour);
  const widget = await visitor.open();
  const home = await goHome(visitor, widget);
  await widget.reaches('person');
  return { visitor, widget, home };
}

/** Opens the portal's page at `localhost`. */
export async function goHome(visitor: Visitor, { page }: WidgetPage): Promise<string> {
  await page.goto(`${demo().portalAt('localhost')}/?language=en&account=${visitor.account}`);
  return page.url();
}

/**
 * From now on the portal's pages open no window: the engine itself refuses, as it does for blocked ones. Chromium offers its
 * driver no other way, since a press counts as the person's options.
 */
export async function withoutWindows({ page }: WidgetPage): Promise<void> {
  const origin = demo().portalAt('localhost');
  await page.setRequestInterception(true);
  page.on('request', request => {
    const answer = async () => {
      if (!request.isNavigationRequest() || !request.url().startsWith(origin)) return request.continue();
      const { status, headers, body } = await portalPage(request.url());
      return request.respond({
        status,
        headers: {
          ...headers,
          'content-security-policy': `${headers['content-security-policy']}; ${sandbox}`,
        },
        body,
      });
    };
    answer().catch(() => undefined);
  });
}

const sandbox = 'sandbox allow-scripts allow-same-origin allow-forms';

async function portalPage(url: string) {
  const response = await fetch(url);
  const headers = Object.fromEntries(
    ['content-type', 'content-security-policy', 'set-cookie'].map(name => [
      name,
      response.headers.get(name) ?? '',
    ]),
  );
  return { status: response.status, headers, body: await response.text() };
}

/** Presses the browser's own button. Firefox's driver would wait for a load that a page out of the cache never has. */
export async function goBack({ page }: WidgetPage): Promise<void> {
  // From a task of its own, so that the answer is out before the page is left.
  await page.evaluate(() => {
    setTimeout(() => history.back());
  });
}

/** Passes the face check on the provider's page. */
export async function passOn(page: Page): Promise<void> {
  await page.waitForSelector('button.primary');
  await page.click('button.primary');
}

/** The name of the provider, as the widget says it. */
export async function providerName({ account }: Visitor): Promise<string> {
  return (await demo().snapshot(account)).policy.provider?.name ?? '';
}

/** Leaves the page for the provider's. */
export async function leave({ visitor, widget }: HandoffVisitor): Promise<void> {
  await widget.press(en.handoff.go(await providerName(visitor)));
  await until('the provider', async () => widget.page.url().startsWith(demo().urls.provider));
}

/** The window that a press opens. */
export async function openWindow({ page }: WidgetPage, press: () => Promise<void>): Promise<Page> {
  const opened = new Promise<Page>((resolve, reject) => {
    page.once('popup', popup => (popup ? resolve(popup) : reject(new Error('No window.'))));
  });
  await press();
  return opened;
}

/** Opens a link in another browser of the same person: on a phone, 390 px wide. */
export async function onPhone({ account }: Visitor, link: string): Promise<WidgetPage> {
  const phone = await visitorOf(account, 390);
  const there = await phone.openOwn({
    '/camera.html': { type: 'text/html', body: '<link rel="icon" href="data:,"><p>Camera</p>' },
  });
  await there.page.goto(link);
  return there;
}

/** The link that the account's first person got. */
export async function linkOf({ account }: Visitor): Promise<string> {
  return until('the link', async () => {
    const [operator] = (await demo().snapshot(account)).application?.participants ?? [];
    return operator?.link;
  });
}

/** Takes the account through the provider's face check by one mode, as a person does. */
export const faceCheckBy: Readonly<Record<HandoffMode, (at: HandoffVisitor) => Promise<void>>> = {
  embedded: ({ widget }) => widget.passFaceCheck(),

  async redirect(at) {
    await leave(at);
    await passOn(at.widget.page);
  },

  async popup({ widget }) {
    const popup = await openWindow(widget, () => widget.press(en.person.open));
    await widget.says(en.handoff.openedTitle);
    await passOn(popup);
  },

  async qr({ visitor, widget }) {
    await widget.says(en.handoff.scanTitle);
    const link = await linkOf(visitor);
    expect(await widget.code(), 'the code says the link').to.equal(makeQrCode(link)?.path);
    const { page: phone } = await onPhone(visitor, link);
    // A page that nobody sees asks nobody.
    await widget.page.bringToFront();
    await widget.says(en.handoff.scannedTitle);
    await phone.bringToFront();
    await passOn(phone);
    await widget.page.bringToFront();
  },

  async link({ visitor, widget }) {
    await widget.press(en.handoff.showLink);
    await widget.says(en.handoff.linkTitle);
    await widget.press(en.handoff.copyLink);
    await widget.says(en.common.copied);
    const [address = ''] = await widget.partTexts('address');
    const { page: phone } = await onPhone(visitor, address);
    await passOn(phone);
    await widget.page.bringToFront();
  },
};
