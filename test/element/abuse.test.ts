import { expect, fixture, html } from '@open-wc/testing';
import type { Backend, ConsentPolicy } from '../../src/contract/index.js';
import type { RealNameAuth } from '../../src/element/real-name-auth.js';
import { en } from '../../src/locales/en/messages.js';
import { expectConsole } from '../suites/console-guard.js';
import { aPayment, anApplication, anIdentity } from '../suites/snapshot-builder.js';
import { aPortal } from './portal.js';
import {
  answer,
  byId,
  mount,
  part,
  parts,
  place,
  pressText,
  reach,
  root,
  toInformation,
  until,
  visibleText,
} from './widget.js';

expectConsole('RNA101', 'RNA115', 'RNA116');

const markup = '<img src=x onerror="window.__rnaPwned=true"><b>bold</b>';
const pwned = () => (window as { __rnaPwned?: boolean }).__rnaPwned;

/** Nothing of the markup became an element, and the text is there to read. */
function expectText(widget: RealNameAuth): void {
  expect(root(widget).querySelectorAll('img, script, iframe').length, 'an element from a string').to.equal(0);
  expect(visibleText(widget)).to.contain('<img src=x');
  expect(pwned()).to.equal(undefined);
}

const consentBox = (widget: RealNameAuth) => byId(widget, 'consent-notice');

/** Where links lead, but for those to a text of the widget itself. */
const outward = (widget: Element) =>
  parts(widget, 'link')
    .map(link => link.getAttribute('href') ?? '')
    .filter(href => !href.startsWith('#'));

describe('[A16] strings of the backend that hold markup are text', () => {
  const provider = { name: markup, origins: ['https://sign.example'] };
  const reasons = [{ field: 'organizationName' as const, code: 'x', message: markup }];

  it('the name of the provider', async () => {
    const widget = await mount(aPortal({ policy: { provider } }));
    await toInformation(widget);
    expectText(widget);
  });

  it('an identity', async () => {
    const identity = anIdentity('verified', { name: markup, number: markup });
    expectText(await mount(aPortal({ identity })));
  });

  it('the reasons of a rejection and of a revocation', async () => {
    expectText(await mount(aPortal({ application: anApplication('rejected', { reasons }) })));
    const identity = anIdentity('revoked', { reasons: [{ field: null, code: 'x', message: markup }] });
    expectText(await mount(aPortal({ identity })));
  });

  it("a payee's account", async () => {
    const account = { holder: markup, number: markup, bank: markup, reference: markup, fen: 1 };
    const payment = aPayment('awaiting-transfer', { account });
    expectText(await mount(aPortal({ application: anApplication('payment', { payment }) })));
  });

  it('the text of a consent, and a link of it that runs no script', async () => {
    const consent: ConsentPolicy = {
      purpose: 'notice',
      textVersion: '1',
      texts: [{ language: 'en', text: markup }],
      href: 'javascript:window.__rnaPwned=true',
    };
    const widget = await mount(aPortal({ policy: { consents: [consent] } }));
    await toInformation(widget);
    expectText(widget);
    expect(outward(widget)).to.deep.equal([]);
  });

  const scripts = [
    ' javascript:x',
    'java\nscript:x',
    '\u0001javascript:x',
    'JavaScript:x',
    'data:text/html,x',
    'vbscript:x',
  ];
  for (const href of scripts) {
    it(`[A01] [A02] an address that is no page is no link: ${JSON.stringify(href)}`, async () => {
      const consents: ConsentPolicy[] = [{ purpose: 'notice', textVersion: '1', texts: [], href }];
      const widget = await mount(aPortal({ policy: { consents } }));
      await toInformation(widget);
      expect(outward(widget)).to.deep.equal([]);

      const person = {
        status: 'handed-off',
        method: 'face',
        code: null,
        progress: 'waiting',
        expiresAt: null,
      } as const;
      const portal = aPortal(
        { application: anApplication('person', { person }) },
        {
          startHandoff: async () => ({
            snapshot: portal.snapshot,
            handoff: { url: href, expiresAt: '2027-01-01T00:00:00Z' },
          }),
        },
      );
      const handedOff = await mount(portal);
      await pressText(handedOff, en.person.open);
      await until('the refusal', () => visibleText(handedOff).includes(en.handoff.refusedTitle));
      expect(root(handedOff).querySelectorAll('a').length).to.equal(0);
    });
  }

  it('an address of a page is a link that takes nothing along', async () => {
    for (const href of ['https://portal.example/notice', '/notice.html', 'notice.html?v=1', '#notice']) {
      const consents: ConsentPolicy[] = [{ purpose: 'notice', textVersion: '1', texts: [], href }];
      const widget = await mount(aPortal({ policy: { consents } }));
      await toInformation(widget);
      const link = part(widget, 'link') as HTMLAnchorElement;
      expect(link.getAttribute('href')).to.equal(href);
      expect(link.rel).to.equal('noopener noreferrer');
    }
  });
});

