import { expect } from 'chai';
import {
  addWorkingDays,
  builtInCalendar,
  type Calendar,
  dateIn,
  isPaymentDelayed,
  isWorkingDay,
  reviewWindow,
  shanghaiDate,
} from '../../src/domain/index.js';
import { startOfDayIn } from '../../src/domain/date-in.js';
import { addDays, daysBetween } from '../../src/domain/plain-date.js';

/** What a test of one calendar day needs: every date of a range. */
function datesFrom(first: string, last: string): string[] {
  const dates = [];
  for (let date = first; date <= last; date = addDays(date, 1)) dates.push(date);
  return dates;
}

describe('plain dates', () => {
  it('[E17] adds thirty days over months, years and leap days', () => {
    expect(addDays('2026-01-15', 30)).to.equal('2026-02-14');
    expect(addDays('2024-01-31', 30)).to.equal('2024-03-01');
    expect(addDays('2026-12-10', 30)).to.equal('2027-01-09');
  });

  it('[E17] opens at the first moment of the thirtieth day in the zone of the policy', () => {
    const { date } = dateIn('Asia/Shanghai', new Date('2026-03-01T16:30:00Z'));
    expect(startOfDayIn('Asia/Shanghai', addDays(date, 30))).to.deep.equal(new Date('2026-03-31T16:00:00Z'));
    // In Berlin the clocks change within these thirty days.
    const berlin = dateIn('Europe/Berlin', new Date('2026-03-01T16:30:00Z'));
    expect(startOfDayIn('Europe/Berlin', addDays(berlin.date, 30))).to.deep.equal(
      new Date('2026-03-30T22:00:00Z'),
    );
  });

  it('goes back and forth over every leap rule', () => {
    expect(addDays('2000-02-28', 1)).to.equal('2000-02-29');
    expect(addDays('1900-02-28', 1)).to.equal('1900-03-01');
    expect(addDays('2024-03-01', -1)).to.equal('2024-02-29');
    expect(addDays('0001-01-02', -1)).to.equal('0001-01-01');
    expect(addDays('0099-12-31', 1)).to.equal('0100-01-01');
    expect(addDays('2026-05-05', 0)).to.equal('2026-05-05');
    expect(daysBetween('2026-01-01', '2027-01-01')).to.equal(365);
    expect(daysBetween('2024-01-01', '2025-01-01')).to.equal(366);
    expect(daysBetween('2026-03-01', '2026-02-28')).to.equal(-1);
    expect(daysBetween('0001-01-01', '9999-12-31')).to.equal(3652058);
  });

  it('knows the length of every month', () => {
    for (const [month, length] of [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].entries()) {
      const prefix = `2026-${String(month + 1).padStart(2, '0')}-`;
      expect(() => addDays(`${prefix}${length}`, 0)).to.not.throw();
      expect(() => addDays(`${prefix}${length + 1}`, 0)).to.throw(RangeError, `${prefix}${length + 1}`);
    }
  });

  it('refuses what is no date, and days that no year from 1 to 9999 has', () => {
    for (const date of [
      '2026-02-29',
      '2026-00-10',
      '2026-13-01',
      '2026-01-00',
      '0000-01-01',
      '2026-1-1',
      '20260101',
      '2026-01-01T00:00',
      ' 2026-01-01',
      '2026-01-01\n',
      '',
    ]) {
      expect(() => addDays(date, 1), date).to.throw(RangeError, 'YYYY-MM-DD');
      expect(() => daysBetween('2026-01-01', date), date).to.throw(RangeError);
      expect(() => isWorkingDay(date), date).to.throw(RangeError);
    }
    expect(() => addDays('9999-12-31', 1)).to.throw(RangeError);
    expect(() => addDays('0001-01-01', -1)).to.throw(RangeError, '0001');
    expect(() => addDays('2026-01-01', 1.5)).to.throw(RangeError, '1.5');
    expect(() => addDays('2026-01-01', NaN)).to.throw(RangeError);
  });
});

