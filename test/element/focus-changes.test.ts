/** Changes within a screen in which the focus was lost once, each by the press that leads to it. */
import { expect } from '@open-wc/testing';
import type { Application } from '../../src/contract/index.js';
import type { RealNameAuth } from '../../src/element/real-name-auth.js';
import { en } from '../../src/locales/en/messages.js';
import { expectConsole } from '../suites/console-guard.js';
import { documentPhoto } from '../suites/document-photo.js';
import { setViewport } from '../suites/set-viewport.js';
import { anApplication, aPayment } from '../suites/snapshot-builder.js';
import { aPortal, type Portal } from './portal.js';
import {
  answer,
  byId,
  fillIn,
  mount,
  part,
  parts,
  reach,
  root,
  toCheck,
  toInformation,
  until,
} from './widget.js';

expectConsole('RNA116');

const waived = { policy: { untrustedConsent: true } } as const;
const focused = (widget: Element) => root(widget).activeElement;
const focusIs = (widget: Element, id: string) =>
  until(
    () => `the focus on #${id}; it is on ${focused(widget)?.outerHTML.slice(0, 120) ?? 'the body'}`,
    () => focused(widget)?.id === id,
  );

/** Presses a button as a keyboard does: it has the focus then. */
async function pressed(widget: RealNameAuth, name: string): Promise<void> {
  const button = await until(
    () =>
      `“${name}” among ${[...root(widget).querySelectorAll('button')].map(b => b.textContent.trim()).join()}`,
    () => [...root(widget).querySelectorAll('button')].find(each => each.textContent.trim().startsWith(name)),
  );
  button.focus();
  button.click();
  await widget.updateComplete;
}

/** The account moves on while the focus is on the primary action. */
async function movedOn(widget: RealNameAuth, portal: Portal, application: Application): Promise<void> {
  part(widget, 'button-primary').focus();
  portal.becomes({ application });
  widget.reload();
  await widget.updateComplete;
}

const handedOff = anApplication('person', {
  person: { status: 'handed-off', method: 'face', code: null, progress: 'waiting', expiresAt: null },
});
const paying = (status: 'awaiting-transfer' | 'awaiting-amount') =>
  anApplication('payment', { payment: aPayment(status) });

describe('[L1] the focus within a screen', () => {
  it('goes to the new title: from the person to the face check', async () => {
    const portal = aPortal({ application: anApplication('person') });
    const widget = await mount(portal);
    await movedOn(widget, portal, handedOff);
    await until('the title', () => part(widget, 'title').textContent === en.person.handoffTitle);
    await focusIs(widget, 'title');
  });

  for (const status of ['awaiting-transfer', 'awaiting-amount'] as const)
    it(`goes to the new title: from the ways to pay to ${status}, and by another way back to them`, async () => {
      const portal = aPortal({ application: anApplication('payment', { payment: null }) });
      const widget = await mount(portal);
      await movedOn(widget, portal, paying(status));
      await until('the title', () => part(widget, 'title').textContent !== en.payment.title);
      await focusIs(widget, 'title');
      await pressed(widget, en.payment.otherWay);
      await until('the ways', () => part(widget, 'title').textContent === en.payment.title);
      await focusIs(widget, 'title');
    });

  it('goes to the field that one press mends', async () => {
    const widget = await mount(aPortal());
    await toInformation(widget);
    await answer(widget, 'registrationNumber', '9111O105MA00DEMA83');
    await until('the way to mend it', () => parts(widget, 'field-mend').length > 0);
    const mend = part(widget, 'field-mend');
    mend.focus();
    mend.click();
    await focusIs(widget, 'field-registrationNumber');
  });

  it('goes to the question whether to withdraw, back to what led to it, and to the title once it is done', async () => {
    const widget = await mount(aPortal({ application: anApplication('person') }));
    await until('the way out', () => root(widget).getElementById('withdraw'));
    await pressed(widget, en.withdraw.ask);
    await focusIs(widget, 'withdrawal');
    expect(byId(widget, 'withdrawal').getAttribute('role')).to.equal('group');
    await pressed(widget, en.withdraw.no);
    await focusIs(widget, 'withdraw');
    await pressed(widget, en.withdraw.ask);
    await pressed(widget, en.withdraw.yes);
    await reach(widget, 'status');
    await focusIs(widget, 'title');
  });

  it('goes to an answer that is opened, and to the way to open it where it is kept', async () => {
    const reasons = [{ field: 'registrationNumber', code: 'other', text: 'It is not readable.' }] as never;
    const widget = await mount(aPortal({ application: anApplication('rejected', { reasons }) }));
    await pressed(widget, en.rejected.correct);
    await reach(widget, 'information');
    await pressed(widget, `${en.common.change} ${en.fields.organizationName.label}`);
    await focusIs(widget, 'field-organizationName');
    expect(focused(widget)?.localName).to.equal('input');
    await pressed(widget, en.field.keep);
    await until('the kept answer', () => parts(widget, 'field-kept').length > 0);
    await focusIs(widget, 'field-organizationName');
    expect(focused(widget)?.localName).to.equal('button');
  });

  it('goes to what is waited for when there is a new link', async () => {
    const portal: Portal = aPortal(
      {
        application: handedOff,
        policy: { handoff: { modes: ['qr', 'link', 'redirect'], linkHours: 168, appSchemes: [] } },
      },
      {
        startHandoff: async () => ({
          snapshot: portal.snapshot,
          handoff: { url: 'https://sign.example/face/1', expiresAt: '2026-12-02T10:00:00+08:00' },
        }),
      },
    );
    const widget = await mount(portal);
    await until('the link', () =>
      parts(widget, 'button').some(b => b.textContent.trim() === en.person.renew),
    );
    await pressed(widget, en.person.renew);
    await focusIs(widget, 'waiting');
    await until('another link', () => portal.sent().filter(name => name === 'startHandoff').length === 2);
    await widget.updateComplete;
    await focusIs(widget, 'waiting');
  });

  it('stays at its photo when it is used and removed, and goes to the camera and back', async () => {
    const portal: Portal = aPortal(
      {
        preset: 'review',
        account: { region: 'cn-mainland' },
        ...waived,
        application: anApplication('draft', { subject: 'individual' }),
      },
      {
        uploadPhoto: async ({ slot }) => ({ snapshot: portal.snapshot, photo: { slot, id: 'p-1' } }),
      },
    );
    const widget = await mount(portal);
    await fillIn(widget, {
      fullName: '王小明',
      documentNumber: '11010519491231002X',
      address: '北京市朝阳区某路1号',
    });
    for (const box of parts(widget, 'consent-input')) box.click();
    await pressed(widget, en.common.next);
    await reach(widget, 'photos');
    const input = byId(widget, 'photo-portrait');
    const chosen = new DataTransfer();
    chosen.items.add(new File([await documentPhoto(400, 250, 'HOLDER')], 'a.jpg', { type: 'image/jpeg' }));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await pressed(widget, en.photos.keep);
    await focusIs(widget, 'photo-portrait');
    await pressed(widget, en.photos.remove);
    await until('the empty place', () => root(widget).querySelector('input#photo-portrait'));
    await focusIs(widget, 'photo-portrait-place');
    await pressed(widget, en.photos.take);
    await focusIs(widget, 'camera');
    await pressed(widget, en.photos.camera.close);
    await focusIs(widget, 'photo-portrait');
  });

  it('is never left on a button that does something else now', async () => {
    const portal = aPortal({ application: anApplication('person') });
    const widget = await mount(portal);
    for (const application of [handedOff, paying('awaiting-transfer'), paying('awaiting-amount')]) {
      await movedOn(widget, portal, application);
      await focusIs(widget, 'title');
    }
  });
});

