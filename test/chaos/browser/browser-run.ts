/** Runs one schedule over the built widget in a browser and the running backend, and says what broke. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';

import { freshCreditCode, freshResidentId } from '../../backend/test-identity.js';
import type { JourneyDemo } from '../../suites/journey-demo.js';
import { eventNames } from '../../suites/journey-watch.js';
import { portalWith } from '../../suites/journey-portal.js';
import { en } from '../../suites/journey-words.js';
import { describeStep, scheduleOf, type Move, type Schedule } from '../schedule.js';
import { BrowserNetwork } from './browser-network.js';
import { BrowserWatch } from './browser-watch.js';
import {
  act,
  breakStorage,
  look,
  moveElement,
  pressNamed,
  shiftClock,
  takeNotes,
  type PageView,
  type PageWish,
} from './page-driver.js';

export interface BrowserRunOptions {
  readonly browser: Browser;
  readonly demo: JourneyDemo;
  readonly trace?: ((line: string) => void) | undefined;
}

/** Moves of a schedule at the most: they take as long here as they take people. */
const mostMoves = 14;
/** ms that pass at most between two moves. */
const longestWait = 900;
/** ms after which an answer comes that is called too slow. */
const tooLate = 3_000;

/** A number that the register knows under another name. */
const wrong = {
  registrationNumber: '91330106MA27EXAM7K',
  documentNumber: '330106199003071236',
  amount: '99.99',
};
const files = portalWith('endpoint="/api/real-name"');

class BrowserWorld {
  readonly watch = new BrowserWatch();
  private readonly network: BrowserNetwork;
  private readonly pages: Page[] = [];
  private readonly answers: Record<string, string>;
  private active = 0;
  private account = '';
  private isSignedIn = true;
  private context: BrowserContext | undefined;

  constructor(
    private readonly schedule: Schedule,
    private readonly options: BrowserRunOptions,
  ) {
    const { watch } = this;
    this.network = new BrowserNetwork(() => `rna_demo_account=${this.account}`, tooLate, {
      onCommand: (...command) => watch.commandLeft(...command),
      onAnswer: (...answer) => watch.answered(...answer),
    });
    this.answers = {
      organizationName: '杭州云杉示例软件有限公司',
      registrationNumber: freshCreditCode(),
      legalRepresentativeName: '张三丰',
      contactMobile: '13800138000',
      fullName: '李思远',
      documentNumber: freshResidentId(),
      mobile: '13900139000',
      legalRepresentativeDocumentNumber: freshResidentId(),
      bankName: '示例银行杭州分行',
      bankAccount: '3301040160001234567',
    };
  }

  private get address(): string {
    return `${this.options.demo.urls.host}/portal.html`;
  }

  private get page(): Page {
    return this.pages[this.active]!;
  }

  async begin(): Promise<void> {
    const { demo, browser } = this.options;
    this.account = await demo.newAccount({
      company: this.schedule.company,
      policyOverrides: { untrustedConsent: true },
    });
    const context = (this.context = await browser.createBrowserContext());
    const { hostname } = new URL(demo.urls.host);
    const cookie = {
      name: 'rna_demo_account',
      value: this.account,
      domain: hostname,
      path: '/',
      httpOnly: true,
    };
    await context.setCookie({ ...cookie, secure: false, sameSite: 'Lax', expires: -1 });
    await this.openTab();
  }

  private async openTab(): Promise<void> {
    const page = await this.context!.newPage();
    this.pages.push(page);
    this.active = this.pages.length - 1;
    page.on('console', message => this.watch.hear(message.text()));
    page.on('pageerror', error => void this.watch.wrong.add(`uncaught: ${String(error)}`));
    // The loader gives inner functions their names by a helper, which a page does not have.
    await page.evaluateOnNewDocument('globalThis.__name = value => value');
    await page.evaluateOnNewDocument(takeNotes, eventNames);
    await page.setRequestInterception(true);
    page.on('request', request => {
      const { pathname } = new URL(request.url());
      const file = new Map(Object.entries(files)).get(pathname);
      const answering = file
        ? request.respond({ status: 200, contentType: file.type, body: file.body })
        : pathname.startsWith('/api/')
          ? this.network.carry(request)
          : request.continue();
      // The page may be gone by then.
      answering.catch(() => undefined);
    });
    await page.goto(this.address);
    await this.settles(page);
  }

  /** What stands on a page; null where it is on its way. */
  private view(page: Page): Promise<PageView | null> {
    return page.evaluate(look).catch(() => null);
  }

