/** Windows and messages between two sites: what is opened, what is never opened, and what others may say. */
import { expect } from 'chai';
import { beforeFaceCheck, goHome, openWindow, passOn, withoutWindows } from '../suites/journey-handoff.js';
import { en } from '../suites/journey-words.js';
import { aBlankPage, demo, journey, visitorOf } from '../suites/journey.js';
import { until } from '../suites/journey-until.js';
import { skipOn } from '../suites/skip-on.js';

/** By case: addresses that a backend might be made to give. */
const addresses = {
  A01: ['javascript:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)', '\u0001javascript:alert(1)'],
  A02: ['data:text/html,<script>alert(1)</script>', 'vbscript:msgbox(1)', 'blob:{provider}/1'],
  A03: ['//evil.example/', '/\\evil.example/', '\\\\evil.example/'],
  A04: ['http:evil.example/x', 'https:evil.example/x'],
  A05: ['http://{host}@evil.example/', 'http://user:secret@{host}/face'],
  A06: ['{provider}.evil.example/', 'https://evil.example/{provider}/'],
  A07: ['https://ｅｖｉｌ.example/', 'https://evil。example/'],
  A08: ['weixin://dl/business', 'alipays://platformapi/startapp', 'intent://x#Intent;end', 'wechat://x'],
  A09: ['http://evil.example/face'],
  A10: ['http://127.0.0.1:1/face'],
};

