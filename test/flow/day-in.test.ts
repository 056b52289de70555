import { expect } from 'chai';
import fc from 'fast-check';
import { dateIn } from '../../src/domain/index.js';
import { dayIn } from '../../src/flow/day-in.js';
import '../suites/property-seed.js';

describe('the day in a zone', () => {
  for (const zone of ['Asia/Shanghai', 'Asia/Singapore', 'America/New_York']) {
    it(`is what the calendar of ${zone} says, at every instant`, () => {
      const instants = fc.oneof(
        fc.integer({ min: Date.UTC(1970, 0), max: Date.UTC(2100, 0) }),
        // Around the changes of clocks in China, and around midnights.
        fc.integer({ min: Date.UTC(1986, 0), max: Date.UTC(1992, 11) }),
        fc.integer({ min: 20_000, max: 25_000 }).map(day => day * 86_400_000 - 8 * 3_600_000),
        fc.integer({ min: 20_000, max: 25_000 }).map(day => day * 86_400_000 - 8 * 3_600_000 - 1),
      );
      fc.assert(
        fc.property(instants, now => {
          const { date, nextMidnight } = dateIn(zone, new Date(now));
          expect(dayIn(zone, now)).to.deep.equal({ date, endsAt: nextMidnight.getTime() });
        }),
        { numRuns: 300 },
      );
    });
  }
});