  /** Waits until a page shows something, or says that it cannot. */
  private async settles(page: Page, limit = 4_000): Promise<PageView | null> {
    const end = performance.now() + limit;
    for (;;) {
      const view = await this.view(page);
      if ((view && view.step !== null && view.step !== 'connecting') || performance.now() > end) return view;
      await pause(30);
    }
  }

  private async perform(page: Page, wish: Partial<PageWish>, isWrong = false): Promise<void> {
    const view = await this.view(page);
    if (view?.step === 'check' && (wish.presses ?? 1) > 0) this.watch.submissions += 1;
    const { subject } = this.schedule;
    const answers = isWrong ? { ...this.answers, ...wrong } : this.answers;
    const usual = { answers, subject, way: 'to-company', fields: 99, presses: 1 };
    await page.evaluate(act, { ...usual, ...wish }).catch(() => undefined);
  }

  private async press(page: Page, ...names: string[]): Promise<void> {
    const view = await this.view(page);
    if (view?.step === 'check' && names.includes(en.common.retry)) this.watch.submissions += 1;
    await page.evaluate(pressNamed, names).catch(() => undefined);
  }

  async step(index: number): Promise<void> {
    const { trace } = this.options;
    const step = this.schedule.steps[index]!;
    await this.make(step.move);
    await pause(Math.min(step.wait, longestWait));
    if (trace) trace(`${describeStep(step)} → ${JSON.stringify(await this.view(this.page))}`);
  }

  private async make(move: Move): Promise<void> {
    const { page, network } = this;
    const { demo } = this.options;
    switch (move.do) {
      case 'go':
        return this.perform(page, { presses: move.presses }, move.wrong);
      case 'press':
        return this.perform(page, { fields: 0, presses: move.presses });
      case 'type':
        return this.perform(page, { fields: 2, presses: 0 }, move.wrong);
      case 'back':
        return this.press(page, en.common.back);
      case 'status':
        await page
          .evaluate(() => document.querySelector('real-name-auth')?.show('status'))
          .catch(() => undefined);
        return;
      case 'start':
        return this.press(page, en.common.start, en.common.continue);
      case 'retry':
        return this.press(page, en.common.retry);
      case 'reload':
      case 'crash':
        return this.reload(page);
      case 'move-element':
        await page.evaluate(moveElement).catch(() => undefined);
        return;
      case 'other-tab':
        if (this.pages.length < 2) await this.openTab();
        else this.active = 1 - this.active;
        return;
      case 'close-tab':
        if (this.pages.length < 2) return;
        await page.close();
        this.pages.splice(this.active, 1);
        this.active = 0;
        return;
      case 'away-and-back':
        // The driver loses a page that the browser brings back as it was: the way back loads it anew.
        await page.goto('about:blank').catch(() => undefined);
        await page.goto(this.address).catch(() => undefined);
        await this.settles(page);
        return;
      case 'network':
        network.online = move.online;
        for (const each of this.pages) await each.setOfflineMode(!move.online);
        return;
      case 'device-clock':
        await page.evaluate(shiftClock, move.hours).catch(() => undefined);
        return;
      case 'session':
        this.isSignedIn = move.signedIn;
        await (move.signedIn ? demo.signIn(this.account) : demo.expireSession(this.account));
        return;
      case 'storage':
        this.watch.storageLosses += move.state === 'works' ? 0 : 1;
        if (move.state === 'cleared') await this.clearStorage(page);
        else await page.evaluate(breakStorage, move.state === 'fails').catch(() => undefined);
        return;
      case 'elsewhere':
        return this.happens(move.good);
      case 'fault':
        network.order(move.fault);
        return;
      // What moves all accounts of the running servers is left to the core.
      default:
        return;
    }
  }

  private async clearStorage(page: Page): Promise<void> {
    const session = await page.createCDPSession();
    const { origin } = new URL(this.options.demo.urls.host);
    await session
      .send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
      .catch(() => undefined);
    await session.detach().catch(() => undefined);
  }

  /** The provider does what is awaited of it, as far as anything is. */
  private async happens(good: boolean): Promise<void> {
    const { demo } = this.options;
    await demo.endFaceCheck(this.account, good ? 'pass' : 'fail').catch(() => undefined);
    const amount = await demo.amountOnStatement(this.account).catch(() => 0);
    if (amount > 0) this.answers['amount'] = (amount / 100).toFixed(2);
  }

