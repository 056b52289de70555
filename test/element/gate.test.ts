import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { BackendError, type Snapshot } from '../../src/contract/index.js';
import { RnaGateCloseEvent, RnaGateHoldEvent, RnaGateOpenEvent } from '../../src/element/companion-events.js';
import type { RealNameGate } from '../../src/element/real-name-gate.js';
import { enCompanions } from '../../src/locales/en/companions.js';
import { zhCNCompanions } from '../../src/locales/zh-CN/companions.js';
import { expectConsole } from '../suites/console-guard.js';
import { axeFindings } from '../suites/describe-step.js';
import { setViewport } from '../suites/set-viewport.js';
import { currentEngine } from '../suites/skip-on.js';
import { aPolicy, anApplication, anIdentity } from '../suites/snapshot-builder.js';
import { aGate, dialogOf, one, page, told } from './companion.js';
import { aPortal, outcome, type Portal } from './portal.js';
import { part, press, reach, root, statesOn, until } from './widget.js';

expectConsole('RNA101', 'RNA104', 'RNA109', 'RNA110');

const text = enCompanions.gate;
const verified = { identity: anIdentity('verified') };
const states = ['open', 'closed', 'checking', 'busy'];
const buy = (gate: ParentNode) => gate.querySelector<HTMLElement>('#buy')!;
const known = (gate: RealNameGate, allowed: boolean) =>
  until(`allowed to be ${String(allowed)}`, () => gate.allowed === allowed);
const opened = (gate: RealNameGate) => until('the dialog', () => dialogOf(gate)?.open);
const policy = (requiredIn: string[]) => ({ policy: aPolicy('review', { requiredIn }) });
const widgetIn = (gate: RealNameGate) => root(gate).querySelector('real-name-auth')!;

async function click(target: Element, button: 'left' | 'middle' = 'left'): Promise<void> {
  target.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = target.getBoundingClientRect();
  await sendMouse({
    type: 'click',
    button,
    position: [Math.round(left + width / 2), Math.round(top + height / 2)],
  });
}

afterEach(() => {
  for (const gate of document.querySelectorAll('real-name-gate')) gate.remove();
});

describe('[I1] who may pass a gate', () => {
  const cases: readonly [
    what: string,
    account: Partial<Snapshot> | object,
    region: string,
    allowed: boolean,
  ][] = [
    ['an unverified account where the region asks for it', policy(['cn-mainland']), 'cn-mainland', false],
    ['an unverified account where every region asks', policy(['*']), 'hk', false],
    ['an unverified account in Hong Kong', policy(['cn-mainland']), 'hk', true],
    ['an unverified account in Macao', policy(['cn-mainland']), 'mo', true],
    ['an unverified account in Taiwan', policy(['cn-mainland']), 'tw', true],
    ['a region that is written large', policy(['cn-mainland']), ' CN-Mainland ', false],
    ['a verified account', { ...policy(['cn-mainland']), ...verified }, 'cn-mainland', true],
    [
      '[E16] a verified account whose change is under way',
      { ...verified, application: anApplication('review', { purpose: 'change' }) },
      'cn-mainland',
      true,
    ],
    ['an account under review', { application: anApplication('review') }, 'cn-mainland', false],
    ['[I11] a revoked account', { identity: anIdentity('revoked') }, 'cn-mainland', false],
    ['a region that no policy can name', policy(['cn-mainland']), 'mainland', false],
    ['a country in place of the mainland', policy(['cn-mainland']), 'cn', false],
  ];
  for (const [what, account, region, allowed] of cases) {
    it(`${what}: ${allowed ? 'passes' : 'is held'}`, async () => {
      const { gate, bought } = await aGate(aPortal(account), { attributes: `region="${region}"` });
      await known(gate, allowed);
      await gate.updateComplete;
      expect(statesOn(gate, states)).to.deep.equal([allowed ? 'open' : 'closed']);
      buy(gate).click();
      expect(bought.length).to.equal(allowed ? 1 : 0);
      if (!allowed) await opened(gate);
      else expect(dialogOf(gate)).to.equal(null);
    });
  }

  it('without a region the account has to be verified, whatever the policy says', async () => {
    const { gate } = await aGate(aPortal(policy([])), { attributes: '' });
    await known(gate, false);
  });
});

