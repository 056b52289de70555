/** What a journey sees of drafts: what lies on the disk of the browser, and a browser that dies. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Browser, Page } from 'puppeteer-core';
import { launchBrowser } from '../../scripts/launch-browser.mjs';
import type { Company } from './journey-answers.js';
import { demo } from './journey.js';
import { until } from './journey-until.js';
import { PageWatch } from './journey-watch.js';
import { WidgetPage, type FieldId } from './journey-widget.js';

/** A form of a company in which nothing stands. */
export const blank: Company = {
  organizationName: '',
  registrationNumber: '',
  legalRepresentativeName: '',
  contactMobile: '',
};

/** Waits for the form, and holds what stands in it against what was typed. */
export async function shows(widget: WidgetPage, answers: Partial<Record<FieldId, string>>): Promise<void> {
  await widget.reaches('information');
  for (const [field, value] of Object.entries(answers))
    expect(await widget.value(field as FieldId), field).to.equal(value);
}

/** Reads, or changes, the records of drafts in the page's IndexedDB. `spoil` is JSON that is put over each of them. */
function recordsIn(page: Page, spoil: string | null = null): Promise<string[]> {
  return page.evaluate(
    change =>
      new Promise<string[]>((resolve, reject) => {
        const request = indexedDB.open('real-name-auth');
        request.onerror = () => reject(new Error('The database does not open.'));
        request.onsuccess = () => {
          const { result } = request;
          if (!result.objectStoreNames.contains('values')) {
            result.close();
            resolve([]);
            return;
          }
          const found: string[] = [];
          const transaction = result.transaction('values', 'readwrite');
          const cursor = transaction.objectStore('values').openCursor();
          cursor.onsuccess = () => {
            const at = cursor.result;
            if (!at) return;
            if (typeof at.key === 'string' && at.key.startsWith('draft:')) {
              found.push(JSON.stringify([at.key, at.value]));
              if (change !== null) at.update({ ...(at.value as object), ...(JSON.parse(change) as object) });
            }
            at.continue();
          };
          transaction.oncomplete = () => {
            result.close();
            resolve(found);
          };
        };
      }),
    spoil,
  );
}

export const draftRecords = (page: Page): Promise<string[]> => recordsIn(page);

/** Writes members over every draft that lies on the disk. */
export const spoilDrafts = (page: Page, members: object): Promise<string[]> =>
  recordsIn(page, JSON.stringify(members));

/** Waits until the disk has as many drafts as told. */
export async function keepsDrafts(widget: WidgetPage, count: number): Promise<string[]> {
  return until(
    `the disk has ${count} drafts`,
    async () => {
      const records = await draftRecords(widget.page);
      return records.length === count && records;
    },
    { seen: async () => (await draftRecords(widget.page)).join('\n') },
  );
}

/** Waits until what is kept has not changed for a second: the last letter has been put down. */
export async function keepsDraftsAtRest(widget: WidgetPage): Promise<void> {
  let last = '';
  let since = Date.now();
  await until('the draft is at rest', async () => {
    const now = (await draftRecords(widget.page)).join('\n');
    if (now !== last) [last, since] = [now, Date.now()];
    return now !== '' && Date.now() - since > 1000;
  });
}

/** A Chromium with a profile on the disk, which can be killed and started again. */
export class MortalBrowser {
  private constructor(
    private readonly profile: string,
    private browser: Browser,
  ) {}

  static async start(): Promise<MortalBrowser> {
    const profile = await mkdtemp(join(tmpdir(), 'real-name-auth-profile-'));
    return new MortalBrowser(profile, await launchBrowser('chromium', { userDataDir: profile }));
  }

  /** Opens the portal in a new tab, signed in. */
  async open(account: string): Promise<WidgetPage> {
    const page = await this.browser.newPage();
    const widget = new WidgetPage(page, await PageWatch.over(page));
    await page.goto(`${demo().urls.host}/?language=en&theme=light&account=${account}`);
    return widget;
  }

  /** Ends it as a power cut does, and starts it anew with the same profile. */
  async dieAndRestart(): Promise<void> {
    const process = this.browser.process();
    if (!process) throw new Error('There is no process to kill.');
    const gone = once(process, 'exit');
    process.kill('SIGKILL');
    await gone;
    this.browser = await launchBrowser('chromium', { userDataDir: this.profile });
  }

  async close(): Promise<void> {
    await this.browser.close();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