  /** What stood in a form stands in it again. */
  private async reload(page: Page): Promise<void> {
    const before = await this.view(page);
    const stage = await this.stage();
    const losses = this.watch.storageLosses;
    await page.reload().catch(() => undefined);
    const after = await this.settles(page);
    if (losses > 0 || !before || !after || before.step !== after.step || before.busy) return;
    if (stage === null || stage !== (await this.stage())) return;
    this.watch.compareTyped(before.typed, after.typed, after.step);
  }

  /** How far the account is; null where nobody is signed in who could ask. */
  private async stage(): Promise<string | null> {
    if (!this.isSignedIn) return null;
    const { application, identity } = await this.options.demo.snapshot(this.account);
    return `${application?.id ?? ''} ${application?.stage ?? ''} ${identity.status}`;
  }

  /** Everything works again, and the person goes on until they are verified. */
  async finish(): Promise<void> {
    const { demo } = this.options;
    this.network.heal();
    await demo.signIn(this.account);
    for (const page of this.pages) {
      await page.setOfflineMode(false);
      await page.evaluate(breakStorage, false).catch(() => undefined);
    }
    const page = this.pages[0]!;
    this.active = 0;
    await this.recover(page);
    await this.goOn(page);
    await this.judge(page);
  }

  /** A page finds its way back by itself or by its own button; one that never came is loaded anew. */
  private async recover(page: Page): Promise<void> {
    await this.settles(page);
    await this.press(page, en.common.retry);
    const view = await this.settles(page, 10_000);
    if (view?.step === 'connecting')
      this.watch.wrong.add('a page does not get on though everything works again');
    // Half of the schedules go on where they are; the others ask what a new page says.
    if (view?.step && this.schedule.seed % 2 === 0) return;
    await page.reload().catch(() => undefined);
    await this.settles(page);
  }

  private async goOn(page: Page): Promise<void> {
    const end = performance.now() + 60_000;
    let view: PageView | null = null;
    for (let turn = 0; performance.now() < end; turn++) {
      view = await this.view(page);
      if (view?.step === 'result') return;
      // The provider's page took the place of the portal's; whoever is done there comes back.
      if (!view) await page.goto(this.address).catch(() => undefined);
      const { attempts, application } = await this.options.demo.snapshot(this.account);
      // Whoever has no try left is told, and waits for tomorrow.
      if (attempts?.left === 0) return;
      // Somebody is at the provider's page.
      if (!(application?.stage === 'person' && application.person.expiresAt !== null))
        await this.perform(page, {});
      await pause(Math.min(60 + turn * 20, 400));
      await this.happens(true);
    }
    this.watch.wrong.add(`nobody can go on: ${JSON.stringify(view)}`);
  }

  private async judge(page: Page): Promise<void> {
    // The last words have been drawn, and noted.
    await pause(100);
    const secrets = Object.values({ ...this.answers, ...wrong }).filter(
      value => value.length > 6 || /\p{Script=Han}/u.test(value),
    );
    const snapshot = await this.options.demo.snapshot(this.account);
    await this.watch.judge(page, snapshot, secrets, this.network.addresses);
  }

  async end(): Promise<void> {
    await this.context?.close().catch(() => undefined);
  }
}

/** @returns what broke, nothing where nothing did */
async function runBrowser(schedule: Schedule, options: BrowserRunOptions): Promise<string[]> {
  const world = new BrowserWorld(schedule, options);
  try {
    await world.begin();
    for (let index = 0; index < schedule.steps.length && world.watch.wrong.size === 0; index++)
      await world.step(index);
    if (world.watch.wrong.size === 0) await world.finish();
    return [...world.watch.wrong];
  } finally {
    await world.end();
  }
}

/** A schedule that broke. */
export interface BrokenSeed {
  readonly seed: number;
  readonly wrong: readonly string[];
}

/** Runs the schedules of some seeds side by side, in so many lanes, and tells those that broke as they do. */
export async function runBrowserSeeds(
  [first, last]: readonly [number, number],
  { lanes, ...options }: BrowserRunOptions & { readonly lanes: number },
  onBroken: (broken: BrokenSeed) => void,
): Promise<void> {
  let next = first;
  const lane = async () => {
    while (next <= last) {
      const seed = next++;
      const schedule = scheduleOf(seed, mostMoves);
      const wrong = await runBrowser(schedule, options).catch((error: unknown) => [String(error)]);
      if (wrong.length > 0) onBroken({ seed, wrong });
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** What broke, and how it is looked at once more. */
export const describeBroken = ({ seed, wrong }: BrokenSeed): string =>
  `CHAOS_SEED=${seed} npm run soak -- --only=browser: ${wrong.join('; ')}`;
