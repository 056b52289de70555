import { expect } from '@open-wc/testing';
import type { Handoff, HandoffMode, Payload, Policy, Snapshot } from '../../src/contract/index.js';
import type { RealNameAuth } from '../../src/element/real-name-auth.js';
import type { RnaHandoffEvent } from '../../src/index.js';
import { en } from '../../src/locales/en/messages.js';
import { expectConsole } from '../suites/console-guard.js';
import { anApplication, aPayment } from '../suites/snapshot-builder.js';
import { aPortal, type Answers, type Portal } from './portal.js';
import { followedLinks as followed, replacingOpen as replacing } from './followed-links.js';
import { mount, part, parts, press, pressText, reach, root, until, visibleText } from './widget.js';

expectConsole('RNA115', 'RNA116');

type Progress = 'waiting' | 'opened' | 'done';

const soon = '2026-11-25T12:00:00+08:00';
const person = (progress: Progress = 'waiting') =>
  anApplication('person', {
    person: {
      status: 'handed-off',
      method: 'face',
      code: null,
      progress,
      expiresAt: progress === 'opened' ? soon : null,
    },
  });

/** A portal whose account is handed off by some modes, with a page of the provider that nobody answers. */
function handedOff(
  modes: HandoffMode[],
  answers: Answers = {},
  link: Partial<Handoff> = {},
  policy: Partial<Policy> = {},
): Portal {
  const portal: Portal = aPortal(
    {
      application: person(),
      policy: {
        handoff: { modes, linkHours: 2, appSchemes: ['weixin'] },
        provider: {
          name: 'Example Sign',
          contact: '400-000-0000',
          origins: ['https://sign.example', 'http://127.0.0.1:9'],
        },
        ...policy,
      },
    },
    {
      startHandoff: async () => ({
        snapshot: portal.snapshot,
        handoff: { url: 'https://sign.example/face/secret-token', expiresAt: soon, ...link },
      }),
      ...answers,
    },
  );
  return portal;
}

const asked = (portal: Portal): Payload<'startHandoff'>[] =>
  portal.calls.flatMap(({ command, payload }) =>
    command === 'startHandoff' ? [payload as Payload<'startHandoff'>] : [],
  );

const ready = (widget: RealNameAuth) =>
  until(
    () => `something to press or to scan in: ${visibleText(widget)}`,
    () => root(widget).querySelector<HTMLElement>('[part~=button-primary], [part~=code], [part~=address]'),
  );

