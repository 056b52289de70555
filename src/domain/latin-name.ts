import { pass, reject } from './check-result.js';
import { composed, name, spaced } from './name.js';

const latinLetter = /\p{sc=Latn}/u;

/** Name of a person in Latin letters, as passports and permits of foreigners write it. */
export const checkLatinName = /* @__PURE__ */ name(
  text =>
    composed(
      spaced(text)
        // Ligatures of PDF files.
        .replace(/[\ufb00-\ufb06]/g, ligature => ligature.normalize('NFKC'))
        .replace(/[\u2018\u2019\u201b\u02b9\u02bb\u02bc\u02c8\u2032\u00b4`]/g, "'")
        .replace(/[\u2010-\u2015\u2212\ufe58\ufe63]/g, '-')
        .replace(/ ,/g, ','),
    ),
  /[\p{sc=Latn}\p{M} ,'.\-\u00b7]/u,
  (value, warnings) =>
    latinLetter.test(value) ? pass(value, undefined, warnings) : reject(value, 'not-latin'),
  value => !latinLetter.test(value) && /\p{L}/u.test(value) && 'not-latin',
);
