/** Skips a test by name in an engine that cannot run it, with the reason written into `reports/tests.json`. */
import type { AsyncFunc, Context, Func } from 'mocha';

export type Engine = 'node' | 'chromium' | 'firefox' | 'webkit';

let isShell = false;

/** Told by journeys, which start their browser themselves: a Chromium without windows lacks what only a whole one has. */
export function runsInShell(): void {
  isShell = true;
}

/** Whether tests for this engine run here; `headless-shell` is a Chromium without windows, in journeys. */
const isHere = (engine: Engine | 'headless-shell'): boolean =>
  engine === 'headless-shell' ? isShell : engine === currentEngine();

/** The engine that runs this test. Journeys run in Node and drive the engine that `TEST_ENGINE` names. */
export function currentEngine(): Engine {
  if (typeof document === 'undefined') return (process.env['TEST_ENGINE'] as Engine | undefined) ?? 'node';
  const agent = navigator.userAgent;
  if (agent.includes('Firefox/')) return 'firefox';
  return agent.includes('Chrome/') ? 'chromium' : 'webkit';
}

/**
 * Stands where a test function or a `before` hook stands:
 *
 * ```ts
 * it('E9 dims in forced colours', skipOn('webkit', 'cannot emulate forced colours', async () => { … }));
 * describe('sharing between tabs', () => { before(skipOn(['node'], 'needs a window')); … });
 * ```
 */
export function skipOn(
  engine: Engine | 'headless-shell' | readonly (Engine | 'headless-shell')[],
  reason: string,
  body?: Func | AsyncFunc,
): AsyncFunc {
  const engines = typeof engine === 'string' ? [engine] : engine;
  return async function (this: Context) {
    if (!engines.some(isHere)) {
      await (body as AsyncFunc | undefined)?.call(this);
      return;
    }
    skipHere(this, reason);
  };
}

/** Skips the test, or all tests of the suite whose hook this is, with the reason written into the record. */
export function skipHere(context: Context, reason: string): never {
  const skipped = Object.assign(new Error(reason), { name: 'SkippedHere' });
  const here = context.test;
  const hook = /^"(before|after) (all|each)"/.exec(here?.title ?? '')?.[2];
  if (hook === 'all') here?.parent?.eachTest(test => Object.assign(test, { err: skipped }));
  else Object.assign((hook ? context.currentTest : here) ?? {}, { err: skipped });
  return context.skip();
}
