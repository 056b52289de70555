import { expect } from '@open-wc/testing';
import { RealNameBadge } from '../../src/element/real-name-badge.js';
import type { RealNameProvider } from '../../src/element/real-name-provider.js';
import { expectConsole } from '../suites/console-guard.js';
import { scriptedBackend } from '../suites/scripted-backend.js';
import { anApplication, anIdentity } from '../suites/snapshot-builder.js';
import { companionTags, one, page } from './companion.js';
import { aPortal, never, outcome, type Answers, type Portal } from './portal.js';
import { choose, listen, press, reach, root, until } from './widget.js';

expectConsole('RNA101', 'RNA104', 'RNA106', 'RNA111', 'Multiple versions of Lit');

const verified = { identity: anIdentity('verified') };
const markup = `<real-name-provider>
  <real-name-badge></real-name-badge>
  <real-name-gate region="cn-mainland"><button>Buy</button></real-name-gate>
  <real-name-auth></real-name-auth>
</real-name-provider>`;

async function aPage(portal: Portal, text = markup) {
  const box = await page(text);
  const provider = one(box, 'real-name-provider');
  provider.backend = portal.backend;
  return { box, provider, badge: one(box, 'real-name-badge'), gate: one(box, 'real-name-gate') };
}
const loads = (portal: Portal) => portal.calls.filter(({ command }) => command === 'load').length;

