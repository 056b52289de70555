import { expect } from 'chai';
import { enIssues } from '../../src/locales/en/issues.js';
import { en } from '../../src/locales/en/messages.js';
import { createText } from '../../src/locales/text.js';
import { zhCN } from '../../src/locales/zh-CN/messages.js';
import { zhHant } from '../../src/locales/zh-Hant/messages.js';

const inEnglish = (timeZone = 'Asia/Shanghai') =>
  createText({ language: 'en', messages: en, issues: enIssues, timeZone });
const inChinese = (timeZone = 'Asia/Shanghai') =>
  createText({ language: 'zh-CN', messages: zhCN, issues: null, timeZone });
/** Without the zone, which is named where the device shows another time. */
const bare = (time: string) => time.replace(/ (?:GMT|UTC)\S*$/, '');
/** Midnight in Shanghai, when it is still 24 November in Greenwich. */
const midnight = Date.parse('2026-11-24T16:00:00Z');

describe('text', () => {
  it('[E2] tells the moment when tries come back in the zone of the policy, not in that of the device', () => {
    expect(bare(inChinese().time(midnight))).to.equal('11 月 25 日 00:00');
    expect(bare(inEnglish().time(midnight))).to.match(/^25 November.* 00:00$/);
    expect(bare(inChinese('Etc/UTC').time(midnight))).to.equal('11 月 24 日 16:00');
    expect(bare(inChinese('Pacific/Kiritimati').time(midnight))).to.equal('11 月 25 日 06:00');
    expect(bare(inChinese('Etc/GMT+12').time(midnight))).to.equal('11 月 24 日 04:00');
  });

  it('tells the day of a moment in the zone of the policy', () => {
    expect(inChinese().date(midnight)).to.equal('2026 年 11 月 25 日（周三）');
    expect(inChinese().date(midnight - 1)).to.equal('2026 年 11 月 24 日（周二）');
    expect(inChinese('Etc/UTC').date(midnight)).to.equal('2026 年 11 月 24 日（周二）');
    expect(inEnglish().date(midnight)).to.equal('Wednesday 25 November 2026');
  });

  it('tells a plain day as it is, whatever the zone', () => {
    for (const zone of ['Asia/Shanghai', 'Pacific/Kiritimati', 'Etc/GMT+12', 'Pacific/Apia']) {
      expect(inChinese(zone).date('2026-11-30'), zone).to.equal('2026 年 11 月 30 日（周一）');
      expect(inChinese(zone).date('1949-12-31'), zone).to.equal('1949 年 12 月 31 日（周六）');
      expect(inEnglish(zone).date('2011-12-30'), zone).to.equal('Friday 30 December 2011');
    }
  });

  it('writes Traditional Chinese as it is written, with blanks and the weekday in brackets', () => {
    const { date, day, time, list } = createText({
      language: 'zh-Hant',
      messages: zhHant,
      issues: null,
      timeZone: 'Asia/Shanghai',
    });
    expect(date(midnight)).to.equal('2026 年 11 月 25 日（週三）');
    expect(day('1949-12-31')).to.equal('1949 年 12 月 31 日');
    expect(bare(time(midnight))).to.equal('11 月 25 日 00:00');
    expect(list(['站內訊息', '簡訊'])).to.equal('站內訊息和簡訊');
  });

  it('tells a day of birth without a weekday', () => {
    expect(inChinese().day('1949-12-31')).to.equal('1949 年 12 月 31 日');
    expect(inEnglish().day('1949-12-31')).to.equal('31 December 1949');
  });

  it('writes midnight as 00:00, never as 24:00', () => {
    expect(bare(inChinese().time(Date.parse('2026-12-31T16:00:00Z')))).to.equal('1 月 1 日 00:00');
  });

  it('writes fen as yuan', () => {
    const { yuan } = inEnglish();
    expect([0, 1, 9, 10, 29, 57, 99, 100, 435, 123456].map(yuan)).to.deep.equal(
      '0.00 0.01 0.09 0.10 0.29 0.57 0.99 1.00 4.35 1234.56'.split(' '),
    );
  });

  it('counts a span down in whole seconds, and never below zero', () => {
    const { span } = inEnglish();
    const second = 1000;
    const hour = 3600 * second;
    expect(span(23 * hour + 59 * 60 * second + 59 * second)).to.equal('23:59:59');
    expect(span(26 * hour)).to.equal('26:00:00');
    expect(span(61 * second)).to.equal('0:01:01');
    expect(span(1)).to.equal('0:00:01');
    expect(span(0)).to.equal('0:00:00');
    expect(span(-5 * second)).to.equal('0:00:00');
  });

  it('joins a list as the language does', () => {
    expect(inEnglish().list(['site message', 'SMS'])).to.equal('site message and SMS');
    expect(inChinese().list(['站内信', '邮件', '短信'])).to.equal('站内信、邮件和短信');
    expect(inChinese().list([])).to.equal('');
  });

  it('has a neutral sentence for an issue that it does not know, or while the sentences are on their way', () => {
    const { refused } = en.field;
    expect(inEnglish().issue('portal/own-code')).to.equal(refused);
    expect(inEnglish().issue('toString')).to.equal(refused);
    expect(inEnglish().issue('__proto__', { position: 1 })).to.equal(refused);
    expect(inChinese().issue('resident-id/checksum')).to.equal(zhCN.field.refused);
    expect(inEnglish().issue('text/empty')).to.equal('Please fill this in.');
  });
});
