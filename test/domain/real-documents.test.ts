import { expect } from 'chai';
import fc from 'fast-check';
import { check, type Check } from '../../src/domain/index.js';
import { vectorFiles } from './vectors.js';

const codesOf = ({ issues }: Check) => issues.map(({ code }) => code);
const runs = { numRuns: 500 };

describe('what real documents show', () => {
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
});
