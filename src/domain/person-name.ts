import { issue, pass, reject, type Verdict } from './check-result.js';
import { hanClass } from './han.js';
import { inspect, name, spaced, withInterpuncts } from './name.js';

/** Name of a person as the resident ID writes it: ideographs, with the interpunct U+00B7 where the name has one. */
export const checkPersonName = name(canonical, judge);

const fits = /* @__PURE__ */ new RegExp(`[${hanClass}\u00b7]`, 'u');
/** Letters, none of which looks like an ideograph. */
const foreign = /^(?=.*\p{L})[^\p{Ideo}\p{Co}\u2e80-\u2ef3]+$/u;

function canonical(text: string): string {
  const tidy = withInterpuncts(spaced(text));
  return foreign.test(tidy) ? tidy : tidy.replaceAll('.', '\u00b7').replaceAll(' ', '');
}

function judge(value: string): Verdict {
  if (foreign.test(value) && !/[<>\p{ExtPict}]/u.test(value)) return reject(value, 'not-chinese');
  return inspect(
    value,
    fits,
    mended => judge(canonical(mended)),
    warnings => {
      const { length } = Array.from(value);
      if (length < 2 || length > 50) warnings.push(issue('length', { length }));
      return pass(value, undefined, warnings);
    },
  );
}
