import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { BackendError, events, type EventName, type Snapshot } from '../../src/contract/index.js';
import { RnaBadgePressEvent } from '../../src/element/companion-events.js';
import type { RealNameBadge } from '../../src/element/real-name-badge.js';
import { enCompanions } from '../../src/locales/en/companions.js';
import { zhCNCompanions } from '../../src/locales/zh-CN/companions.js';
import { expectConsole } from '../suites/console-guard.js';
import { axeFindings } from '../suites/describe-step.js';
import { scriptedBackend } from '../suites/scripted-backend.js';
import { skipOn } from '../suites/skip-on.js';
import { anApplication, anIdentity } from '../suites/snapshot-builder.js';
import { aBadge, one, page, words } from './companion.js';
import { aPortal, never, outcome } from './portal.js';
import { listen, part, parts, reach, root, statesOn, until } from './widget.js';

expectConsole('RNA101', 'RNA109');

const verified = anIdentity('verified');
const accounts: Readonly<Record<string, Partial<Snapshot>>> = {
  unverified: {},
  'in-progress': { application: anApplication('review') },
  'action-needed': { application: anApplication('rejected') },
  verified: { identity: verified },
  'change-pending': { identity: verified, application: anApplication('review', { purpose: 'change' }) },
  revoked: { identity: anIdentity('revoked') },
};
const states = ['unknown', ...Object.keys(accounts)].map(status => `status-${status}`);
const wordsOf = (text: typeof enCompanions, status: string) =>
  `${text.badge.label}: ${text.badge.status[status as 'unknown']}`;

