import { expect } from 'chai';
import type { Diagnostic, PersonMethod } from '../../../src/contract/index.js';
import type { Fact } from '../../../src/flow/index.js';
import { pageSurroundings, seePage } from '../../../src/browser/handoff/page-surroundings.js';
import { aPolicy } from '../../suites/snapshot-builder.js';

/** The same server under the other name of the loopback interface: another site. */
function otherSite(): string {
  const url = new URL(location.href);
  url.hostname = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  return url.origin;
}

function look(policy = aPolicy(), page = pageSurroundings()) {
  const told: Diagnostic[] = [];
  const facts: Fact[] = [];
  seePage(
    diagnostic => told.push(diagnostic),
    fact => facts.push(fact),
    policy,
    page,
  );
  return { codes: told.map(({ code }) => code), facts };
}

describe('the page around the widget', () => {
  it('[A15] a frame of the same origin is none of somebody else', () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    expect(pageSurroundings(frame.contentWindow!).framed).to.equal(false);
    expect(pageSurroundings(window).framed).to.equal(false);
    frame.remove();
  });

  it('[A15] a page that another site shows in a frame is known, and the developer is told', async () => {
    const frame = document.createElement('iframe');
    const read = new Promise<unknown>(resolve => {
      addEventListener('message', ({ data, source }) => {
        if (source === frame.contentWindow) resolve(data);
      });
    });
    frame.src = `${otherSite()}/test/suites/frame.html`;
    document.body.append(frame);
    expect(await read).to.deep.equal({ framed: true, wechat: false });
    frame.remove();
    const { codes, facts } = look(aPolicy(), { framed: true, wechat: false });
    expect(codes).to.include('RNA113');
    expect(facts).to.deep.equal([{ type: 'page.seen', page: { framed: true, wechat: false } }]);
  });

  it('[E9] a policy with the face alone is told to the developer; one with another method is not', () => {
    const mobile: PersonMethod = { method: 'mobile', fields: [] };
    const { personMethods } = aPolicy();
    expect(look().codes).to.deep.equal(['RNA114']);
    expect(look(aPolicy('enterprise', { personMethods: [...personMethods, mobile] })).codes).to.deep.equal(
      [],
    );
    expect(look(aPolicy('review')).codes).to.deep.equal([]);
  });

  it('[F66] WeChat is known by the name that its browser gives itself', () => {
    const page = {
      top: null,
      navigator: { userAgent: 'Mozilla/5.0 (iPhone) AppleWebKit MicroMessenger/8.0.50(0x18003235)' },
    } as unknown as Window;
    expect(pageSurroundings(page).wechat).to.equal(true);
    expect(pageSurroundings(window).wechat).to.equal(false);
  });
});
