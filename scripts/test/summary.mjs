/** The closing lines of `npm test`, and its records. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export function writeRecords(outcomes, path) {
  const records = outcomes.flatMap(outcome => outcome.records);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(records, null, 1)}\n`);
}

/**
 * @param {{ seconds: number, absent: string[] }} run how long all of it took, and which engines are not installed
 * @returns {boolean} whether nothing failed and everything ran
 */
export function printSummary(outcomes, { seconds, absent }) {
  const records = outcomes.flatMap(outcome => outcome.records);
  const of = result => records.filter(record => record.result === result);
  of('failed').forEach(printFailure);
  printNotRun(of('not run'));
  const notes = outcomes.flatMap(outcome => outcome.notes);
  if (notes.length > 0) console.log(`\nNotes:\n${[...new Set(notes)].map(note => `  ${note}`).join('\n')}`);
  printSkips(of('skipped'));
  printSlowest(outcomes);
  printPhases(outcomes);
  const here = absent.length > 0 ? `; not installed here, so left out: ${absent.join(', ')}` : '';
  console.log(`\nWhole run: ${minutes(seconds)}${here}. Logs: reports/logs`);
  const counts = ['passed', 'failed', 'skipped'].map(result => `${of(result).length} ${result}`);
  // Last and alone: some continuous integrations read this line.
  console.log(counts.join(', '));
  return of('failed').length === 0 && of('not run').length === 0 && of('passed').length > 0;
}

function printFailure({ title, file, engine, reason, stack }) {
  console.log(`\n✗ ${title}\n  ${file}, ${engine}`);
  console.log(indent(reason ?? 'no reason was given'));
  if (stack) console.log(indent(stack));
}

function printNotRun(records) {
  const reasons = new Map();
  for (const { reason, engine, file } of records) {
    const key = `${engine}, ${reason}`;
    reasons.set(key, [...(reasons.get(key) ?? []), file]);
  }
  for (const [key, files] of reasons) {
    const more = files.length > 6 ? [`and ${files.length - 5} more, see reports/tests.json`] : [];
    const shown = files.slice(0, more.length > 0 ? 5 : 6);
    console.log(`\n✗ ${key}:\n${indent([...shown, ...more].join('\n'))}`);
  }
}

function printSkips(records) {
  const reasons = new Map();
  for (const { engine, reason } of records) {
    const key = `${engine}: ${reason}`;
    reasons.set(key, (reasons.get(key) ?? 0) + 1);
  }
  const largest = [...reasons].sort(([, one], [, other]) => other - one);
  if (largest.length > 0)
    console.log(`\nSkipped, each with its reason (all of them in reports/tests.json), most often:`);
  for (const [reason, count] of largest.slice(0, 5)) console.log(`${String(count).padStart(6)} × ${reason}`);
}

function printSlowest(outcomes) {
  const files = outcomes.flatMap(({ name, durations }) =>
    [...durations].map(([file, milliseconds]) => ({ name, file, milliseconds })),
  );
  const slowest = files.sort((one, other) => other.milliseconds - one.milliseconds).slice(0, 10);
  console.log('\nSlowest files:');
  for (const { name, file, milliseconds } of slowest) {
    console.log(`${(milliseconds / 1000).toFixed(1).padStart(6)} s  ${name.padEnd(18)} ${file}`);
  }
}

function printPhases(outcomes) {
  console.log('\nRuns, some of them side by side:');
  for (const { name, records, files, durations, milliseconds } of outcomes) {
    const count = result => records.filter(record => record.result === result).length;
    const missing = count('not run') > 0 ? `, ${count('not run')} files not run` : '';
    console.log(
      `${String(Math.round(milliseconds / 1000)).padStart(6)} s  ${name.padEnd(18)} ${count('passed')} passed, ` +
        `${count('failed')} failed, ${count('skipped')} skipped in ${durations.size} of ${files.length} files${missing}`,
    );
  }
}

const minutes = seconds =>
  `${Math.floor(seconds / 60)} min ${String(Math.round(seconds % 60)).padStart(2, '0')} s`;
const indent = text => text.replace(/^/gm, '    ');
