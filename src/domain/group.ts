import type { Kind } from './kind.js';

/** How many characters stand together, the last number repeating. */
const groups: Readonly<Partial<Record<Kind, string>>> = {
  'resident-id': '684',
  'residence-permit': '684',
  'foreign-permanent-resident-id': '684',
  'hk-macao-travel-permit': '14',
  'taiwan-travel-permit': '4',
  uscc: '2691',
  'registration-number': '681',
  'taxpayer-number': '69',
  mobile: '34',
  'bank-card': '4',
  'bank-account': '4',
  cnaps: '3441',
};

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
        : groups[kind];
  if (!lengths) return value;
  const parts: string[] = [];
  for (let index = 0, at = 0; at < value.length; index++) {
    const end = at + +(lengths[index] ?? lengths.slice(-1));
    parts.push(value.slice(at, end));
    at = end;
  }
  return parts.join(' ');
}
