import { expect } from 'chai';
import { createText } from '../../src/locales/text.js';
import { zhCN } from '../../src/locales/zh-CN/messages.js';

/** Everything that a text says about days, on a device in one zone. */
function spokenIn(zone: string): string[] {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  try {
    const text = createText('zh-CN', zhCN, null, 'Asia/Shanghai');
    const midnight = Date.parse('2026-11-24T16:00:00Z');
    const here = new Date(midnight).getHours();
    return [String(here), text.date(midnight), text.time(midnight), text.date('2011-12-30')];
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}

describe('texts on devices around the world', () => {
  it('tell the same day and time on each', () => {
    const zones = ['Asia/Shanghai', 'Etc/GMT+12', 'Pacific/Kiritimati', 'Pacific/Apia', 'America/New_York'];
    const spoken = zones.map(spokenIn);
    expect(new Set(spoken.map(([hour]) => hour)).size, 'zones that took effect').to.be.greaterThan(3);
    for (const [, ...texts] of spoken) {
      expect(texts).to.deep.equal(['2026年11月25日周三', '11月25日 00:00', '2011年12月30日周五']);
    }
  });
});
