import { expect } from '@open-wc/testing';
import { BackendError, events, type EventName, type Snapshot } from '../../src/contract/index.js';
import { eventOf } from '../../src/element/events.js';
import * as transport from '../../src/index.js';
import type { RealNameAuth } from '../../src/element/real-name-auth.js';
import { expectConsole } from '../suites/console-guard.js';
import { aPayment, anApplication, anIdentity, nextMidnight } from '../suites/snapshot-builder.js';
import { aPortal, type Portal } from './portal.js';
import { company, listen, mount, press, reach, root, toCheck, until } from './widget.js';

expectConsole('RNA106', 'RNA109');

const names = Object.keys(events) as EventName[];
const waived = { policy: { untrustedConsent: true } } as const;

/** What an event tells, by the names of its own fields. */
const told = (event: Event): Record<string, unknown> =>
  Object.fromEntries(Object.entries(event).filter(([name]) => name !== 'isTrusted'));

const last = (heard: readonly Event[], name: EventName) => heard.filter(({ type }) => type === name).at(-1);

const classes: Record<EventName, abstract new (...args: never) => Event> = {
  'rna-step-change': transport.RnaStepChangeEvent,
  'rna-status-change': transport.RnaStatusChangeEvent,
  'rna-attempt-spent': transport.RnaAttemptSpentEvent,
  'rna-locked': transport.RnaLockedEvent,
  'rna-verified': transport.RnaVerifiedEvent,
  'rna-handoff': transport.RnaHandoffEvent,
  'rna-error': transport.RnaErrorEvent,
  'rna-session-expired': transport.RnaSessionExpiredEvent,
};

/** Has a widget see one change of its account. */
async function change(widget: RealNameAuth, portal: Portal, wish: Partial<Snapshot>): Promise<void> {
  const { version } = portal.becomes(wish);
  const loads = portal.calls.length;
  widget.reload();
  await until(`version ${version}`, () => portal.calls.length > loads);
}

type Scene = (portal: Portal, widget: RealNameAuth) => Promise<unknown>;

const scenes: Partial<Record<EventName, readonly [fields: Record<string, unknown>, scene: Scene]>> = {
  'rna-step-change': [{ step: 'type', previous: 'status' }, async (_portal, widget) => press(widget)],
  'rna-status-change': [
    { status: 'in-progress', verified: false, subject: 'enterprise' },
    (portal, widget) => change(widget, portal, { application: anApplication('review') }),
  ],
  'rna-attempt-spent': [
    { left: 2 },
    (portal, widget) => change(widget, portal, { attempts: { left: 2, resetsAt: nextMidnight } }),
  ],
  'rna-locked': [
    { until: new Date(nextMidnight).toISOString() },
    (portal, widget) => change(widget, portal, { attempts: { left: 0, resetsAt: nextMidnight } }),
  ],
  'rna-verified': [
    { subject: 'enterprise' },
    (portal, widget) => change(widget, portal, { identity: anIdentity('verified') }),
  ],
  'rna-error': [
    { code: 'misconfigured', retryable: false },
    async (_portal, widget) => {
      widget.backend = {} as never;
    },
  ],
  'rna-session-expired': [
    {},
    async (portal, widget) => {
      widget.backend = {
        ...portal.backend,
        load: async () => {
          throw new BackendError({ code: 'not-signed-in' });
        },
      };
    },
  ],
};

