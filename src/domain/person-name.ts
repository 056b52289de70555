import { issue, pass } from './check-result.js';
import { hanClass } from './han.js';
import { name, spaced, withInterpuncts } from './name.js';

/** Letters, none of which looks like an ideograph. */
const foreign = /^(?=.*\p{L})[^\p{Ideo}\p{Co}\u2e80-\u2ef3]+$/u;

/** Name of a person as the resident ID writes it: ideographs, with the interpunct U+00B7 where the name has one. */
export const checkPersonName = /* @__PURE__ */ name(
  text => {
    const tidy = withInterpuncts(spaced(text));
    return foreign.test(tidy) ? tidy : tidy.replaceAll('.', '\u00b7').replaceAll(' ', '');
  },
  new RegExp(`[${hanClass}\u00b7]`, 'u'),
  (value, warnings) => {
    const { length } = Array.from(value);
    if (length < 2 || length > 50) warnings.push(issue('length', { length }));
    return pass(value, undefined, warnings);
  },
  value => foreign.test(value) && !/[<>\p{ExtPict}]/u.test(value) && 'not-chinese',
);
