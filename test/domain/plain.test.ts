import { expect } from 'chai';
import { isDigit, isLetter, plainOf } from '../../src/domain/plain.js';

describe('plain texts', () => {
  it('tell digits and capital letters from their neighbours', () => {
    for (const [char, digit, letter] of [
      ['/', false, false],
      ['0', true, false],
      ['9', true, false],
      [':', false, false],
      ['@', false, false],
      ['A', false, true],
      ['Z', false, true],
      ['[', false, false],
    ] as const) {
      expect(isDigit(char.charCodeAt(0)), char).to.equal(digit);
      expect(isLetter(char.charCodeAt(0)), char).to.equal(letter);
    }
  });

  it('are written in upper case, at half width, without spaces', () => {
    expect(plainOf('09AZaz')).to.equal('09AZAZ');
    expect(plainOf('０９ＡＺａｚ')).to.equal('09AZAZ');
    expect(plainOf(' 110105\u00a019491231 002x ')).to.equal('11010519491231002X');
    expect(plainOf('1'.repeat(99))).to.equal('1'.repeat(99));
  });

  it('hold nothing else', () => {
    const others = [
      '/',
      ':',
      '@',
      '[',
      '`',
      '{',
      '\t',
      '\u00a1',
      '\u00b2',
      '\u2007',
      '\u3000',
      '\u3051',
      '\uff00',
    ];
    others.push('／', '：', '＠', '［', '｀', '｛', '\uff71', '\uffff', 'é', '一', '😀', '\u200b');
    for (const other of others) expect(plainOf(`1${other}A`), other).to.equal('');
    expect(plainOf('1'.repeat(100))).to.equal('');
    expect(plainOf('')).to.equal('');
  });
});
