import { expect } from 'chai';
import fc from 'fast-check';
import { check, type Check } from '../../src/domain/index.js';
import { longest } from '../../src/domain/tidy.js';
import { vectorFiles } from './vectors.js';

const han = fc.constantFrom(...Array.from('阿依古丽买提江艾山热娜图尔荪𠀀〇'));
const blank = fc.constantFrom(' ', '  ', '\u3000', '\u00a0', ' \u2003 ');
const codesOf = ({ issues }: Check) => issues.map(({ code }) => code);
const runs = { numRuns: 500 };

describe('what real documents show', () => {
  describe('a space in a Chinese name', () => {
    const parts = (min: number, max: number) =>
      fc.array(fc.array(han, { minLength: min, maxLength: max }), { minLength: 2, maxLength: 4 });

    it('[C10] is asked about in names of more than four characters, an interpunct being proposed, and never joined', () => {
      fc.assert(
        fc.property(parts(2, 6), blank, (lists, gap) => {
          const words = lists.map(list => list.join(''));
          fc.pre(lists.flat().length > 4);
          const result = check('person-name', words.join(gap));
          expect(result.outcome).to.equal('warn');
          expect(codesOf(result)).to.deep.equal(['person-name/blank']);
          const position = Array.from(words[0] ?? '').length + 1;
          expect(result.issues[0]?.params).to.deep.equal({ position, found: ' ', expected: '·' });
          expect(result.value).to.equal(words.join(' '));
          expect(result.proposal).to.equal(words.join('·'));
          expect(check('person-name', words.join('·')).outcome).to.equal('accept');
        }),
        { ...runs, examples: [[[['阿', '依', '古', '丽'], Array.from('买买提江')], ' ']] },
      );
    });

    it('[C10] only aligns in a name of two or three characters, and of four after a family name', () => {
      const aligned = [
        '张 三',
        '张 三 丰',
        '张 三丰',
        '诸葛 亮',
        '王 小 明 明',
        '张 李诗涵',
        '欧阳 娜娜',
        '歐陽 娜娜',
        '東方 娜娜',
        '南宮 娜娜',
      ];
      for (const input of aligned)
        expect(check('person-name', input)).to.deep.equal({
          outcome: 'accept',
          value: input.replaceAll(' ', ''),
          issues: [],
        });
      for (const input of ['热娜 阿里', '阿依古 丽', '娜欧阳 娜', '欧阳 娜娜娜'])
        expect(codesOf(check('person-name', input)), input).to.deep.equal(['person-name/blank']);
    });

    it('[C10] is asked about in the name of an operator without a trade name as well', () => {
      for (const kind of ['个体户', '个体工商户']) {
        const asked = check('organization-name', `${kind} 阿依古丽\u3000买买提江`);
        expect(asked).to.deep.equal({
          outcome: 'warn',
          value: `${kind}阿依古丽 买买提江`,
          issues: [{ code: 'organization-name/blank' }],
        });
        expect(check('organization-name', `${kind} 张 三`)).to.deep.include({
          outcome: 'accept',
          value: `${kind}张三`,
        });
      }
      // Names of companies have no interpunct, so there a space says nothing.
      expect(check('organization-name', '杭州 某某 贸易 有限公司')).to.deep.include({
        outcome: 'accept',
        value: '杭州某某贸易有限公司',
      });
    });

    it('[C10] changes nothing silently: what is accepted has the characters and interpuncts that were typed', () => {
      const typed = fc.array(fc.oneof(han, blank, fc.constantFrom('·', '•', '.', '・')), { maxLength: 14 });
      fc.assert(
        fc.property(typed, list => {
          const input = list.join('');
          const { outcome, value, issues } = check('person-name', input);
          if (outcome === 'reject') return;
          expect(value.replaceAll(' ', '')).to.equal(input.replace(/\s+/g, '').replace(/[•.・]/g, '·'));
          const gaps = input.trim().split(/(?<=[^·•.・\s])\s+(?=[^·•.・\s])/u);
          const length = Array.from(value).length;
          if (issues.length === 0 && gaps.length > 1) expect(length).to.be.below(5);
        }),
        runs,
      );
    });
  });

  describe('signs in a Latin name', () => {
    const printed = [
      'MUTHU A/L SAMY',
      'PRIYA A/P RAJAN',
      'RAJ S/O KUMAR',
      'DEVI D/O RAMAN',
      'TAN AH KOW @ TAN KOW',
      'LIM MEI LI (MARY)',
      ...Array.from('\u02bb\u02bc\u02bd\u02be\u02bf', sign => `Na${sign}im`),
    ];

    for (const input of printed) {
      it(`[C11] may be confirmed and stay as they are: ${input}`, () => {
        for (const kind of ['latin-name', 'person-name'] as const) {
          const result = check(kind, input);
          expect(result.outcome).to.equal('warn');
          expect(result.value).to.equal(input);
          expect(codesOf(result)).to.include(`${kind}/character`);
        }
        const [found] = /[/@(\u02bb-\u02bf]/.exec(input) ?? [''];
        expect(check('latin-name', input).issues[0]?.params).to.include({
          position: input.indexOf(found) + 1,
          found,
        });
      });
    }

    it('[C11] may be another name in brackets after a Chinese one', () => {
      for (const input of ['张三(李四)', '张三（李四）', '张三 (李四)'])
        expect(check('person-name', input)).to.deep.equal({
          outcome: 'warn',
          value: '张三（李四）',
          issues: [{ code: 'person-name/character', params: { position: 3, found: '（' } }],
        });
    });

    it('[C11] are refused only where they cannot be printed: markup, pictographs, what was lost in copying', () => {
      for (let point = 0x21; point < 0x7f; point++) {
        const sign = String.fromCodePoint(point);
        if (/[\w]/.test(sign) && sign !== '_') continue;
        const result = check('latin-name', `Ana${sign}Lu`);
        const expected = '<>'.includes(sign) ? 'reject' : " ,'.-`".includes(sign) ? 'accept' : 'warn';
        expect(result.outcome, sign).to.equal(expected);
        if (expected === 'warn') expect(result.value).to.equal(`Ana${sign}Lu`);
      }
      for (const sign of ['😀', '\ufffd', '🇨🇳'])
        expect(check('latin-name', `Ana${sign}`).outcome).to.equal('reject');
    });
  });

  describe('an account with letters', () => {
    for (const prefix of ['FTE', 'FTN', 'FTI', 'FTU', 'FTF', 'EFE', 'EFN', 'EFU', 'EFF', 'NRA', 'OSA']) {
      it(`[C12] of a free-trade zone or a non-resident may be confirmed: ${prefix}`, () => {
        fc.assert(
          fc.property(fc.stringMatching(/^\d{5,32}$/), digits => {
            const expected = {
              outcome: 'warn',
              value: prefix + digits,
              issues: [{ code: 'bank-account/prefix', params: { position: 1, found: prefix } }],
            };
            expect(check('bank-account', prefix + digits)).to.deep.equal(expected);
            expect(check('bank-account', `${prefix.toLowerCase()}-${digits}`)).to.deep.equal(expected);
          }),
        );
      });
    }

    it('[C12] is not told that a letter of its prefix should be a digit', () => {
      expect(check('bank-account', 'OSA1475O000')).to.deep.equal({
        outcome: 'reject',
        value: 'OSA1475O000',
        issues: [{ code: 'text/letter-for-digit', params: { position: 8, found: 'O', expected: '0' } }],
        proposal: 'OSA14750000',
      });
      expect(check('bank-account', 'OSA123').issues).to.deep.equal([
        { code: 'bank-account/length', params: { length: 3 } },
      ]);
    });

    it('[C12] has no other letters', () => {
      for (const input of [
        'FT1234567',
        'FFE12345678',
        'NRB12345678',
        'OS12345678',
        'XNRA12345678',
        'EF12345678',
      ])
        expect(check('bank-account', input).outcome, input).to.equal('reject');
    });
  });

  describe('an individual business without a name', () => {
    const shown = [
      '***',
      '********',
      '＊＊＊',
      '*',
      '/',
      '——',
      '-',
      '无',
      '無',
      '暂无',
      '没有',
      '无字号',
      '（无字号）',
      '无名称',
      '个体工商户',
      'N/A',
    ];

    it('[N20] is told how to enter one, and may go on with what its licence shows', () => {
      for (const input of shown)
        for (const context of [{}, { organizationType: 'individual-business' }] as const) {
          const result = check('organization-name', input, context);
          expect(result.outcome, input).to.equal('warn');
          expect(codesOf(result), input).to.deep.equal(['organization-name/no-name']);
        }
    });

    it('[N20] has the name that banks and registers give it', () => {
      for (const input of ['个体户张三', '个体工商户张三', '张三（个体工商户）', '张三'])
        for (const context of [{}, { organizationType: 'individual-business' }] as const)
          expect(check('organization-name', input, context)).to.deep.equal({
            outcome: 'accept',
            value: input,
            issues: [],
          });
    });

    it('[N20] is no excuse for an organization of another type', () => {
      for (const organizationType of ['business', 'other'] as const)
        for (const input of shown)
          expect(check('organization-name', input, { organizationType }), input).to.deep.include({
            outcome: 'reject',
            issues: [{ code: 'organization-name/no-words' }],
          });
    });
  });

  describe('a credit code of a department or category that is not in the table', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    /** The code with its check character, which is tried out. */
    const complete = (start: string): Check => {
      for (const last of alphabet) {
        const result = check('uscc', start + last);
        if (result.outcome !== 'reject') return result;
      }
      throw new Error(`No check character makes ${start} right.`);
    };

    it('is never refused: it may be assigned tomorrow', () => {
      for (const department of alphabet)
        for (const category of alphabet) {
          const result = complete(`${department}${category}330106MA2CFLDG4`);
          const isDepartment = '123456789ANY'.includes(department);
          if (!isDepartment)
            expect(result.issues).to.deep.equal([
              { code: 'uscc/department', params: { position: 1, found: department } },
            ]);
          else
            for (const { code, params } of result.issues) {
              expect(code).to.equal('uscc/category');
              expect(params).to.deep.equal({ position: 1, found: department + category });
            }
        }
    });

    it('does not let the number of a person through without a word', () => {
      const digits = fc.stringMatching(
        /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])\d{4}(?:19[5-9]\d|200\d)(?:0[1-9]|1[0-2])(?:0[1-9]|1\d|2[0-8])\d{3}$/,
      );
      const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
      fc.assert(
        fc.property(digits, text => {
          const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
          const id = text + '10X98765432'.charAt(sum % 11);
          expect(check('resident-id', id).outcome).to.not.equal('reject');
          const result = check('uscc', id);
          expect(codesOf(result)[0]).to.be.oneOf(['uscc/resident-id', 'uscc/also-resident-id']);
        }),
        runs,
      );
    });

    it('lets neither nothing but zeros through nor what a spreadsheet left', () => {
      expect(codesOf(check('uscc', '0'.repeat(18)))).to.deep.equal(['uscc/trailing-zeros', 'uscc/region']);
      for (const { value, outcome } of vectorFiles.find(({ kind }) => kind === 'uscc')?.cases ?? []) {
        // A spreadsheet takes digits alone for a number.
        if (outcome === 'reject' || !/^\d{18}$/.test(value) || value.endsWith('000')) continue;
        const damaged = `${value.slice(0, 15)}000`;
        const result = check('uscc', damaged);
        expect(result.outcome, damaged).to.equal('reject');
        // By chance it may be the number of a person.
        expect(codesOf(result)[0], damaged).to.be.oneOf(['uscc/trailing-zeros', 'uscc/resident-id']);
      }
    });
  });

  describe('a number where a name belongs', () => {
    const numbers = vectorFiles
      .filter(({ kind }) => kind !== undefined && !/name|amount|mrz|any/.test(kind))
      .flatMap(({ cases = [] }) => cases)
      .filter(
        ({ value, outcome }) =>
          outcome !== 'reject' && /^[\dA-Z]*$/.test(value) && /(?:\d\D*){6}/.test(value),
      );

    for (const kind of ['person-name', 'latin-name', 'organization-name'] as const) {
      it(`is pointed out as one in a ${kind}`, () => {
        expect(numbers.length).to.be.above(150);
        for (const { value } of numbers) {
          for (const input of [value, value.toLowerCase(), ` ${value.slice(0, 4)} ${value.slice(4)}`]) {
            // Letters on their own are a word.
            if (/\b[A-Z]{2,}\b/i.test(input)) continue;
            const result = check(kind, input);
            expect(result.outcome, input).to.equal('reject');
            expect(result.issues, input).to.deep.equal([{ code: 'name/number' }]);
          }
        }
      });
    }

    it('is not seen in names that hold digits', () => {
      for (const input of [
        '1234567 ONTARIO INC.',
        '中国人民解放军63919部队',
        '3M',
        '某某公司13800138000',
        '1-800-FLOWERS.COM, Inc.',
      ])
        expect(check('organization-name', input).outcome, input).to.not.equal('reject');
    });
  });

  describe('zeros after the second decimal', () => {
    it('change no amount, and nothing else may follow it', () => {
      fc.assert(
        fc.property(
          fc.integer({ min: 1, max: 99 }),
          fc.nat(20),
          fc.integer({ min: 1, max: 9 }),
          (fen, zeros, digit) => {
            const yuan = (fen / 100).toFixed(2);
            for (const mark of ['.', ',', '。']) {
              const input = yuan.replace('.', mark) + '0'.repeat(zeros);
              expect(check('amount', input)).to.deep.equal({
                outcome: 'accept',
                value: yuan,
                issues: [],
                facts: { fen },
              });
              expect(check('amount', `${input}${digit}0`).issues).to.deep.equal([
                { code: 'amount/decimals' },
              ]);
            }
          },
        ),
      );
    });
  });

  describe('the longest name', () => {
    it('has as many characters as the contract carries', () => {
      for (const [kind, unit] of [
        ['person-name', '王'],
        ['latin-name', 'A'],
        ['organization-name', '公'],
      ] as const) {
        expect(check(kind, unit.repeat(longest)).outcome).to.not.equal('reject');
        expect(check(kind, unit.repeat(longest + 1))).to.deep.equal({
          outcome: 'reject',
          value: unit.repeat(longest + 1),
          issues: [{ code: 'text/too-long' }],
        });
      }
    });

    it('is proposed no longer than that', () => {
      // Each of these private characters stands for one outside the basic plane, which counts twice.
      for (const kind of ['person-name', 'organization-name'] as const) {
        const half = longest / 2;
        expect(check(kind, '\ue816'.repeat(half)).proposal).to.equal('𠂇'.repeat(half));
        expect(check(kind, '\ue816'.repeat(half + 1)).outcome).to.equal('warn');
        expect(check(kind, '\ue816'.repeat(half + 1)).proposal).to.equal(undefined);
      }
    });
  });
});
