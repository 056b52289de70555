import { expect } from 'chai';
import { shipped, type ShippedLanguage } from '../../src/locales/choose-language.js';
import { companionLocales } from '../../src/locales/companions.js';
import { chineseSlips } from '../suites/chinese-slips.js';
import { mainlandWords, notSimplified, notTraditional, quotesOfOthers } from '../suites/language-rules.js';

/** Every sentence with its path, functions with and without a value. */
function sentences(tree: object, language: string, path = ''): [path: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) => {
    const at = path ? `${path}.${key}` : key;
    if (typeof value === 'function') {
      const say = value as (region: string) => string;
      return [
        [at, say(language === 'zh-CN' ? '新加坡' : '香港')],
        [at, say('')],
      ] as [string, string][];
    }
    return typeof value === 'object' && value
      ? sentences(value, language, at)
      : [[at, String(value)] as [string, string]];
  });
}

describe('[D6] what badge and gate say', () => {
  it('is there in every language that ships', () => {
    expect(Object.keys(companionLocales).sort()).to.deep.equal([...shipped].sort());
  });

  for (const language of shipped) {
    it(`has the shape of English and no slip: ${language}`, async () => {
      const sentencesOf = async (name: ShippedLanguage) =>
        sentences(await companionLocales[name](''), language);
      const english = await sentencesOf('en');
      const own = await sentencesOf(language);
      expect(own.map(([path]) => path)).to.deep.equal(english.map(([path]) => path));
      for (const [index, [path, text]] of own.entries()) {
        expect(text, path).to.match(/^\S.*\S$/);
        expect(text, path).not.to.match(/undefined| {2}|!|！/);
        if (language !== 'en') expect(text, path).not.to.equal(english[index]?.[1]);
        expect(text, path).not.to.match(quotesOfOthers(language));
        if (language.startsWith('zh')) expect(chineseSlips(text), path).to.deep.equal([]);
        if (language === 'zh-CN') expect(notSimplified(text), path).to.equal(false);
        if (language !== 'zh-Hant') continue;
        expect(notTraditional(text), path).to.equal(false);
        expect(text, path).not.to.match(mainlandWords);
      }
    });
  }
});
