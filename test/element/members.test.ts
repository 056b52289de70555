import { expect } from '@open-wc/testing';
import { BackendError } from '../../src/contract/index.js';
import { expectConsole } from '../suites/console-guard.js';
import { anApplication, anIdentity, nextMidnight } from '../suites/snapshot-builder.js';
import { aPortal, outcome } from './portal.js';
import {
  agree,
  company,
  fillIn,
  listen,
  mount,
  place,
  press,
  reach,
  stands,
  statesOn,
  toCheck,
  toInformation,
  until,
} from './widget.js';

expectConsole('RNA109');

const waived = { policy: { untrustedConsent: true } } as const;

describe('the methods', () => {
  it('[E5] start() does what the Start button does', async () => {
    const widget = await mount(aPortal());
    widget.start();
    await reach(widget, 'type');
  });

  it('[E5] start() before the backend has answered is kept, and done as soon as it has', async () => {
    let answer: () => void = () => undefined;
    const asked = new Promise<void>(resolve => (answer = resolve));
    const account = aPortal().snapshot;
    const portal = aPortal({}, { load: () => asked.then(() => account) });
    const widget = await place(portal);
    widget.start();
    expect(widget.step).to.equal('connecting');
    answer();
    await reach(widget, 'type');
  });

  it('[E5] start() before an answer that fails is kept for the next one', async () => {
    let fails = true;
    const signedOut = Object.assign(new Error('signed out'), {
      problem: { code: 'not-signed-in', title: 'Signed out', status: 401 },
    });
    const account = aPortal().snapshot;
    const portal = aPortal(
      {},
      { load: () => (fails ? Promise.reject(signedOut) : Promise.resolve(account)) },
    );
    const widget = await place(portal);
    widget.start();
    await reach(widget, 'unavailable');
    fails = false;
    widget.reload();
    await reach(widget, 'type');
  });

  it("[E5] show('status') takes back a start() that still waits", async () => {
    const portal = aPortal({ application: anApplication('organization') });
    const widget = await place(portal);
    widget.start();
    widget.show('status');
    await reach(widget, 'status');
  });

  it("[E5] show('status') opens the status page out of any step, and start() goes on", async () => {
    const widget = await mount(aPortal({ application: anApplication('organization') }));
    expect(widget.step).to.equal('organization');
    widget.show('status');
    await reach(widget, 'status');
    widget.start();
    await reach(widget, 'organization');
  });

  it("show('auto') goes back to where the account stands", async () => {
    const widget = await mount(aPortal({ application: anApplication('review') }), { place: 'status' });
    expect(widget.step).to.equal('status');
    widget.show('auto');
    await reach(widget, 'review');
  });

  it('reload() asks the backend and shows what has changed', async () => {
    const portal = aPortal();
    const widget = await mount(portal);
    portal.becomes({ identity: anIdentity('verified') });
    widget.reload();
    await reach(widget, 'result');
    expect(widget.status).to.equal('verified');
  });

  it('reload() after a new login takes the trouble away and keeps what was typed', async () => {
    let signedIn = true;
    const portal = aPortal(waived, {
      load: async () => {
        if (!signedIn) throw new BackendError({ code: 'not-signed-in' });
        return portal.snapshot;
      },
    });
    const widget = await mount(portal);
    await toInformation(widget);
    await fillIn(widget, company);
    signedIn = false;
    const heard = listen(widget, ['rna-session-expired']);
    widget.reload();
    await until('the event', () => heard.length > 0);
    signedIn = true;
    widget.reload();
    await until('the trouble to go', () => statesOn(widget, ['trouble']).length === 0);
    await agree(widget);
    await press(widget);
    await reach(widget, 'check');
  });

  it('clear() forgets the account and all that was typed, at once', async () => {
    const widget = await mount(aPortal(waived));
    await toCheck(widget);
    widget.clear();
    expect(widget.status).to.equal(null);
    expect(widget.step).to.equal('connecting');
    widget.reload();
    await reach(widget, 'information');
    const typed = widget.shadowRoot!.querySelector<HTMLInputElement>('#field-organizationName')!.value;
    expect(typed).to.equal('');
  });

  it('step and status tell where the account stands', async () => {
    const portal = aPortal({ identity: anIdentity('verified'), application: anApplication('person') });
    const widget = await place(portal);
    expect([widget.step, widget.status]).to.deep.equal(['connecting', null]);
    await reach(widget, 'person');
    expect(widget.status).to.equal('change-pending');
  });
});

describe('[D5] custom states', () => {
  it('step-… and status-… follow the screen and the account', async () => {
    const portal = aPortal({}, { load: async () => portal.snapshot });
    const widget = await place(portal);
    await until('connecting', () => statesOn(widget, ['step-connecting']).length === 1);
    await reach(widget, 'status');
    const names = [
      ...['connecting', 'status', 'type', 'review'].map(step => `step-${step}`),
      ...['status-unverified', 'status-revoked', 'locked', 'busy'],
    ];
    const on = (states: string) => until(states, () => statesOn(widget, names).join(' ') === states);
    await on('step-status status-unverified');
    widget.start();
    await reach(widget, 'type');
    await on('step-type status-unverified');
    portal.becomes({ identity: anIdentity('revoked'), application: anApplication('review') });
    widget.reload();
    await reach(widget, 'review');
    await on('step-review status-revoked');
  });

  it('locked while no try is left', async () => {
    const portal = aPortal({ attempts: { left: 0, resetsAt: nextMidnight } });
    const widget = await mount(portal);
    expect(statesOn(widget, ['locked'])).to.deep.equal(['locked']);
    portal.becomes({ attempts: { left: 3, resetsAt: nextMidnight } });
    widget.reload();
    await until('the lock to open', () => statesOn(widget, ['locked']).length === 0);
  });

  it('busy while a command is under way, trouble when it was refused', async () => {
    const submission = outcome<never>();
    const portal = aPortal(waived, { submit: () => submission.promise });
    const widget = await mount(portal);
    await toCheck(widget);
    expect(statesOn(widget, ['busy', 'trouble'])).to.deep.equal([]);
    await press(widget);
    await until('busy', () => statesOn(widget, ['busy', 'trouble']).join() === 'busy');
    await until('the submission', () => portal.sent().includes('submit'));
    submission.failed(new BackendError({ code: 'internal', status: 500, dayTry: 'kept' }));
    await until('trouble', () => statesOn(widget, ['trouble']).length === 1, 9000);
  });

  it('an outside rule sees them', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('real-name-auth:state(step-status) { outline: 7px solid rgb(1, 2, 3); }');
    document.adoptedStyleSheets.push(sheet);
    try {
      const widget = await mount(aPortal());
      await until('the screen', () => stands(widget));
      expect(getComputedStyle(widget).outlineWidth).to.equal('7px');
    } finally {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter(other => other !== sheet);
    }
  });
});