describe('[I1] what a closed gate holds', () => {
  const form = `<form action="/order"><input id="amount" value="1"><label id="name" for="tick">Agree</label>
    <input id="tick" type="checkbox"><p id="room">–</p><button id="buy">Buy</button></form>`;
  const things: Readonly<Record<string, string>> = {
    'a button': '<button id="buy">Buy</button>',
    'what stands inside a button': '<button><b id="buy">Buy</b></button>',
    'a link': '<a id="buy" href="#bought">Buy</a>',
    'an element with a role': '<div id="buy" role="button" tabindex="0">Buy</div>',
    'anything else': '<div id="buy">Buy</div>',
    'a submit button': form,
  };
  for (const [what, inside] of Object.entries(things)) {
    it(`a click on ${what}, by mouse and by script [A36], before any listener of the page`, async () => {
      const { gate, bought } = await aGate(aPortal(), { inside });
      const inner: Event[] = [];
      buy(gate).addEventListener('click', event => inner.push(event), true);
      await known(gate, false);
      await click(buy(gate));
      await opened(gate);
      dialogOf(gate)!.close();
      buy(gate).click();
      buy(gate).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
      expect([...bought, ...inner]).to.deep.equal([]);
      expect(location.hash).to.equal('');
    });
  }

  it('keys on a button, a link and an element with a role', async () => {
    const inside = `<button>Buy</button><a href="#bought">Buy</a><div role="button" tabindex="0">Buy</div>`;
    const { gate, bought } = await aGate(aPortal(), { inside });
    await known(gate, false);
    for (const control of gate.querySelectorAll<HTMLElement>('button, a, div')) {
      control.focus();
      await sendKeys({ press: 'Enter' });
      await opened(gate);
      expect(bought.filter(({ type }) => type === 'click')).to.deep.equal([]);
      dialogOf(gate)!.close();
      bought.length = 0;
    }
    expect(location.hash).to.equal('');
  });

  it('a form: Enter in a field, requestSubmit(), and the button whose `disabled` was taken away [A34]', async () => {
    const { gate, bought } = await aGate(aPortal(), {
      inside: form.replace('id="buy"', 'id="buy" disabled'),
    });
    await known(gate, false);
    const box = gate.querySelector('form')!;
    box.requestSubmit();
    await opened(gate);
    dialogOf(gate)!.close();
    (buy(gate) as HTMLButtonElement).disabled = false;
    buy(gate).click();
    await opened(gate);
    dialogOf(gate)!.close();
    gate.querySelector<HTMLInputElement>('#amount')!.focus();
    await sendKeys({ press: 'Enter' });
    await opened(gate);
    expect(bought.filter(({ type }) => type !== 'keydown')).to.deep.equal([]);
  });

  it('but not filling the form in', async () => {
    const { gate, bought } = await aGate(aPortal(), { inside: form });
    await known(gate, false);
    const amount = gate.querySelector<HTMLInputElement>('#amount')!;
    await click(amount);
    await sendKeys({ type: '42' });
    await click(gate.querySelector('#name')!);
    await click(gate.querySelector('#room')!);
    expect(amount.value).to.contain('42');
    expect(bought.filter(({ type }) => type === 'click').length).to.be.greaterThan(2);
    expect(dialogOf(gate)).to.equal(null);
  });

  it('[A35] [A36] no property, attribute or state opens it', async () => {
    const { gate, bought } = await aGate(aPortal());
    await known(gate, false);
    expect(() => Object.assign(gate, { allowed: true })).to.throw(TypeError);
    for (const name of ['allowed', 'open', 'status', 'verified']) gate.setAttribute(name, 'true');
    gate.dispatchEvent(new RnaGateOpenEvent());
    buy(gate).click();
    expect(bought).to.deep.equal([]);
    expect(gate.allowed).to.equal(false);
  });

  it('[D4] rna-gate-close, rna-gate-hold and rna-gate-open tell why, and nothing personal [A47]', async () => {
    const portal = aPortal({ application: anApplication('review') });
    const box = await page(
      '<real-name-gate region="cn-mainland"><button id="buy">Buy</button></real-name-gate>',
    );
    const heard: Event[] = [];
    for (const name of ['rna-gate-open', 'rna-gate-close', 'rna-gate-hold'])
      box.addEventListener(name, event => heard.push(event));
    const gate = one(box, 'real-name-gate');
    gate.backend = portal.backend;
    await known(gate, false);
    buy(gate).click();
    // What is asked already would answer with the old state.
    await until('the widget in the dialog', () => dialogOf(gate)?.querySelector('real-name-auth')?.status);
    // Later by the server's clock, so that an older answer that is still on its way does not win.
    portal.becomes({ ...verified, application: null, serverTime: '2026-11-25T10:00:01+08:00' });
    dispatchEvent(new Event('online'));
    await known(gate, true);
    await gate.updateComplete;
    const classes = [RnaGateCloseEvent, RnaGateHoldEvent, RnaGateOpenEvent];
    expect(heard.map(({ constructor }) => constructor)).to.deep.equal(classes);
    expect(heard.slice(0, 2).map(event => Reflect.get(event, 'reason') as string)).to.deep.equal([
      'in-progress',
      'in-progress',
    ]);
    expect(JSON.stringify(heard.map(event => Object.entries(event)))).not.to.contain(verified.identity.name);
  });
});

