import { type Kind, kinds } from './kind.js';

// How many characters stand together, the last number repeating: for each of `kinds` in its order.
const groups = '684,684,684,14,4,,,,,,2691,681,,69,34,,4,4,3441'.split(',');

/** A canonical value in the groups in which people read it back; kinds that are not grouped stay as they are. */
export function group(kind: Kind, value: string): string {
  if (kind === 'hkid' || kind === 'macao-id') return value.replace(/(.)$/u, '($1)');
  if (kind === 'organization-code') return value.replace(/(.)$/u, '-$1');
  if (kind === 'landline') return value.replace(/^(\d{3,4}-\d{3,4})(\d{4})$/, '$1 $2');
  const isOld = value.length === 15;
  if (kind === 'taxpayer-number' && !isOld) return group(value.length === 18 ? 'uscc' : 'resident-id', value);
  const lengths =
    isOld && kind === 'resident-id'
      ? '663'
      : isOld && kind === 'foreign-permanent-resident-id'
        ? '3462'
        : groups[kinds.indexOf(kind)];
  if (!lengths) return value;
  const parts: string[] = [];
  for (let index = 0, at = 0; at < value.length; index++) {
    const end = at + +(lengths[index] ?? lengths.slice(-1));
    parts.push(value.slice(at, end));
    at = end;
  }
  return parts.join(' ');
}
