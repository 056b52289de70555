import { expect } from '@open-wc/testing';
import type { Application, HandoffMode, Payload, Policy, Subject } from '../../src/contract/index.js';
import { en } from '../../src/locales/en/messages.js';
import { expectConsole } from '../suites/console-guard.js';
import { aPolicy, anApplication } from '../suites/snapshot-builder.js';
import { describeStep } from '../suites/describe-step.js';
import { aPortal, never, type Answers, type Portal } from '../element/portal.js';
import {
  agree,
  answer,
  choose,
  fillIn,
  mount,
  parts,
  press,
  pressText,
  reach,
  root,
  until,
  visibleText,
} from '../element/widget.js';
import { followedLinks, replacingOpen } from '../element/followed-links.js';

expectConsole('RNA115', 'RNA116');

type Status = Extract<Application, { stage: 'person' }>['person']['status'];
const operator = { fullName: '李四', documentNumber: '11010519491231002X', mobile: '13800138000' };
const twoMethods: Partial<Policy> = {
  untrustedConsent: true,
  personMethods: [
    ...aPolicy().personMethods,
    { method: 'mobile', fields: [{ name: 'mobile', required: true }] },
  ],
};

function inPerson(
  status: Status,
  policy: Partial<Policy> = {},
  answers: Answers = {},
  subject?: Subject,
): Portal {
  const person = {
    status,
    method: 'face',
    code: status === 'failed' ? 'face-mismatch' : null,
    progress: 'waiting',
    expiresAt: null,
  } as const;
  const application = anApplication('person', { person, ...(subject ? { subject } : {}) });
  return aPortal({ application, policy }, answers);
}

/** A portal that gives a link which is valid until an instant. */
function withLink(expiresAt: string): Portal {
  const portal: Portal = inPerson(
    'handed-off',
    {},
    {
      startHandoff: async () => ({
        snapshot: portal.snapshot,
        handoff: { url: 'https://sign.example/flow/1', expiresAt },
      }),
    },
  );
  return portal;
}

/** A portal that hands off by a mode, with a colleague whose part is awaited as well. */
function byMode(
  mode: HandoffMode,
  progress: 'waiting' | 'opened' | 'done' = 'waiting',
  url = 'https://sign.example/flow/1',
  expiresAt = '2026-12-02T10:00:00+08:00',
): Portal {
  // A link that was opened is one that there is.
  const end = progress === 'opened' ? expiresAt : null;
  const person = { status: 'handed-off', method: 'face', code: null, progress, expiresAt: end } as const;
  const participants = [
    { role: 'operator', state: progress, link: 'https://sign.example/flow/1' },
    { role: 'legal-representative', state: 'waiting', link: 'https://sign.example/flow/2' },
  ] as const;
  const modes = [mode, ...(['qr', 'link', 'redirect'] as const).filter(each => each !== mode)];
  const portal: Portal = aPortal(
    {
      application: anApplication('person', { person, participants: [...participants] }),
      policy: { handoff: { modes, linkHours: 168, appSchemes: [] } },
    },
    {
      startHandoff: async () => ({
        snapshot: portal.snapshot,
        handoff: { url, expiresAt },
      }),
    },
  );
  return portal;
}

describeStep('person', {
  'with one method': {
    portal: () => inPerson('required'),
    screen: 'person',
    says: m => [
      m.person.title,
      m.person.methods.face.title,
      m.fields.documentNumber.label,
      m.consents.names.face,
      m.consents.details.face('Example Sign'),
      m.person.next('Example Sign'),
      m.tries.free,
      m.common.confirm,
    ],
  },
  'of an individual': {
    portal: () => inPerson('required', {}, {}, 'individual'),
    screen: 'person',
    says: m => [m.person.leadIndividual],
  },
  'with nothing chosen': {
    portal: () => inPerson('required', twoMethods),
    way: widget => press(widget),
    screen: 'person',
    says: m => [m.summary.missingChoice(m.person.method), m.person.methods.mobile.text],
  },
  'after a failed face check': {
    portal: () => inPerson('failed'),
    screen: 'person',
    says: m => [m.person.failedTitle, m.person.failed],
  },
  'while the link is on its way': {
    portal: () => inPerson('handed-off', {}, { startHandoff: (_payload, options) => never(options) }),
    way: async widget => {
      await until('the button', () => parts(widget, 'button-primary').length > 0);
      await replacingOpen(
        () => null,
        () => press(widget),
      );
    },
    screen: 'person',
    says: m => [m.person.handoffTitle, m.person.opening],
  },
  'before a link is made': {
    portal: () => withLink('2026-12-02T10:00:00+08:00'),
    way: widget => until('the button', () => parts(widget, 'button-primary').length > 0),
    screen: 'person',
    says: m => [m.person.open, m.person.waiting, m.person.receives('Example Sign'), m.withdraw.ask],
  },
  'with a code for the phone': {
    portal: () => byMode('qr'),
    way: widget => until('the code', () => parts(widget, 'code').length > 0),
    screen: 'person',
    says: m => [m.handoff.scanTitle, m.handoff.scan, m.handoff.ways.link, m.people.title],
  },
  'with a link to hand on': {
    portal: () => byMode('link'),
    way: async widget => {
      await until('the button', () => parts(widget, 'button-primary').length > 0);
      await press(widget);
      await until('the link', () => parts(widget, 'address').length > 0);
    },
    screen: 'person',
    says: m => [m.handoff.linkTitle, m.handoff.copyLink, m.deadline.add],
  },
  'before it leaves the page': {
    portal: () => byMode('redirect'),
    way: widget => until('the link', () => parts(widget, 'button-primary').length > 0),
    screen: 'person',
    says: m => [m.handoff.leaving('Example Sign'), m.handoff.go('Example Sign'), m.handoff.stay],
  },
  'scanned by the phone': {
    portal: () => byMode('qr', 'opened'),
    screen: 'person',
    says: m => [m.handoff.scannedTitle, m.person.renew],
  },
  'with a link that was opened and has ended': {
    portal: () => byMode('redirect', 'opened', undefined, '2026-11-25T09:00:00+08:00'),
    screen: 'person',
    says: m => [m.person.expired, m.person.renew],
  },
  'done on the phone': {
    portal: () => byMode('qr', 'done'),
    screen: 'person',
    says: m => [m.handoff.doneTitle, m.handoff.done('Example Sign')],
  },
  'with an address that is not opened': {
    portal: () => byMode('redirect', 'waiting', 'https://elsewhere.example/1'),
    way: async widget => {
      await until('the button', () => parts(widget, 'button-primary').length > 0);
      await press(widget);
      await until('the note', () => parts(widget, 'note-bad').length > 0);
    },
    screen: 'person',
    says: m => [m.handoff.refusedTitle, m.handoff.refused],
  },
  'with an expired link': {
    portal: () => byMode('qr', 'waiting', undefined, '2026-11-25T09:00:00+08:00'),
    way: widget => until('the sentence', () => parts(widget, 'note-warning').length > 0),
    screen: 'person',
    says: m => [m.person.expired, m.person.renew],
  },
});

