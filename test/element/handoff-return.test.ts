import { expect } from '@open-wc/testing';
import { BackendError, type Payload } from '../../src/contract/index.js';
import type { RealNameAuth } from '../../src/element/real-name-auth.js';
import { en } from '../../src/locales/en/messages.js';
import { expectConsole } from '../suites/console-guard.js';
import { anApplication } from '../suites/snapshot-builder.js';
import { aPortal, type Answers, type Portal } from './portal.js';
import { followedLinks, replacingOpen } from './followed-links.js';
import { mount, parts, press, pressText, reach, root, stands, until, visibleText } from './widget.js';

expectConsole('RNA109', 'RNA116');

const pending = anApplication('person', {
  person: { status: 'handed-off', method: 'face', code: null, progress: 'waiting', expiresAt: null },
});
const before = location.href;

function handedOff(mode: 'redirect' | 'popup' = 'redirect', answers: Answers = {}): Portal {
  const portal: Portal = aPortal(
    {
      application: pending,
      policy: { handoff: { modes: [mode], linkHours: 2, appSchemes: [] } },
    },
    {
      startHandoff: async () => ({
        snapshot: portal.snapshot,
        handoff: { url: 'https://sign.example/face/1', expiresAt: '2026-11-25T12:00:00+08:00' },
      }),
      finishHandoff: async () => portal.snapshot,
      ...answers,
    },
  );
  return portal;
}

const sent = <C extends 'startHandoff' | 'finishHandoff'>(portal: Portal, name: C): Payload<C>[] =>
  portal.calls.flatMap(({ command, payload }) => (command === name ? [payload as Payload<C>] : []));

/** Leaves for the provider as a person does, and says with which state. */
async function leave(portal: Portal): Promise<string> {
  const widget = await mount(portal);
  await until('the button', () => root(widget).querySelector('[part~=button-primary]'));
  const isRedirect = portal.snapshot.policy.handoff.modes[0] === 'redirect';
  await replacingOpen(
    () => null,
    () => followedLinks(() => press(widget), isRedirect ? 1 : 0),
  );
  await until('what proves the return', () => sent(portal, 'startHandoff')[0]?.state);
  widget.remove();
  return sent(portal, 'startHandoff')[0]!.state!;
}

/** Comes back with a query string, to a page that is loaded anew. */
async function comeBack(portal: Portal, query: string): Promise<RealNameAuth> {
  const url = new URL(before);
  const search = url.search ? `${url.search}&${query}` : `?${query}`;
  history.replaceState(null, '', `${url.pathname}${search}`);
  const widget = document.createElement('real-name-auth');
  widget.language = 'en';
  widget.backend = portal.backend;
  document.body.append(widget);
  await until(
    () => `a screen; it is ${widget.step}`,
    () => widget.step !== 'connecting' && stands(widget),
  );
  return widget;
}

const unknown = 'rna-AAAAAAAAAAAAAAAAAAAAAA';
const says = (widget: RealNameAuth, sentence: string) =>
  until(
    () => `“${sentence}” in: ${visibleText(widget)}`,
    () => visibleText(widget).includes(sentence),
  );

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

