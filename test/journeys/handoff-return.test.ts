/** The way back from the provider, which lies on another site: twice, elsewhere, forged, too late, out of the cache. */
import { expect } from 'chai';
import type { WidgetPage } from '../suites/journey-widget.js';
import { aPerson } from '../suites/journey-answers.js';
import {
  aHandoffVisitor,
  beforeFaceCheck,
  goBack,
  leave,
  onPhone,
  passOn,
  providerName,
} from '../suites/journey-handoff.js';
import { en } from '../suites/journey-words.js';
import { demo, journey } from '../suites/journey.js';
import { until } from '../suites/journey-until.js';
import { currentEngine, skipOn } from '../suites/skip-on.js';

/** The address under which the person came back. */
const cameBackBy = ({ watch }: WidgetPage, home: string) =>
  until('an address to come back to', async () =>
    watch.addresses.find(address => address.startsWith(home) && address.includes('=rna-')),
  );

const isAt = (home: string, { page }: WidgetPage) =>
  until('a clean address', async () => page.url() === home, { seen: async () => page.url() });

describe('the way back from the provider', () => {
  it(
    '[E8] [F68] comes to the next step with a clean address, which a reload does not change',
    journey(async () => {
      const at = await beforeFaceCheck(['redirect'], { parameters: 'misleading' });
      await leave(at);
      await passOn(at.widget.page);
      await at.widget.reaches('organization');
      await isAt(at.home, at.widget);
      await at.widget.page.reload();
      await at.widget.reaches('organization');
    }),
  );

  it(
    '[F71] from a page that says success while the provider has told nothing waits in neutral words',
    journey(async () => {
      const at = await beforeFaceCheck(['redirect'], { parameters: 'misleading', verdict: 'pending' });
      await leave(at);
      await passOn(at.widget.page);
      await at.widget.says(en.handoff.doneTitle);
      expect(await at.widget.step()).to.equal('person');
    }),
  );

  it(
    '[F68] [A13] twice changes nothing: the second time is told so, and leads on',
    journey(async () => {
      const at = await beforeFaceCheck(['redirect']);
      const { visitor, widget, home } = at;
      await leave(at);
      await passOn(widget.page);
      await widget.reaches('organization');
      const settled = await demo().snapshot(visitor.account);

      await widget.page.goto(await cameBackBy(widget, home));
      await widget.reaches('returned');
      await widget.says(en.returned.mismatch);
      await widget.says(en.returned.moved(en.steps.organization));
      await isAt(home, widget);
      // Of the second return the account keeps that it was refused, and nothing else.
      const { version, receipts, ...after } = await demo().snapshot(visitor.account);
      const { version: was, receipts: earlier, ...before } = settled;
      const unstamped = ({ attempts, ...rest }: typeof after) => ({
        ...rest,
        serverTime: null,
        left: attempts?.left,
      });
      expect(unstamped(after)).to.deep.equal(unstamped(before));
      expect(receipts.slice(1)).to.deep.equal(earlier);
      expect(receipts[0]).to.deep.include({ outcome: 'refused' });
      expect(receipts[0]?.problem?.code).to.equal('return-mismatch');
      expect(version, 'a receipt is told like any change').to.not.equal(was);
      await widget.press(en.common.continue);
      await widget.reaches('organization');
    }),
  );

  it(
    '[F67] in another browser says that it began elsewhere, and goes on there; the first one follows',
    journey(async () => {
      const at = await beforeFaceCheck(['redirect']);
      const { visitor, widget, home } = at;
      await leave(at);
      const phone = await onPhone(visitor, widget.page.url());
      await passOn(phone.page);
      await phone.reaches('returned');
      await phone.says(en.returned.elsewhere);
      await isAt(home, phone);
      await phone.press(en.common.continue);
      await phone.reaches('organization');

      await widget.page.bringToFront();
      await goBack(widget);
      await widget.reaches('organization');
    }),
  );

  it(
    '[A12] [A13] with a forged state, or with none, is judged by the backend alone',
    journey(async () => {
      const forged = await beforeFaceCheck(['redirect'], { parameters: 'forged-state', verdict: 'pending' });
      await leave(forged);
      await passOn(forged.widget.page);
      await forged.widget.reaches('returned');
      await forged.widget.says(en.returned.mismatch);
      await forged.widget.says(en.returned.pending);
      expect(await forged.widget.banner()).to.equal('');

      const silent = await beforeFaceCheck(['redirect'], { parameters: 'without-state' });
      await leave(silent);
      await passOn(silent.widget.page);
      await silent.widget.reaches('organization');
      await isAt(silent.home, silent.widget);
    }),
  );

  it(
    '[A11] [A12] claims in the address of the page move nothing and lead nowhere',
    journey(async () => {
      const { visitor, widget, home } = await beforeFaceCheck(['redirect']);
      const evil = encodeURIComponent('https://evil.example/');
      await widget.page.goto(`${home}&status=success&verified=true&return_url=${evil}&next=${evil}`);
      await widget.reaches('person');
      const { application } = await demo().snapshot(visitor.account);
      expect(application?.stage).to.equal('person');
      expect(widget.watch.addresses.filter(address => address.includes('evil.example/'))).to.deep.equal([]);
      expect(widget.page.url()).to.include('status=success');
    }),
  );

  it(
    '[F65] a link that ended leads to a page that says so; back in the widget a new one works',
    journey(async () => {
      const at = await beforeFaceCheck(['redirect']);
      const { visitor, widget } = at;
      await widget.control(en.handoff.go(await providerName(visitor)));
      await leave(at);
      await demo().endLink(visitor.account);
      await widget.page.reload();
      expect(await widget.page.evaluate(() => document.querySelector('button.primary'))).to.equal(null);
      await goBack(widget);
      await widget.reaches('person');
      await widget.press(en.person.renew);
      await leave(at);
      await passOn(widget.page);
      await widget.reaches('organization');
    }),
  );

  it(
    '[F69] out of the back-forward cache asks for the state, and nothing spins',
    skipOn(
      'headless-shell',
      'keeps no page to go back to',
      journey(async () => {
        const at = await beforeFaceCheck(['redirect']);
        const { visitor, widget } = at;
        await widget.page.evaluate(() => {
          addEventListener('pageshow', ({ persisted }) => {
            Object.assign(window, { outOfCache: persisted });
          });
        });
        await leave(at);
        await demo().endFaceCheck(visitor.account, 'pass');
        await goBack(widget);
        await widget.reaches('organization');
        // Firefox keeps no page with a stream of news, and loads it anew.
        const isKept = () => (window as { outOfCache?: boolean }).outOfCache === true;
        if (currentEngine() !== 'firefox')
          expect(await widget.page.evaluate(isKept), 'the browser kept the page').to.equal(true);
        expect(await widget.partTexts('spinner')).to.deep.equal([]);
      }),
    ),
  );

  it(
    '[F70] whoever never comes back is waited for: not while nobody sees the page, and again once it is seen',
    skipOn(
      'headless-shell',
      'hides no page behind another',
      journey(async () => {
        const { visitor, widget } = await beforeFaceCheck(['link']);
        await widget.press(en.handoff.showLink);
        await widget.says(en.handoff.linkTitle);
        const asked = () =>
          widget.watch.addresses.filter(address => /real-name\/(?:events|snapshot)/.test(address));
        const away = await widget.page.browserContext().newPage();
        await away.bringToFront();
        await until('nobody sees the page', () => widget.page.evaluate(() => document.hidden));
        const before = asked().length;
        await demo().endFaceCheck(visitor.account, 'fail');
        await until('the backend heard of it', async () => {
          const { application } = await demo().snapshot(visitor.account);
          return application?.stage === 'person' && application.person.status === 'failed';
        });
        expect(asked().length, 'no question while nobody sees the page').to.equal(before);
        await away.close();
        await widget.page.bringToFront();
        await widget.says(en.person.failedTitle);
      }),
    ),
  );

  it(
    '[N08] from a check that failed on its own page: what was typed stands in the form, and the page never waits for the result',
    journey(async () => {
      const { visitor, widget, home } = await aHandoffVisitor(['redirect'], { at: 'person' });
      await widget.reaches('person');
      const person = aPerson();
      await widget.fillAll(person);
      await widget.confirm();
      await leave({ visitor, widget, home });
      await until('the provider asks', () => widget.page.$('button[name=result][value=fail]'));
      await widget.page.click('button[name=result][value=fail]');
      await widget.says(en.person.failedTitle);
      await isAt(home, widget);
      for (const field of ['fullName', 'documentNumber', 'mobile'] as const)
        expect(await widget.value(field), field).to.equal(person[field]);
      expect(await widget.partTexts('spinner')).to.deep.equal([]);
      expect(await widget.text()).to.not.include(en.handoff.returnedTitle);
      await widget.confirm();
      await leave({ visitor, widget, home });
      await passOn(widget.page);
      await widget.reaches('organization');
    }),
  );

  for (const [when, isSignedOut] of [
    ['pressed while signed out', true],
    ['pressed after the next login', false],
  ] as const)
    it(
      `[F64] after ten hours of sleep the session is asked for anew, and the old link is not opened; a new one, ${when}`,
      journey(async () => {
        const { visitor, widget } = await beforeFaceCheck(['embedded']);
        const provider = await widget.openFaceCheck();
        const old = provider.url();
        await provider.close();
        await widget.page.bringToFront();
        await widget.page.evaluate(() => Object.assign(window, { stayed: true }));
        const sleep = 10 * 3_600_000;
        try {
          await demo().moveTo((await demo().now()).getTime() + sleep);
          await demo().expireSession(visitor.account);
          // What a page finds that was asleep: the clock of the device has gone on.
          await widget.page.evaluate(ms => {
            const { now } = Date;
            Date.now = () => now() + ms;
            document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
          }, sleep);
          await until('the portal is told', async () => {
            return (await widget.watch.told('rna-session-expired')).length > 0;
          });
          // The portal signs in again by itself.
          if (!isSignedOut) {
            await until('the login is renewed', async () => (await widget.banner()) === '', {
              seen: () => widget.describe(),
            });
            await widget.says(en.person.expired);
          }
          await widget.press(en.person.renew);
          await widget.passFaceCheck();
          expect((await fetch(old)).status, 'the old one is gone').to.equal(410);
          await widget.reaches('organization');
          expect(await widget.page.evaluate(() => 'stayed' in window), 'the same page').to.equal(true);
        } finally {
          await demo().resetClock();
        }
      }),
    );
});
