/** Milliseconds from the start of the navigation until the first screen's primary button was painted. */
import { inPage } from '../session.mjs';

const readyUnder = (column, conditions) => ({
  gives: [column],
  run: (bench, contestant) =>
    inPage(bench, contestant, conditions, async ({ readyAt }) => ({ [column.key]: readyAt })),
});

export const readyBase = readyUnder(
  { key: 'ready-base', title: 'ready, base', unit: 'ms', wanted: 1.35 },
  {},
);

export const readySlow = readyUnder(
  { key: 'ready-slow', title: 'ready, slow 4G and CPU ×4', unit: 'ms', wanted: 1.45 },
  { slow: true, cpu: 4 },
);
