import { expect } from 'chai';
import { scheduleOf } from '../schedule.js';
import { runCore } from './core-run.js';

/** Schedules in each run of the tests; `npm run soak` has more. */
const seeds = 60;

describe('any schedule over the core of the flow and the reference backend', () => {
  it(`[D8] [R03] [F22] [F23] [A47] seeds 1 to ${seeds} submit nothing twice, tell what cost a try, lose nothing, and lead on`, async function () {
    this.timeout(120_000);
    const broken: string[] = [];
    for (let seed = 1; seed <= seeds; seed++) {
      const wrong = await runCore(scheduleOf(seed));
      if (wrong.length > 0)
        broken.push(`CHAOS_SEED=${seed} npm run soak -- --only=core: ${wrong.join('; ')}`);
    }
    expect(broken).to.deep.equal([]);
  });
});