describe('<real-name-badge>', () => {
  for (const [status, account] of Object.entries(accounts)) {
    it(`[E5] [D5] [D6] says ${status} in both languages, to a screen reader as well, with its state`, async () => {
      const badge = await aBadge(aPortal(account));
      expect(badge.status).to.equal(status);
      expect(words(badge)).to.equal(wordsOf(enCompanions, status));
      expect(statesOn(badge, states)).to.deep.equal([`status-${status}`]);
      badge.language = 'zh-CN';
      await until('Chinese', () => words(badge) === wordsOf(zhCNCompanions, status));
      expect(await axeFindings(badge)).to.deep.equal([]);
      badge.style.colorScheme = 'dark';
      document.documentElement.style.background = '#161b22';
      expect(await axeFindings(badge), 'in dark').to.deep.equal([]);
      document.documentElement.style.background = '';
    });
  }

  it('[D5] does not move the page when the status arrives', async () => {
    const answer = outcome<unknown>();
    const portal = aPortal({ identity: verified }, { load: () => answer.promise });
    const box = await page(
      '<real-name-badge></real-name-badge><real-name-badge show-name></real-name-badge>',
    );
    const badges = [...box.querySelectorAll('real-name-badge')];
    for (const badge of badges) badge.backend = portal.backend;
    await until('the words', () => badges.every(badge => words(badge).includes('Authentication')));
    const sizes = () => badges.map(badge => [badge.offsetWidth, badge.offsetHeight]);
    const before = sizes();
    expect(before[0]![0]).to.be.greaterThan(60);
    answer.done(portal.snapshot);
    await until('the status', () => badges.every(badge => badge.status));
    await Promise.all(badges.map(badge => badge.updateComplete));
    expect(sizes()).to.deep.equal(before);
  });

  it(
    '[D7] keeps its border and its focus in forced colors',
    skipOn(['firefox', 'webkit'], 'cannot emulate forced colors', async () => {
      const badge = await aBadge(aPortal({ identity: verified }));
      await emulateMedia({ forcedColors: 'active' });
      try {
        const { borderTopStyle, borderTopColor, color } = getComputedStyle(part(badge, 'badge'));
        expect([borderTopStyle, borderTopColor]).to.deep.equal(['solid', color]);
        part(badge, 'badge').focus({ focusVisible: true });
        expect(getComputedStyle(part(badge, 'badge')).outlineStyle).to.equal('solid');
      } finally {
        await emulateMedia({ forcedColors: 'none' });
      }
    }),
  );

  it('[D7] is high enough to hit, and fits where it is narrow, from both sides', async () => {
    const badge = await aBadge(aPortal({ identity: verified }), 'show-name');
    const box = badge.parentElement!;
    box.style.width = '150px';
    for (const direction of ['ltr', 'rtl']) {
      box.dir = direction;
      const { left, right, height } = part(badge, 'badge').getBoundingClientRect();
      const room = box.getBoundingClientRect();
      expect(left, direction).to.be.at.least(room.left);
      expect(right, direction).to.be.at.most(room.right + 0.5);
      expect(height).to.be.at.least(32);
    }
  });

  it('[A47] [A49] holds nothing personal unless asked, and then only the masked name', async () => {
    const portal = aPortal({ identity: verified });
    const heard = listen(document, Object.keys(events) as EventName[]);
    const badge = await aBadge(portal);
    part(badge, 'badge').click();
    const told = JSON.stringify(heard.map(event => Object.entries(event)));
    for (const canary of [verified.name, verified.number])
      expect(root(badge).innerHTML + badge.outerHTML + told).not.to.contain(canary);
    badge.showName = true;
    await badge.updateComplete;
    expect(part(badge, 'badge-name').textContent).to.equal(verified.name);
    expect(words(badge)).to.equal(`Real-name authentication: Verified, ${verified.name}`);
    expect(root(badge).innerHTML).not.to.contain(verified.number);
    portal.becomes({ identity: anIdentity('revoked') });
  });

  it('[A16] [A19] a name and own words that hold markup are text', async () => {
    const markup = '<img src=x onerror="window.__rnaPwned=true">';
    const badge = await aBadge(aPortal({ identity: anIdentity('verified', { name: markup }) }), 'show-name');
    expect(part(badge, 'badge-name').textContent).to.equal(markup);
    badge.showName = false;
    badge.messages = { status: { verified: markup } };
    await until('its own word', () => parts(badge, 'badge-label')[0]?.textContent === markup);
    expect(root(badge).querySelector('img')).to.equal(null);
  });

  it('[A01] [A17] an address that is no page makes no link', async () => {
    for (const href of ['javascript:alert(1)', 'java\nscript:x', 'data:text/html,x', ' javascript:x']) {
      const badge = await aBadge(aPortal());
      badge.href = href;
      await badge.updateComplete;
      expect(part(badge, 'badge').localName, href).to.equal('button');
    }
    const badge = await aBadge(aPortal(), 'href="/account"');
    expect(part(badge, 'badge').getAttribute('href')).to.equal('/account');
  });

  it('[D4] rna-badge-press tells the status, and keeps link and widget closed where the portal says so', async () => {
    const badge = await aBadge(aPortal(), 'href="#elsewhere"');
    const heard: Event[] = [];
    document.addEventListener('rna-badge-press', event => heard.push(event), {
      once: true,
    });
    badge.addEventListener('rna-badge-press', event => event.preventDefault());
    part(badge, 'badge').click();
    expect(location.hash).to.equal('');
    expect(heard[0]).to.be.instanceOf(RnaBadgePressEvent);
    expect(heard[0]).to.include({ status: 'unverified', bubbles: true, composed: true, target: badge });
  });
});

describe('a press on the badge', () => {
  const both =
    '<real-name-badge for="there"></real-name-badge><hr><real-name-auth id="there"></real-name-auth>';
  async function pressed(account: Partial<Snapshot>, markup = both) {
    const portal = aPortal(account);
    const box = await page(markup);
    const badge = one(box, 'real-name-badge');
    const widget = box.querySelector<HTMLElementTagNameMap['real-name-auth']>('#there, #near')!;
    badge.backend = portal.backend;
    widget.backend = portal.backend;
    await until('both', () => badge.status && widget.status);
    await badge.updateComplete;
    part(badge, 'badge').click();
    return { badge, widget };
  }

  it('[E5] leads on: an unverified account to the first step, with the focus', async () => {
    const { widget } = await pressed({});
    await reach(widget, 'type');
    await until('the focus', () => document.activeElement === widget);
    await until('the title', () => root(widget).activeElement?.id === 'title');
  });

  it('[E5] leads a verified account to its status', async () => {
    const { widget } = await pressed({ identity: verified });
    await reach(widget, 'result');
    await until('the focus', () => root(widget).activeElement?.id === 'title');
  });

  it('[E5] leads an application under way to where it stands', async () => {
    const { widget } = await pressed({ application: anApplication('review') });
    await reach(widget, 'review');
  });

  it('[I11] leads a revoked account to when and why', async () => {
    const { widget } = await pressed({ identity: anIdentity('revoked') });
    await reach(widget, 'status');
  });

  it('without `for` it takes the first widget of its own tree, and without any it only tells', async () => {
    const { widget } = await pressed(
      {},
      '<real-name-badge></real-name-badge><real-name-auth id="near"></real-name-auth>',
    );
    await reach(widget, 'type');
    widget.remove();
    const badge = await aBadge(aPortal(), 'for="nobody"');
    part(badge, 'badge').click();
  });

  it('[A22] names that a page clobbers are not read', async () => {
    const { widget } = await pressed(
      {},
      `<form name="querySelector"></form><form name="getElementById"></form><img name="documentElement" alt="">${both}`,
    );
    await reach(widget, 'type');
  });
});

