/** Mocha reporter of the Node phases: appends to the progress log what happens, as it happens. */
import Mocha from 'mocha';
import { progressWriter } from './progress-log.mjs';
import { fromTop, fullTitle, skipReason } from './test-record.mjs';

const { Base } = Mocha.reporters;
const {
  EVENT_HOOK_BEGIN,
  EVENT_RUN_END,
  EVENT_SUITE_BEGIN,
  EVENT_TEST_BEGIN,
  EVENT_TEST_FAIL,
  EVENT_TEST_PASS,
  EVENT_TEST_PENDING,
} = Mocha.Runner.constants;

export default class MochaReporter extends Base {
  #engine = process.env.TEST_ENGINE ?? 'node';
  #write = progressWriter();
  #file;
  #since = 0;

  constructor(runner, options) {
    super(runner, options);
    // A blocked or stopped process gives no sign, and neither does one whose browser hangs: see the journeys' watch.
    const signs = setInterval(() => this.#write({ event: 'alive' }), 1000);
    signs.unref();
    runner
      .on(EVENT_SUITE_BEGIN, suite => suite.file && this.#turnTo(suite.file))
      .on(EVENT_HOOK_BEGIN, hook => this.#begin(hook))
      .on(EVENT_TEST_BEGIN, test => this.#begin(test))
      .on(EVENT_TEST_PASS, test => this.#add(test, { result: 'passed' }))
      .on(EVENT_TEST_FAIL, (test, error) => this.#add(test, { result: 'failed', ...reasonOf(error) }))
      .on(EVENT_TEST_PENDING, test => this.#add(test, { result: 'skipped', reason: skipReason(test.err) }))
      .once(EVENT_RUN_END, () => {
        clearInterval(signs);
        this.#turnTo(undefined);
        this.#write({ event: 'end' });
      });
  }

  /** Mocha runs file after file in one process: the next one begins where the last one ends. */
  #turnTo(path) {
    const file = path && fromTop(path);
    if (file === this.#file) return;
    const now = performance.now();
    if (this.#file)
      this.#write({ event: 'done', file: this.#file, milliseconds: Math.round(now - this.#since) });
    if (file) this.#write({ event: 'file', file });
    this.#file = file;
    this.#since = now;
  }

  #begin(runnable) {
    if (this.#file) this.#write({ event: 'test', file: this.#file, title: fullTitle(runnable.titlePath()) });
  }

  #add(test, result) {
    const file = fromTop(test.file ?? test.parent?.file ?? this.#file ?? '');
    this.#write({
      event: 'result',
      title: fullTitle(test.titlePath()),
      file,
      engine: this.#engine,
      ...result,
    });
  }
}

function reasonOf(error) {
  const reason = error?.message ?? String(error);
  const difference =
    error?.showDiff !== false && error?.expected !== undefined && error?.actual !== undefined
      ? Base.generateDiff(Base.stringify?.(error.actual) ?? text(error.actual), text(error.expected))
      : '';
  const stack = (error?.stack ?? '')
    .split('\n')
    .filter(line => /^\s+at .*\.(ts|mjs|js)\b/.test(line) && !line.includes('node_modules'))
    .slice(0, 4);
  return { reason, ...((difference || stack.length > 0) && { stack: [...stack, difference].join('\n') }) };
}

const text = value => (typeof value === 'string' ? value : JSON.stringify(value, null, 1));
