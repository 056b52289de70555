import { regionCodes, regionFirstYears, regionLastYears } from './region-data.js';
import { regionNames } from './region-names.js';
import type { Regions } from './regions.js';

interface Entry {
  readonly name: string;
  readonly first: number;
  readonly last: number | null;
}

/** The number that one symbol of the data stands for: printable characters from '(' on, without the backslash. */
function numberAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return code < 92 ? code - 40 : code - 41;
}

function decodeRegions(): Map<string, Entry> {
  const names = regionNames.split(' ');
  const entries = new Map<string, Entry>();
  let code = 0;
  let index = 0;
  for (const [step] of regionCodes.matchAll(/!\w+!|[^!]/g)) {
    code += step.length > 1 ? parseInt(step.slice(1, -1), 36) : numberAt(step, 0);
    const last = numberAt(regionLastYears, index);
    entries.set(String(code), {
      name: names[index] ?? '',
      first: 1981 + numberAt(regionFirstYears, index),
      last: last ? 1980 + last : null,
    });
    index++;
  }
  return entries;
}

let table: Regions | undefined;

/** The region table, decoded once. */
export function regionTable(): Regions {
  if (table) return table;
  const entries = decodeRegions();
  table = {
    name(code) {
      const parts = new Set([`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code]);
      const known = [...parts].flatMap(part => entries.get(part)?.name ?? []);
      return known.length > 0 ? known.join('') : undefined;
    },
    years: code => entries.get(code),
  };
  return table;
}