it('[A17] attributes of the element that hold markup are text or nothing', async () => {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  const widget = document.createElement('real-name-auth');
  for (const name of ['language', 'endpoint', 'credentials']) widget.setAttribute(name, markup);
  widget.backend = aPortal().backend;
  box.append(widget);
  await reach(widget, 'status');
  expect(root(widget).querySelectorAll('img').length).to.equal(0);
  expect(pwned()).to.equal(undefined);
});

it('[A19] own sentences that hold markup are text', async () => {
  const widget = await place(aPortal());
  widget.messages = { common: { start: markup }, status: { lead: markup, revokedTitle: () => markup } };
  await reach(widget, 'status');
  expectText(widget);
  expect(part(widget, 'button-primary').textContent.trim()).to.equal(markup);
});

it('[A20] no custom property reaches a url() or a content', () => {
  const rules = root(document.createElement('real-name-auth').cloneNode() as Element);
  expect(rules).to.equal(null);
  const { styles } = customElements.get('real-name-auth') as unknown as { styles: { cssText: string }[] };
  const css = styles.map(({ cssText }) => cssText).join('\n');
  expect(css).to.contain('--rna-accent');
  expect(css).not.to.match(/url\(|content\s*:\s*[^;]*var\(/);
});

it('[A21] what is typed is never reflected into an attribute, where a style sheet could read it', async () => {
  const widget = await mount(aPortal());
  await toInformation(widget);
  for (const field of ['organizationName', 'registrationNumber', 'contactMobile'])
    await answer(widget, field, 'canary-4711');
  for (const input of root(widget).querySelectorAll('input, select')) {
    expect(input.outerHTML).not.to.contain('canary-4711');
    if (input.id.startsWith('field-')) expect(input.hasAttribute('value')).to.equal(false);
  }
});

it('[A22] names that a page clobbers are not read', async () => {
  const box = await fixture<HTMLElement>(html`
    <div>
      <form id="customElements"></form>
      <form name="navigator"><input name="language" /><input name="onLine" /></form>
      <form id="document"></form>
      <form id="indexedDB"></form>
      <form id="BroadcastChannel"></form>
      <img name="documentElement" alt="" />
      <img name="hidden" alt="" />
      <img name="lang" alt="" id="backend" />
    </div>
  `);
  const widget = await mount(aPortal());
  box.append(widget);
  await toInformation(widget);
  expect(visibleText(widget)).to.contain('Company name');
});

it("[A27] what a page put on every object's prototype is nobody's backend and nobody's rule", async () => {
  const bad = async () => {
    throw new Error('the polluted one was called');
  };
  const polluted = {
    backend: { load: bad },
    load: bad,
    start: bad,
    endpoint: '/evil',
    untrustedConsent: true,
  };
  const proto = Object.prototype as unknown as Record<string, unknown>;
  const portal = aPortal();
  // A backend of two commands: `submit` is not there to be found.
  const backend: Backend = { load: portal.backend.load, start: portal.backend.start! };
  const names = Object.keys(polluted) as (keyof typeof polluted)[];
  for (const name of names)
    Object.defineProperty(proto, name, { value: polluted[name], configurable: true, writable: true });
  try {
    const widget = await place(null);
    widget.backend = backend;
    await reach(widget, 'status');
    await toInformation(widget);
    consentBox(widget).click();
    await widget.updateComplete;
    expect(consentBox(widget).checked, 'the policy says no').to.equal(false);
    const bare = await place(null);
    await reach(bare, 'unavailable');
    expect(bare.step).to.equal('unavailable');
  } finally {
    for (const name of names) Reflect.deleteProperty(proto, name);
  }
});
