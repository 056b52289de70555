/**
 * Runs mocha tests for Stryker inside its worker: the files are loaded once, and each mutant runs the tests that reach it.
 * Needed because Stryker's own mocha runner does not know mocha 12.
 */
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import Mocha from 'mocha';
import { chosenShard } from './mutation-shards.mjs';

const { tests: files } = chosenShard();
const statusOf = { passed: TestStatus.Success, failed: TestStatus.Failed };

class MochaRunner {
  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    this.mocha = new Mocha({ timeout: 20_000, reporter: class {} });
    this.mocha.cleanReferencesAfterRun(false);
    for (const file of files) this.mocha.addFile(file);
    // Tells Stryker for which test the code runs.
    this.mocha.rootHooks({
      beforeEach() {
        globalThis.__stryker__.currentTestId = this.currentTest.fullTitle();
      },
    });
    await this.mocha.loadFilesAsync();
  }

  async dryRun({ coverageAnalysis, disableBail }) {
    const stryker = (globalThis.__stryker__ ??= {});
    const result = await this.run(undefined, !disableBail);
    if (coverageAnalysis !== 'off') result.mutantCoverage = stryker.mutantCoverage;
    return result;
  }

  async mutantRun({ activeMutant, testFilter, disableBail, hitLimit }) {
    const stryker = (globalThis.__stryker__ ??= {});
    stryker.hitLimit = hitLimit;
    stryker.hitCount = hitLimit ? 0 : undefined;
    stryker.activeMutant = activeMutant.id;
    return toMutantRunResult(await this.run(testFilter, !disableBail));
  }

  run(titles, bail) {
    const escaped = titles?.map(title => title.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
    this.mocha.grep(escaped ? new RegExp(`^(?:${escaped.join('|')})$`) : /./);
    this.mocha.bail(bail);
    const tests = [];
    return new Promise(resolve => {
      const runner = this.mocha.run(() => {
        const { hitCount, hitLimit } = globalThis.__stryker__;
        resolve(determineHitLimitReached(hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests });
      });
      runner.on('pass', test => tests.push(record(test, 'passed')));
      runner.on('fail', (test, error) =>
        tests.push({ ...record(test, 'failed'), failureMessage: error.message }),
      );
    });
  }
}

function record(test, state) {
  const title = test.fullTitle();
  return { id: title, name: title, timeSpentMs: test.duration ?? 0, status: statusOf[state] };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'mocha-in-process', MochaRunner)];
