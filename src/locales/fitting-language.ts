/** Chinese as Taiwan, Hong Kong and Macao write it, unless a tag says otherwise. */
const traditional = /^zh\b(?!-hans)(?=.*-(?:hant|tw|hk|mo)\b)/;

/**
 * Of some languages the one that fits a BCP 47 tag best: the same, the next more general one (`fr-CA`, then `fr`), Chinese
 * by its script, or one with the same first part. The first of them where none fits.
 */
export function fittingLanguage(tag: string, languages: readonly string[]): string {
  // As systems and people write it: `zh_CN`, `en_US.UTF-8`, `CN`.
  const asked = tag
    .trim()
    .toLowerCase()
    .replace(/[.@].*$/, '')
    .replace(/_/g, '-')
    .replace(/^(?:cn|chinese|中文|简体中文)$/, 'zh');
  const find = (wanted: string) => languages.find(language => language.toLowerCase() === wanted);
  for (let wanted = asked; wanted; wanted = wanted.slice(0, Math.max(0, wanted.lastIndexOf('-')))) {
    const found = find(wanted);
    if (found) return found;
  }
  const byScript = /^zh\b/.test(asked) && find(traditional.test(asked) ? 'zh-hant' : 'zh-cn');
  const primary = (language: string) => language.toLowerCase().split('-')[0];
  return byScript || (languages.find(language => primary(language) === primary(asked)) ?? languages[0] ?? '');
}

/** Whether a tag is another one or a more general form of it, as `fr` is of `fr-CA`. */
export const contains = (general: string, special: string): boolean =>
  `${special}-`.toLowerCase().startsWith(`${general}-`.toLowerCase());