describe('the screen person', () => {
  it('[E9] offers the methods of the policy, asks for what the chosen one needs, and confirms', async () => {
    const portal = inPerson('required', twoMethods, {
      confirmPerson: async () => portal.becomes({ application: anApplication('organization') }),
    });
    const widget = await mount(portal);
    const methods = (parts(widget, 'choice-input') as HTMLInputElement[]).map(({ value }) => value);
    expect(methods).to.deep.equal(['face', 'mobile']);
    const asked = () => parts(widget, 'field-input').map(({ id }) => id);
    expect(asked()).to.deep.equal([]);
    await choose(widget, 'method', 'mobile');
    expect(asked()).to.deep.equal(['field-mobile']);
    expect(visibleText(widget)).not.to.contain(en.consents.face);
    await choose(widget, 'method', 'face');
    expect(asked()).to.deep.equal(['field-fullName', 'field-documentNumber', 'field-mobile']);
    expect(visibleText(widget)).to.contain(en.consents.face);
    await fillIn(widget, operator);
    await agree(widget);
    await press(widget);
    await reach(widget, 'organization');
    const payload = portal.calls.find(({ command }) => command === 'confirmPerson')
      ?.payload as Payload<'confirmPerson'>;
    expect([payload.method, payload.answers]).to.deep.equal([
      'face',
      { ...operator, documentType: 'resident-id' },
    ]);
    expect(payload.consents?.map(({ purpose, textHash }) => [purpose, textHash.length])).to.deep.equal([
      ['face', 64],
    ]);
  });

  it('[E9] pressed too early, Confirm names what is missing', async () => {
    const portal = inPerson('required');
    const widget = await mount(portal);
    await answer(widget, 'fullName', '李四');
    await press(widget);
    await until('the summary', () => root(widget).getElementById('summary'));
    expect((parts(widget, 'summary-link') as HTMLAnchorElement[]).map(({ hash }) => hash)).to.deep.equal([
      '#field-documentNumber',
      '#field-mobile',
      '#consent-face',
    ]);
    expect(portal.sent()).to.deep.equal([]);
  });

  it('[E9] [N06] the link to the provider is made on a press, and takes nothing of this page along', async () => {
    const portal = withLink('2026-12-02T10:00:00+08:00');
    const widget = await mount(portal);
    await until('the button', () => parts(widget, 'button-primary').length > 0);
    expect(portal.sent()).to.deep.equal([]);
    expect(visibleText(widget)).to.contain(en.person.receives('Example Sign'));
    const blank = { closed: false, document, sessionStorage, opener: window, close: () => undefined };
    const [link] = await replacingOpen(
      () => blank as unknown as Window,
      () => followedLinks(() => press(widget)),
    );
    expect(link?.href).to.equal('https://sign.example/flow/1');
    expect([blank.opener, link?.referrerPolicy]).to.deep.equal([null, 'no-referrer']);
  });

  it('[E9] another link can be had while the one is valid, and after it', async () => {
    for (const expiresAt of ['2026-12-02T10:00:00+08:00', '2026-11-25T09:00:00+08:00']) {
      const portal = byMode('qr', 'waiting', undefined, expiresAt);
      const widget = await mount(portal);
      await until('the first request', () => portal.sent().length === 1);
      await pressText(widget, en.person.renew);
      await until('the second request', () => portal.sent().length === 2);
      expect(portal.sent()).to.deep.equal(['startHandoff', 'startHandoff']);
    }
  });
});