describe('the way to the provider', () => {
  it('[E8] goes by the first mode of the policy, and offers the others', async () => {
    const portal = handedOff(['qr', 'redirect', 'popup', 'link', 'embedded']);
    const widget = await mount(portal);
    await ready(widget);
    expect(part(widget, 'code').querySelector('svg')?.getAttribute('aria-label')).to.equal(
      en.handoff.codeName('Example Sign'),
    );
    expect(asked(portal), 'a code is made to be seen').to.have.length(1);
    await replacing(
      () => null,
      () =>
        followed(async () => {
          for (const mode of ['redirect', 'popup', 'link', 'embedded', 'qr'] as const) {
            const before = asked(portal).length;
            await pressText(widget, en.handoff.ways[mode]);
            await ready(widget);
            if (mode !== 'qr') {
              expect(asked(portal), `[N06] before ${mode} was pressed`).to.have.length(before);
              await press(widget);
            }
            await until(`${mode} to be asked for`, () => asked(portal).at(-1)?.mode === mode);
            await until('the answer', () => !visibleText(widget).includes(en.person.opening));
          }
        }),
    );
    const asksReturn = asked(portal).map(({ mode, returnUrl, state, challenge }) =>
      [mode, returnUrl, state, challenge].map(value => value !== undefined),
    );
    const returns = asked(portal).map(({ mode }) => mode === 'redirect' || mode === 'popup');
    expect(asksReturn).to.deep.equal(returns.map(back => [true, back, back, back]));
  });

  it('[E8] asks with values of 128 bits at least, other ones each time, and only the digest of the verifier', async () => {
    const portal = handedOff(['redirect', 'popup']);
    const widget = await mount(portal);
    await ready(widget);
    await followed(() => press(widget));
    await pressText(widget, en.handoff.ways.popup);
    await ready(widget);
    await replacing(
      () => null,
      () => press(widget),
    );
    await until('the second request', () => asked(portal).length === 2);
    const [first, second] = asked(portal);
    for (const { state, challenge, returnUrl } of [first!, second!]) {
      expect(state).to.match(/^rna-[A-Za-z0-9_-]{22}$/);
      expect(challenge).to.match(/^[A-Za-z0-9_-]{43}$/);
      expect(returnUrl).to.equal(location.href);
    }
    expect(first!.state).not.to.equal(second!.state);
    expect(first!.challenge).not.to.equal(second!.challenge);
  });

  it('[E8] names the provider and what it receives before anybody leaves, and lets them stay', async () => {
    const widget = await mount(handedOff(['redirect']));
    await ready(widget);
    const text = visibleText(widget);
    for (const sentence of [
      en.handoff.leaving('Example Sign'),
      en.person.receives('Example Sign'),
      en.handoff.contact('400-000-0000'),
    ])
      expect(text).to.contain(sentence);
    await pressText(widget, en.handoff.stay);
    await reach(widget, 'status');
  });

  it('[E8] [A14] opens a window blank within the press, cuts it off, and then sends it on its way', async () => {
    const widget = await mount(handedOff(['popup']));
    await ready(widget);
    const order: string[] = [];
    const opened = {
      closed: false,
      close: () => undefined,
      document,
      sessionStorage,
      set opener(value: unknown) {
        order.push(`opener ${String(value)}`);
      },
    };
    widget.addEventListener('rna-handoff', () => order.push('rna-handoff'));
    const open = ((url: string) => {
      order.push(`open “${url}”`);
      return opened;
    }) as unknown as typeof window.open;
    const links = await replacing(open, () =>
      followed(async () => {
        part(widget, 'button-primary').click();
        // The window in the press itself: nothing was awaited yet.
        order.push('after the press');
      }),
    );
    expect(order).to.deep.equal(['open “”', 'opener null', 'after the press', 'rna-handoff']);
    const [link] = links;
    expect(link?.getAttribute('href')).to.equal('https://sign.example/face/secret-token');
    expect(link?.referrerPolicy).to.equal('no-referrer');
    await until('the wait', () => visibleText(widget).includes(en.handoff.openedTitle));
    opened.closed = true;
    await until('[F72] the hint', () => visibleText(widget).includes(en.handoff.closedTitle));
  });

  it('[F66] a window that is blocked becomes a link that can be seen, in this tab', async () => {
    for (const blocked of [() => null, () => ({ closed: true }) as Window]) {
      const widget = await mount(handedOff(['popup']));
      await ready(widget);
      await replacing(blocked, async () => press(widget));
      await until('the note', () => visibleText(widget).includes(en.handoff.blockedTitle));
      const link = parts(widget, 'button-primary')[0] as HTMLAnchorElement;
      expect(link.textContent).to.contain(en.handoff.openHere);
      expect([link.getAttribute('href'), link.target]).to.deep.equal([
        'https://sign.example/face/secret-token',
        '_self',
      ]);
      const links = await followed(() => press(widget));
      expect(links.map(({ target, href }) => [target, href])).to.deep.equal([
        ['_self', 'https://sign.example/face/secret-token'],
      ]);
    }
  });

  it('[E8] a redirect opens the address as it was received, in this tab, with no referrer', async () => {
    const url = 'https://sign.example/face?token=a%2Fb&x=%E4%B8%AD#step/1';
    const widget = await mount(handedOff(['redirect'], {}, { url }));
    await ready(widget);
    const links = await followed(() => press(widget));
    expect(links.map(link => [link.getAttribute('href'), link.target, link.referrerPolicy])).to.deep.equal([
      [url, '_self', 'no-referrer'],
    ]);
  });

  it('[D4] tells the portal before anything leads away, with the origin alone, and obeys when it says no', async () => {
    const widget = await mount(handedOff(['redirect']));
    await ready(widget);
    let heard: RnaHandoffEvent | undefined;
    widget.addEventListener(
      'rna-handoff',
      event => {
        heard = event;
        event.preventDefault();
      },
      { once: true },
    );
    const links = await followed(async () => {
      await press(widget);
      await until('the portal to be told', () => heard?.mode === 'redirect');
    }, 0);
    expect([heard?.origin, heard?.cancelable, links.length]).to.deep.equal(['https://sign.example', true, 0]);
    expect(JSON.stringify(heard)).not.to.contain('secret');
    await until('the note', () => visibleText(widget).includes(en.handoff.heldTitle));
    expect((await followed(() => press(widget))).length).to.equal(1);
  });

  it('[D4] tells of a code before it is shown, and of a link to hand on when it is copied', async () => {
    const heard: Event[] = [];
    const keep = (event: Event) => {
      heard.push(event);
      event.preventDefault();
    };
    document.addEventListener('rna-handoff', keep);
    const { clipboard } = navigator;
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => copied.push(text) },
    });
    try {
      for (const mode of ['qr', 'link'] as const) {
        const widget = await mount(handedOff([mode]));
        if (mode === 'link') {
          await ready(widget);
          await press(widget);
          await until('the address', () => parts(widget, 'address').length > 0);
          await press(widget);
        }
        await until('the note', () => visibleText(widget).includes(en.handoff.heldTitle));
        expect(heard.at(-1)).to.include({ mode, origin: 'https://sign.example' });
        expect(parts(widget, 'code')).to.have.length(0);
        widget.remove();
      }
      expect(copied).to.deep.equal([]);
      document.removeEventListener('rna-handoff', keep);
      const widget = await mount(handedOff(['link']));
      await ready(widget);
      await press(widget);
      await until('the address', () => parts(widget, 'address').length > 0);
      await press(widget);
      await until('the copy', () => copied.length === 1);
    } finally {
      document.removeEventListener('rna-handoff', keep);
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    }
  });

  it('[F65] a link serves once: a used one is asked for anew at the backend', async () => {
    const portal = handedOff(['redirect']);
    const widget = await mount(portal);
    await ready(widget);
    await followed(() => press(widget));
    await until('the wait', () => visibleText(widget).includes(en.handoff.openedTitle));
    expect(root(widget).querySelector('a[part~=button-primary]')).to.equal(null);
    await pressText(widget, en.person.renew);
    await ready(widget);
    expect(asked(portal)).to.have.length(2);
  });

  it('[F65] an address that is cut off or expired is no link, and a new one can be had', async () => {
    const cut = await mount(handedOff(['redirect'], {}, { url: 'https://sig' }));
    await ready(cut);
    await press(cut);
    await until('the note', () => visibleText(cut).includes(en.handoff.refusedTitle));
    expect(root(cut).querySelector('a[href^="https://sig"]')).to.equal(null);
    const old = await mount(handedOff(['qr'], {}, { expiresAt: '2026-11-25T09:00:00+08:00' }));
    await until('the note', () => visibleText(old).includes(en.person.expired));
    expect(root(old).querySelector('a[part~=button-primary]')).to.equal(null);
    expect(parts(old, 'button').map(({ textContent }) => textContent.trim())).to.include(en.person.renew);
  });

  it('[A09] the list of the page is narrowed by the policy', async () => {
    const portal = handedOff(['redirect']);
    const widget = document.createElement('real-name-auth');
    widget.setAttribute('provider-origins', 'https://other.example');
    widget.backend = portal.backend;
    widget.language = 'en';
    document.body.append(widget);
    try {
      await ready(widget);
      await press(widget);
      await until('the note', () => visibleText(widget).includes(en.handoff.refusedTitle));
      widget.setAttribute('provider-origins', 'https://other.example https://sign.example');
      await pressText(widget, en.person.renew);
      await until('a link', () => root(widget).querySelector('a[part~=button-primary]'));
    } finally {
      widget.remove();
    }
  });

  it('[A09] a list in the property counts as the words of the attribute do', async () => {
    const portal = handedOff(['redirect']);
    const widget = document.createElement('real-name-auth');
    expect(widget.providerOrigins).to.equal(null);
    widget.setAttribute('provider-origins', 'https://sign.example');
    expect(widget.providerOrigins).to.equal('https://sign.example');
    widget.providerOrigins = ['https://other.example'];
    widget.backend = portal.backend;
    widget.language = 'en';
    document.body.append(widget);
    try {
      await ready(widget);
      await press(widget);
      await until('the note', () => visibleText(widget).includes(en.handoff.refusedTitle));
      widget.providerOrigins = ['https://other.example', 'https://sign.example'];
      await pressText(widget, en.person.renew);
      await until('a link', () => root(widget).querySelector('a[part~=button-primary]'));
    } finally {
      widget.remove();
    }
  });

  it('[A08] an app opens only where page and policy both name its scheme', async () => {
    const url = 'weixin://dl/business/?t=secret';
    const closed = await mount(handedOff(['redirect'], {}, { url }));
    await ready(closed);
    await press(closed);
    await until('the note', () => visibleText(closed).includes(en.handoff.refusedTitle));
    closed.appSchemes = ['weixin'];
    await pressText(closed, en.person.renew);
    await until('a link', () => root(closed).querySelector('a[part~=button-primary]'));
    const links = await followed(() => press(closed));
    expect(links.map(link => [link.getAttribute('href'), link.target])).to.deep.equal([[url, '_self']]);
  });
});

