import { issue, issueAt, pass, reject } from './check-result.js';
import { han, hanClass } from './han.js';
import { composed, name, spaced, withInterpuncts } from './name.js';

const generic =
  /^(?:(?:股份|责任)?(?:有限)?(?:责任)?公司(?:名称?)?|集团(?:有限公司)?|企业|个体(?:户|工商户)?|工作室|商?店|单位|组织|机构|合作社|学校|医院|律师事务所|暂?无|没有|测试|(?:co|corp|company|inc|llc|ltd|limited|test|none)\.?)$/i;

/** Name of an organization as its licence writes it: ideographs, also with Latin letters and digits, brackets full width. */
export const checkOrganizationName = /* @__PURE__ */ name(
  text => {
    const tidy = composed(
      withInterpuncts(spaced(text))
        .replace(/[([\u3010\u3014]/g, '（')
        .replace(/[)\]\u3011\u3015]/g, '）')
        .replace(/[\u2010\u2011\u2013\u2212]/g, '-'),
    );
    if (!han.test(tidy)) return tidy;
    // Only a space between two Latin words is part of the name. One before a mark stays: the letter before would take it.
    return tidy
      .replace(/ (?![\p{sc=Latn}\p{M}\d&.,'+/-])|(?<![\p{sc=Latn}\p{M}\d&.,'+/-]) /gu, '')
      .replace(/(?<=\p{Ideo})\.(?=\p{Ideo})/gu, '\u00b7');
  },
  new RegExp(`[${hanClass}\\p{sc=Latn}\\p{M}\\d（）\u00b7 &.,'+/\\-、“”‘’《》—]`, 'u'),
  (value, warnings) => {
    const isHan = /[\p{Ideo}\p{Co}]/u.test(value);
    if (!isHan && !/\p{sc=Latn}[\p{sc=Latn}\p{M}\d&]|\d\p{sc=Latn}/u.test(value)) {
      return reject(value, 'no-words');
    }
    if (!isHan) warnings.push({ code: 'latin-only' });
    // Punctuation around a name that belongs to a list or a sentence.
    const stop = /^[,.、/-]|[,、/-]$|(?<=[\p{Ideo}）])\.$/u.exec(value);
    if (stop && !warnings.some(({ code }) => code.endsWith('/character')))
      warnings.push(issueAt('character', Array.from(value.slice(0, stop.index)).length + 1, stop[0]));
    if (generic.test(value)) warnings.push({ code: 'generic' });
    if (!/^(?:（(?:（）)*）)*$/.test(value.replace(/[^（）]/g, ''))) warnings.push({ code: 'brackets' });
    const { length } = Array.from(value);
    if (length < 2 || length > 100) warnings.push(issue('length', { length }));
    return pass(value, undefined, warnings);
  },
  undefined,
  // Anything else that can be seen, but for letters that look like Latin ones.
  /[^\p{C}\p{ExtPict}\p{RI}\u20e3\u2e80-\u2ef3\p{sc=Cyrl}\p{sc=Grek}\p{sc=Armn}\p{sc=Cher}]/u,
);
