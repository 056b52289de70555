import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { BackendError, problemCodes, problems, type Backend } from '../../src/contract/index.js';
import type { FaultCode } from '../../src/flow/index.js';
import { en, type Messages } from '../../src/locales/en/messages.js';
import { zhCN } from '../../src/locales/zh-CN/messages.js';
import { expectConsole } from '../suites/console-guard.js';
import { axeFindings, describeStep, type Scene } from '../suites/describe-step.js';
import { skipOn } from '../suites/skip-on.js';
import { aPortal, outcome, type Portal } from '../element/portal.js';
import { mount, part, parts, press, reach, toCheck, until } from '../element/widget.js';

expectConsole('RNA101', 'RNA104', 'RNA106', 'RNA108', 'RNA109', 'RNA112');

const waived = { policy: { untrustedConsent: true } } as const;

/** A portal whose every load fails in one way. */
const failing = (error: () => unknown): Portal =>
  aPortal(
    {},
    {
      load: async () => {
        throw error();
      },
    },
  );

const faults: Partial<Record<FaultCode, () => Portal>> = {
  'no-backend': () => Object.assign(aPortal(), { backend: null as unknown as Backend }),
  misconfigured: () => Object.assign(aPortal(), { backend: {} as Backend }),
  'bad-response': () => aPortal({}, { load: async () => ({ surprise: true }) }),
  network: () => failing(() => new TypeError('no way')),
  timeout: () => failing(() => new DOMException('too late', 'TimeoutError')),
  server: () => failing(() => new BackendError({ code: 'out-of-order', status: 501 })),
  'rate-limited': () =>
    failing(
      () => new BackendError({ code: 'rate-limited', until: new Date(Date.now() + 3_600_000).toISOString() }),
    ),
  'session-expired': () => failing(() => new BackendError({ code: 'not-signed-in' })),
};

const scene = (code: FaultCode, portal: () => Portal): Scene => ({
  portal,
  screen: 'unavailable',
  says: m => [m.common.title, m.trouble.faults[code]],
});

describeStep(
  'unavailable',
  Object.fromEntries(
    (Object.entries(faults) as [FaultCode, () => Portal][]).map(([code, portal]) => [
      code,
      scene(code, portal),
    ]),
  ),
);

/** Refusals that a submission can meet; the others are faults of the world, or have a screen of their own. */
const refusals = problemCodes.filter(
  code =>
    ![401, 429].includes(problems[code].status) &&
    problems[code].status < 500 &&
    code !== 'key-in-flight' &&
    code !== 'identity-over-quota',
);

describe('the banner of trouble', () => {
  for (const code of [...refusals, 'unheard-of'] as const) {
    it(`has its own words in both languages for the refusal ${code}, and axe finds nothing`, async () => {
      const portal = aPortal(waived, {
        submit: async () => {
          throw new BackendError({ code, dayTry: 'kept' });
        },
      });
      const widget = await mount(portal);
      await toCheck(widget);
      await press(widget);
      await until('the banner', () => parts(widget, 'banner').length > 0);
      for (const [language, messages] of [
        ['zh-CN', zhCN],
        ['en', en],
      ] as [string, Messages][]) {
        widget.language = language;
        // Answers that are refused without a field that is known have words of their own.
        const name = code === 'invalid-answers' ? 'unplaced' : code === 'unheard-of' ? 'unknown' : code;
        const words = messages.refusals[name];
        await until(`${code} in ${language}`, () => part(widget, 'banner-title').textContent === words);
      }
      expect(await axeFindings(part(widget, 'banner'))).to.deep.equal([]);
    });
  }

  it('offers to try again where that may help, and it does', async () => {
    let works = false;
    const portal: Portal = aPortal(
      {},
      {
        load: async () => {
          if (!works) throw new BackendError({ code: 'out-of-order', status: 501 });
          return portal.snapshot;
        },
      },
    );
    const widget = await mount(portal);
    expect(widget.step).to.equal('unavailable');
    works = true;
    // [V10] Where there is nothing else to do, it is the primary action.
    part(widget, 'banner').querySelector<HTMLElement>('[part~=button-primary]')!.click();
    await reach(widget, 'status');
  });

  it('is told at once to whoever listens, and offers another try for every fault', async () => {
    const widget = await mount(faults.misconfigured!());
    expect(part(widget, 'banner').getAttribute('role')).to.equal('alert');
    expect(part(widget, 'banner').querySelectorAll('button').length).to.equal(1);
  });
});

describe('[D7] motion', () => {
  it(
    'is next to none where the person wants less of it',
    skipOn(['firefox', 'webkit'], 'cannot emulate reduced motion', async () => {
      const submission = outcome<never>();
      const widget = await mount(aPortal(waived, { submit: () => submission.promise }));
      await toCheck(widget);
      await press(widget);
      await until('the sign of work', () => parts(widget, 'spinner').length > 0);
      const seconds = () => parseFloat(getComputedStyle(part(widget, 'spinner')).animationDuration);
      expect(seconds()).to.be.below(2);
      await emulateMedia({ reducedMotion: 'reduce' });
      try {
        expect(seconds()).to.be.at.least(4);
        const moving = [...widget.shadowRoot!.querySelectorAll('*')].filter(element => {
          const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
          const animated = animationName !== 'none' && parseFloat(animationDuration) < 4;
          return animated || parseFloat(transitionDuration) > 0;
        });
        expect(moving).to.deep.equal([]);
      } finally {
        await emulateMedia({ reducedMotion: 'no-preference' });
      }
    }),
  );
});