describe('<real-name-provider>', () => {
  it('[D2] gives one backend to widget, badge and gate; those that ask together ask once', async () => {
    const portal = aPortal();
    const { box, badge, gate } = await aPage(portal);
    const widget = one(box, 'real-name-auth');
    await reach(widget, 'status');
    await until('badge and gate', () => badge.status === 'unverified' && gate.allowed === false);
    expect(loads(portal)).to.equal(1);
  });

  it('[I1] [E5] what the widget brings about shows on badge and gate at once, without another question', async () => {
    const portal = aPortal({}, {
      start: async () => portal.becomes({ ...verified, application: null }),
    } satisfies Answers);
    const { box, badge, gate } = await aPage(portal);
    const widget = one(box, 'real-name-auth');
    await reach(widget, 'status');
    await until('the badge', () => badge.status === 'unverified');
    const before = loads(portal);
    await press(widget);
    await reach(widget, 'type');
    await choose(widget, 'subject', 'enterprise');
    await press(widget);
    await until('badge and gate', () => badge.status === 'verified' && gate.allowed);
    expect(loads(portal)).to.equal(before);
  });

  it('[I11] the same for what the widget learns by watching', async () => {
    const news = outcome<unknown>();
    const portal = aPortal({ application: anApplication('review') }, { watch: () => news.promise });
    const { badge } = await aPage(portal);
    await until('the watch', () => portal.calls.some(({ command }) => command === 'watch'));
    expect(badge.status).to.equal('in-progress');
    news.done(portal.becomes({ ...verified, application: null }));
    await until('the badge', () => badge.status === 'verified');
  });

  it('[D2] a backend without `watch` stays one', async () => {
    const portal = aPortal({ application: anApplication('review') });
    const { load, submit } = portal.backend;
    const { box, provider } = await aPage(portal);
    provider.backend = { load, submit: submit! };
    await reach(one(box, 'real-name-auth'), 'review');
  });

  it('[D2] an endpoint serves all three over HTTP', async () => {
    const server = await scriptedBackend({ body: aPortal(verified).snapshot });
    const box = await page(markup.replace('>', ` endpoint="${server.endpoint}">`));
    await reach(one(box, 'real-name-auth'), 'result');
    await until(
      'badge and gate',
      () => one(box, 'real-name-badge').status && one(box, 'real-name-gate').allowed,
    );
    expect((await server.requests()).filter(({ path }) => path.endsWith('/snapshot'))).to.have.length(1);
  });

  it('[D2] whoever answers its rna-request events is the backend', async () => {
    const portal = aPortal(verified);
    const box = await page('');
    const provider = document.createElement('real-name-provider');
    provider.addEventListener('rna-request', event => {
      if (event.command === 'load') event.respondWith(portal.backend.load);
    });
    const badge = document.createElement('real-name-badge');
    provider.append(badge);
    box.append(provider);
    await until('the badge', () => badge.status === 'verified');
  });

  it('[D2] a property of the element comes before the provider, and the provider before its endpoint', async () => {
    const [outer, own] = [aPortal(verified), aPortal()];
    const box = await page(
      '<real-name-provider><real-name-badge></real-name-badge><real-name-badge endpoint="/nowhere"></real-name-badge></real-name-provider>',
    );
    one(box, 'real-name-provider').backend = outer.backend;
    const [first, second] = [...box.querySelectorAll('real-name-badge')] as [RealNameBadge, RealNameBadge];
    first.backend = own.backend;
    await until('both', () => first.status === 'unverified' && second.status === 'verified');
  });

  it('[F13] one that appears late is found, by elements that stand in the page already', async () => {
    const portal = aPortal(verified);
    const box = await page('');
    const provider = document.createElement('real-name-provider');
    const inner = document.createElement('div');
    const badge = document.createElement('real-name-badge');
    inner.append(badge);
    box.append(inner);
    await until('the first answer', () => badge.status === null);
    provider.backend = portal.backend;
    provider.append(inner);
    box.append(provider);
    await until('the badge', () => badge.status === 'verified');
  });

  it('[F12] [F13] a badge that moves follows the provider around it', async () => {
    const box = await page(
      '<real-name-provider id="a"><real-name-badge></real-name-badge></real-name-provider><real-name-provider id="b"></real-name-provider>',
    );
    const [a, b] = [...box.querySelectorAll('real-name-provider')] as [RealNameProvider, RealNameProvider];
    a.backend = aPortal(verified).backend;
    b.backend = aPortal({ identity: anIdentity('revoked') }).backend;
    const badge = one(box, 'real-name-badge');
    await until('verified', () => badge.status === 'verified');
    b.append(badge);
    await until('revoked', () => badge.status === 'revoked');
    const heard = listen(box, ['rna-error']);
    box.append(badge);
    await until('nobody', () => badge.status === null && heard.length);
  });

  it('[F12] another backend gets the next calls, and a command under way ends where it began', async () => {
    const begun = outcome<unknown>();
    const old = aPortal({}, { start: () => begun.promise });
    const { box, provider, badge } = await aPage(old);
    const widget = one(box, 'real-name-auth');
    await reach(widget, 'status');
    await press(widget);
    await reach(widget, 'type');
    await choose(widget, 'subject', 'enterprise');
    await press(widget);
    await until('the start', () => old.sent().includes('start'));
    const next = aPortal({ ...verified, accountKey: old.snapshot.accountKey });
    provider.backend = next.backend;
    await until('the badge', () => badge.status === 'verified');
    expect(old.calls.find(({ command }) => command === 'start')?.signal.aborted).to.equal(false);
    expect(next.sent()).to.deep.equal([]);
    begun.done(old.snapshot);
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(badge.status, 'the old one has no say any more').to.equal('verified');
  });

  it('[F58] reload() has everything below follow another account', async () => {
    const portal = aPortal(verified);
    const { box, provider, badge, gate } = await aPage(portal);
    const widget = one(box, 'real-name-auth');
    await reach(widget, 'result');
    await until('the gate', () => gate.allowed);
    portal.becomes({ accountKey: 'somebody-else', identity: { status: 'unverified' } });
    const before = loads(portal);
    provider.reload();
    await reach(widget, 'status');
    await until('badge and gate', () => badge.status === 'unverified' && gate.allowed === false);
    expect(loads(portal)).to.equal(before + 1);
  });

  it('[D3] [F18] [F19] tells a wrong answer once, for all', async () => {
    const portal = aPortal({}, { load: async () => ({}) });
    const box = await page('');
    const heard = listen(box, ['rna-error']);
    const provider = document.createElement('real-name-provider');
    provider.append(document.createElement('real-name-badge'), document.createElement('real-name-gate'));
    provider.backend = portal.backend;
    box.append(provider);
    await until('the error', () => heard.length);
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(heard).to.have.length(1);
    expect(heard[0]).to.include({ code: 'bad-response', target: provider });
  });

  it('[F06] [F07] gives up its question when everything below it leaves', async () => {
    const portal = aPortal({}, { load: (_payload, options) => never(options) });
    const { provider, badge, gate, box } = await aPage(portal);
    one(box, 'real-name-auth').remove();
    await until('the load', () => loads(portal) > 0);
    badge.remove();
    await new Promise(resolve => setTimeout(resolve));
    expect(portal.calls.at(-1)?.signal.aborted).to.equal(false);
    gate.remove();
    await new Promise(resolve => setTimeout(resolve));
    expect(portal.calls.at(-1)?.signal.aborted).to.equal(true);
    provider.remove();
  });

  it('[A27] a command that its backend lacks is told as such, whatever a page put on every object', async () => {
    const proto = Object.prototype as unknown as Record<string, unknown>;
    const portal = aPortal();
    Object.defineProperty(proto, 'start', { value: async () => ({}), configurable: true, writable: true });
    try {
      const { box, provider } = await aPage(portal);
      provider.backend = { load: portal.backend.load };
      const widget = one(box, 'real-name-auth');
      const heard = listen(widget, ['rna-error']);
      await reach(widget, 'status');
      await press(widget);
      await reach(widget, 'type');
      await choose(widget, 'subject', 'enterprise');
      await press(widget);
      await until('the error', () => heard.length);
      expect(heard[0]).to.include({ code: 'misconfigured' });
    } finally {
      Reflect.deleteProperty(proto, 'start');
    }
  });

  it('takes no room and hides with `hidden`', async () => {
    const { provider } = await aPage(aPortal());
    expect(getComputedStyle(provider).display).to.equal('contents');
    provider.hidden = true;
    expect(getComputedStyle(provider).display).to.equal('none');
  });
});

