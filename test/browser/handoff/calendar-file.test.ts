import { expect } from 'chai';
import { calendarFile, saveFile } from '../../../src/browser/handoff/calendar-file.js';

const now = Date.parse('2026-11-25T10:00:00+08:00');
const deadline = {
  at: Date.parse('2026-12-02T09:58:00+08:00'),
  title: '实名认证：填写金额截止，请在规定时间内完成；逾期需要重新选择付款方式并再次等待银行确认',
  text: 'One, two; three\nfour \\ five',
};

describe('a deadline as a calendar file', () => {
  const file = calendarFile(deadline, now);
  const lines = file.replace(/\r\n /g, '').split('\r\n');

  it('[E13] has the form of RFC 5545: lines by CRLF, folded at 75 octets, between whole characters', () => {
    expect(file.endsWith('END:VCALENDAR\r\n')).to.equal(true);
    expect(file.replaceAll('\r\n', '')).not.to.match(/[\r\n]/);
    const octets = file.split('\r\n').map(line => new TextEncoder().encode(line).length);
    expect(Math.max(...octets)).to.be.at.most(75);
    expect(file).not.to.contain('\uFFFD');
    expect(lines[0]).to.equal('BEGIN:VCALENDAR');
  });

  it('[E13] names the moment in UTC, escapes its texts, and reminds a day before', () => {
    expect(lines).to.include('DTSTART:20261202T015800Z');
    expect(lines).to.include('DTSTAMP:20261125T020000Z');
    expect(lines).to.include(`SUMMARY:${deadline.title}`);
    expect(lines).to.include('DESCRIPTION:One\\, two\\; three\\nfour \\\\ five');
    const alarm = lines.slice(lines.indexOf('BEGIN:VALARM'), lines.indexOf('END:VALARM'));
    expect(alarm).to.include.members(['ACTION:DISPLAY', 'TRIGGER:-P1D']);
    expect(lines.filter(line => line.startsWith('UID:'))).to.have.length(1);
  });

  it('[E13] is saved under a name that tells nothing', async () => {
    const saved: HTMLAnchorElement[] = [];
    const { click } = HTMLElement.prototype;
    HTMLElement.prototype.click = function (this: HTMLElement) {
      saved.push(this as HTMLAnchorElement);
    };
    try {
      saveFile('deadline.ics', 'text/calendar;charset=utf-8', file);
    } finally {
      HTMLElement.prototype.click = click;
    }
    expect(saved.map(({ download }) => download)).to.deep.equal(['deadline.ics']);
    const blob = await (await fetch(saved[0]!.href)).blob();
    expect(blob.type).to.match(/^text\/calendar\b/);
    expect(await blob.text()).to.equal(file);
  });
});