describe('the code for a phone', () => {
  it('[E8] is drawn dark on light with its quiet zone, whatever the color scheme', async () => {
    for (const scheme of ['light', 'dark']) {
      document.documentElement.style.colorScheme = scheme;
      try {
        const widget = await mount(handedOff(['qr']), { width: 320 });
        await ready(widget);
        const svg = part(widget, 'code').querySelector('svg')!;
        const [x, y, width, height] = svg.getAttribute('viewBox')!.split(' ').map(Number);
        expect([x, y, width]).to.deep.equal([-4, -4, height]);
        expect(getComputedStyle(svg.querySelector('rect')!).fill).to.equal('rgb(255, 255, 255)');
        expect(getComputedStyle(svg.querySelector('path')!).fill).to.equal('rgb(0, 0, 0)');
        const box = svg.getBoundingClientRect();
        const outer = part(widget, 'screen').getBoundingClientRect();
        expect(box.width).to.be.at.least(200);
        expect(Math.abs(box.width - box.height)).to.be.below(1);
        expect(box.left).to.be.at.least(outer.left);
        expect(box.right).to.be.at.most(outer.right);
      } finally {
        document.documentElement.style.colorScheme = '';
      }
    }
  });

  it('[A49] is marked so that recorders of sessions leave it out', async () => {
    const widget = await mount(handedOff(['qr']));
    await ready(widget);
    const code = part(widget, 'code');
    expect([...code.classList]).to.include.members([
      'rr-block',
      'sentry-block',
      'ph-no-capture',
      'fs-exclude',
    ]);
    expect([code.dataset['ddPrivacy'], 'private' in code.dataset]).to.deep.equal(['hidden', true]);
    expect(root(widget).innerHTML).not.to.contain('secret-token');
  });

  it('[E8] gives way to what the phone does: scanned, then done, and the result ends it', async () => {
    const told: ((snapshot: Snapshot) => void)[] = [];
    const portal = handedOff(['qr'], {
      watch: (_payload, { signal }) =>
        new Promise((resolve, reject) => {
          told.push(resolve);
          signal.addEventListener('abort', () => reject(signal.reason as Error));
        }),
    });
    const widget = await mount(portal);
    await ready(widget);
    const tell = async (application: Snapshot['application']) => {
      await until('a watch', () => told.length > 0);
      told.splice(0).forEach(tellOne => tellOne(portal.becomes({ application })));
    };
    await tell(person('opened'));
    await until('scanned', () => visibleText(widget).includes(en.handoff.scannedTitle));
    expect(parts(widget, 'code')).to.have.length(0);
    await tell(person('done'));
    await until('done', () => visibleText(widget).includes(en.handoff.doneTitle));
    await tell(anApplication('organization'));
    await reach(widget, 'organization');
    expect(asked(portal)).to.have.length(1);
  });

  it('[E8] expires in front of the person, and is made anew on a press', async () => {
    const portal = handedOff(['qr'], {}, { expiresAt: '2026-11-25T10:00:02+08:00' });
    const widget = await mount(portal);
    await until('the end', () => visibleText(widget).includes(en.person.expired));
    expect(parts(widget, 'code')).to.have.length(0);
    await pressText(widget, en.person.renew);
    await until('a new request', () => asked(portal).length === 2);
  });
});

