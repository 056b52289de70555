/**
 * Runs schedules over the built widget in Chromium: `node --import tsx test/chaos/browser/soak-browser.ts <first seed> <last seed>`.
 * With one seed only, it says all that happens.
 */
import { launchBrowser } from '../../../scripts/launch-browser.mjs';
import { JourneyDemo } from '../../suites/journey-demo.js';
import { describeBroken, runBrowserSeeds } from './browser-run.js';

const [first = 1, last = first] = process.argv.slice(2).map(Number);
const isOne = first === last;
const demo = await JourneyDemo.start();
const browser = await launchBrowser('chromium');
let broken = 0;
try {
  const lanes = isOne ? 1 : Number(process.env['CHAOS_LANES'] ?? 8);
  const trace = isOne ? console.log : undefined;
  await runBrowserSeeds([first, last], { browser, demo, lanes, trace }, each => {
    broken += 1;
    console.log(describeBroken(each));
  });
} finally {
  await browser.close();
  await demo.close();
}
console.log(`browser: seeds ${first} to ${last}, ${broken} broken`);
process.exitCode = broken > 0 ? 1 : 0;
