/** Medians of the rounds as a table in Markdown: plain HTML in its own units, the others as multiples of it. */
import { base, control } from './contestants.mjs';
import { median } from './median.mjs';

const known = numbers => numbers.filter(number => !Number.isNaN(number));

/** How many times the base, round by round, because other work on the machine makes all of a round slower. */
const timesBase = (values, baseValues) =>
  median(known(values.map((value, round) => value / baseValues[round])));

const absolute = (value, unit) => {
  const digits = Math.abs(value) < 100 && unit !== '' ? 1 : 0;
  return `${value.toFixed(digits)} ${unit}`.trim();
};

/** Whether a column is held against the base, or stands for itself. */
const isRatio = column => column.unit === 'ms' || column.key.startsWith('heap-');

/**
 * One value for a contestant: its multiple of the base, or where the column stands for itself the median.
 * @param {Map<string, Map<string, number[]>>} results by column and contestant, a number for each round
 */
export function figure(results, column, key) {
  const values = results.get(column.key).get(key);
  return isRatio(column) ? timesBase(values, results.get(column.key).get(base)) : median(known(values));
}

function cell(results, column, key) {
  if (key === base) return absolute(median(known(results.get(column.key).get(key))), column.unit);
  const value = figure(results, column, key);
  if (Number.isNaN(value)) return '–';
  return isRatio(column) ? `×${value.toFixed(2)}` : absolute(value, column.unit);
}

function wantedCell({ wanted, atMost, unit }) {
  if (wanted !== undefined) return `≤ ×${wanted.toFixed(2)}`;
  if (atMost === undefined) return '';
  return atMost === 0 ? '0' : `≤ ${absolute(atMost, unit)}`;
}

/** The table, its last line what is wanted of the widget. */
export function markdownTable(columns, contestants, results, bytes) {
  const row = cells => `| ${cells.join(' | ')} |`;
  return [
    row(['', 'bytes to ready, brotli 11', ...columns.map(({ title }) => title)]),
    row(['---', '---:', ...columns.map(() => '---:')]),
    ...contestants.map(({ key, title }) =>
      row([
        title,
        `${(bytes.get(key) / 1024).toFixed(1)} KiB`,
        ...columns.map(column => cell(results, column, key)),
      ]),
    ),
    row(['**wanted of the widget**', '', ...columns.map(wantedCell)]),
  ].join('\n');
}

/** By how much plain HTML differs from itself, in the time where it does so most: 0.1 is a tenth. */
export const noiseOf = (columns, results) =>
  Math.max(
    ...columns
      .filter(({ unit }) => unit === 'ms')
      .map(column => Math.abs(figure(results, column, control) - 1)),
  );

/** What the widget misses, as sentences. */
export function missed(columns, results, key) {
  return columns.flatMap(column => {
    const limit = column.wanted ?? column.atMost;
    const value = figure(results, column, key);
    if (limit === undefined || value <= limit) return [];
    return [`${column.title}: ${cell(results, column, key)}, wanted ${wantedCell(column)}`];
  });
}
