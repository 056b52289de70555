import { expect } from 'chai';
import { enIssues } from '../../src/locales/en/issues.js';
import { en } from '../../src/locales/en/messages.js';
import { createText } from '../../src/locales/text.js';
import { zhCN } from '../../src/locales/zh-CN/messages.js';

const inEnglish = (timeZone = 'Asia/Shanghai') => createText('en', en, enIssues, timeZone);
const inChinese = (timeZone = 'Asia/Shanghai') => createText('zh-CN', zhCN, null, timeZone);
/** Midnight in Shanghai, when it is still 24 November in Greenwich. */
const midnight = Date.parse('2026-11-24T16:00:00Z');

describe('text', () => {
  it('[E2] tells the moment when tries come back in the zone of the policy, not in that of the device', () => {
    expect(inChinese().time(midnight)).to.equal('11月25日 00:00');
    expect(inEnglish().time(midnight)).to.match(/November 25\b.* 00:00$/);
    expect(inChinese('Etc/UTC').time(midnight)).to.equal('11月24日 16:00');
    expect(inChinese('Pacific/Kiritimati').time(midnight)).to.equal('11月25日 06:00');
    expect(inChinese('Etc/GMT+12').time(midnight)).to.equal('11月24日 04:00');
  });

  it('tells the day of a moment in the zone of the policy', () => {
    expect(inChinese().date(midnight)).to.equal('2026年11月25日周三');
    expect(inChinese().date(midnight - 1)).to.equal('2026年11月24日周二');
    expect(inChinese('Etc/UTC').date(midnight)).to.equal('2026年11月24日周二');
    expect(inEnglish().date(midnight)).to.include('November 25, 2026').and.include('Wed');
  });

  it('tells a plain day as it is, whatever the zone', () => {
    for (const zone of ['Asia/Shanghai', 'Pacific/Kiritimati', 'Etc/GMT+12', 'Pacific/Apia']) {
      expect(inChinese(zone).date('2026-11-30'), zone).to.equal('2026年11月30日周一');
      expect(inChinese(zone).date('1949-12-31'), zone).to.equal('1949年12月31日周六');
      expect(inEnglish(zone).date('2011-12-30'), zone).to.include('December 30, 2011');
    }
  });

  it('writes midnight as 00:00, never as 24:00', () => {
    expect(inChinese().time(Date.parse('2026-12-31T16:00:00Z'))).to.equal('1月1日 00:00');
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
