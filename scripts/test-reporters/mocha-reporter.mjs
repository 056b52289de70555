/** Mocha reporter of the Node phases: one line per file while it runs, failures in full, records at the end. */
import Mocha from 'mocha';
import { fromTop, fullTitle, skipReason, writeRecords } from './test-record.mjs';

const { Base } = Mocha.reporters;
const { EVENT_TEST_PASS, EVENT_TEST_FAIL, EVENT_TEST_PENDING, EVENT_RUN_END } = Mocha.Runner.constants;

export default class MochaReporter extends Base {
  #engine = process.env.TEST_ENGINE ?? 'node';
  #records = [];
  #tallies = new Map();

  constructor(runner, options) {
    super(runner, options);
    runner
      .on(EVENT_TEST_PASS, test => this.#add(test, 'passed'))
      .on(EVENT_TEST_FAIL, (test, error) => this.#add(test, 'failed', error?.message ?? String(error)))
      .on(EVENT_TEST_PENDING, test => this.#add(test, 'skipped', skipReason(test.err)))
      .once(EVENT_RUN_END, () => {
        this.#print();
        writeRecords(this.#records);
      });
  }

  #add(test, result, reason) {
    const file = fromTop(test.file ?? test.parent?.file ?? '');
    this.#records.push({
      title: fullTitle(test.titlePath()),
      file,
      engine: this.#engine,
      result,
      ...(reason && { reason }),
    });
    const tally = this.#tallies.get(file) ?? { passed: 0, failed: 0, skipped: 0, milliseconds: 0 };
    tally[result] += 1;
    tally.milliseconds += test.duration ?? 0;
    this.#tallies.set(file, tally);
  }

  #print() {
    for (const [file, { passed, failed, skipped, milliseconds }] of this.#tallies) {
      const rest = [failed && `${failed} failed`, skipped && `${skipped} skipped`].filter(Boolean).join(', ');
      console.log(
        `${failed ? '✗' : '✓'} ${file}: ${passed} passed${rest && `, ${rest}`} (${milliseconds} ms)`,
      );
    }
    if (this.failures.length > 0) Base.list(this.failures);
  }
}
