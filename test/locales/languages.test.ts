import { expect } from 'chai';
import { localeFor, locales } from '../../src/locales/index.js';
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
];

describe('languages', () => {
  it('are all described here', () => {
    const named = (list: readonly { language: string }[]) => list.map(({ language }) => language).sort();
    expect(named(languages)).to.deep.equal(named(locales));
  });

  it('are found by tag, by language, and otherwise in English', () => {
    const found = (tag: string) => localeFor(tag).language;
    for (const { language } of locales) expect(found(language.toLowerCase())).to.equal(language);
    expect(['zh', 'zh-SG'].map(found)).to.deep.equal(['zh-CN', 'zh-CN']);
    expect(['en-GB', 'fr', '', 'x-none', 'enx'].map(found)).to.deep.equal(Array(5).fill('en'));
  });
});

languages.forEach(describeLocale);