describe('the session of a badge', () => {
  const shows = (badge: RealNameBadge, status: string | null) =>
    until(
      () => `${String(status)}; it is ${String(badge.status)}`,
      () => badge.status === status || (status === null && badge.status === null),
    );

  it('[D2] an endpoint of its own answers, with its credentials', async () => {
    const server = await scriptedBackend({ body: aPortal({ identity: verified }).snapshot });
    const box = await page(`<real-name-badge endpoint="${server.endpoint}"></real-name-badge>`);
    await shows(one(box, 'real-name-badge'), 'verified');
    expect((await server.requests())[0]?.path).to.match(/\/snapshot$/);
  });

  it('[D2] whoever answers rna-request is asked before the endpoint', async () => {
    const portal = aPortal({ identity: verified });
    const box = await page('');
    const badge = document.createElement('real-name-badge');
    badge.endpoint = '/nowhere';
    badge.addEventListener('rna-request', event => {
      if (event.command === 'load') event.respondWith(portal.backend.load);
    });
    box.append(badge);
    await shows(badge, 'verified');
  });

  const wrong: readonly [what: string, backend: unknown, code: string][] = [
    ['[F14] a backend without load', {}, 'misconfigured'],
    ['[F14] one that returns no promise', { load: () => 7 }, 'misconfigured'],
    ['[D3] [F18] one that answers nonsense', { load: async () => [] }, 'bad-response'],
    ['[F18] one that answers null', { load: async () => null }, 'bad-response'],
    [
      '[F19] one that answers a status of the future',
      { load: async () => ({ ...aPortal().snapshot, identity: { status: 'blessed' } }) },
      'bad-response',
    ],
  ];
  for (const [what, backend, code] of wrong) {
    it(`${what} leaves it calm, with one event and one line in the console`, async () => {
      const box = await page('');
      const lines: string[] = [];
      const { warn } = console;
      console.warn = (line: string) => lines.push(line);
      try {
        const heard = listen(box, ['rna-error']);
        const badge = document.createElement('real-name-badge');
        badge.backend = backend as never;
        box.append(badge);
        await until('the error', () => heard.length);
        await until('the words', () => words(badge) === wordsOf(enCompanions, 'unknown'));
        expect(heard).to.have.length(1);
        expect(heard[0]).to.include({ code });
        expect(statesOn(badge, states)).to.deep.equal(['status-unknown']);
        await new Promise(resolve => setTimeout(resolve, 50));
        expect(lines.length).to.be.at.most(1);
      } finally {
        console.warn = warn;
      }
    });
  }

  it('[F11] without any backend it says so once, and one that comes later is used', async () => {
    const box = await page('');
    const heard = listen(box, ['rna-error']);
    const badge = document.createElement('real-name-badge');
    box.append(badge);
    await until('the error', () => heard.length);
    expect(heard[0]).to.include({ code: 'no-backend' });
    badge.backend = aPortal({ identity: verified }).backend;
    await shows(badge, 'verified');
    expect(heard).to.have.length(1);
  });

  it('[F18] fields of a newer backend are ignored', async () => {
    const { snapshot } = aPortal({ identity: verified });
    const box = await page('<real-name-badge></real-name-badge>');
    const badge = one(box, 'real-name-badge');
    badge.backend = { load: async () => ({ ...snapshot, horoscope: 'good' }) };
    await shows(badge, 'verified');
  });

  it('[F07] [F17] a badge that is removed gives up its call, and an answer after that changes nothing', async () => {
    const portal = aPortal({}, { load: (_payload, options) => never(options) });
    const box = await page('<real-name-badge></real-name-badge>');
    const badge = one(box, 'real-name-badge');
    badge.backend = portal.backend;
    await until('the load', () => portal.calls.length);
    badge.remove();
    await new Promise(resolve => setTimeout(resolve));
    expect(portal.calls[0]?.signal.aborted).to.equal(true);
    expect(badge.status).to.equal(null);
  });

  it('[F06] a move in the page keeps what it shows and asks anew', async () => {
    const portal = aPortal({ identity: verified });
    const badge = await aBadge(portal);
    const loads = portal.calls.length;
    badge.parentElement!.prepend(document.createElement('hr'), badge);
    expect(badge.status).to.equal('verified');
    await until('another load', () => portal.calls.length > loads);
  });

  it('[F57] [I11] a change that another element of the page made arrives by itself', async () => {
    const portal = aPortal();
    const box = await page('<real-name-badge></real-name-badge><real-name-auth></real-name-auth>');
    const [badge, widget] = [one(box, 'real-name-badge'), one(box, 'real-name-auth')];
    badge.backend = portal.backend;
    widget.backend = portal.backend;
    await shows(badge, 'unverified');
    // What was never said is no news when it changes.
    await until('its words', () => words(badge));
    await reach(widget, 'status');
    portal.becomes({ identity: verified });
    widget.reload();
    await shows(badge, 'verified');
    await until('the announcement', () => root(badge).querySelector('[role=status]')?.textContent);
    expect(parts(badge, 'badge-label')[0]?.textContent).to.equal('Verified');
  });

  it('[F20] without a network it keeps what it knew, and asks when the network is back', async () => {
    let down = false;
    const portal = aPortal(
      { identity: verified },
      { load: async () => (down ? Promise.reject(new TypeError('no network')) : portal.snapshot) },
    );
    const badge = await aBadge(portal);
    down = true;
    badge.parentElement!.append(badge);
    await until('a failed load', () => portal.calls.length > 1);
    expect(badge.status).to.equal('verified');
    down = false;
    portal.becomes({ identity: anIdentity('revoked') });
    dispatchEvent(new Event('online'));
    await shows(badge, 'revoked');
  });

  it('[F28] [F58] after a sign-out it shows no account any more, and says that the login has expired', async () => {
    let signedOut = false;
    const portal = aPortal(
      { identity: verified },
      {
        load: async () => {
          if (signedOut) throw new BackendError({ code: 'not-signed-in' });
          return portal.snapshot;
        },
      },
    );
    const badge = await aBadge(portal, 'show-name');
    const heard = listen(badge, ['rna-session-expired', 'rna-error']);
    signedOut = true;
    dispatchEvent(new Event('online'));
    await shows(badge, null);
    expect(heard.map(({ type }) => type)).to.deep.equal(['rna-session-expired', 'rna-error']);
    await badge.updateComplete;
    expect(root(badge).innerHTML).not.to.contain(verified.name);
  });

  it("[A27] what a page put on every object's prototype is nobody's backend", async () => {
    const proto = Object.prototype as unknown as Record<string, unknown>;
    for (const name of ['load', 'watch', 'endpoint', 'verified'])
      Object.defineProperty(proto, name, {
        value: async () => aPortal({ identity: verified }).snapshot,
        configurable: true,
        writable: true,
      });
    try {
      const box = await page('<real-name-badge></real-name-badge>');
      const badge = one(box, 'real-name-badge');
      badge.backend = {} as never;
      const heard = listen(badge, ['rna-error']);
      await until('the error', () => heard.length);
      expect(badge.status).to.equal(null);
    } finally {
      for (const name of ['load', 'watch', 'endpoint', 'verified']) Reflect.deleteProperty(proto, name);
    }
  });
});