describe('dates in a zone', () => {
  it('[E2] changes the date at Shanghai midnight, to the millisecond', () => {
    const midnight = new Date('2026-03-01T16:00:00Z');
    expect(shanghaiDate(new Date(midnight.getTime() - 1))).to.deep.equal({
      date: '2026-03-01',
      nextMidnight: midnight,
    });
    expect(shanghaiDate(midnight)).to.deep.equal({
      date: '2026-03-02',
      nextMidnight: new Date('2026-03-02T16:00:00Z'),
    });
    expect(shanghaiDate(new Date('2025-12-31T16:00:00Z')).date).to.equal('2026-01-01');
  });

  it('[E2] [F62] knows the summer times of Shanghai', () => {
    expect(startOfDayIn('Asia/Shanghai', '1986-05-04')).to.deep.equal(new Date('1986-05-03T16:00:00Z'));
    expect(shanghaiDate(new Date('1986-05-04T12:00:00Z')).nextMidnight).to.deep.equal(
      new Date('1986-05-04T15:00:00Z'),
    );
    expect(startOfDayIn('Asia/Shanghai', '1991-04-14')).to.deep.equal(new Date('1991-04-13T16:00:00Z'));
    expect(startOfDayIn('Asia/Shanghai', '1991-04-15')).to.deep.equal(new Date('1991-04-14T15:00:00Z'));
    expect(startOfDayIn('Asia/Shanghai', '1991-09-16')).to.deep.equal(new Date('1991-09-15T16:00:00Z'));
  });

  it('[E2] [F62] begins a day whose 00:00 the clocks left out at the first moment there was', () => {
    // Shanghai went from 24:00 to 01:00 on 1 June 1940.
    const start = startOfDayIn('Asia/Shanghai', '1940-06-01');
    expect(start).to.deep.equal(new Date('1940-05-31T16:00:00Z'));
    expect(shanghaiDate(start).date).to.equal('1940-06-01');
    expect(shanghaiDate(new Date(start.getTime() - 1)).date).to.equal('1940-05-31');
    expect(startOfDayIn('America/Sao_Paulo', '2018-11-04')).to.deep.equal(new Date('2018-11-04T03:00:00Z'));
  });

  it('[E2] steps over a day that a zone left out', () => {
    // Apia had no 30 December 2011.
    const change = new Date('2011-12-30T10:00:00Z');
    expect(dateIn('Pacific/Apia', new Date('2011-12-30T09:59:59Z'))).to.deep.equal({
      date: '2011-12-29',
      nextMidnight: change,
    });
    expect(dateIn('Pacific/Apia', change).date).to.equal('2011-12-31');
    expect(startOfDayIn('Pacific/Apia', '2011-12-30')).to.deep.equal(change);
    expect(startOfDayIn('Pacific/Apia', '2011-12-31')).to.deep.equal(change);
  });

  it('[E2] [F62] finds the next midnight where the clocks change shortly before or after it', () => {
    // St. John's went back from 00:01 to 23:01, so 7 November 2010 began twice.
    expect(startOfDayIn('America/St_Johns', '2010-11-07')).to.deep.equal(new Date('2010-11-07T02:30:00Z'));
    expect(dateIn('America/St_Johns', new Date('2010-11-07T02:45:00Z'))).to.deep.equal({
      date: '2010-11-06',
      nextMidnight: new Date('2010-11-07T03:30:00Z'),
    });
    // Lord Howe moves by half an hour; Casey went from 23:01 by three hours; Caracas by half an hour at 03:00.
    expect(dateIn('Australia/Lord_Howe', new Date('2026-04-04T12:00:00Z')).nextMidnight).to.deep.equal(
      new Date('2026-04-04T13:00:00Z'),
    );
    expect(dateIn('Australia/Lord_Howe', new Date('2026-04-04T14:00:00Z')).nextMidnight).to.deep.equal(
      new Date('2026-04-05T13:30:00Z'),
    );
  });

  it('[E2] reaches from one side of the date line to the other', () => {
    expect(dateIn('Etc/GMT-14', new Date('2026-03-01T10:00:00Z'))).to.deep.equal({
      date: '2026-03-02',
      nextMidnight: new Date('2026-03-02T10:00:00Z'),
    });
    expect(dateIn('Etc/GMT+12', new Date('2026-03-01T11:59:59.999Z'))).to.deep.equal({
      date: '2026-02-28',
      nextMidnight: new Date('2026-03-01T12:00:00Z'),
    });
    // Its days begin on no half hour of UTC.
    expect(dateIn('Asia/Kathmandu', new Date('2026-03-01T18:15:00Z'))).to.deep.equal({
      date: '2026-03-02',
      nextMidnight: new Date('2026-03-02T18:15:00Z'),
    });
    expect(dateIn('UTC', new Date('0999-12-30T12:00:00Z')).date).to.equal('0999-12-30');
    expect(dateIn('UTC', new Date(0))).to.deep.equal({
      date: '1970-01-01',
      nextMidnight: new Date('1970-01-02T00:00:00Z'),
    });
  });

  it('agrees with itself for every day of the zones with the strangest histories', () => {
    for (const zone of [
      'Asia/Shanghai',
      'Pacific/Apia',
      'America/St_Johns',
      'Africa/Cairo',
      'Asia/Amman',
      'Europe/Dublin',
    ]) {
      for (const date of datesFrom('2009-10-01', '2012-04-30')) {
        if (zone === 'Pacific/Apia' && date === '2011-12-30') continue;
        const start = startOfDayIn(zone, date);
        expect(dateIn(zone, start).date, `${zone} ${date}`).to.equal(date);
        expect(dateIn(zone, new Date(start.getTime() - 1)).date < date, `${zone} ${date}`).to.equal(true);
        expect(dateIn(zone, new Date(start.getTime() - 1)).nextMidnight).to.deep.equal(start);
      }
    }
  }).timeout(20_000);

  it('refuses an unknown zone and an invalid instant', () => {
    expect(() => dateIn('Mars/Olympus', new Date(0))).to.throw(RangeError);
    expect(() => dateIn('UTC', new Date(NaN))).to.throw(RangeError, 'instant');
    for (const instant of ['-000001-06-01T00:00Z', '0099-12-31T23:59Z', '9999-01-01T00:00Z']) {
      expect(() => dateIn('UTC', new Date(instant)), instant).to.throw(RangeError, 'instant');
    }
    expect(dateIn('UTC', new Date('0100-01-01T00:00Z')).date).to.equal('0100-01-01');
    expect(dateIn('UTC', new Date('9998-12-31T23:59Z')).nextMidnight).to.deep.equal(
      new Date('9999-01-01T00:00Z'),
    );
    expect(() => startOfDayIn('UTC', '2026-02-30')).to.throw(RangeError, '2026-02-30');
  });
});

