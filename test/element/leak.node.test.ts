/** Only a debugger can have an engine collect its garbage, so this runs the element in a page of its own. */
import { expect } from 'chai';
import { build } from 'esbuild';
import type { Browser } from 'puppeteer-core';
import { launchBrowser } from '../../scripts/launch-browser.mjs';
import { aSnapshot } from '../suites/snapshot-builder.js';

const rounds = 100;

async function script(): Promise<string> {
  const entryPoints = ['test/element/come-and-go.ts'];
  // The package's list of files with side effects names built ones only.
  const options = { bundle: true, format: 'iife', write: false, ignoreAnnotations: true } as const;
  const { outputFiles } = await build({ entryPoints, ...options });
  return outputFiles[0]?.text ?? '';
}

describe('the memory of the page', () => {
  let browser: Browser;
  before(async function () {
    this.timeout(60_000);
    browser = await launchBrowser();
  });
  after(() => browser.close());

  for (const [what, work] of [
    ['widgets', 'comeAndGo'],
    ['badges, gates and providers', 'companionsComeAndGo'],
  ] as const)
    it(`[F07] gets ${String(rounds)} ${what} back that came and went`, async () => {
      const page = await browser.newPage();
      await page.addScriptTag({ content: await script() });
      await page.evaluate(`${work}(${JSON.stringify(aSnapshot())}, ${String(rounds)})`);
      const debug = await page.createCDPSession();
      for (let round = 0; round < 4; round++) await debug.send('HeapProfiler.collectGarbage');
      expect(await page.evaluate('kept()'), 'elements that something still holds').to.equal(0);
    }).timeout(60_000);
});
