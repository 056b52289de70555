/**
 * `npm run bench:checks`: validations a second beside other libraries, on the same mixed list, in one process, in rounds
 * that take turns. The ratios count; the millions are one machine's.
 */
import { createRequire } from 'node:module';
import idcard from 'idcard';
import { stdnum } from 'stdnum';
import validator from 'validator';
import validid from 'validid';
import { check } from '../../src/domain/index.ts';
import { residentIds, usccs } from './mixed-numbers.ts';

const require = createRequire(import.meta.url);
const IDValidator = require('id-validator');
const regions = require('id-validator/src/GB2260.js');
const { cnid } = validid.default ?? validid;
// validid warns at every call.
console.warn = () => undefined;

const context = { today: '2026-11-20' };
const ours = kind => value => check(kind, value, context).outcome === 'accept';

const races = [
  {
    title: 'Resident ID',
    values: residentIds,
    target: 'at least 2 times the fastest other',
    contenders: {
      'real-name-auth': () => ours('resident-id'),
      idcard: () => value => idcard.verify(value),
      validator: () => value => validator.isIdentityCard(value, 'zh-CN'),
      // A new one for each pass, because it keeps every number that it has seen.
      'id-validator': () => {
        const fresh = new IDValidator(regions);
        return value => fresh.isValid(value);
      },
      validid: () => value => cnid(value),
      stdnum: () => value => stdnum.CN.ric.validate(value).isValid,
    },
  },
  {
    title: 'Unified social credit code',
    values: usccs,
    target: 'at least 10 times stdnum',
    contenders: {
      'real-name-auth': () => ours('uscc'),
      stdnum: () => value => stdnum.CN.uscc.validate(value).isValid,
    },
  },
];

const rounds = 21;
const roundMs = 60;

/** Millions of validations a second in one slice of time. */
function measure(make, values) {
  let passes = 0;
  let right = 0;
  const start = performance.now();
  let elapsed = 0;
  while (elapsed < roundMs) {
    const validate = make();
    for (const value of values) if (validate(value)) right++;
    passes++;
    elapsed = performance.now() - start;
  }
  return { speed: (passes * values.length) / elapsed / 1000, right: right / passes };
}

const median = numbers => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

let failed = false;
for (const { title, values, target, contenders } of races) {
  const results = new Map(Object.keys(contenders).map(name => [name, { speeds: [], right: 0 }]));
  for (let round = -2; round < rounds; round++) {
    for (const [name, make] of Object.entries(contenders)) {
      const { speed, right } = measure(make, values);
      const result = results.get(name);
      result.right = right;
      // The first two rounds warm up.
      if (round >= 0) result.speeds.push(speed);
    }
  }
  const [own, ...others] = [...results].map(([name, { speeds, right }]) => ({
    name,
    right,
    speed: median(speeds),
  }));
  others.sort((a, b) => b.speed - a.speed);
  const wanted = title === 'Resident ID' ? others[0].speed * 2 : others[0].speed * 10;
  console.log(`\n${title}: ${values.length} mixed numbers, median of ${rounds} rounds (${target})`);
  console.log('  library          million/s   times   accepted');
  for (const { name, speed, right } of [own, ...others]) {
    const ratio = own.speed / speed;
    console.log(
      `  ${name.padEnd(16)} ${speed.toFixed(2).padStart(9)} ${ratio.toFixed(1).padStart(7)} ${String(right).padStart(10)}`,
    );
  }
  if (own.speed < wanted) failed = true;
}
if (failed) {
  console.error('\nSlower than the target.');
  process.exitCode = 1;
}