describe('[D4] what the portal hears', () => {
  for (const [name, [fields, scene]] of Object.entries(scenes) as [EventName, [object, Scene]][]) {
    it(`${name}: its class, its fields, and through every shadow up to the document`, async () => {
      const portal = aPortal();
      const widget = await mount(portal);
      const outer = document.createElement('div');
      widget.parentElement!.append(outer);
      const heard = listen(document, [name]);
      await scene(portal, widget);
      const event = await until(name, () => last(heard, name));
      expect(event).to.be.instanceOf(classes[name]);
      expect(event.target).to.equal(widget);
      expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([true, true, false]);
      expect(told(event)).to.deep.equal(fields);
      expect(events[name].safeParse(told(event)).success, 'the detail fits the contract').to.equal(true);
    });
  }

  it('rna-handoff has its class and its fields', () => {
    const event = eventOf({
      event: 'rna-handoff',
      detail: { mode: 'redirect', origin: 'https://sign.example' },
    });
    expect(event).to.be.instanceOf(transport.RnaHandoffEvent);
    expect(told(event)).to.deep.equal({ mode: 'redirect', origin: 'https://sign.example' });
    expect([event.bubbles, event.composed]).to.deep.equal([true, true]);
  });

  it('every event of the contract has a class that the package exports', () => {
    expect(Object.keys(classes).sort()).to.deep.equal([...names].sort());
  });

  it('an identity that was verified before the page came is no news', async () => {
    const heard = listen(document, ['rna-verified', 'rna-step-change']);
    await mount(aPortal({ identity: anIdentity('verified') }));
    expect(last(heard, 'rna-verified')).to.equal(undefined);
    expect(told(last(heard, 'rna-step-change')!)).to.deep.equal({ step: 'result', previous: 'connecting' });
  });

  it('a refusal tells its code, and that a second try would not help', async () => {
    const problem = new BackendError({ code: 'identity-mismatch', dayTry: 'kept' });
    const portal = aPortal(waived, {
      submit: async () => {
        throw problem;
      },
    });
    const widget = await mount(portal);
    const heard = listen(widget, ['rna-error']);
    await toCheck(widget);
    await press(widget);
    await until('the refusal', () => heard.length > 0);
    expect(told(heard[0]!)).to.deep.equal({ code: 'identity-mismatch', retryable: false });
  });
});

describe('[A47] what was typed stays inside', () => {
  it('appears in no event, console line, address, title, attribute or measurement', async () => {
    const lines: unknown[] = [];
    const kinds = ['log', 'info', 'warn', 'error', 'debug'] as const;
    const old = kinds.map(kind => console[kind]);
    for (const kind of kinds) console[kind] = (...args: unknown[]) => lines.push(...args);
    const heard = listen(document, names);
    let widget: RealNameAuth;
    let markup: string;
    try {
      const portal = aPortal(waived, {
        submit: async () => {
          throw new BackendError({ code: 'identity-mismatch', dayTry: 'spent' });
        },
      });
      widget = await mount(portal);
      await toCheck(widget);
      await press(widget);
      await reach(widget, 'information');
      await until('the refusal', () => heard.some(({ type }) => type === 'rna-error'));
      markup = [...root(widget).querySelectorAll('*')]
        .flatMap(element => [...element.attributes].map(({ value }) => value))
        .join('\n');
    } finally {
      kinds.forEach((kind, index) => {
        console[kind] = old[index]!;
      });
    }
    const outside = {
      events: JSON.stringify(heard.map(told)),
      console: lines.map(line => (line instanceof Error ? (line.stack ?? '') : String(line))).join('\n'),
      address: location.href,
      title: document.title,
      host: widget.outerHTML,
      attributes: markup,
      measurements: JSON.stringify(performance.getEntries()),
    };
    expect(heard.length).to.be.greaterThan(3);
    for (const [place, text] of Object.entries(outside))
      for (const canary of Object.values(company)) expect(text, place).not.to.contain(canary);
  });

  it('a masked identity stays inside as well', async () => {
    const heard = listen(document, names);
    const identity = anIdentity('verified', { name: '样**限公司', number: '9133**********EX' });
    const payment = anApplication('payment', { payment: aPayment('awaiting-amount') });
    const widget = await mount(aPortal({ identity, application: payment }));
    const all = JSON.stringify(heard.map(told)) + widget.outerHTML;
    for (const canary of [identity.name, identity.number, '6222']) expect(all).not.to.contain(canary);
  });
});
