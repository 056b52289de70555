import { issue, issueAt, pass, reject } from './check-result.js';
import { han, hanClass } from './han.js';
import { bracketed, composed, name, spacedName, withInterpuncts } from './name.js';
import { personName } from './person-name.js';
import { lookalike, otherScript } from './script.js';

const generic =
  /^(?:[股份有限责任集团]*公司(?:名称?)?|集团|企业|工作室|商?店|单位|组织|机构|合作社|学校|医院|律师事务所|测试|(?:co|corp|company|inc|llc|ltd|limited|test)\.?)$/i;

// What stands, without its signs, for the name of an individual business that has none: nothing (***), or words for it.
const noName = /^(?:(?:暂?[无無]|没有)?(?:字号|名称|店名)?(?:个体(?:工商)?户)?|na|none|noname)$/i;

/** Name of an organization as its licence writes it: ideographs, also with Latin letters and digits, brackets full width. */
export const checkOrganizationName = /* @__PURE__ */ name(
  text => {
    const tidy = composed(withInterpuncts(spacedName(text)).replace(/[\u2010\u2011\u2013\u2212]/g, '-'));
    if (!han.test(tidy)) return bracketed(tidy, false);
    const [, kind = '', operator] = /^(个体(?:工商)?户)(.+)$/.exec(tidy) ?? [];
    if (operator) return kind + personName(operator);
    // Only a space between two Latin words is part of the name. One before a mark stays: the letter before would take it.
    return bracketed(tidy, true)
      .replace(/ (?![\p{sc=Latn}\p{M}\d&.,'+/-])|(?<![\p{sc=Latn}\p{M}\d&.,'+/-]) /gu, '')
      .replace(/(\p{Ideo})\.(?=\p{Ideo})/gu, '$1\u00b7');
  },
  /* @__PURE__ */ new RegExp(`[${hanClass}\\p{sc=Latn}\\p{M}\\d（）()\u00b7 &.,'+/\\-、“”‘’《》—]`, 'u'),
  // Anything else that can be seen, but for letters that look like Latin ones.
  /* @__PURE__ */ new RegExp(`^[^\\p{C}\\ufffd${lookalike}]`, 'u'),
  (value, { organizationType = 'individual-business' }) =>
    noName.test(value.replace(/[\p{P}\s×]+/gu, '')) &&
    (organizationType === 'individual-business'
      ? pass(value, undefined, 'no-name')
      : reject(value, 'no-words')),
  (value, warnings) => {
    const isHan = /[\p{Ideo}\p{Co}]/u.test(value);
    const isOther = otherScript.test(value);
    if (!isHan && !isOther && !/\p{sc=Latn}[\p{sc=Latn}\p{M}\d&]|\d\p{sc=Latn}/u.test(value)) {
      return reject(value, 'no-words');
    }
    if (!isHan) warnings.push({ code: isOther ? 'other-script' : 'latin-only' });
    // Punctuation around a name that belongs to a list or a sentence.
    const { length } = Array.from(value);
    const stop = /^[,.、/-]|[,、/-]$|[\p{Ideo}）](\.)$/u.exec(value);
    if (stop && !warnings.some(({ code }) => code === 'character'))
      warnings.push(issueAt('character', stop[1] || stop.index ? length : 1, stop[1] ?? stop[0]));
    if (generic.test(value)) warnings.push({ code: 'generic' });
    if (!/^(?:（(?:（）)*）)*$/.test(bracketed(value.replace(/[^（）()]/g, ''), true)))
      warnings.push({ code: 'brackets' });
    if (/\p{Ideo} \p{Ideo}/u.test(value)) warnings.push({ code: 'blank' });
    if (length < 2 || length > 100) warnings.push(issue('length', { length }));
    return pass(value, undefined, warnings);
  },
);
