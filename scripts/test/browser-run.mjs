/**
 * One engine's run of the browser tests, as a process of its own under `supervise.mjs`.
 *
 * What nobody awaits must not end it. The runner's launchers start pages without awaiting them, so a driver that answers late
 * rejects into nothing; run from its command line, web-test-runner takes that for the end of everything and stops
 * without a result. Here it is written down, and the page that did not start fails its own file by its time limit.
 */
import { startTestRunner } from '@web/test-runner';
import config from '../../web-test-runner.config.mjs';
import { progressWriter } from './progress-log.mjs';

const write = progressWriter();
for (const kind of ['uncaughtException', 'unhandledRejection']) {
  process.on(kind, error => {
    console.error(kind, error);
    write({ event: 'note', text: `${kind}: ${String(error?.message ?? error).split('\n', 1)[0]}` });
  });
}

const runner = await startTestRunner({
  config,
  readCliArgs: false,
  readFileConfig: false,
  autoExitProcess: false,
});
if (!runner) process.exit(1);
runner.on('stopped', passed => process.exit(passed ? 0 : 1));
