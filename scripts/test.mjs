/**
 * `npm test`: every test of the project, each engine in a process of its own.
 *
 *   node      the pure rooms, the invariants of the tree and everything named `*.node.test.ts`, in Node
 *   browser   component and room tests in Chromium, and in Firefox and WebKit where they are installed
 *   journeys  the built widget against the running reference backend and provider, driven from Node: all of them in
 *             Chromium, those of the handoff in Firefox as well
 *
 * `npm test -- <file>…` runs some files, `--only=node|browser|journeys` (several with commas) some phases,
 * `--grep=<part of a title>` some tests. `BROWSERS` and `JOURNEY_BROWSERS` choose engines; one that is named has to be there.
 * An engine that hangs or dies takes nothing with it: see scripts/test/supervise.mjs.
 * Writes `reports/tests.json`, and what the processes printed into `reports/logs`.
 */
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { coverageTable } from './coverage-table.mjs';
import { planRuns } from './test/plan-runs.mjs';
import { runAll } from './test/run-all.mjs';
import { printSummary, writeRecords } from './test/summary.mjs';

const { values: options, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, grep: { type: 'string' } },
});

rmSync('reports/logs', { recursive: true, force: true });
const started = performance.now();
const plan = planRuns({ files, only: options.only?.split(','), grep: options.grep });
const outcomes = await runAll(plan);
writeRecords(outcomes, process.env.TEST_RECORDS ?? 'reports/tests.json');
if (process.env.COV === '1') console.log(`\n${coverageTable('coverage/coverage-summary.json')}`);
const passed = printSummary(outcomes, { seconds: (performance.now() - started) / 1000, absent: plan.absent });
process.exitCode = passed ? 0 : 1;