describe('[N06] the one link of a step', () => {
  it('[F70] [E11] is not asked for by a reload, and is given again to whoever presses again', async () => {
    const portal = handedOff(['redirect', 'qr']);
    const first = await mount(portal);
    await ready(first);
    expect(asked(portal)).to.deep.equal([]);
    await followed(() => press(first));
    await until('the wait', () => visibleText(first).includes(en.handoff.openedTitle));
    await followed(() => pressText(first, en.handoff.openAgain));
    first.remove();
    const second = await mount(portal);
    await ready(second);
    expect(asked(portal).map(({ renew }) => renew)).to.deep.equal([undefined, undefined]);
    await followed(() => press(second));
    await pressText(second, en.person.renew);
    await until('the wish for another', () => asked(portal).at(-1)?.renew === true);
    expect(asked(portal)).to.have.length(4);
  });

  it('[E8] is not asked for while the provider says that somebody is there', async () => {
    const portal = handedOff(['qr']);
    portal.becomes({ application: person('opened') });
    const widget = await mount(portal);
    await until('the note', () => visibleText(widget).includes(en.handoff.scannedTitle));
    expect(asked(portal)).to.have.length(0);
  });

  it('leaves no blank page behind where no link comes', async () => {
    const portal = handedOff(['embedded'], {}, { url: 'https://evil.example/1' });
    const widget = await mount(portal);
    await ready(widget);
    let closed = 0;
    const blank = { closed: false, document, sessionStorage, opener: null, close: () => closed++ };
    await replacing(
      () => blank as unknown as Window,
      () => press(widget),
    );
    await until('the note', () => visibleText(widget).includes(en.handoff.refusedTitle));
    expect(closed).to.equal(1);
  });
});

