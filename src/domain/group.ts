import type { Kind } from './kind.js';

/** How many characters stand together; the last number repeats. */
const groups: Partial<Record<Kind, readonly number[]>> = {
  'resident-id': [6, 8, 4],
  'residence-permit': [6, 8, 4],
  'foreign-permanent-resident-id': [6, 8, 4],
  'hk-macao-travel-permit': [1, 4],
  'taiwan-travel-permit': [4],
  uscc: [2, 6, 9, 1],
  'registration-number': [6, 8, 1],
  'taxpayer-number': [6, 9],
  mobile: [3, 4],
  'bank-card': [4],
  'bank-account': [4],
  cnaps: [3, 4, 4, 1],
};

function split(value: string, lengths: readonly number[]): string {
  const parts: string[] = [];
  for (let index = 0, at = 0; at < value.length; index++) {
    const length = lengths[Math.min(index, lengths.length - 1)] ?? value.length;
    parts.push(value.slice(at, at + length));
    at += length;
  }
  return parts.join(' ');
}

/** A canonical value in the groups in which people read it back; kinds that are not grouped stay as they are. */
export function group(kind: Kind, value: string): string {
  if (kind === 'hkid' || kind === 'macao-id') return value.replace(/(.)$/u, '($1)');
  if (kind === 'organization-code') return value.replace(/(.)$/u, '-$1');
  if (kind === 'landline') return value.replace(/^(\d{3,4}-\d{3,4})(\d{4})$/, '$1 $2');
  if (kind === 'taxpayer-number' && value.length !== 15)
    return group(value.length === 18 ? 'uscc' : 'resident-id', value);
  if (value.length === 15 && kind === 'resident-id') return split(value, [6, 6, 3]);
  if (value.length === 15 && kind === 'foreign-permanent-resident-id') return split(value, [3, 4, 6, 2]);
  const lengths = Object.hasOwn(groups, kind) ? groups[kind] : undefined;
  return lengths ? split(value, lengths) : value;
}
