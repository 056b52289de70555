/** Records what a page gives away while a person uses it, and holds it against what no journey may show. */
import type { ConsoleMessage, HTTPRequest, Page } from 'puppeteer-core';
import { until } from './journey-until.js';

/** A command as the browser sent it. */
export interface SentCommand {
  readonly name: string;
  readonly key: string;
  readonly body: Promise<string>;
}

export const eventNames = [
  'rna-step-change',
  'rna-status-change',
  'rna-attempt-spent',
  'rna-locked',
  'rna-verified',
  'rna-handoff',
  'rna-error',
  'rna-session-expired',
];

/**
 * The browser's own lines: about answers that are no success and windows that it blocked, which journeys provoke, and about
 * an icon that Firefox asks for by itself on the way back.
 */
const ownLines = /^Failed to load resource|^Blocked opening '' in a new window|\/favicon\.ico/;

declare global {
  interface Window {
    /** What the widget told the portal, each event with all that can be read of it. */
    toldEvents?: { type: string; detail: string }[];
  }
}

/** Everything a page said on the console, requested, and told by events. */
export class PageWatch {
  readonly lines: string[] = [];
  readonly addresses: string[] = [];
  readonly commands: SentCommand[] = [];
  readonly #wrong: string[] = [];

  private constructor(private readonly page: Page) {
    page.on('console', message => this.#hear(message));
    page.on('pageerror', error => {
      const where = error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 4).join(' ') : '';
      if (!ownLines.test(String(error)))
        this.#wrong.push(`uncaught: ${String(error)} ${where.trim()}`.trim());
    });
    page.on('request', request => this.#see(request));
  }

  /** Drops what a test has provoked on purpose. */
  forgive(wanted: RegExp): void {
    const left = this.#wrong.filter(line => !wanted.test(line));
    this.#wrong.splice(0, Infinity, ...left);
  }

  /** Watches a page that has not been anywhere yet. */
  static async over(page: Page): Promise<PageWatch> {
    const watch = new PageWatch(page);
    await page.evaluateOnNewDocument((names: string[]) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        console.error(`securitypolicyviolation: ${effectiveDirective} ${blockedURI}`);
      });
      window.toldEvents = [];
      for (const name of names)
        addEventListener(name, event => {
          const members: Record<string, string> = {};
          for (const member in event)
            members[member] = String((event as unknown as Record<string, unknown>)[member]);
          window.toldEvents?.push({ type: name, detail: JSON.stringify(members) });
        });
    }, eventNames);
    return watch;
  }

  /** Violations of the content security policy, errors on the console, and uncaught ones. */
  get wrong(): readonly string[] {
    return this.#wrong;
  }

  /** Waits until the widget has told developers of a diagnostic, by its code and more of its line. */
  async diagnosed(code: string, ...parts: string[]): Promise<void> {
    await until(
      `the console says ${[code, ...parts].join(' … ')}`,
      async () =>
        this.lines.some(
          line => line.startsWith(`<real-name-auth> ${code}`) && parts.every(part => line.includes(part)),
        ),
      { seen: async () => this.lines.join('\n') },
    );
  }

  /** How often the browser sent a command. */
  sent(name: string): readonly SentCommand[] {
    return this.commands.filter(command => command.name === name);
  }

  /** What the widget told the portal since this page was loaded. */
  async told(type?: string): Promise<{ type: string; detail: string }[]> {
    const told = (await this.page.evaluate(() => window.toldEvents)) ?? [];
    return told.filter(event => type === undefined || event.type === type);
  }

  #hear(message: ConsoleMessage): void {
    const text = message.text();
    this.lines.push(text);
    if (message.type() === 'error' && !ownLines.test(text)) this.#wrong.push(text);
  }

  #see(request: HTTPRequest): void {
    const url = request.url();
    this.addresses.push(url);
    const name = /\/api\/real-name\/([\w-]+)$/.exec(url)?.[1];
    if (name !== undefined && request.method() === 'POST')
      this.commands.push({
        name,
        key: request.headers()['idempotency-key'] ?? '',
        body: request.fetchPostData().then(
          body => body ?? '',
          () => '',
        ),
      });
  }
}
