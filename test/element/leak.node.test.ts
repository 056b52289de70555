/** Only a debugger can have an engine collect its garbage, so this runs the element in a page of its own. */
import { expect } from 'chai';
import { build } from 'esbuild';
import type { Browser } from 'puppeteer-core';
import { launchBrowser } from '../../scripts/launch-browser.mjs';
import { anApplication, anIdentity, aPayment, aSnapshot } from '../suites/snapshot-builder.js';

const rounds = 100;

/** An account at each place of the way. */
const everywhere = [
  aSnapshot(),
  aSnapshot({ application: anApplication('draft') }),
  aSnapshot({ application: anApplication('person') }),
  aSnapshot({ application: anApplication('organization') }),
  aSnapshot({ application: anApplication('payment') }),
  aSnapshot({ application: anApplication('payment', { payment: aPayment('awaiting-transfer') }) }),
  aSnapshot({ application: anApplication('payment', { payment: aPayment('awaiting-amount') }) }),
  aSnapshot({ preset: 'review', application: anApplication('review') }),
  aSnapshot({ preset: 'review', application: anApplication('rejected') }),
  aSnapshot({ identity: anIdentity('verified') }),
  aSnapshot({ identity: anIdentity('revoked') }),
];

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

  // `companions`: a badge and a gate below a provider, the gate's dialog open.
  for (const door of ['property', 'event', 'context', 'endpoint', 'companions'] as const)
    it(`[F07] [R13] has as many nodes and listeners after ${String(rounds)} mounts at every place of the way as before (${door})`, async () => {
      const page = await browser.newPage();
      await page.addScriptTag({ content: await script() });
      const debug = await page.createCDPSession();
      await debug.send('Performance.enable');
      const visit = (times: number) =>
        page.evaluate(`throughDoor('${door}', ${JSON.stringify(everywhere)}, ${String(times)})`);
      const measured = async () => {
        for (let round = 0; round < 4; round++) await debug.send('HeapProfiler.collectGarbage');
        const { metrics } = await debug.send('Performance.getMetrics');
        const named = (name: string) => metrics.find(metric => metric.name === name)?.value ?? NaN;
        return { nodes: named('Nodes'), listeners: named('JSEventListeners') };
      };
      // Whatever is made once has been made then.
      await visit(everywhere.length * 2);
      const before = await measured();
      await visit(rounds);
      const after = await measured();
      expect(await page.evaluate('kept()'), 'elements that something still holds').to.equal(0);
      expect(after.listeners - before.listeners, 'listeners').to.be.at.most(0);
      // Nodes of templates may be kept by the engine for a while, but not for each widget.
      expect(after.nodes - before.nodes, 'nodes').to.be.below(rounds);
      await page.close();
    }).timeout(120_000);
});