describe('in a page of another site', () => {
  /** What a widget in a frame of the other site comes to, when somebody begins there. */
  async function inFrame(framing: string): Promise<{ step: string; text: string; sent: string[] }> {
    const url = new URL('/test/suites/frame.html', location.href);
    url.hostname = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    url.searchParams.set('framing', framing);
    const frame = document.createElement('iframe');
    const told = new Promise<{ step: string; text: string; sent: string[] }>(resolve => {
      addEventListener(
        'message',
        ({ data, source }: MessageEvent<{ step: string; text: string; sent: string[] }>) => {
          if (source === frame.contentWindow) resolve(data);
        },
      );
    });
    frame.src = url.href;
    document.body.append(frame);
    try {
      return await told;
    } finally {
      frame.remove();
    }
  }

  it('[A15] a policy that refuses frames keeps the widget from sending, and it says why', async () => {
    const { step, text, sent } = await inFrame('refuse');
    expect([step, sent]).to.deep.equal(['type', []]);
    expect(text).to.contain(en.framed);
  });

  it('[A15] a policy that only warns lets people go on', async () => {
    const { step, sent } = await inFrame('warn');
    expect([step, sent]).to.deep.equal(['information', ['start']]);
  });

  it('[F66] in WeChat says what may not work, and how to open the page elsewhere', async () => {
    const { userAgent } = navigator;
    const value = `${userAgent} MicroMessenger/8.0.50`;
    Object.defineProperty(navigator, 'userAgent', { configurable: true, get: () => value });
    try {
      const widget = await mount(handedOff(['redirect']));
      await until('the note', () => visibleText(widget).includes(en.handoff.wechat));
    } finally {
      Object.defineProperty(navigator, 'userAgent', { configurable: true, get: () => userAgent });
    }
  });
});