describe('a press before the status is known', () => {
  /** A gate whose backend answers when the test says so. */
  async function waiting(account: Partial<Snapshot>, inside?: string) {
    const answer = outcome<unknown>();
    const portal = aPortal(account, { load: () => answer.promise });
    const { gate, box, bought } = await aGate(portal, inside ? { inside } : {});
    await until('the question', () => portal.calls.length);
    return { gate, box, bought, portal, come: () => answer.done(portal.snapshot), fail: answer.failed };
  }

  it('[I1] waits, says so, and passes the very same action once', async () => {
    const { gate, bought, come } = await waiting(verified);
    expect(gate.allowed).to.equal(null);
    expect(statesOn(gate, states)).to.deep.equal(['checking']);
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true, clientX: 7 });
    buy(gate).dispatchEvent(event);
    buy(gate).click();
    await until('the words', () => part(gate, 'gate-busy').textContent.trim() === text.checking);
    expect(statesOn(gate, states)).to.deep.equal(['checking', 'busy']);
    expect(bought).to.deep.equal([]);
    come();
    await until('the action', () => bought.length);
    await new Promise(resolve => setTimeout(resolve, 30));
    expect(bought).to.have.length(1);
    expect(bought[0]).to.include({ type: 'click', ctrlKey: true, clientX: 7, target: buy(gate) });
    expect(statesOn(gate, states)).to.deep.equal(['open']);
    expect(dialogOf(gate)).to.equal(null);
  });

  it('[I1] opens the dialog where the account may not', async () => {
    const { gate, bought, come } = await waiting({});
    buy(gate).click();
    come();
    await opened(gate);
    expect(bought).to.deep.equal([]);
  });

  it('submits a form once, with its button', async () => {
    const { gate, bought, come } = await waiting(
      verified,
      '<form><button id="buy" name="way" value="now">Buy</button></form>',
    );
    gate.querySelector('form')!.requestSubmit(buy(gate));
    come();
    await until('the submission', () => bought.length);
    expect(bought).to.have.length(1);
    expect((bought[0] as SubmitEvent).submitter).to.equal(buy(gate));
  });

  it('does nothing for a button that has left, or for a gate that has', async () => {
    const { gate, box, bought, come } = await waiting(verified);
    const button = buy(gate);
    button.click();
    box.append(button);
    come();
    await known(gate, true);
    await new Promise(resolve => setTimeout(resolve, 30));
    expect(bought).to.deep.equal([]);
    const other = await waiting(verified);
    buy(other.gate).click();
    other.gate.remove();
    other.come();
    await new Promise(resolve => setTimeout(resolve, 30));
    expect(other.bought).to.deep.equal([]);
  });

  it('is over after some seconds: then the person is told that the way is free', async () => {
    const { gate, bought, come } = await waiting(verified);
    const { now } = performance;
    let later = 0;
    performance.now = () => now.call(performance) + later;
    try {
      buy(gate).click();
      later = 6000;
      come();
      await until('the news', () => told(gate).includes(text.done));
    } finally {
      performance.now = now;
    }
    expect(bought).to.deep.equal([]);
    part(gate, 'gate-button').click();
    buy(gate).click();
    expect(bought).to.have.length(1);
  });

  it('[F20] [F24] where the backend cannot be reached, the gate stays closed and offers to try again', async () => {
    let down = true;
    const portal: Portal = aPortal(verified, {
      load: async () => {
        if (down) throw new BackendError({ code: 'forbidden' });
        return portal.snapshot;
      },
    });
    const { gate, bought } = await aGate(portal);
    const held: Event[] = [];
    gate.addEventListener('rna-gate-hold', event => held.push(event));
    buy(gate).click();
    await until('the news', () => told(gate) === `${text.faultTitle} | ${text.fault}`);
    expect(held[0]).to.include({ reason: 'unreachable' });
    expect(gate.allowed).to.equal(null);
    expect(statesOn(gate, states)).to.deep.equal(['closed']);
    expect(await axeFindings(gate)).to.deep.equal([]);
    down = false;
    part(gate, 'gate-button').click();
    await until('the news', () => told(gate) === `${text.doneTitle} | ${text.done}`);
    expect(bought, 'nothing is done by itself').to.deep.equal([]);
  });

  it('[D3] [F18] an answer out of contract leaves it closed', async () => {
    const { gate, bought } = await aGate(aPortal({}, { load: async () => ({ identity: 'verified' }) }));
    buy(gate).click();
    await until('the news', () => told(gate).includes(text.fault));
    expect(bought).to.deep.equal([]);
  });

  it('[F11] without a backend it stays closed', async () => {
    const { gate, bought } = await aGate(null);
    buy(gate).click();
    await until('the news', () => told(gate).includes(text.misconfigured));
    expect(bought).to.deep.equal([]);
    gate.backend = aPortal(verified).backend;
    await known(gate, true);
  });

  it('check() lets script ask the same', async () => {
    const { gate } = await aGate(aPortal(verified));
    expect(await gate.check()).to.equal(true);
    const shut = await aGate(aPortal());
    expect(await shut.gate.check()).to.equal(false);
    expect(told(shut.gate)).to.contain(text.title);
  });
});

