/** Of some languages the one that fits a BCP 47 tag best; the first of them where none does. */
export function fittingLanguage(tag: string, languages: readonly string[]): string {
  const wanted = tag.toLowerCase();
  const primary = (language: string) => language.toLowerCase().split('-')[0];
  return (
    languages.find(language => language.toLowerCase() === wanted) ??
    languages.find(language => primary(language) === primary(wanted)) ??
    languages[0] ??
    ''
  );
}
