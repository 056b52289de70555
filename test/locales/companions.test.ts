import { expect } from 'chai';
import { companionLanguage, companionLocales } from '../../src/locales/companions.js';
import { locales } from '../../src/locales/index.js';
import { chineseSlips } from '../suites/chinese-slips.js';

/** Every sentence with its path, functions with and without a value. */
function sentences(tree: object, path = ''): [path: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) => {
    const at = path ? `${path}.${key}` : key;
    if (typeof value === 'function') {
      const say = value as (region: string) => string;
      return [
        [at, say('新加坡')],
        [at, say('')],
      ] as [string, string][];
    }
    return typeof value === 'object' && value
      ? sentences(value, at)
      : [[at, String(value)] as [string, string]];
  });
}

describe('[D6] what badge and gate say', () => {
  it('is there in every language that ships', () => {
    expect(Object.keys(companionLocales).sort()).to.deep.equal(
      locales.map(({ language }) => language).sort(),
    );
  });

  for (const { language } of locales) {
    it(`has the shape of English and no slip: ${language}`, async () => {
      const sentencesOf = async (name: string) => sentences((await companionLocales[name]?.('')) ?? {});
      const english = await sentencesOf('en');
      const own = await sentencesOf(language);
      expect(own.map(([path]) => path)).to.deep.equal(english.map(([path]) => path));
      for (const [index, [path, text]] of own.entries()) {
        expect(text, path).to.match(/^\S.*\S$/);
        expect(text, path).not.to.match(/undefined| {2}|!|！/);
        if (language !== 'en') expect(text, path).not.to.equal(english[index]?.[1]);
        if (language.startsWith('zh')) expect(chineseSlips(text), path).to.deep.equal([]);
      }
    });
  }

  it('falls back like the widget does', () => {
    expect(companionLanguage('de')).to.equal('en');
    expect(companionLanguage('zh-Hans-SG')).to.equal('zh-CN');
  });
});
