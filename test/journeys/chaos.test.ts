/** Whatever happens to people, their browsers and their networks, in an order that a seed gives: see `test/chaos`. */
import { expect } from 'chai';
import { describeBroken, runBrowserSeeds } from '../chaos/browser/browser-run.js';
import { demo, journey, runningBrowser } from '../suites/journey.js';

/** Schedules in each run of the tests; `npm run soak` has more. */
const seeds = 12;
/** As many people as two cores serve at once; most of their time is waiting. */
const lanes = 8;

describe('any schedule over the built widget in a browser and the running backend', () => {
  it(
    `[D8] [R03] [F22] [F23] [A47] seeds 1 to ${seeds} submit nothing twice, tell what cost a try, lose nothing, and lead on`,
    journey(async () => {
      const broken: string[] = [];
      await runBrowserSeeds([1, seeds], { browser: runningBrowser(), demo: demo(), lanes }, each =>
        broken.push(describeBroken(each)),
      );
      expect(broken).to.deep.equal([]);
    }),
  );
});
