/** Looks over what a schedule makes of the pages of a browser, and says what must not have happened. */
import type { Page } from 'puppeteer-core';
import { accountHeader, keyHeader, type Snapshot } from '../../../src/contract/index.js';
import { kept } from '../../suites/journey-kept.js';
import { en } from '../../suites/journey-words.js';
import { isDecided, KeyWatch } from '../key-watch.js';

const spentWords = [en.trouble.spent(0), en.trouble.spent(1), en.trouble.spent(2)];
/** What the browser itself says of answers that a schedule spoils. */
const expectedLines = /^Failed to load resource|^<real-name-auth> RNA\d+/;

export class BrowserWatch {
  readonly wrong = new Set<string>();
  /** Losses of the disk that the schedule has brought. */
  storageLosses = 0;
  /** Presses that could send a submission. */
  submissions = 0;
  private readonly lines: string[] = [];
  private readonly keys = new KeyWatch();
  private told = 0;

  hear(line: string): void {
    this.lines.push(line);
    if (line.startsWith('chaos-banner ') && spentWords.some(words => line.includes(words))) this.told += 1;
    if (line.startsWith('chaos-') || expectedLines.test(line)) return;
    if (/error|exception|warning/i.test(line)) this.wrong.add(`console: ${line.slice(0, 200)}`);
  }

  /** A command leaves a page, whether it arrives or not. */
  commandLeft(path: string, headers: Readonly<Record<string, string>>, body: string): void {
    const named = new Headers(headers);
    const key = named.get(keyHeader);
    if (!key || !(body === '' || body.startsWith('{'))) return;
    const account = named.get(accountHeader) ?? '';
    const sent = { account, path, key, body, losses: this.storageLosses, at: Date.now() };
    const wrong = this.keys.send({ ...sent, isKept: this.storageLosses === 0 });
    if (wrong) this.wrong.add(wrong);
  }

  answered(key: string, status: number, body: string): void {
    if (isDecided(status, body)) this.keys.decide(key);
  }

  /** Whether what was typed before a page was loaded anew stands there again. */
  compareTyped(
    before: Readonly<Record<string, string>>,
    after: Readonly<Record<string, string>>,
    step: string | null,
  ): void {
    for (const [field, value] of Object.entries(before))
      if (field in after || step === 'information')
        if (after[field] !== value && field !== 'amount')
          this.wrong.add(`${field} was typed and is gone after a reload (${String(step)})`);
  }

  /** What the backend's receipts say in the end, and what lies outside the page. */
  async judge(
    page: Page,
    { receipts }: Snapshot,
    secrets: readonly string[],
    addresses: Iterable<string>,
  ): Promise<void> {
    const spent = receipts.filter(({ problem }) => problem?.dayTry === 'spent').length;
    if (spent > this.told && this.storageLosses === 0)
      this.wrong.add(`${spent} tries are used up, and the person was told of ${this.told}`);
    if (spent > this.submissions) this.wrong.add(`${spent} tries are used up by ${this.submissions} presses`);
    const places = {
      kept: await kept(page).catch(() => ''),
      said: this.lines.join('\n'),
      addresses: [...addresses].join('\n'),
    };
    for (const [place, text] of Object.entries(places))
      for (const secret of secrets)
        if (text.includes(secret)) this.wrong.add(`personal data among what is ${place}`);
  }
}
