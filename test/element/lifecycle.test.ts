import { expect, fixture, html } from '@open-wc/testing';
import { RealNameAuth } from '../../src/element/real-name-auth.js';
import { expectConsole } from '../suites/console-guard.js';
import { anApplication } from '../suites/snapshot-builder.js';
import { aPortal, never, outcome } from './portal.js';
import { byId, mount, part, place, press, reach, stands, toCheck, until, visibleText } from './widget.js';

expectConsole('RNA111', 'Multiple versions of Lit');

const waived = { policy: { untrustedConsent: true } } as const;
/** A second copy of the package: all its modules under their own addresses, apart from those of this test. */
const url = (fresh: string) => `/src/define.ts?${fresh}`;
let copies = 0;

/** The unhandled rejections and errors while some work runs. */
async function errorsOf(work: () => Promise<void>): Promise<string[]> {
  const seen: string[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent) =>
    seen.push(String('reason' in event ? event.reason : event.message));
  addEventListener('error', note);
  addEventListener('unhandledrejection', note);
  await work();
  removeEventListener('error', note);
  removeEventListener('unhandledrejection', note);
  return seen;
}

describe('loading', () => {
  it('[F01] a script that is loaded twice defines once, and elements of both loads work', async () => {
    const before = customElements.get('real-name-auth');
    expect(
      await errorsOf(async () => {
        await import(url(`again=${String(++copies)}`));
      }),
    ).to.deep.equal([]);
    expect(customElements.get('real-name-auth')).to.equal(before);
    expect(before).to.equal(RealNameAuth);
    const [one, two] = [await mount(aPortal()), await mount(aPortal())];
    expect([one.step, two.step]).to.deep.equal(['status', 'status']);
  });

  it('[F04] a tag that stands in the page before its class keeps its attributes and properties', async () => {
    const name = `real-name-auth-late-${String(++copies)}`;
    const portal = aPortal();
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const early = document.createElement(name as 'real-name-auth');
    early.setAttribute('language', 'zh-CN');
    early.setAttribute('endpoint', '/not-asked');
    early.backend = portal.backend;
    box.append(early);
    customElements.define(name, class extends RealNameAuth {});
    await until('the first screen', () => early.step === 'status' && stands(early));
    expect(early.endpoint).to.equal('/not-asked');
    expect(early.language).to.equal('zh-CN');
    expect(visibleText(early)).to.contain('开始认证');
    expect(portal.calls[0]?.command).to.equal('load');
  });

  it('[F05] a backend that was set before the class was there is used after it came', async () => {
    const name = `real-name-auth-late-${String(++copies)}`;
    const portal = aPortal();
    const early = document.createElement(name as 'real-name-auth');
    early.backend = portal.backend;
    customElements.define(name, class extends RealNameAuth {});
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.append(early);
    await until('the first screen', () => early.step === 'status');
    expect(Object.hasOwn(early, 'backend'), 'the instance shadows its accessor').to.equal(false);
    expect(early.backend).to.equal(portal.backend);
  });

  it('[F09] createElement, cloneNode and parsed markup all make an element that is still bare', async () => {
    const created = document.createElement('real-name-auth');
    expect(created.attributes.length).to.equal(0);
    expect(created.childNodes.length).to.equal(0);
    created.setAttribute('endpoint', '/api');
    expect(created.cloneNode(true)).to.be.instanceOf(RealNameAuth).with.property('endpoint', '/api');
    const parsed = new DOMParser().parseFromString('<real-name-auth language="en">', 'text/html');
    const adopted = document.adoptNode(parsed.querySelector('real-name-auth')!);
    const portal = aPortal();
    adopted.backend = portal.backend;
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.append(adopted);
    await reach(adopted, 'status');
    expect(adopted.outerHTML).to.equal('<real-name-auth language="en"></real-name-auth>');
  });
});

describe('leaving and coming back', () => {
  it('[F06] a move in the page during a submission aborts it, asks for its outcome and sends nothing twice', async () => {
    const submission = outcome<never>();
    const portal = aPortal(waived, { submit: () => submission.promise });
    const widget = await mount(portal);
    const errors = await errorsOf(async () => {
      await toCheck(widget);
      await press(widget);
      await until('the submission', () => portal.sent().includes('submit'));
      const { key, signal } = portal.calls.find(({ command }) => command === 'submit')!;
      portal.becomes({
        application: anApplication('person'),
        receipts: [{ key, outcome: 'accepted' }],
      });
      const parent = widget.parentElement!;
      parent.prepend(document.createElement('hr'));
      parent.append(widget);
      expect(signal.aborted, 'the signal of the old call').to.equal(true);
      await reach(widget, 'person');
      submission.failed(new Error('the old call ends late'));
    });
    expect(portal.sent().filter(name => name === 'submit')).to.have.length(1);
    expect(errors).to.deep.equal([]);
  });

  it('[F06] where the move lost the submission, the person is told and sends it again under the same key', async () => {
    let tries = 0;
    const portal = aPortal(waived, {
      submit: (_payload, options) => (++tries === 1 ? never(options) : Promise.resolve(portal.snapshot)),
    });
    const widget = await mount(portal);
    await toCheck(widget);
    await press(widget);
    await until('the submission', () => tries === 1);
    widget.parentElement!.append(widget);
    await until('the sentence', () => visibleText(widget).includes('did not arrive'));
    expect(widget.step).to.equal('check');
    // The engine takes a moment to give back the lock of the call that was aborted.
    await new Promise(resolve => setTimeout(resolve, 300));
    await press(widget);
    await until('the second send', () => tries === 2);
    const keys = portal.calls.filter(({ command }) => command === 'submit').map(({ key }) => key);
    expect(new Set(keys).size, keys.join(' ')).to.equal(1);
  });

  it('[F06] what was typed is still there after a move in the page', async () => {
    const widget = await mount(aPortal(waived));
    await toCheck(widget);
    await press(widget, 'button-secondary');
    await reach(widget, 'information');
    widget.parentElement!.append(widget);
    await until('the load', () => stands(widget));
    expect(byId(widget, 'field-organizationName').value).to.equal('北京样例网络有限公司');
    expect((part(widget, 'consent-input') as HTMLInputElement).checked).to.equal(true);
  });

  it('[F07] a widget that is removed for good aborts its call within a task and draws no more', async () => {
    const portal = aPortal({}, { load: (_payload, options) => never(options) });
    const errors = await errorsOf(async () => {
      const widget = await place(portal);
      await until('the load', () => portal.calls.length === 1);
      widget.remove();
      await new Promise(resolve => setTimeout(resolve));
      expect(portal.calls[0]?.signal.aborted).to.equal(true);
      await new Promise(resolve => setTimeout(resolve, 50));
      expect(widget.step).to.equal('connecting');
    });
    expect(errors).to.deep.equal([]);
    expect(portal.calls).to.have.length(1);
  });

  it('[F07] an answer after the removal changes nothing, and a return asks anew', async () => {
    const late = outcome<unknown>();
    const portal = aPortal({}, { load: () => late.promise });
    const widget = await place(portal);
    await until('the load', () => portal.calls.length === 1);
    const box = widget.parentElement!;
    widget.remove();
    late.done(portal.snapshot);
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(widget.status).to.equal(null);
    box.append(widget);
    await reach(widget, 'status');
    expect(portal.calls.filter(({ command }) => command === 'load')).to.have.length(2);
  });
});
