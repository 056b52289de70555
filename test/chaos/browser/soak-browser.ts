/**
 * Runs schedules over the built widget in Chromium: `node --import tsx test/chaos/browser/soak-browser.ts <first seed> <last seed>`.
 * With one seed only, it says all that happens.
 */
import { launchBrowser } from '../../../scripts/launch-browser.mjs';
import { JourneyDemo } from '../../suites/journey-demo.js';
import { scheduleOf } from '../schedule.js';
import { runBrowserSeeds } from './browser-run.js';

const [first = 1, last = first] = process.argv.slice(2).map(Number);
const isOne = first === last;
const demo = await JourneyDemo.start();
const browser = await launchBrowser('chromium');
let broken = 0;
try {
  const schedules = Array.from({ length: last - first + 1 }, (_, at) => scheduleOf(first + at, 14));
  await runBrowserSeeds(
    schedules,
    {
      browser,
      demo,
      lanes: isOne ? 1 : Number(process.env['CHAOS_LANES'] ?? 6),
      longestWait: 900,
      tooLate: 3_000,
      toTheEnd: true,
      trace: isOne ? console.log : undefined,
    },
    (seed, wrong) => {
      broken += 1;
      console.log(
        `browser seed ${seed}: ${wrong.join('; ')}\n  CHAOS_SEED=${seed} npm run soak -- --only=browser`,
      );
    },
  );
} finally {
  await browser.close();
  await demo.close();
}
console.log(`browser: seeds ${first} to ${last}, ${broken} broken`);
process.exitCode = broken > 0 ? 1 : 0;