describe('[L2] what is read next', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('is scrolled to the start of the view, below a header of the page: the title, and the summary at 400 %', async () => {
    const header = document.createElement('div');
    header.style.cssText = 'position: sticky; inset-block-start: 0; block-size: 64px; background: Canvas';
    document.body.prepend(header);
    try {
      await setViewport({ width: 320, height: 256 });
      const widget = await mount(aPortal(waived), { width: 320 });
      widget.style.setProperty('--rna-scroll-margin', '80px');
      widget.parentElement!.style.paddingBlockEnd = '100vh';
      await toInformation(widget);
      await focusIs(widget, 'title');
      expect(byId(widget, 'title').getBoundingClientRect().top).to.be.closeTo(80, 2);
      window.scrollTo(0, document.body.scrollHeight);
      await pressed(widget, en.common.next);
      await focusIs(widget, 'summary');
      expect(part(widget, 'summary-title').getBoundingClientRect().top).to.be.at.least(80);
      expect(byId(widget, 'summary').getBoundingClientRect().top).to.be.closeTo(80, 2);
      window.scrollTo(0, 0);
      await pressed(widget, en.common.back);
      await reach(widget, 'type');
      await focusIs(widget, 'title');
      expect(byId(widget, 'title').getBoundingClientRect().top).to.be.closeTo(80, 2);
    } finally {
      header.remove();
    }
  });

  it('has some room above it where the page sets none', async () => {
    const widget = await mount(aPortal());
    await toInformation(widget);
    expect(getComputedStyle(byId(widget, 'title')).scrollMarginBlockStart).to.equal('16px');
  });
});

describe('[L8] “Change” at the check', () => {
  it('leads to the field, and Next from there back to the check with the new answer', async () => {
    const widget = await mount(aPortal(waived));
    await toCheck(widget);
    await pressed(widget, `${en.common.change} ${en.fields.contactMobile.label}`);
    await reach(widget, 'information');
    await focusIs(widget, 'field-contactMobile');
    await answer(widget, 'contactMobile', '13900139000');
    await pressed(widget, en.common.next);
    await reach(widget, 'check');
    await focusIs(widget, 'title');
    expect(part(widget, 'answers').textContent.replace(/\s/g, '')).to.contain('13900139000');
    await pressed(widget, `${en.common.change} ${en.fields.organizationName.label}`);
    await reach(widget, 'information');
    await focusIs(widget, 'field-organizationName');
    await pressed(widget, en.common.back);
    await reach(widget, 'check');
  });
});
