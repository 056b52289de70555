import type { Kind } from './kind.js';

const compoundSurnames =
  /^(?:欧阳|太史|端木|上官|司马|东方|独孤|南宫|万俟|闻人|夏侯|诸葛|尉迟|公羊|赫连|澹台|皇甫|宗政|濮阳|公冶|太叔|申屠|公孙|慕容|仲孙|钟离|长孙|宇文|司徒|鲜于|司空|闾丘|令狐|歐陽|司馬|東方|諸葛|長孫|鍾離|鮮于)/u;

/** Keeps the first and last characters, never more than half of the text; the rest becomes asterisks. */
function keep(text: string, head: number, tail: number): string {
  const chars = Array.from(text);
  const most = Math.floor(chars.length / 2);
  const end = Math.min(tail, most);
  const start = Math.min(head, most - end);
  return chars.map((char, index) => (index < start || index >= chars.length - end ? char : '*')).join('');
}

/**
 * A canonical value with its middle hidden: identifiers keep their first and last four characters, mobiles three and four,
 * bank numbers the last four, persons their family name, organizations their beginning and end. Of an amount and an MRZ
 * nothing stays.
 */
export function mask(kind: Kind, value: string): string {
  switch (kind) {
    case 'person-name': {
      const [first = '', ...rest] = value.split('\u00b7');
      // Names with an interpunct have no family name in front: keep one character of the first part.
      const surname =
        rest.length === 0 && value.length > 2 ? compoundSurnames.exec(value)?.[0].length : undefined;
      const shown = surname ?? 1;
      return Array.from(rest.length === 0 ? first : value, (char, index) =>
        index < shown || char === '\u00b7' ? char : '*',
      ).join('');
    }
    case 'latin-name':
      return value.replace(
        /(\p{L}\p{M}*)([\p{L}\p{M}']+)/gu,
        (_, first: string, rest: string) => first + '*'.repeat(Array.from(rest).length),
      );
    case 'organization-name':
      return keep(value, 2, 4);
    case 'mobile':
      return value.replace(
        /^(.{3})(.*)(.{4})$/u,
        (_, head: string, middle: string, tail: string) => head + '*'.repeat(middle.length) + tail,
      );
    case 'landline':
      return value.replace(
        /^(\d{3,4}-)?(\d*)(\d{2})(?=$|-)/,
        (_, area: string | undefined, hidden: string, end: string) =>
          (area ?? '') + '*'.repeat(hidden.length) + end,
      );
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
