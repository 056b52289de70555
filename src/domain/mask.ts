import { compoundSurnames } from './compound-surname.js';
import type { Kind } from './kind.js';

const compoundSurname = new RegExp(`^(?:${compoundSurnames})(?=.)`);

/** Asterisks for all characters but some at the beginning and the end, of which never more than half stays. */
function keep(text: string, head: number, tail: number): string {
  const chars = Array.from(text);
  const most = chars.length >> 1;
  const end = chars.length - Math.min(tail, most);
  const start = Math.min(head, most - Math.min(tail, most));
  return chars.map((char, index) => (index < start || index >= end ? char : '*')).join('');
}

/**
 * A canonical value with its middle hidden: identifiers keep their first and last four characters, mobiles three and four,
 * bank numbers and landlines the last ones, persons their family name (foreign ones their initials), organizations their
 * beginning and end. Of an amount and an MRZ nothing stays.
 */
export function mask(kind: Kind, value: string): string {
  switch (kind) {
    case 'person-name':
      return Array.from(value, (char, index) =>
        index < (compoundSurname.test(value) ? 2 : 1) || char === '\u00b7' ? char : '*',
      ).join('');
    case 'latin-name':
      return value.replace(/(?<=[\p{L}\p{M}'])[\p{L}\p{M}']/gu, '*');
    case 'organization-name':
      return keep(value, 2, 4);
    case 'mobile':
      return value.replace(/(?<=^.{3}.*).(?=.{4})/gu, '*');
    case 'landline':
      return value.replace(/.(?=..)/g, (char, at: number) => (at < value.indexOf('-') + 1 ? char : '*'));
    case 'bank-card':
    case 'bank-account':
      return keep(value, 0, 4);
    case 'amount':
    case 'mrz':
      return value.replace(/[^\n.]/g, '*');
    default:
      return value.length > 12 ? keep(value, 4, 4) : keep(value, 1, 2);
  }
}
