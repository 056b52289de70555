import { expect } from '@open-wc/testing';
import { createServerClock } from '../../../src/browser/page/server-clock.js';

const day = 86_400_000;
const server = Date.parse('2026-11-25T10:00:00+08:00');

function device(date: number) {
  const at = { date, elapsed: 5000 };
  return { at, clock: createServerClock({ date: () => at.date, elapsed: () => at.elapsed }) };
}

describe('server clock', () => {
  for (const [name, date] of [
    ['a day ahead', server + day],
    ['a day behind', server - day],
    ['in 1970', 0],
  ] as const)
    it(`[F59] E2 tells server time on a device whose clock is ${name}`, () => {
      const { at, clock } = device(date);
      clock.set(server);
      at.elapsed += 90_000;
      at.date += 90_000;
      expect(clock.now()).to.equal(server + 90_000);
    });

  it('[F60] runs on when the device clock is put back during a countdown', () => {
    const { at, clock } = device(server);
    clock.set(server);
    at.elapsed += 1000;
    at.date -= 3_600_000;
    expect(clock.now()).to.equal(server + 1000);
  });

  it('[F60] starts from the device clock and does not follow its jumps', () => {
    const { at, clock } = device(server);
    at.date += day;
    at.elapsed += 1000;
    expect(clock.now()).to.equal(server + 1000);
  });

  it('takes a later word of the server, and none that is no time', () => {
    const { clock } = device(0);
    clock.set(server);
    clock.set(NaN);
    expect(clock.now()).to.equal(server);
    clock.set(server + day);
    expect(clock.now()).to.equal(server + day);
  });

  it('[F64] knows how old its reading is, also after a sleep in which the monotonic clock stood still', () => {
    const { at, clock } = device(server);
    expect(clock.age()).to.equal(Infinity);
    clock.set(server);
    at.elapsed += 1000;
    at.date += 36_000_000;
    expect(clock.age()).to.equal(36_000_000);
  });

  it('uses the real clocks of the browser', () => {
    const clock = createServerClock();
    expect(Math.abs(clock.now() - Date.now())).to.be.below(2000);
  });
});
