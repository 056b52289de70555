import { pass, reject, type Verdict } from './check-result.js';
import { composed, inspect, name, spaced } from './name.js';

/** Name of a person in Latin letters, as passports and permits of foreigners write it. */
export const checkLatinName = name(canonical, judge);

const fits = /[\p{sc=Latn}\p{M} ,'.\-\u00b7]/u;

function canonical(text: string): string {
  return composed(
    spaced(text)
      // Ligatures of PDF files.
      .replace(/[\ufb00-\ufb06]/g, ligature => ligature.normalize('NFKC'))
      .replace(/[\u2018\u2019\u201b\u02b9\u02bb\u02bc\u02c8\u2032\u00b4`]/g, "'")
      .replace(/[\u2010-\u2015\u2212\ufe58\ufe63]/g, '-')
      .replace(/ ,/g, ','),
  );
}

function judge(value: string): Verdict {
  const isLatin = /\p{sc=Latn}/u.test(value);
  if (!isLatin && /\p{L}/u.test(value)) return reject(value, 'not-latin');
  return inspect(
    value,
    fits,
    mended => judge(canonical(mended)),
    warnings => (isLatin ? pass(value, undefined, warnings) : reject(value, 'not-latin')),
  );
}
