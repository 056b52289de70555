import { issue, pass, passes, reject, type Verdict } from './check-result.js';
import { compoundSurnames } from './compound-surname.js';
import { hanClass } from './han.js';
import { checkLatinName, latinName } from './latin-name.js';
import { bracketed, name, spacedName, withInterpuncts } from './name.js';
import { latinLetter, lookalike } from './script.js';

/** Letters, none of which looks like an ideograph. */
const foreignName = /^(?=.*\p{L})[^\p{Ideo}\p{Co}\u2e80-\u2ef3]+$/u;

// A family name that stands apart from what follows.
const apart = /* @__PURE__ */ new RegExp(`^(?:.|${compoundSurnames}) `, 'u');

/** The canonical form of a name of a person. A space stays where an interpunct may belong. */
export function personName(text: string): string {
  const tidy = withInterpuncts(spacedName(text));
  if (foreignName.test(tidy)) return latinName(tidy);
  const parts = bracketed(tidy, true)
    .replaceAll('.', '\u00b7')
    .replace(/([\p{Ideo}\p{Co}]) (?=[\p{Ideo}\p{Co}])| /gu, (all, before) => (before ? all : ''));
  const joined = parts.replaceAll(' ', '');
  const { length } = Array.from(joined);
  // In a short name blanks only align.
  return length < (apart.test(parts) ? 5 : 4) ? joined : parts;
}

/**
 * Name of a person as the resident ID writes it: ideographs, with the interpunct U+00B7 where the name has one. A foreigner
 * without a Chinese name has one in Latin letters.
 */
export const checkPersonName = /* @__PURE__ */ name(
  personName,
  /* @__PURE__ */ new RegExp(`[${hanClass}\u00b7]`, 'u'),
  // Another name in brackets; characters of Japan and its neighbours, which documents from there show among ideographs.
  /* @__PURE__ */ new RegExp(`^(?![${lookalike}\\p{sc=Latn}\\p{sc=Bopo}])[\\p{L}（）]`, 'u'),
  value => foreignName.test(value) && (latinLetter.test(value) ? latin(value) : reject(value, 'not-chinese')),
  (value, warnings) => {
    const { length } = Array.from(value);
    if (length < 2 || length > 50) warnings.push(issue('length', { length }));
    return pass(value, undefined, warnings);
  },
);

/** A name in Latin letters where a Chinese one is usual. */
function latin(value: string): Verdict {
  const verdict = checkLatinName(value, {});
  return passes(verdict)
    ? { ...verdict, outcome: 'warn', issues: [{ code: 'latin' }, ...verdict.issues] }
    : verdict;
}
