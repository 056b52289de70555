/**
 * What every journey stands on: the real servers and one browser, started once; for each test a person with a new
 * account and a browser profile of their own. A failure leaves screenshots in `reports/`.
 */
import { mkdirSync } from 'node:fs';
import { expect } from 'chai';
import type { AsyncFunc, Context } from 'mocha';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { launchBrowser } from '../../scripts/launch-browser.mjs';
import { contentSecurityPolicy } from '../../demo/host/server.js';
import { JourneyDemo, type AccountOptions } from './journey-demo.js';
import { advance, type Milestone } from './journey-advance.js';
import type { Company } from './journey-answers.js';
import { until } from './journey-until.js';
import { PageWatch } from './journey-watch.js';
import { WidgetPage } from './journey-widget.js';
import { resolveChromium } from '../../scripts/resolve-chromium.mjs';
import { currentEngine, runsInShell } from './skip-on.js';
import { watchBrowser } from './watch-browser.js';

/** A file of a portal of the test's own, served at the origin of the demo's portal. */
export interface PortalFile {
  readonly type: 'text/html' | 'text/javascript' | 'application/json';
  readonly body: string;
  readonly status?: number;
}

export interface VisitorOptions extends AccountOptions {
  /** Where the account stands already when the person comes. */
  readonly at?: Milestone;
  readonly as?: Company;
  /** Width of the window in CSS pixels. */
  readonly width?: number;
}

/** How long one journey may take on a busy machine. */
const limit = 240_000;

let servers: JourneyDemo | undefined;
let browser: Browser | undefined;
let endWatch: (() => void) | undefined;
const visitors: Visitor[] = [];

/** The running servers. */
export function demo(): JourneyDemo {
  if (!servers) throw new Error('The servers run only while tests do.');
  return servers;
}

/** The browser of all people. */
export function runningBrowser(): Browser {
  if (!browser) throw new Error('The browser runs only while tests do.');
  return browser;
}

/** A person with an account and a browser profile. */
export class Visitor {
  readonly tabs: WidgetPage[] = [];
  #left = false;

  constructor(
    readonly account: string,
    private readonly context: BrowserContext,
    private readonly width: number,
  ) {}

  /** Opens the portal in a new tab, signed in. */
  async open(): Promise<WidgetPage> {
    const widget = await this.#newTab();
    await widget.page.goto(`${demo().urls.host}/?language=en&theme=light&account=${this.account}`);
    await until(
      'the portal speaks for the account',
      async () => {
        const chosen = await widget.page.evaluate(
          () => document.querySelector<HTMLSelectElement>('#account')?.value,
        );
        return chosen === this.account && (await settled(widget));
      },
      { seen: () => widget.describe() },
    );
    return widget;
  }

  /** Opens a portal of the test's own in a new tab, under its security policy: the first file is the page. */
  async openOwn(
    files: Readonly<Record<string, PortalFile>>,
    policy = contentSecurityPolicy,
  ): Promise<WidgetPage> {
    const widget = await this.#newTab();
    const { host } = demo().urls;
    await widget.page.setRequestInterception(true);
    widget.page.on('request', request => {
      const file = files[new URL(request.url()).pathname];
      const answering = file
        ? request.respond({
            status: file.status ?? 200,
            contentType: file.type,
            headers: { 'content-security-policy': policy },
            body: file.body,
          })
        : request.continue();
      answering.catch(() => undefined);
    });
    await widget.page.goto(`${host}${Object.keys(files)[0] ?? '/'}`);
    return widget;
  }

  /** How the person answers when the portal asks for the camera. */
  async answersCamera(state: 'granted' | 'denied'): Promise<void> {
    await this.context.setPermission(demo().urls.host, { permission: { name: 'camera' }, state });
  }

  /** Opens the demo's page for reviewers in a new tab. */
  async openReview(): Promise<Page> {
    const { page } = await this.#newTab();
    await page.goto(`${demo().urls.host}/review?language=en&theme=light`);
    return page;
  }

