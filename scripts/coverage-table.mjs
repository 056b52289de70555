/** Sums up a coverage report on one screen: a line for each room of the source. */
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

const KINDS = ['lines', 'branches', 'functions'];

/**
 * @param {string} path a `coverage-summary.json`
 * @returns {string} a table of rooms against covered lines, branches and functions
 */
export function coverageTable(path) {
  if (!existsSync(path)) return 'No coverage was measured.';
  const { total, ...files } = JSON.parse(readFileSync(path, 'utf8'));
  const rooms = new Map();
  for (const [file, counts] of Object.entries(files)) {
    const [, room, deeper] = relative('.', file).split(/[\\/]/);
    const name = deeper ? room : 'src';
    const sums = rooms.get(name) ?? Object.fromEntries(KINDS.map(kind => [kind, { covered: 0, total: 0 }]));
    for (const kind of KINDS) {
      sums[kind].covered += counts[kind].covered;
      sums[kind].total += counts[kind].total;
    }
    rooms.set(name, sums);
  }
  const row = (name, sums) =>
    name.padEnd(12) +
    KINDS.map(kind => {
      const { covered, total: all } = sums[kind];
      return (all ? `${((100 * covered) / all).toFixed(1)} %` : '–').padStart(11);
    }).join('');
  return [
    'coverage'.padEnd(12) + KINDS.map(kind => kind.padStart(11)).join(''),
    ...[...rooms].sort(([a], [b]) => a.localeCompare(b)).map(([name, sums]) => row(name, sums)),
    row('all', total),
    'Measured in Chromium; a file that no browser test loads is not counted.',
  ].join('\n');
}
