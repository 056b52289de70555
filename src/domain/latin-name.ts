import { pass, reject } from './check-result.js';
import { composed, name, spacedName } from './name.js';
import { latinLetter, otherScript } from './script.js';

/** The canonical form of a name in Latin letters. */
export function latinName(text: string): string {
  return composed(
    spacedName(text)
      // Ligatures of PDF files.
      .replace(/[\ufb00-\ufb06]/g, ligature => ligature.normalize('NFKC'))
      // What keyboards give for an apostrophe. The letters U+02BB to U+02BF, which look like it, stay: they are printed.
      .replace(/[\u2018\u2019\u201b\u02b9\u02c8\u2032\u00b4`]/g, "'")
      .replace(/[\u2010-\u2015\u2212\ufe58\ufe63]/g, '-')
      .replace(/ ,/g, ','),
  );
}

/** Name of a person in Latin letters, as passports and permits of foreigners write it. */
export const checkLatinName = /* @__PURE__ */ name(
  latinName,
  /[\p{sc=Latn}\p{M} ,'.\-\u00b7]/u,
  // Signs that documents print, as in A/L and S/O, @ before another name, brackets around one; 3RD on driving licences.
  /^(?:(?!\ufffd)[\p{P}\p{S}\u02b0-\u02ff]|[1-9](?:st|nd|rd|th)\b)/iu,
  value => !latinLetter.test(value) && !otherScript.test(value) && reject(value, 'not-latin'),
  (value, warnings) =>
    pass(value, undefined, latinLetter.test(value) ? warnings : [{ code: 'other-script' }, ...warnings]),
);
