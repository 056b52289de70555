/** Runs one schedule over the built widget in a browser and the running backend, and says what broke. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';

import { freshCreditCode, freshResidentId } from '../../backend/test-identity.js';
import type { JourneyDemo } from '../../suites/journey-demo.js';
import { kept } from '../../suites/journey-kept.js';
import { eventNames } from '../../suites/journey-watch.js';
import { portalWith } from '../../suites/journey-portal.js';
import { en } from '../../suites/journey-words.js';
import { describeStep, type Move, type Schedule } from '../schedule.js';
import { BrowserNetwork } from './browser-network.js';
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
  /** ms that pass at most between two moves. */
  readonly longestWait: number;
  /** ms after which an answer comes that is called too slow. */
  readonly tooLate: number;
  /** Whether the person goes on until they are verified, rather than until the submission has been taken. */
  readonly toTheEnd: boolean;
  readonly trace?: ((line: string) => void) | undefined;
}

/** A number that the register knows under another name. */
const wrong = {
  registrationNumber: '91330106MA27EXAM7K',
  documentNumber: '330106199003071236',
  amount: '99.99',
};
const files = portalWith('endpoint="/api/real-name"');
const spentWords = [en.trouble.spent(0), en.trouble.spent(1), en.trouble.spent(2)];
/** What the browser itself says of answers that a schedule spoils. */
const expectedLines = /^Failed to load resource|^<real-name-auth> RNA\d+/;

class BrowserWorld {
  readonly wrong = new Set<string>();
  private readonly network: BrowserNetwork;
  private readonly pages: Page[] = [];
  private readonly lines: string[] = [];
  private readonly answers: Record<string, string>;
  private active = 0;
  private told = 0;
  private submissions = 0;
  private account = '';
  private context: BrowserContext | undefined;
  private storageLosses = 0;

  constructor(
    private readonly schedule: Schedule,
    private readonly options: BrowserRunOptions,
  ) {
    this.network = new BrowserNetwork(() => `rna_demo_account=${this.account}`, options.tooLate);
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
    page.on('console', message => this.hear(message.text()));
    page.on('pageerror', error => void this.wrong.add(`uncaught: ${String(error)}`));
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

  private hear(line: string): void {
    this.lines.push(line);
    if (line.startsWith('chaos-banner ') && spentWords.some(words => line.includes(words))) this.told += 1;
    if (line.startsWith('chaos-') || expectedLines.test(line)) return;
    if (/error|exception|warning/i.test(line)) this.wrong.add(`console: ${line.slice(0, 200)}`);
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
    if (view?.step === 'check' && (wish.presses ?? 1) > 0) this.submissions += 1;
    const { subject } = this.schedule;
    const answers = isWrong ? { ...this.answers, ...wrong } : this.answers;
    const usual = { answers, subject, way: 'to-company', fields: 99, presses: 1 };
    await page.evaluate(act, { ...usual, ...wish }).catch(() => undefined);
  }

  private async press(page: Page, ...names: string[]): Promise<void> {
    const view = await this.view(page);
    if (view?.step === 'check' && names.includes(en.common.retry)) this.submissions += 1;
    await page.evaluate(pressNamed, names).catch(() => undefined);
  }

  async step(index: number): Promise<void> {
    const { longestWait, trace } = this.options;
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
        await (move.signedIn ? demo.signIn(this.account) : demo.expireSession(this.account));
        return;
      case 'storage':
        this.storageLosses += move.state === 'works' ? 0 : 1;
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
    const losses = this.storageLosses;
    await page.reload().catch(() => undefined);
    const after = await this.settles(page);
    if (losses > 0 || !before || !after || before.step !== after.step || before.busy) return;
    if (stage !== (await this.stage())) return;
    for (const [field, value] of Object.entries(before.typed))
      if (field in after.typed || before.step === 'information')
        if (after.typed[field] !== value && field !== 'amount')
          this.wrong.add(`${field} was typed and is gone after a reload (${String(after.step)})`);
  }

  private async stage(): Promise<string> {
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
    await this.reloadIfOld(page);
    await this.goOn(page);
    await this.judge(page);
  }

  /** A page that could not load anything has a way on: its own button, or the browser's. */
  private async reloadIfOld(page: Page): Promise<void> {
    await this.press(page, en.common.retry);
    await pause(200);
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
      const isSubmitted = application !== null && application.stage !== 'draft';
      if (isSubmitted && !this.options.toTheEnd && view?.step === application.stage) return;
      // Somebody is at the provider's page.
      if (!(application?.stage === 'person' && application.person.expiresAt !== null))
        await this.perform(page, {});
      await pause(Math.min(60 + turn * 20, 400));
      await this.happens(true);
    }
    this.wrong.add(`nobody can go on: ${JSON.stringify(view)}`);
  }

  private async judge(page: Page): Promise<void> {
    const { receipts } = await this.options.demo.snapshot(this.account);
    const spent = receipts.filter(({ problem }) => problem?.dayTry === 'spent').length;
    // The last words have been drawn, and noted.
    await pause(100);
    if (spent > this.told && this.storageLosses === 0)
      this.wrong.add(`${spent} tries are used up, and the person was told of ${this.told}`);
    if (spent > this.submissions) this.wrong.add(`${spent} tries are used up by ${this.submissions} presses`);
    const places = {
      kept: await kept(page).catch(() => ''),
      said: this.lines.join('\n'),
      addresses: [...this.network.addresses].join('\n'),
    };
    const personal = Object.values({ ...this.answers, ...wrong }).filter(
      value => value.length > 6 || /\p{Script=Han}/u.test(value),
    );
    for (const [place, text] of Object.entries(places))
      for (const data of personal)
        if (text.includes(data)) this.wrong.add(`personal data among what is ${place}`);
  }

  async end(): Promise<void> {
    await this.context?.close().catch(() => undefined);
  }
}

/** @returns what broke, nothing where nothing did */
export async function runBrowser(schedule: Schedule, options: BrowserRunOptions): Promise<string[]> {
  const world = new BrowserWorld(schedule, options);
  try {
    await world.begin();
    for (let index = 0; index < schedule.steps.length && world.wrong.size === 0; index++)
      await world.step(index);
    if (world.wrong.size === 0) await world.finish();
    return [...world.wrong];
  } finally {
    await world.end();
  }
}

/** Runs schedules side by side, and tells those that broke. */
export async function runBrowserSeeds(
  schedules: readonly Schedule[],
  options: BrowserRunOptions & { readonly lanes: number },
  onBroken: (seed: number, wrong: readonly string[]) => void,
): Promise<void> {
  const queue = [...schedules];
  const lane = async () => {
    for (let schedule = queue.shift(); schedule; schedule = queue.shift()) {
      const wrong = await runBrowser(schedule, options).catch((error: unknown) => [String(error)]);
      if (wrong.length > 0) onBroken(schedule.seed, wrong);
    }
  };
  await Promise.all(Array.from({ length: options.lanes }, lane));
}
