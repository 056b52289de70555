import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { aPolicy } from '../suites/snapshot-builder.js';
import { currentEngine } from '../suites/skip-on.js';
import type { RealNameAuth } from '../../src/element/real-name-auth.js';
import { aPortal } from './portal.js';
import { byId, mount, part, parts, press, reach, root, toInformation } from './widget.js';

const consentBox = (widget: RealNameAuth) => byId(widget, 'consent-notice');

async function click(target: Element): Promise<void> {
  target.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = target.getBoundingClientRect();
  await sendMouse({
    type: 'click',
    position: [Math.round(left + width / 2), Math.round(top + height / 2)],
  });
}

describe('bypasses', () => {
  it('[A34] a control whose disabled or hidden state was taken away decides nothing', async () => {
    const policy = aPolicy('enterprise', { untrustedConsent: true });
    const portal = aPortal({ policy, account: { company: true } });
    const widget = await mount(portal);
    await press(widget);
    await reach(widget, 'type');
    const enterprise = root(widget).querySelector<HTMLInputElement>('input[value="enterprise"]')!;
    enterprise.value = 'individual';
    enterprise.dispatchEvent(new Event('change', { bubbles: true }));
    for (const element of root(widget).querySelectorAll('*')) {
      element.removeAttribute('disabled');
      element.removeAttribute('hidden');
      element.removeAttribute('aria-disabled');
    }
    await press(widget);
    await reach(widget, 'information');
    expect(portal.calls.find(({ command }) => command === 'start')?.payload).to.deep.equal({
      subject: 'enterprise',
    });
  });

  it('[A35] no property, attribute or method skips a step', async () => {
    const portal = aPortal();
    const widget = await mount(portal);
    expect(() => Object.assign(widget, { step: 'result' })).to.throw(TypeError);
    for (const name of ['step', 'status', 'place']) widget.setAttribute(name, 'result');
    (widget.show as (place: string) => void)('check');
    await widget.updateComplete;
    expect(widget.step).to.be.oneOf(['status', 'type']);
    (widget.show as (place: string) => void)('payment');
    widget.start();
    await reach(widget, 'type');
    await press(widget);
    expect(portal.sent()).to.deep.equal([]);
  });

  describe('[A36] a consent that no person gave', () => {
    const attempts: Record<string, (box: HTMLInputElement, label: HTMLElement) => void> = {
      'box.click()': box => box.click(),
      'label.click()': (_box, label) => label.click(),
      'a synthetic click': box =>
        box.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true })),
      'a synthetic change': box => {
        box.checked = true;
        box.dispatchEvent(new Event('change', { bubbles: true }));
      },
    };
    for (const [name, attempt] of Object.entries(attempts)) {
      it(`is none: ${name}`, async () => {
        const portal = aPortal();
        const widget = await mount(portal);
        await toInformation(widget);
        attempt(consentBox(widget), part(widget, 'consent'));
        await widget.updateComplete;
        expect(consentBox(widget).checked).to.equal(false);
        await press(widget);
        expect(root(widget).querySelectorAll('#summary a[href="#consent-notice"]').length).to.equal(1);
      });

      it(`counts where the policy waives it for tests: ${name}`, async () => {
        const widget = await mount(aPortal({ policy: { untrustedConsent: true } }));
        await toInformation(widget);
        attempt(consentBox(widget), part(widget, 'consent'));
        await widget.updateComplete;
        expect(consentBox(widget).checked).to.equal(true);
      });
    }

    it('a person gives it with the mouse, on the box or on the sentence, and takes it back', async () => {
      const widget = await mount(aPortal());
      await toInformation(widget);
      await click(consentBox(widget));
      await widget.updateComplete;
      expect(consentBox(widget).checked).to.equal(true);
      await click(part(widget, 'consent-text'));
      await widget.updateComplete;
      expect(consentBox(widget).checked).to.equal(false);
    });

    it('a person gives it with the space bar', async () => {
      const widget = await mount(aPortal());
      await toInformation(widget);
      consentBox(widget).focus();
      await sendKeys({ press: currentEngine() === 'firefox' ? ' ' : 'Space' });
      await widget.updateComplete;
      expect(consentBox(widget).checked).to.equal(true);
    });
  });
});

it('all consents start unticked', async () => {
  const widget = await mount(aPortal());
  await toInformation(widget);
  const ticked = parts(widget, 'consent-input').filter(box => (box as HTMLInputElement).checked);
  expect(ticked).to.have.length(0);
});
