import { ContextProvider } from '@lit/context';
import { expect, fixture, html } from '@open-wc/testing';
import { backendContext } from '../../src/browser/backend/backend-context.js';
import type { Backend } from '../../src/contract/index.js';
import type { RealNameAuth } from '../../src/element/real-name-auth.js';
import { expectConsole } from '../suites/console-guard.js';
import { scriptedBackend } from '../suites/scripted-backend.js';
import { aPortal, outcome, type Portal } from './portal.js';
import { listen, mount, place, press, reach, until, visibleText } from './widget.js';

expectConsole('RNA101', 'RNA104', 'RNA106', 'RNA107');

/** Answers `rna-request` with a portal's backend. */
function answerEvents(widget: RealNameAuth, portal: Portal): void {
  widget.addEventListener('rna-request', event => {
    event.respondWith(portal.backend[event.command] as never);
  });
}

/** Provides a backend to everything below an element. */
function provide(box: HTMLElement, portal: Portal): ContextProvider<typeof backendContext> {
  const provider = new ContextProvider(box, { context: backendContext, initialValue: portal.backend });
  provider.hostConnected();
  return provider;
}

describe('[D2] the four transports on the element', () => {
  const transports = ['property', 'event', 'context', 'endpoint'] as const;

  transports.forEach((first, index) => {
    it(`where ${transports.slice(index).join(', ')} are there, the ${first} answers`, async () => {
      const present = transports.slice(index);
      const portals = { property: aPortal(), event: aPortal(), context: aPortal() };
      const server = await scriptedBackend({ body: aPortal().snapshot });
      const box = await fixture<HTMLElement>(html`<div></div>`);
      if (present.includes('context')) provide(box, portals.context);
      const widget = document.createElement('real-name-auth');
      if (present.includes('property')) widget.backend = portals.property.backend;
      if (present.includes('event')) answerEvents(widget, portals.event);
      widget.endpoint = server.endpoint;
      box.append(widget);
      await reach(widget, 'status');
      const asked = {
        property: portals.property.calls.length > 0,
        event: portals.event.calls.length > 0,
        context: portals.context.calls.length > 0,
        endpoint: (await server.requests()).length > 0,
      };
      expect(transports.filter(transport => asked[transport])).to.deep.equal([first]);
    });
  });

  it('all four show the same screen for the same account', async () => {
    const snapshot = { company: true, region: 'cn-mainland' };
    const seen = new Set<string>();
    for (const transport of transports) {
      const portal = aPortal({ account: snapshot });
      const box = await fixture<HTMLElement>(html`<div lang="en"></div>`);
      if (transport === 'context') provide(box, portal);
      const widget = document.createElement('real-name-auth');
      if (transport === 'property') widget.backend = portal.backend;
      if (transport === 'event') answerEvents(widget, portal);
      if (transport === 'endpoint')
        widget.endpoint = (await scriptedBackend({ body: portal.snapshot })).endpoint;
      box.append(widget);
      await reach(widget, 'status');
      seen.add(visibleText(widget));
    }
    expect(seen.size).to.equal(1);
  });

  it('[F12] a backend that is replaced keeps the call under way, and gets the next ones', async () => {
    const begun = outcome<unknown>();
    const old = aPortal({}, { start: () => begun.promise });
    const widget = await mount(old);
    await press(widget);
    await reach(widget, 'type');
    widget.shadowRoot!.querySelector<HTMLInputElement>('input[value="enterprise"]')!.click();
    await press(widget);
    await until('the start', () => old.sent().includes('start'));

    const next = aPortal({ accountKey: old.snapshot.accountKey });
    widget.backend = next.backend;
    await until('the load of the new one', () => next.calls.length > 0);
    expect(old.calls.find(({ command }) => command === 'start')?.signal.aborted).to.equal(false);
    expect(next.sent(), 'the call under way is not sent again').to.deep.equal([]);
    const loads = next.calls.length;
    widget.reload();
    await until('another load', () => next.calls.length > loads);
    expect(old.calls.filter(({ command }) => command === 'load')).to.have.length(1);
    begun.done({ ...old.snapshot });
  });

  it('[F13] a context provider that appears late is found', async () => {
    const portal = aPortal();
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const widget = document.createElement('real-name-auth');
    box.append(widget);
    await reach(widget, 'unavailable');
    provide(box, portal);
    await reach(widget, 'status');
    expect(portal.calls[0]?.command).to.equal('load');
  });

  it('a context provider that changes its backend has the new one asked', async () => {
    const [one, two] = [aPortal(), aPortal()];
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const provider = provide(box, one);
    const widget = document.createElement('real-name-auth');
    box.append(widget);
    await reach(widget, 'status');
    provider.setValue(two.backend);
    await until('the load of the new one', () => two.calls.length > 0);
  });
});

describe('a transport that leads nowhere', () => {
  const asBackend = (value: unknown) => value as Backend;

  it('[F11] without any backend the widget says so, and tells the portal once', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const heard = listen(box, ['rna-error']);
    const widget = document.createElement('real-name-auth');
    widget.language = 'en';
    box.append(widget);
    await reach(widget, 'unavailable');
    await until('the sentence', () => visibleText(widget).includes('not connected'));
    expect(heard).to.have.length(1);
    expect(heard[0]).to.include({ code: 'no-backend', retryable: false });
  });

  it('[F11] a backend that comes later is used at once', async () => {
    const widget = await place(null);
    await reach(widget, 'unavailable');
    widget.backend = aPortal().backend;
    await reach(widget, 'status');
    const other = await place(null);
    await reach(other, 'unavailable');
    other.endpoint = (await scriptedBackend({ body: aPortal().snapshot })).endpoint;
    await reach(other, 'status');
  });

  const broken: readonly [what: string, backend: unknown, code: string][] = [
    ['that is missing', {}, 'misconfigured'],
    ['that is no function', { load: 'yes' }, 'misconfigured'],
    ['that returns no promise', { load: () => 7 }, 'misconfigured'],
    [
      'that throws at once',
      {
        load: () => {
          throw new Error('oops');
        },
      },
      'misconfigured',
    ],
    ['that answers nonsense', { load: async () => ({ hello: 1 }) }, 'bad-response'],
  ];
  for (const [what, backend, code] of broken) {
    it(`[F14] a command ${what} is a calm sentence and the error ${code}`, async () => {
      const box = await fixture<HTMLElement>(html`<div></div>`);
      const heard = listen(box, ['rna-error']);
      const widget = document.createElement('real-name-auth');
      widget.backend = asBackend(backend);
      widget.language = 'en';
      box.append(widget);
      await reach(widget, 'unavailable');
      await until('the event', () => heard.length > 0);
      expect(heard).to.have.length(1);
      expect(heard[0]).to.include({ code });
      expect(visibleText(widget)).to.contain('Please');
    });
  }

  it('[F14] a command that is missing in the middle of the flow leaves the screen as it was', async () => {
    const portal = aPortal();
    const widget = await mount(portal);
    const heard = listen(widget, ['rna-error']);
    widget.backend = asBackend({ load: portal.backend.load });
    await press(widget);
    await reach(widget, 'type');
    widget.shadowRoot!.querySelector<HTMLInputElement>('input[value="enterprise"]')!.click();
    await press(widget);
    await until('the error', () => heard.length > 0);
    expect(heard[0]).to.include({ code: 'misconfigured', retryable: false });
    expect(widget.step).to.equal('type');
  });
});
