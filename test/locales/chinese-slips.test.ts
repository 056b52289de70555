import { expect } from 'chai';
import { chineseSlips } from '../suites/chinese-slips.js';

describe('the test of Chinese typography', () => {
  for (const sentence of [
    '第 5 位应为数字 0，不是字母 O。',
    '应以 H 或 M 开头，共 9 位（旧证 11 位），请与证件核对。',
    '预计 2026 年 11 月 25 日（周三）至 2026 年 11 月 27 日（周五）到账。',
    '11 月 25 日 00:00 起可再次提交。',
    '2026 年 12 月 24 日（周四）起可以修改。',
    '在核对页点击“提交”之前，不会提交任何信息。',
    '第 7–8 位「12」可能是「21」。',
    '请填写区号和号码，如 010-12345678。',
    '¥ 0.51',
  ]) {
    it(`lets pass: ${sentence}`, () => {
      expect(chineseSlips(sentence)).to.deep.equal([]);
    });
  }

  for (const [why, sentence] of [
    ['a half-width mark', '请填写,再提交。'],
    ['half-width brackets', '姓名(选填)'],
    ['no space before a digit', '应为18 位。'],
    ['no space after a letter', '字母 X结尾。'],
    ['a space between Chinese characters', '请 填写。'],
    ['a space after a full-width mark', '请核对， 再提交。'],
    ['no space in a date', '预计 2026年11月25日（周三）前到账。'],
    ['a space after a date', '预计 2026 年 11 月 25 日（周三） 前到账。'],
    ['a space before a quotation', '点击 “提交”之前。'],
  ] as const) {
    it(`tells of ${why}`, () => {
      expect(chineseSlips(sentence)).to.not.to.deep.equal([]);
    });
  }
});
