import { expect } from 'chai';
import { createText } from '../../src/locales/text.js';
import { zhCN } from '../../src/locales/zh-CN/messages.js';

/** Everything that a text says about days, on a device in one zone. */
function spokenIn(zone: string): string[] {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  try {
    const text = createText({
      language: 'zh-CN',
      messages: zhCN,
      issues: null,
      timeZone: 'Asia/Shanghai',
    });
    const midnight = Date.parse('2026-11-24T16:00:00Z');
    const here = new Date(midnight).getHours();
    return [String(here), text.date(midnight), text.time(midnight), text.date('2011-12-30')];
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}

describe('texts on devices around the world', () => {
  it('[R15] tell the same day and time on each, and name the zone where the clock there shows another', () => {
    const zones = ['Asia/Shanghai', 'Etc/GMT+12', 'Pacific/Kiritimati', 'Pacific/Apia', 'America/New_York'];
    const spoken = zones.map(spokenIn);
    expect(new Set(spoken.map(([hour]) => hour)).size, 'zones that took effect').to.be.greaterThan(3);
    for (const [hour, day, time, plain] of spoken) {
      expect([day, plain]).to.deep.equal(['2026 年 11 月 25 日（周三）', '2011 年 12 月 30 日（周五）']);
      expect(time).to.equal(hour === '0' ? '11 月 25 日 00:00' : '11 月 25 日 00:00 GMT+8');
    }
  });

  it('[R15] say nothing of zones where another one shows the same time, at that moment', () => {
    for (const zone of ['Asia/Singapore', 'Asia/Taipei', 'Australia/Perth', 'Asia/Hong_Kong'])
      expect(spokenIn(zone)[2], zone).to.equal('11 月 25 日 00:00');
    // The clocks of London and Lisbon agree with UTC in winter alone.
    const london = (at: string) => {
      const before = process.env['TZ'];
      process.env['TZ'] = 'UTC';
      const told = createText({
        language: 'en',
        messages: zhCN,
        issues: null,
        timeZone: 'Europe/London',
      }).time(Date.parse(at));
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
      return told;
    };
    expect(london('2026-12-01T12:00:00Z')).to.equal('1 December at 12:00');
    expect(london('2026-07-01T12:00:00Z')).to.match(/13:00 (?:GMT\+1|BST)$/);
  });
});
