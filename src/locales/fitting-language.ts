/** Of some languages the one that fits a BCP 47 tag best; the first of them where none does. */
export function fittingLanguage(tag: string, languages: readonly string[]): string {
  // As systems and people write it: `zh_CN`, `en_US.UTF-8`, `CN`.
  const wanted = tag
    .trim()
    .toLowerCase()
    .replace(/[.@].*$/, '')
    .replace(/_/g, '-')
    .replace(/^(?:cn|chinese|中文|简体中文)$/, 'zh');
  const primary = (language: string) => language.toLowerCase().split('-')[0];
  return (
    languages.find(language => language.toLowerCase() === wanted) ??
    languages.find(language => primary(language) === primary(wanted)) ??
    languages[0] ??
    ''
  );
}
