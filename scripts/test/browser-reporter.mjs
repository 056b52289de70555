/** web-test-runner reporter that appends to the progress log what happens in one engine, as it happens. */
import { SESSION_STATUS } from '@web/test-runner-core';
import { progressWriter } from './progress-log.mjs';
import { fromTop, fullTitle, skipReason } from './test-record.mjs';

/**
 * @param {string} engine
 * @param {(path: string) => string} sourceOf the test file behind what is served, both from the top folder
 */
export function browserReporter(engine, sourceOf) {
  const write = progressWriter();
  const begun = new Map();
  const sourcePath = session => sourceOf(fromTop(session.testFile));

  function onStatus(session) {
    const file = sourcePath(session);
    if (session.status === SESSION_STATUS.INITIALIZING && !begun.has(session.id)) {
      begun.set(session.id, performance.now());
      write({ event: 'file', file });
    }
    if (session.status !== SESSION_STATUS.FINISHED) return;
    for (const record of recordsOf(session, { file, engine })) write({ event: 'result', ...record });
    write({ event: 'done', file, milliseconds: Math.round(performance.now() - begun.get(session.id)) });
  }

  return {
    start({ sessions }) {
      sessions.on('session-status-updated', onStatus);
      // Those that began before the reporter was told.
      for (const session of sessions.all()) onStatus(session);
    },
    onTestRunFinished: () => write({ event: 'end' }),
  };
}

/** A session is one test file in one engine; a file that does not even load is one failed record. */
function recordsOf({ testResults, errors, passed, request404s }, common) {
  const records = [];
  const visit = (suite, titles) => {
    for (const test of suite.tests) {
      const title = fullTitle([...titles, test.name]);
      if (test.skipped) records.push({ title, ...common, result: 'skipped', reason: skipReason(test.error) });
      else if (test.passed) records.push({ title, ...common, result: 'passed' });
      else records.push({ title, ...common, result: 'failed', ...reasonOf(test.error) });
    }
    for (const inner of suite.suites) visit(inner, [...titles, inner.name]);
  };
  if (testResults) visit(testResults, []);
  for (const path of missingFiles(request404s)) {
    records.push({ title: common.file, ...common, result: 'failed', reason: `${path} was not found (404)` });
  }
  if (!passed && !records.some(record => record.result === 'failed')) {
    const reason = errors?.map(error => error.message).join('; ') || 'The test file did not finish.';
    records.push({ title: common.file, ...common, result: 'failed', reason });
  }
  return records;
}

function reasonOf(error) {
  const reason = error?.message ?? 'it did not run, since a hook before it failed';
  const stack = error?.stack?.split('\n').filter(line => /\.ts:\d+/.test(line));
  return { reason, ...(stack?.length && { stack: stack.slice(0, 4).join('\n') }) };
}

/** What a test asked the scripted backend for may be missing on purpose; anything else may not. */
const missingFiles = (paths = []) =>
  [...new Set(paths)].filter(path => !/^\/?__rna\//.test(path) && !path.endsWith('favicon.ico'));