describe('several people', () => {
  const participants = [
    { role: 'operator', state: 'done', link: 'https://sign.example/person/1' },
    { role: 'legal-representative', state: 'opened', link: 'https://sign.example/person/2' },
    { role: 'finance', state: 'waiting', link: 'https://evil.example/person/3' },
  ] as const;

  it('[E9] [E12] shows whom it waits for, and copies the links that the page allows', async () => {
    const portal = handedOff(['qr']);
    portal.becomes({ application: { ...person(), participants: [...participants] } });
    const widget = await mount(portal);
    await ready(widget);
    const rows = parts(widget, 'person').map(({ innerText }) => innerText.replace(/\s+/g, ' ').trim());
    const { roles, states, copyLink } = en.people;
    expect(rows.map(row => row.split(copyLink)[0]?.trim())).to.deep.equal([
      `${roles.operator} ${states.done}`,
      `${roles['legal-representative']} ${states.opened}`,
      `${roles.finance} ${states.waiting}`,
    ]);
    const copied: string[] = [];
    const { clipboard } = navigator;
    const writing = { writeText: async (text: string) => void copied.push(text) };
    Object.defineProperty(navigator, 'clipboard', { configurable: true, get: () => writing });
    try {
      const [representative, finance] = parts(widget, 'copy');
      representative?.click();
      await until('the first', () => visibleText(widget).includes(en.common.copied));
      finance?.click();
      await until('the second', () => visibleText(widget).includes(en.people.notCopied));
      expect(copied).to.deep.equal(['https://sign.example/person/2']);
    } finally {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, get: () => clipboard });
    }
  });

  it('[E12] warns when the number of the account to pay to was replaced', async () => {
    const account = { ...aPayment('awaiting-transfer').account, replacedNumber: '6222 0000 0000 9999' };
    const payment = aPayment('awaiting-transfer', { account });
    const widget = await mount(aPortal({ application: anApplication('payment', { payment }) }));
    expect(visibleText(widget)).to.contain(en.replaced.text('6222 0000 0000 9999'));
    expect(visibleText(widget)).to.contain(en.deadline.remaining(en.deadline.left(6, 23)));
  });

  it('[E13] puts the last day for the amount into a calendar, without a word about anybody', async () => {
    const payment = aPayment('awaiting-amount');
    const widget = await mount(aPortal({ application: anApplication('payment', { payment }) }));
    const [file] = await (async () => {
      const saved: HTMLAnchorElement[] = [];
      const links = await followed(async () => {
        await pressText(widget, en.deadline.add);
        await new Promise(resolve => setTimeout(resolve, 800));
      });
      saved.push(...links);
      return saved;
    })();
    expect(file?.download).to.equal('deadline.ics');
    const text = await (await fetch(file!.href)).text();
    expect(text).to.contain('DTSTART:20261202T015700Z');
    expect(text).to.contain(en.deadline.amount);
    expect(text).not.to.match(/6222|北京|account-/);
  });
});