describe('between the portal’s site and the provider’s', () => {
  it(
    `${Object.keys(addresses)
      .map(id => `[${id}]`)
      .join(' ')} addresses that the page does not allow are not opened, and the person is told what to do`,
    journey(async () => {
      const { visitor, widget } = await beforeFaceCheck(['embedded']);
      const { provider } = demo().urls;
      await widget.control(en.person.open);
      for (const template of Object.values(addresses).flat()) {
        const value = template.replace('{provider}', provider).replace('{host}', new URL(provider).host);
        const command = 'startHandoff';
        await demo().order(visitor.account, { kind: 'patch', command, path: 'handoff.url', value });
        // Asked for at first by the button that opens it, then by the wish for another.
        const isFirst = (await widget.controls()).some(name => name.startsWith(en.person.open));
        await widget.press(
          isFirst && widget.watch.sent('start-handoff').length === 0 ? en.person.open : en.person.renew,
        );
        await widget.says(en.handoff.refusedTitle);
        expect(await widget.has('a[part~=button]'), value).to.equal(false);
        await widget.press(en.person.renew);
        await widget.saysNoMore(en.handoff.refusedTitle);
        await widget.control(en.person.open);
      }
      await widget.watch.diagnosed('RNA115');
      const asked = widget.watch.addresses.filter(address => address.includes('evil.example'));
      expect(asked, 'nothing was sent there').to.deep.equal([]);
    }),
  );

  it(
    '[A14] the window of the provider knows nothing of the page that opened it',
    journey(async () => {
      const { widget } = await beforeFaceCheck(['popup'], { ending: 'stay', message: 'posted' });
      const popup = await openWindow(widget, () => widget.press(en.person.open));
      await popup.waitForSelector('button.primary');
      expect(await popup.evaluate(() => window.opener === null && document.referrer)).to.equal('');
      await passOn(popup);
      await widget.reaches('organization');
    }),
  );

  it(
    '[F66] a window that the browser does not open becomes a link that can be seen, in this tab',
    skipOn(
      'firefox',
      'its driver opens windows for every page',
      journey(async () => {
        const { visitor, widget } = await beforeFaceCheck(['popup']);
        await withoutWindows(widget);
        await goHome(visitor, widget);
        await widget.press(en.person.open);
        await widget.says(en.handoff.blockedTitle);
        await widget.press(en.handoff.openHere);
        await until('the provider', async () => widget.page.url().startsWith(demo().urls.provider));
        await passOn(widget.page);
        await widget.reaches('organization');
      }),
    ),
  );

  it(
    '[F72] a window that is closed too early, or cut off, leaves nobody stuck',
    journey(async () => {
      const { visitor, widget } = await beforeFaceCheck(['popup'], { opener: 'severed' });
      const popup = await openWindow(widget, () => widget.press(en.person.open));
      await popup.waitForSelector('button.primary');
      await until('the provider says that it was opened', async () => {
        const { application } = await demo().snapshot(visitor.account);
        return application?.stage === 'person' && application.person.progress === 'opened';
      });
      await popup.close();
      await widget.page.bringToFront();
      await widget.says(en.handoff.closedTitle);
      await widget.control(en.person.renew);
      await demo().endFaceCheck(visitor.account, 'pass');
      await widget.reaches('organization');
    }),
  );

  it(
    '[A28] [A29] [A30] ten thousand messages of another site change nothing and draw nothing',
    journey(async () => {
      const { visitor, widget } = await beforeFaceCheck(['embedded']);
      await widget.control(en.person.open);
      const stranger = await visitorOf(visitor.account);
      const script = `
        const portal = window.open(${JSON.stringify(widget.page.url())}, 'portal');
        window.shout = () => {
          for (let count = 0; count < 10_000; count++)
            portal.postMessage({ type: 'face-check', kind: 'changed', result: 'passed', status: 'success' }, '*');
        };`;
      const { page } = await stranger.openOwn({
        '/stranger.html': {
          type: 'text/html',
          body: '<link rel="icon" href="data:,"><script src="/stranger.js"></script><p>Elsewhere</p>',
        },
        '/stranger.js': { type: 'text/javascript', body: script },
      });
      const target = await page
        .browserContext()
        .waitForTarget(candidate => candidate.url() === widget.page.url(), { timeout: 60_000 });
      const portal = await until('the portal in the window of the stranger', () => target.page());
      await portal.bringToFront();
      await until('its link', () =>
        portal.evaluate(words => {
          const root = document.querySelector('real-name-auth')?.shadowRoot;
          return root?.querySelector('[part~=button-primary]')?.textContent.includes(words) ?? false;
        }, en.person.open),
      );
      await portal.evaluate(() => {
        const seen = { messages: 0, drawn: 0 };
        addEventListener('message', () => seen.messages++);
        const root = document.querySelector('real-name-auth')?.shadowRoot;
        if (root)
          new MutationObserver(() => seen.drawn++).observe(root, {
            childList: true,
            subtree: true,
            attributes: true,
          });
        Object.assign(window, { seen });
      });
      const before = (await demo().snapshot(visitor.account)).version;
      await page.evaluate(() => {
        (window as unknown as { shout: () => void }).shout();
      });
      const seen = await until('all messages', async () => {
        const now = await portal.evaluate(
          () => (window as unknown as { seen: { messages: number; drawn: number } }).seen,
        );
        return now.messages >= 10_000 && now;
      });
      expect(seen.drawn).to.equal(0);
      expect((await demo().snapshot(visitor.account)).version).to.equal(before);
      expect(await portal.evaluate(() => document.querySelector('real-name-auth')?.step)).to.equal('person');
    }),
  );

  it(
    '[A15] a page of another site that frames the portal shows nothing of it, under the policy that the docs ask for',
    journey(async () => {
      const { widget } = await beforeFaceCheck(['embedded']);
      await widget.control(en.person.open);
      const address = widget.page.url();
      const page = await aBlankPage();
      await page.evaluate(async src => {
        const frame = document.createElement('iframe');
        const loaded = new Promise(resolve => frame.addEventListener('load', resolve));
        frame.src = src;
        document.body.append(frame);
        await loaded;
      }, address);
      expect(page.frames()).to.have.length(2);
      for (const frame of page.frames())
        expect(await frame.evaluate(() => document.querySelector('real-name-auth') === null)).to.equal(true);
      await page.browserContext().close();
    }),
  );

  it(
    '[A31] a hint that another script of the site puts on the channel is at most a question to the backend',
    journey(async () => {
      const { visitor, widget } = await beforeFaceCheck(['embedded']);
      await widget.control(en.person.open);
      const { accountKey } = await demo().snapshot(visitor.account);
      await widget.page.evaluate(account => {
        const channel = new BroadcastChannel('real-name-auth');
        for (const data of [
          { kind: 'changed', account },
          { kind: 'verified', account, status: 'verified' },
        ])
          channel.postMessage(data);
        channel.close();
      }, accountKey);
      await widget.page.evaluate(() => new Promise(resolve => setTimeout(resolve, 500)));
      expect(await widget.step()).to.equal('person');
      expect(await widget.watch.told('rna-verified')).to.deep.equal([]);
    }),
  );

  it(
    '[F66] in WeChat the person is told what may not work there, and how to go on elsewhere',
    journey(async () => {
      const { widget } = await beforeFaceCheck(['popup']);
      const agent = await widget.page.evaluate(() => navigator.userAgent);
      await widget.page.setUserAgent({ userAgent: `${agent} MicroMessenger/8.0.49` });
      await widget.page.reload();
      await widget.says(en.handoff.wechatTitle);
      await widget.says(en.handoff.wechat);
    }),
  );
});
