/** Two languages that nobody speaks, made of English: one 40 % longer, and one from right to left. */
import { enCompanions } from '../../src/locales/en/companions.js';
import { enIssues } from '../../src/locales/en/issues.js';
import { en } from '../../src/locales/en/messages.js';
import { registerLocale, type LocaleMessages } from '../../src/locales/registered.js';

type Say = (text: string) => string;

/** A tree of sentences with each of them said otherwise. */
function said(tree: unknown, say: Say): unknown {
  if (typeof tree === 'string') return tree && say(tree);
  if (typeof tree === 'function') {
    const sentence = tree as (...values: unknown[]) => string;
    const made = (...values: unknown[]) => say(sentence(...values));
    return Object.defineProperty(made, 'length', { value: sentence.length });
  }
  return Object.fromEntries(
    Object.entries(tree as object).map(([key, branch]: [string, unknown]) => [key, said(branch, say)]),
  );
}

const all = (say: Say) => said({ ...en, issues: enIssues, ...enCompanions }, say) as LocaleMessages;

/** Each word of letters is 40 % longer, and at least by one. What was put in is as long as it is. */
export const longer: Say = text =>
  text.replace(
    /\p{Script=Latin}{2,}/gu,
    word => word + 'ö'.repeat(Math.max(1, Math.round(word.length * 0.4))),
  );

const alphabet = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';

/** Letters become Arabic ones; digits, marks and names stay, so that both directions stand in one line. */
export const arabic: Say = text =>
  text.replace(/\p{Script=Latin}/gu, letter => {
    const at = letter.toLowerCase().charCodeAt(0) - 97;
    return alphabet[((at % alphabet.length) + alphabet.length) % alphabet.length] ?? 'ا';
  });

/** Their tags are those of the CLDR for such languages. */
export const longLanguage = 'en-XA';
export const arabicLanguage = 'ar-XB';

export function registerPseudoLocales(): void {
  registerLocale(longLanguage, all(longer));
  registerLocale(arabicLanguage, { ...all(arabic), direction: 'rtl' });
}
