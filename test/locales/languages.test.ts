import { expect } from 'chai';
import { chooseLanguage, shipped } from '../../src/locales/choose-language.js';
import { describeLocale, type LocaleOptions } from '../suites/describe-locale.js';

/** What is particular to each language that ships. */
const languages: readonly LocaleOptions[] = [
  {
    language: 'en',
    longest: { message: 140, issue: 110 },
    acronyms: ['ID', 'VAT', 'RMB', 'SMS', 'CNAPS', 'JPEG', 'PNG', 'HEIC', 'PDF', 'MB', 'QR'],
  },
  {
    language: 'zh-CN',
    longest: { message: 60, issue: 40 },
    sameAsEnglish: ['common.yuan'],
    acronyms: ['JPEG', 'PNG', 'HEIC', 'PDF', 'MB', 'QR'],
  },
  {
    language: 'zh-Hant',
    longest: { message: 60, issue: 45 },
    sameAsEnglish: ['common.yuan'],
    acronyms: ['JPEG', 'PNG', 'HEIC', 'PDF', 'MB', 'QR'],
  },
];

describe('languages', () => {
  it('are all described here', () => {
    expect(languages.map(({ language }) => language).sort()).to.deep.equal([...shipped].sort());
  });

  it('are found by tag, by language, and otherwise in English', () => {
    const found = (tag: string) => chooseLanguage(tag).language;
    for (const language of shipped) expect(found(language.toLowerCase())).to.equal(language);
    const simplified = ['zh', 'zh-SG', 'zh-MY', 'zh-Hans', 'zh-Hans-HK', 'zh-hans-tw', 'ZH-CN'];
    expect(simplified.map(found)).to.deep.equal(simplified.map(() => 'zh-CN'));
    const traditional = [
      'zh-TW',
      'zh-HK',
      'zh-MO',
      'zh-Hant',
      'zh-Hant-TW',
      'zh-Hant-HK',
      'zh-hant-us',
      'ZH-tw',
    ];
    expect(traditional.map(found)).to.deep.equal(traditional.map(() => 'zh-Hant'));
    expect(['en-GB', 'fr', '', 'x-none', 'enx'].map(found)).to.deep.equal(Array(5).fill('en'));
  });
});

languages.forEach(describeLocale);
