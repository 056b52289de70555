/**
 * What a run says about its tests, one record for each test and engine:
 * `{ title, file, engine, result: 'passed' | 'failed' | 'skipped' | 'not run', reason? }`.
 * Reporters append theirs to the progress log; `npm test` joins them into `reports/tests.json`.
 */
import { isAbsolute, relative, resolve } from 'node:path';

/** The full title of a test: its suites and its own, joined the same way for every engine. */
export const fullTitle = titles => titles.filter(Boolean).join(' › ');

/** Paths in the records start at the top folder, with `/`. */
export const fromTop = path => (isAbsolute(path) ? relative(resolve(), path) : path).replaceAll('\\', '/');

/** The reason of a skip is what `skipOn` left as the test's error; a skip without one is pending. */
export function skipReason(error) {
  return error?.name === 'SkippedHere' ? error.message : 'pending: the test has no reason recorded';
}