describe('the companions on a page', () => {
  it('[F01] [F02] are defined once, however often the script is loaded', async () => {
    await page('');
    const before = companionTags.map(name => customElements.get(name));
    // Under addresses of their own: copies of the package, apart from the one of this test.
    for (const again of [1, 2]) {
      const copy = `/src/define.ts?companions=${String(again)}`;
      await import(copy);
    }
    await page('<real-name-badge></real-name-badge>');
    expect(companionTags.map(name => customElements.get(name))).to.deep.equal(before);
    expect(before[1]).to.equal(RealNameBadge);
  });

  it('[F04] [F05] keep what was set on them before their class came', async () => {
    const portal = aPortal(verified);
    const box = await page('');
    const early = document.createElement('real-name-badge-late' as 'real-name-badge');
    early.setAttribute('language', 'zh-CN');
    early.backend = portal.backend;
    box.append(early);
    customElements.define('real-name-badge-late', class extends RealNameBadge {});
    await until('the status', () => early.status === 'verified');
    expect(early.language).to.equal('zh-CN');
    expect(Object.hasOwn(early, 'backend')).to.equal(false);
  });

  it('[F09] are bare when they are made, cloned or parsed', async () => {
    await page('');
    for (const name of companionTags) {
      const made = document.createElement(name);
      expect([made.attributes.length, made.childNodes.length], name).to.deep.equal([0, 0]);
      expect(made.cloneNode(true)).to.be.instanceOf(made.constructor);
    }
  });

  it('[D7] have one shadow root each and no inline style', async () => {
    const { box } = await aPage(aPortal());
    await until('the badge', () => one(box, 'real-name-badge').status);
    for (const name of companionTags)
      expect(root(box.querySelector(name)!).querySelectorAll('[style]').length, name).to.equal(0);
  });
});
