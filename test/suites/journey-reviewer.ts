/** The demo's page for reviewers, in the words of who works there. */
import type { Page } from 'puppeteer-core';
import { plain, until } from './journey-until.js';
import { visitorOf } from './journey.js';

export class Reviewer {
  private constructor(private readonly page: Page) {}

  /** Sits down at another computer than the person whose account it is. */
  static async arrives(): Promise<Reviewer> {
    const colleague = await visitorOf('intl-company');
    return new Reviewer(await colleague.openReview());
  }

  /** Takes an account's application, or its verified identity, onto the desk. */
  async take(account: string): Promise<void> {
    await this.page.bringToFront();
    const entry = await this.page.waitForSelector(`.entry ::-p-text(${account})`);
    await entry?.click();
    await until('the account is on the desk', () =>
      this.page.evaluate(
        wanted =>
          document.activeElement?.id === 'case-title' &&
          document.querySelector('#case')?.textContent.includes(wanted),
        account,
      ),
    );
  }

  /** Waits until every photo on the desk is shown; tells their sizes in pixels. */
  async pictures(): Promise<{ width: number; height: number }[]> {
    await until('the photos are shown', () =>
      this.page.$$eval('.photo-frame', frames =>
        frames.every(frame => (frame.querySelector('img')?.naturalWidth ?? 0) > 0),
      ),
    );
    return this.page.$$eval('.photo-frame img', images =>
      images.map(({ naturalWidth: width, naturalHeight: height }) => ({ width, height })),
    );
  }

  /** Approves; the desk says what came of it. */
  async approve(outcome = 'Approved.'): Promise<void> {
    await this.page.click('.decision .primary');
    await this.#says(outcome);
  }

  /** Rejects for reasons at fields and photos. */
  async reject(reasons: Readonly<Record<string, string>>): Promise<void> {
    for (const [field, code] of Object.entries(reasons))
      await this.page.select(`select[name="reason-${field}"]`, code);
    await this.page.click('.decision .danger');
    await this.#says('Rejected with');
  }

  async revoke(code: string): Promise<void> {
    await this.page.select('select[name="reason-whole"]', code);
    await this.page.click('#case .danger');
    await this.#says('The verification is revoked.');
  }

  /** Everything on the desk, in one line. */
  desk = async () => plain(await this.page.$eval('#case', desk => (desk as HTMLElement).innerText));

  async #says(sentence: string): Promise<void> {
    const said = () => this.page.$eval('#said', status => status.textContent);
    await until(`the desk says “${sentence}”`, async () => (await said()).startsWith(sentence), {
      seen: said,
    });
  }
}
