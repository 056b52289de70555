import { expect } from 'chai';
import fc from 'fast-check';
import { Instant, PlainDate } from '../../src/contract/index.js';
import { dateIn } from '../../src/domain/index.js';
import '../suites/property-seed.js';

const isDate = (text: string) => PlainDate.safeParse(text).success;
const isInstant = (text: string) => Instant.safeParse(text).success;

describe('instants and dates', () => {
  it('are those that exist, in every month and leap year', () => {
    for (const date of ['2026-02-28', '2024-02-29', '2000-02-29', '2026-12-31', '2026-04-30', '0001-01-01'])
      expect(isDate(date), date).to.equal(true);
    for (const date of ['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '0000-02-29'])
      expect(isDate(date), date).to.equal(false);
  });

  it('are every day that a calendar has and no other', () => {
    const part = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(part(9999), part(13), part(32), (year, month, day) => {
        const two = (n: number) => String(n).padStart(2, '0');
        const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
        const date = new Date(0);
        date.setUTCFullYear(year, month - 1, day);
        const exists = year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
        expect(isDate(text), text).to.equal(exists);
      }),
      { numRuns: 2000 },
    );
  });

  it('have seconds and a zone', () => {
    for (const text of ['2026-11-21T08:00:00Z', '2026-11-21T16:00:00.123+08:00', '2026-11-21T23:59:59-09:30'])
      expect(isInstant(text), text).to.equal(true);
    for (const text of [
      '2026-11-21',
      '2026-11-21T08:00Z',
      '2026-11-21T08:00:00',
      '2026-11-21 08:00:00Z',
      '2026-11-21T24:00:00Z',
      '2026-11-21T08:60:00Z',
      '2026-11-21T08:00:00+0800',
      '2026-11-21T08:00:00+24:00',
      '2026-02-30T08:00:00Z',
      '2026-11-21T08:00:00Z\n',
    ])
      expect(isInstant(text), text).to.equal(false);
  });

  it('can all be computed with: none that is accepted throws later', () => {
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, min: new Date('1970-01-01'), max: new Date('9998-01-01') }),
        date => {
          const text = date.toISOString();
          expect(isInstant(text)).to.equal(true);
          expect(isDate(dateIn('Asia/Shanghai', new Date(Date.parse(text))).date)).to.equal(true);
        },
      ),
    );
  });
});