describe('the dialog of a gate', () => {
  async function held(account: Partial<Snapshot> | object = {}, attributes = 'region="cn-mainland"') {
    const portal = aPortal(account);
    const made = await aGate(portal, { attributes });
    await known(made.gate, false);
    buy(made.gate).focus();
    buy(made.gate).click();
    await opened(made.gate);
    return { ...made, portal };
  }

  it('[I1] [D6] says why in both languages, and holds the widget', async () => {
    const { gate } = await held();
    expect(told(gate)).to.equal(`${text.title} | ${text.lead('Mainland China')}`);
    await reach(widgetIn(gate), 'status');
    gate.language = 'zh-CN';
    const { title, lead } = zhCNCompanions.gate;
    await until('Chinese', () => told(gate) === `${title} | ${lead('中国内地')}`);
    await until('the widget', () => widgetIn(gate).language === 'zh-CN');
  });

  it('passes on to which origins and apps people may be sent', async () => {
    const { gate } = await held({}, 'provider-origins="https://sign.example" app-schemes="alipays"');
    expect(widgetIn(gate).providerOrigins).to.equal('https://sign.example');
    expect(widgetIn(gate).appSchemes).to.equal('alipays');
    gate.providerOrigins = ['https://other.example'];
    await gate.updateComplete;
    expect(widgetIn(gate).providerOrigins).to.deep.equal(['https://other.example']);
  });

  it('names another region in the language of the page', async () => {
    const { gate } = await held(policy(['*']), 'region="sg"');
    expect(told(gate)).to.contain('Singapore');
  });

  it('[I11] says that the account is no longer verified', async () => {
    const { gate } = await held({ identity: anIdentity('revoked') });
    expect(told(gate)).to.contain(text.titleRevoked);
    await reach(widgetIn(gate), 'status');
  });

  it('[D7] is modal: the focus goes in and comes back; Escape and the close button close it', async () => {
    const { gate } = await held();
    const close = part(gate, 'gate-close');
    expect(root(gate).activeElement?.id).to.equal('gate-title');
    expect(dialogOf(gate)!.matches(':modal')).to.equal(true);
    expect(close.getAttribute('aria-label')).to.equal(text.close);
    expect(close.getBoundingClientRect().height).to.be.at.least(44);
    await sendKeys({ press: 'Escape' });
    await until('the end', () => !dialogOf(gate)!.open);
    expect(document.activeElement).to.equal(buy(gate));
    buy(gate).click();
    await opened(gate);
    await click(close);
    await until('the end', () => !dialogOf(gate)!.open);
    expect(document.activeElement).to.equal(buy(gate));
  });

  for (const [name, account] of Object.entries({
    unverified: {},
    revoked: { identity: anIdentity('revoked') },
  })) {
    it(`[D7] [D5] axe finds nothing, and it fits 375 px from both sides: ${name}`, async () => {
      const { gate } = await held(account);
      await reach(widgetIn(gate), 'status');
      try {
        for (const [width, height] of [
          [375, 700],
          [800, 600],
        ] as const) {
          await setViewport({ width, height });
          for (const direction of ['ltr', 'rtl']) {
            document.documentElement.dir = direction;
            const dialog = dialogOf(gate)!;
            const box = dialog.getBoundingClientRect();
            expect(box.left, direction).to.be.at.least(0);
            expect(box.right).to.be.at.most(innerWidth);
            expect(box.bottom).to.be.at.most(innerHeight);
            expect(dialog.scrollWidth).to.be.at.most(Math.ceil(box.width));
          }
        }
        for (const scheme of currentEngine() === 'chromium' ? ['light', 'dark'] : ['light']) {
          document.documentElement.style.colorScheme = scheme;
          expect(await axeFindings(gate), scheme).to.deep.equal([]);
        }
      } finally {
        document.documentElement.dir = '';
        document.documentElement.style.colorScheme = '';
        await setViewport({ width: 800, height: 600 });
      }
    });
  }

  it('[I1] says when the account is verified inside; only another press does the action', async () => {
    const { gate, bought, portal } = await held();
    await reach(widgetIn(gate), 'status');
    // Later by the server's clock, so that an older answer that is still on its way does not win.
    portal.becomes({ ...verified, serverTime: '2026-11-25T10:00:01+08:00' });
    // Reads that begin together share one answer, and the first may have begun just now.
    await new Promise(resolve => setTimeout(resolve, 300));
    widgetIn(gate).reload();
    await until('the news', () => told(gate) === `${text.doneTitle} | ${text.done}`);
    expect(await axeFindings(gate)).to.deep.equal([]);
    expect(bought).to.deep.equal([]);
    part(gate, 'gate-button').click();
    await until('the end', () => !dialogOf(gate)!.open);
    expect(document.activeElement).to.equal(buy(gate));
    buy(gate).click();
    expect(bought).to.have.length(1);
  });

  it('does not hold what is pressed inside it, and keeps what was typed while it is closed', async () => {
    const { gate } = await held();
    await reach(widgetIn(gate), 'status');
    await press(widgetIn(gate));
    await reach(widgetIn(gate), 'type');
    dialogOf(gate)!.close();
    buy(gate).click();
    await opened(gate);
    expect(widgetIn(gate).step).to.equal('type');
  });

  it('[D5] a style sheet reaches its pieces and those of its widget', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`real-name-gate::part(gate-title) { color: rgb(1, 2, 3); }
      real-name-gate::part(button-primary) { color: rgb(4, 5, 6); }
      real-name-gate:state(closed) { --seen: yes; }`);
    document.adoptedStyleSheets.push(sheet);
    try {
      const { gate } = await held();
      await reach(widgetIn(gate), 'status');
      expect(getComputedStyle(part(gate, 'gate-title')).color).to.equal('rgb(1, 2, 3)');
      expect(getComputedStyle(part(widgetIn(gate), 'button-primary')).color).to.equal('rgb(4, 5, 6)');
      expect(getComputedStyle(gate).getPropertyValue('--seen')).to.equal('yes');
    } finally {
      document.adoptedStyleSheets.pop();
    }
  });

  it('[I12] the page’s ways to reach support stand under the widget in the dialog, and nowhere else', async () => {
    const inside = '<button id="buy">Buy</button><a slot="support" href="#help">Ask sales</a>';
    const { gate } = await aGate(aPortal(), { inside });
    await known(gate, false);
    const help = gate.querySelector('a')!;
    expect(help.getClientRects().length).to.equal(0);
    buy(gate).click();
    await opened(gate);
    await reach(widgetIn(gate), 'status');
    expect(help.getClientRects().length).to.equal(1);
    const footer = part(widgetIn(gate), 'support');
    expect(footer.getBoundingClientRect().bottom).to.be.at.least(help.getBoundingClientRect().bottom);
  });

  it('[A18] a widget of the page’s own takes the place, and is not held either', async () => {
    const portal = aPortal();
    const inside =
      '<button id="buy">Buy</button><real-name-auth slot="widget"><a slot="support" href="#help">Help</a></real-name-auth>';
    const { gate } = await aGate(portal, { inside });
    const own = one(gate, 'real-name-auth');
    own.backend = portal.backend;
    await known(gate, false);
    buy(gate).click();
    await opened(gate);
    await reach(own, 'status');
    expect(own.getClientRects().length).to.be.greaterThan(0);
    await press(own);
    await reach(own, 'type');
    portal.becomes(verified);
    own.reload();
    await known(gate, true);
  });

  it('[D5] what it wraps looks as without it', async () => {
    const box = await page(
      '<p style="color: rgb(9, 8, 7)"><i>a</i><real-name-gate><i>b</i></real-name-gate></p>'.replace(
        / style="[^"]*"/,
        '',
      ),
    );
    const [free, wrapped] = [...box.querySelectorAll('i')].map(element => getComputedStyle(element));
    for (const name of ['color', 'font', 'textAlign', 'overflowWrap', 'display'] as const)
      expect(wrapped![name], name).to.equal(free![name]);
  });

  it('[F06] a gate that is moved while its dialog is open comes back closed and whole', async () => {
    const { gate, box } = await held();
    box.append(document.createElement('hr'), gate);
    await gate.updateComplete;
    expect(dialogOf(gate)!.open).to.equal(false);
    buy(gate).click();
    await opened(gate);
    expect(dialogOf(gate)!.matches(':modal')).to.equal(true);
  });
});

