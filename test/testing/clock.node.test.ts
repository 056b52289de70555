/** The clock of the test kit. */
import { expect } from 'chai';
import { TestBackend, TestClock, usualStart } from '../../testing/index.js';

const minutesFrom = (clock: TestClock, start: string) =>
  Math.round((clock.now().getTime() - Date.parse(start)) / 60_000);

describe('[D9] the clock of the test kit', () => {
  it('begins on a Wednesday morning in Shanghai and goes on', async () => {
    const clock = new TestClock();
    expect(minutesFrom(clock, usualStart)).to.equal(0);
    const before = clock.now().getTime();
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(clock.now().getTime()).to.be.above(before);
  });

  it('is set, moved on, stopped and let go', async () => {
    const clock = new TestClock('2026-01-01T00:00:00Z');
    clock.advance({ days: 1, hours: 1, minutes: 1 });
    expect(minutesFrom(clock, '2026-01-02T01:01:00Z')).to.equal(0);
    clock.stop();
    const stood = clock.now().getTime();
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(clock.now().getTime()).to.equal(stood);
    clock.set('2025-12-31T00:00:00Z');
    expect(clock.now().toISOString()).to.equal('2025-12-31T00:00:00.000Z');
    clock.go();
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(clock.now().getTime()).to.be.above(Date.parse('2025-12-31T00:00:00Z'));
    expect(() => clock.set('tomorrow')).to.throw(RangeError, /tomorrow/);
    clock.useMachineTime();
    expect(minutesFrom(clock, new Date().toISOString())).to.equal(0);
  });

  it('moves the day of the rules', async () => {
    const clock = new TestClock('2026-11-25T23:59:00+08:00');
    const account = new TestBackend({ clock }).addAccount();
    expect((await account.snapshot()).attempts?.resetsAt).to.equal('2026-11-25T16:00:00.000Z');
    clock.advance({ minutes: 2 });
    expect((await account.snapshot()).attempts?.resetsAt).to.equal('2026-11-26T16:00:00.000Z');
  });
});