describe('a return from the provider', () => {
  afterEach(() => {
    document.querySelectorAll('real-name-auth').forEach(widget => widget.remove());
    history.replaceState(null, '', before);
  });

  it('[E8] proves itself by the verifier whose digest went out, and cleans the address', async () => {
    const portal = handedOff();
    const state = await leave(portal);
    const widget = await comeBack(portal, `state=${state}&status=success&flow=1`);
    await says(widget, en.handoff.returnedTitle);
    const [finish] = sent(portal, 'finishHandoff');
    expect(finish?.state).to.equal(state);
    expect(await sha256(finish?.verifier ?? '')).to.equal(sent(portal, 'startHandoff')[0]?.challenge);
    expect(location.href).to.equal(before);
    // Asking for another link would end the check whose result is awaited.
    expect(sent(portal, 'startHandoff')).to.have.length(1);
  });

  it('[F71] [A12] whatever the address claims, the snapshot decides', async () => {
    for (const claim of ['status=success', 'result=pass&verified=true', 'status=failed']) {
      const portal = handedOff();
      const state = await leave(portal);
      const widget = await comeBack(portal, `${claim}&state=${state}`);
      await says(widget, en.handoff.returnedTitle);
      expect([widget.step, widget.status]).to.deep.equal(['person', 'in-progress']);
      portal.becomes({ application: anApplication('organization') });
      widget.reload();
      await reach(widget, 'organization');
      widget.remove();
    }
    const plain = handedOff();
    const widget = await comeBack(plain, 'status=success&code=1');
    await reach(widget, 'person');
    expect(sent(plain, 'finishHandoff')).to.have.length(0);
    expect(location.search).to.contain('status=success&code=1');
  });

  it('[F68] twice is told once: the second time nothing is proved, and nothing breaks', async () => {
    let finished = false;
    const portal = handedOff('redirect', {
      finishHandoff: async ({ verifier }) => {
        if (finished || verifier === undefined) throw new BackendError({ code: 'return-mismatch' });
        finished = true;
        return portal.snapshot;
      },
    });
    const state = await leave(portal);
    (await comeBack(portal, `state=${state}`)).remove();
    await until('the first to be told', () => finished);
    // A reload of the page as it is now.
    const reloaded = await mount(portal);
    await says(reloaded, en.person.waiting);
    expect(sent(portal, 'finishHandoff')).to.have.length(1);
    reloaded.remove();
    // The address itself, out of the history.
    const again = await comeBack(portal, `state=${state}`);
    await reach(again, 'returned');
    await says(again, en.returned.mismatch);
    await says(again, en.returned.pending);
    await pressText(again, en.common.continue);
    await reach(again, 'person');
    expect(sent(portal, 'startHandoff')).to.have.length(1);
  });

  it('[A13] a state of nobody, or of another account, gets a neutral screen', async () => {
    const refusing: Answers = {
      finishHandoff: async () => {
        throw new BackendError({ code: 'return-mismatch' });
      },
    };
    const other = await leave(handedOff());
    for (const state of [unknown, other]) {
      const portal = handedOff('redirect', refusing);
      const widget = await comeBack(portal, `state=${state}`);
      await reach(widget, 'returned');
      await says(widget, en.returned.mismatch);
      expect(sent(portal, 'finishHandoff')).to.deep.equal([{ state }]);
      expect(parts(widget, 'banner')).to.have.length(0);
      expect(location.href).to.equal(before);
      widget.remove();
    }
  });

  it('[F67] in another browser says what the service knows, and goes on there', async () => {
    const portal = handedOff();
    portal.becomes({ application: anApplication('organization') });
    const widget = await comeBack(portal, `flow=7&ticket=${unknown}`);
    await says(widget, en.returned.elsewhere);
    await says(widget, en.returned.moved(en.steps.organization));
    expect(visibleText(widget)).not.to.contain('北京');
    await pressText(widget, en.common.continue);
    await reach(widget, 'organization');
  });

  it('[F67] where nobody is signed in, leads back to where it began', async () => {
    const portal = handedOff('redirect', {
      load: async () => {
        throw new BackendError({ code: 'not-signed-in' });
      },
    });
    const widget = await comeBack(portal, `state=${unknown}`);
    await reach(widget, 'returned');
    await says(widget, en.returned.signedOut);
    expect(sent(portal, 'finishHandoff')).to.have.length(0);
  });

  it('[F65] after its time says so, and a new link can be had', async () => {
    const portal = handedOff('redirect', {
      finishHandoff: async () => {
        throw new BackendError({ code: 'handoff-expired' });
      },
    });
    const widget = await comeBack(portal, `state=${await leave(portal)}`);
    await says(widget, en.returned.expired);
    await pressText(widget, en.common.continue);
    await reach(widget, 'person');
    await pressText(widget, en.person.renew);
    await until('a new link', () => sent(portal, 'startHandoff').length === 2);
  });

  it('[E8] in the window that was opened for it, the window can go', async () => {
    const portal = handedOff('popup');
    const state = await leave(portal);
    // What a window opened by this page has of its own.
    sessionStorage.setItem('real-name-auth:tab', 'another-window');
    const widget = await comeBack(portal, `state=${state}`);
    await says(widget, en.returned.window);
    const { close } = window;
    let closed = 0;
    window.close = () => {
      closed++;
    };
    try {
      await press(widget);
      await until('the window to be closed', () => closed === 1);
    } finally {
      window.close = close;
    }
    await pressText(widget, en.returned.continueHere);
    await reach(widget, 'person');
  });

  it('[F67] works on the word of the service where the browser keeps nothing', async () => {
    const portal = handedOff();
    const state = await leave(portal);
    const usual = Object.getOwnPropertyDescriptor(window, 'sessionStorage')!;
    Object.defineProperty(window, 'sessionStorage', {
      configurable: true,
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    try {
      const widget = await comeBack(portal, `state=${state}`);
      await says(widget, en.handoff.returnedTitle);
      expect(sent(portal, 'finishHandoff')[0]?.verifier).to.be.a('string');
    } finally {
      Object.defineProperty(window, 'sessionStorage', usual);
    }
  });

  it('[F69] out of the back-forward cache the state is asked for, and nothing spins', async () => {
    const portal = handedOff();
    const widget = await mount(portal);
    await until('the button', () => root(widget).querySelector('[part~=button-primary]'));
    // What a page is told when it comes out of the cache.
    await new Promise(resolve => setTimeout(resolve, 600));
    portal.becomes({ application: anApplication('organization') });
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await reach(widget, 'organization');
    expect(parts(widget, 'spinner')).to.have.length(0);
  });

  it('[A11] no address is ever taken from the query of the page', async () => {
    const portal = handedOff();
    const evil = 'https://evil.example/';
    const widget = await comeBack(portal, `return_url=${evil}&url=${evil}&redirect_uri=${evil}&next=${evil}`);
    await until('the button', () => root(widget).querySelector('[part~=button-primary]'));
    const [link] = await followedLinks(() => press(widget));
    expect(link?.href).to.equal('https://sign.example/face/1');
    const { returnUrl } = sent(portal, 'startHandoff')[0]!;
    expect(new URL(returnUrl!).origin).to.equal(location.origin);
    expect(root(widget).innerHTML).not.to.contain('evil.example');
  });
});

describe('news from other windows', () => {
  afterEach(() => document.querySelectorAll('real-name-auth').forEach(widget => widget.remove()));

  /** A widget that waits, and how often it was drawn and asked since. */
  async function waiting() {
    const portal = handedOff();
    const widget = await mount(portal);
    await until('the button', () => root(widget).querySelector('[part~=button-primary]'));
    await new Promise(resolve => setTimeout(resolve, 600));
    let drawn = 0;
    const observer = new MutationObserver(() => drawn++);
    observer.observe(root(widget), { childList: true, subtree: true, attributes: true });
    const calls = portal.calls.length;
    return { portal, widget, drawn: () => drawn, asked: () => portal.calls.length - calls };
  }

  it('[A28] [A29] [A30] messages of whatever origin and form change nothing, ten thousand of them neither', async () => {
    const { widget, drawn, asked } = await waiting();
    const news = { type: 'return.told', kind: 'changed', status: 'success', state: unknown, account: 'x' };
    const from = (origin: string, source: MessageEventSource | null) =>
      window.dispatchEvent(new MessageEvent('message', { data: news, origin, source }));
    const frame = document.createElement('iframe');
    document.body.append(frame);
    from('https://evil.example', null);
    from('null', frame.contentWindow);
    from(location.origin, frame.contentWindow);
    from('https://sign.example', window);
    frame.remove();
    for (let count = 0; count < 10_000; count++) from('https://sign.example', window);
    await new Promise(resolve => setTimeout(resolve, 400));
    expect([drawn(), asked(), widget.step]).to.deep.equal([0, 0, 'person']);
  });

  it('[A29] [A30] [A31] a forged hint on the channel is at most a question to the backend', async () => {
    const { widget, asked } = await waiting();
    const channel = new BroadcastChannel('real-name-auth');
    for (const data of [
      null,
      'changed',
      { kind: 'changed' },
      { kind: 'changed', account: 'guess' },
      { state: unknown },
    ])
      channel.postMessage(data);
    for (let count = 0; count < 10_000; count++) channel.postMessage({ kind: 'changed', account: 'guess' });
    await new Promise(resolve => setTimeout(resolve, 800));
    channel.close();
    expect([asked(), widget.step]).to.deep.equal([0, 'person']);
  });
});