describe('[I11] a gate that was open', () => {
  it('closes at once when the account is revoked elsewhere', async () => {
    const portal = aPortal(verified);
    const { gate, bought } = await aGate(portal);
    await known(gate, true);
    const box = await page('<real-name-auth></real-name-auth>');
    const widget = one(box, 'real-name-auth');
    widget.backend = portal.backend;
    await reach(widget, 'result');
    portal.becomes({ identity: anIdentity('revoked') });
    widget.reload();
    await known(gate, false);
    buy(gate).click();
    expect(bought).to.deep.equal([]);
    await until('the words', () => told(gate).includes(text.titleRevoked));
  });

  it('[F58] closes when somebody signed out', async () => {
    let signedOut = false;
    const portal: Portal = aPortal(verified, {
      load: async () => {
        if (signedOut) throw new BackendError({ code: 'not-signed-in' });
        return portal.snapshot;
      },
    });
    const { gate, bought } = await aGate(portal);
    await known(gate, true);
    const shut: Event[] = [];
    gate.addEventListener('rna-gate-close', event => shut.push(event));
    signedOut = true;
    dispatchEvent(new Event('online'));
    await until('the end', () => gate.allowed === null);
    buy(gate).click();
    await until('the words', () => told(gate).includes(text.signedOut));
    expect(bought).to.deep.equal([]);
    expect(shut[0]).to.include({ reason: 'signed-out' });
  });
});