  /** Closes all tabs and forgets the profile. */
  async leave(): Promise<void> {
    if (this.#left) return;
    this.#left = true;
    await this.context.close();
  }

  async #newTab(): Promise<WidgetPage> {
    const page = await this.context.newPage();
    await page.setViewport({ width: this.width, height: 900 });
    const widget = new WidgetPage(page, await PageWatch.over(page));
    this.tabs.push(widget);
    return widget;
  }
}

/** Whether the widget has asked its backend and stands. */
async function settled({ page }: WidgetPage): Promise<boolean> {
  return page.evaluate(async () => {
    const element = document.querySelector('real-name-auth');
    await element?.updateComplete;
    return element !== null && element.step !== 'connecting' && element.status !== null;
  });
}

/** A page with nothing on it, in a profile of its own, for as long as the run lasts. */
export async function aBlankPage(): Promise<Page> {
  return (await runningBrowser().createBrowserContext()).newPage();
}

/** A person who has just sat down: with a new account of a company unless told otherwise. */
export async function aVisitor(options: VisitorOptions = {}): Promise<Visitor> {
  const account = await demo().newAccount(options);
  if (options.at) await advance(demo(), account, options.at, options.as);
  return visitorOf(account, options.width);
}

/** A person at another computer, with an account that exists. */
export async function visitorOf(account: string, width = 1280): Promise<Visitor> {
  const context = await runningBrowser().createBrowserContext();
  const { hostname } = new URL(demo().urls.host);
  await context.setCookie({
    name: 'rna_demo_account',
    value: account,
    domain: hostname,
    path: '/',
    httpOnly: true,
    secure: false,
    sameSite: 'Lax',
    expires: -1,
  });
  const visitor = new Visitor(account, context, width);
  visitors.push(visitor);
  return visitor;
}

/**
 * Stands where a test function stands: runs the journey, holds its pages against what no page may show, and closes
 * them. What a failure looked like stays in `reports/`.
 */
export function journey(walk: () => Promise<void>): AsyncFunc {
  return async function (this: Context) {
    this.timeout(limit);
    try {
      await walk();
      const wrong = visitors.flatMap(visitor => visitor.tabs.flatMap(({ watch }) => watch.wrong));
      expect(wrong, 'broken rules and errors on the console').to.deep.equal([]);
    } catch (error) {
      await keepTraces(this.test?.title ?? '');
      throw error;
    } finally {
      for (const visitor of visitors.splice(0)) await visitor.leave();
    }
  };
}

/** Screenshots into `reports/`, texts and consoles onto the output. */
async function keepTraces(title: string): Promise<void> {
  mkdirSync('reports', { recursive: true });
  const name = `journey-${title.replace(/[^A-Za-z0-9]+/g, '-').slice(0, 60)}`;
  for (const [index, { page, watch }] of visitors.flatMap(visitor => visitor.tabs).entries()) {
    await page
      .screenshot({ path: `reports/${name}-${index + 1}.png`, fullPage: true })
      .catch(() => undefined);
    const text = await page
      .evaluate(() => {
        const screen = document.querySelector('real-name-auth')?.shadowRoot?.querySelector('section');
        return `${location.href}\n${(screen ?? document.body).innerText}`;
      })
      .catch(String);
    console.log(
      [`── ${name}-${index + 1} ──`, text, ...watch.lines.map(line => `console: ${line}`)].join('\n'),
    );
  }
}

before(async function () {
  this.timeout(limit);
  servers = await JourneyDemo.start();
  if (currentEngine() === 'chromium' && (await resolveChromium()).headless === 'shell') runsInShell();
  browser =
    currentEngine() === 'firefox'
      ? await launchBrowser('firefox')
      : await launchBrowser('chromium', { args: ['--use-fake-device-for-media-stream'] });
  endWatch = watchBrowser(browser);
});

after(async function () {
  this.timeout(limit);
  endWatch?.();
  await browser?.close();
  await servers?.close();
});
