/** web-test-runner reporter that writes the records of the browser phase and prints a line for each engine. */
import { fromTop, fullTitle, skipReason, writeRecords } from './test-record.mjs';

/** The engine behind a launcher: the WebDriver one drives WebKit, the others carry their name. */
export const engineOf = browser => (browser.type === 'webdriver' ? 'webkit' : browser.name.toLowerCase());

export function browserReporter() {
  return {
    onTestRunFinished({ sessions: started }) {
      const sessions = [...started];
      const records = sessions.flatMap(recordsOf);
      writeRecords(records);
      for (const engine of new Set(records.map(record => record.engine))) {
        const [passed, failed, skipped] = ['passed', 'failed', 'skipped'].map(
          result => records.filter(record => record.engine === engine && record.result === result).length,
        );
        console.log(
          `${failed ? '✗' : '✓'} ${engine}: ${passed} passed, ${failed} failed, ${skipped} skipped`,
        );
      }
    },
  };
}

/** A session is one test file in one engine; a file that does not even load is one failed record. */
function recordsOf({ browser, testFile, testResults, errors, passed }) {
  const common = { file: fromTop(testFile), engine: engineOf(browser) };
  const records = [];
  const visit = (suite, titles) => {
    for (const test of suite.tests) {
      const result = test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed';
      const reason = test.skipped ? skipReason(test.error) : test.error?.message;
      records.push({
        title: fullTitle([...titles, test.name]),
        ...common,
        result,
        ...(reason && { reason }),
      });
    }
    for (const inner of suite.suites) visit(inner, [...titles, inner.name]);
  };
  if (testResults) visit(testResults, []);
  if (!passed && !records.some(record => record.result === 'failed')) {
    const reason = errors?.map(error => error.message).join('; ') || 'The test file did not finish.';
    records.push({ title: common.file, ...common, result: 'failed', reason });
  }
  return records;
}