describe('working days', () => {
  it('[E14] says of every day of 2026 what the State Council said', () => {
    const off = [
      ...datesFrom('2026-01-01', '2026-01-03'),
      ...datesFrom('2026-02-15', '2026-02-23'),
      ...datesFrom('2026-04-04', '2026-04-06'),
      ...datesFrom('2026-05-01', '2026-05-05'),
      ...datesFrom('2026-06-19', '2026-06-21'),
      ...datesFrom('2026-09-25', '2026-09-27'),
      ...datesFrom('2026-10-01', '2026-10-07'),
    ];
    const worked = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'];
    for (const date of datesFrom('2026-01-01', '2026-12-31')) {
      const isWeekend = [0, 6].includes(new Date(date).getUTCDay());
      const works = worked.includes(date) || (!isWeekend && !off.includes(date));
      expect(isWorkingDay(date), date).to.equal(works);
      expect(isPaymentDelayed(date), date).to.equal(!works);
    }
  });

  it('knows days of every year from 2007 on', () => {
    const known: readonly (readonly [string, boolean])[] = [
      ['2007-01-01', false],
      ['2007-12-29', true],
      ['2008-05-04', true],
      ['2009-10-09', true],
      ['2010-02-15', false],
      ['2011-12-31', true],
      ['2012-10-08', true],
      ['2013-09-29', true],
      ['2014-09-08', false],
      ['2015-09-03', false],
      ['2016-06-12', true],
      ['2017-10-06', false],
      ['2018-12-29', true],
      ['2018-12-31', false],
      ['2019-05-05', true],
      ['2020-01-31', false],
      ['2020-02-03', true],
      ['2021-02-20', true],
      ['2022-10-09', true],
      ['2023-06-25', true],
      ['2024-02-18', true],
      ['2025-10-08', false],
      ['2025-09-28', true],
    ];
    for (const [date, works] of known) expect(isWorkingDay(date), date).to.equal(works);
  });

  it('[E14] answers unknown outside the years it covers, never a guess', () => {
    for (const date of ['2006-12-31', '2027-01-01', '2027-10-01', '9999-12-31', '0001-01-01']) {
      expect(isWorkingDay(date), date).to.equal('unknown');
      expect(isPaymentDelayed(date), date).to.equal('unknown');
    }
    expect(Object.keys(builtInCalendar).sort()).to.have.lengthOf(20).and.include.members(['2007', '2026']);
  });

  it('[E14] gives the date to expect, over holidays and worked weekends', () => {
    expect(addWorkingDays('2026-09-30', 1)).to.equal('2026-10-08');
    expect(addWorkingDays('2026-09-30', 3)).to.equal('2026-10-10');
    expect(addWorkingDays('2026-02-14', 1)).to.equal('2026-02-24');
    expect(addWorkingDays('2026-01-02', 1)).to.equal('2026-01-04');
    expect(addWorkingDays('2026-11-20', 0)).to.equal('2026-11-20');
    expect(addWorkingDays('2006-12-31', 1)).to.equal('2007-01-04');
    expect(addWorkingDays('2026-12-30', 1)).to.equal('2026-12-31');
    expect(addWorkingDays('2026-12-31', 1)).to.equal('unknown');
    expect(addWorkingDays('2026-12-25', 1e9)).to.equal('unknown');
    expect(addWorkingDays('9999-12-31', 1)).to.equal('unknown');
  });

  it('[I8] gives the window of a review', () => {
    expect(reviewWindow('2026-09-30', 2, 4)).to.deep.equal({ earliest: '2026-10-09', latest: '2026-10-12' });
    expect(reviewWindow('2026-11-20', 2, 2)).to.deep.equal({ earliest: '2026-11-24', latest: '2026-11-24' });
    expect(reviewWindow('2026-12-29', 2, 4)).to.equal('unknown');
    expect(reviewWindow('2026-12-31', 2, 4)).to.equal('unknown');
  });

  it('takes newer years as data', () => {
    const calendar = { ...builtInCalendar, '2027': { holidays: ['2027-01-01'], workdays: ['2027-01-03'] } };
    expect(isWorkingDay('2027-01-01', calendar)).to.equal(false);
    expect(isPaymentDelayed('2027-01-01', calendar)).to.equal(true);
    expect(isWorkingDay('2027-01-02', calendar)).to.equal(false);
    expect(isWorkingDay('2027-01-03', calendar)).to.equal(true);
    expect(addWorkingDays('2026-12-31', 2, calendar)).to.equal('2027-01-04');
    expect(reviewWindow('2026-12-31', 1, 2, calendar)).to.deep.equal({
      earliest: '2027-01-03',
      latest: '2027-01-04',
    });
    expect(isWorkingDay('2026-01-05', {})).to.equal('unknown');
    expect(
      isWorkingDay('2026-01-05', Object.create({ 2026: { holidays: [], workdays: [] } }) as Calendar),
    ).to.equal('unknown');
  });

  it('refuses numbers of days that make no sense', () => {
    for (const n of [-1, 0.5, NaN, Infinity])
      expect(() => addWorkingDays('2026-01-05', n)).to.throw(RangeError, String(n));
    expect(() => reviewWindow('2026-01-05', 4, 2)).to.throw(RangeError, '4');
  });
});
