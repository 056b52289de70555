/** What a person who reads, hears or types differently meets in the whole widget. */
import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { en } from '../../src/locales/en/messages.js';
import { tokens } from '../../src/ui/tokens.js';
import { skipOn } from '../suites/skip-on.js';
import { anApplication, aPayment } from '../suites/snapshot-builder.js';
import { axeFindings } from '../suites/describe-step.js';
import { aPortal, outcome } from './portal.js';
import {
  answer,
  byId,
  mount,
  part,
  parts,
  press,
  root,
  toCheck,
  toInformation,
  until,
  visibleText,
} from './widget.js';

const waived = { policy: { untrustedConsent: true } } as const;
const paying = (status: 'awaiting-transfer' | 'awaiting-amount') => ({
  application: anApplication('payment', { payment: aPayment(status) }),
});
const spoken = (widget: Element) =>
  [...root(widget).querySelectorAll('[part=screen] > [role=status]')].map(each => each.textContent).join();

/** The relative luminance of a color, after WCAG. */
function luminance(hex: string): number {
  const digits = hex.length === 4 ? hex.slice(1).replace(/./g, '$&$&') : hex.slice(1);
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map(at => {
    const value = parseInt(digits.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe('[L3] the ring of the focus', () => {
  const colors = new Map(
    [...tokens.cssText.matchAll(/--rna-([\w-]+),\s*light-dark\((#\w+),\s*(#\w+)\)/g)].map(
      ([, name = '', light = '', dark = '']) => [name, [light, dark]] as const,
    ),
  );
  const grounds = ['paper', 'wash', 'accent-soft', 'good-soft', 'warn-soft', 'bad-soft'];

  for (const [scheme, at] of [
    ['light', 0],
    ['dark', 1],
  ] as const)
    it(`has 3 : 1 on every background, ${scheme}, and two colors for what a portal's own ground may be`, () => {
      const ring = colors.get('focus')![at];
      for (const name of grounds) {
        const ground = colors.get(name);
        expect(ground, name).not.to.equal(undefined);
        expect(contrast(ring, ground![at]), name).to.be.at.least(3);
      }
      const gap = colors.get('focus-gap')![at];
      for (const any of ['#000', '#333', '#777', '#999', '#ccc', '#fff', '#b3261e', '#1456c8', '#ffd400'])
        expect(Math.max(contrast(ring, any), contrast(gap, any)), any).to.be.at.least(3);
      expect(contrast(ring, gap)).to.be.at.least(3);
    });

  it('is drawn in the token on every kind of control', async () => {
    const widget = await mount(aPortal());
    await toInformation(widget);
    widget.style.setProperty('--rna-focus', 'rgb(1, 2, 3)');
    const kinds = ['button-primary', 'button-secondary', 'field-input', 'consent-input', 'link'];
    for (const name of kinds.filter(each => parts(widget, each).length > 0)) {
      part(widget, name).focus({ focusVisible: true });
      expect(getComputedStyle(part(widget, name)).outlineColor, name).to.equal('rgb(1, 2, 3)');
    }
  });
});

describe('[L4] from right to left', () => {
  it('numbers, codes and amounts keep their order, each isolated from what is around it', async () => {
    const widget = await mount(aPortal(paying('awaiting-transfer')));
    widget.dir = 'rtl';
    await widget.updateComplete;
    for (const value of parts(widget, 'sheet-value')) {
      const isolated = value.querySelector('bdi')!;
      const range = document.createRange();
      range.selectNodeContents(isolated);
      if (!/^[\d\s.¥-]+$/.test(isolated.textContent)) continue;
      expect(getComputedStyle(isolated).direction, isolated.textContent).to.equal('ltr');
    }
    expect(parts(widget, 'sheet-value').length).to.be.above(3);
    expect(part(widget, 'step-count').firstElementChild?.localName).to.equal('bdi');
  });

  it('so do answers that are shown again, and fields of numbers', async () => {
    const widget = await mount(aPortal(waived));
    await toInformation(widget);
    widget.dir = 'rtl';
    await widget.updateComplete;
    expect(byId(widget, 'field-registrationNumber').dir).to.equal('ltr');
    await press(widget, 'button-secondary');
    await until('the type', () => widget.step === 'type');
    await toCheck(widget);
    const shown = parts(widget, 'answer-value').filter(each => /\d{4}/.test(each.textContent));
    expect(shown.length).to.be.above(0);
    for (const each of shown) expect(each.querySelector('bdi'), each.textContent).not.to.equal(null);
  });

  it('the direction comes with the language, unless the page sets one', async () => {
    const widget = await mount(aPortal());
    expect(part(widget, 'screen').dir).to.equal('ltr');
    widget.dir = 'rtl';
    widget.requestUpdate();
    await until('the direction', () => part(widget, 'screen').dir === 'rtl');
  });
});

describe('[L5] the keypad of a phone', () => {
  it('says what its Enter key does: on to the next screen, or send', async () => {
    const widget = await mount(aPortal());
    await toInformation(widget);
    for (const input of parts(widget, 'field-input') as HTMLInputElement[]) {
      expect(input.getAttribute('enterkeyhint'), input.name).to.equal('next');
      expect(input.inputMode, input.name).not.to.equal('');
    }
    const paid = await mount(aPortal(paying('awaiting-amount')));
    const amount = byId(paid, 'field-amount');
    expect([amount.inputMode, amount.getAttribute('enterkeyhint')]).to.deep.equal(['decimal', 'send']);
  });
});

describe('[L6] a consent that is missing', () => {
  it('has its message at the box, which is described by it, and loses it once the box is ticked', async () => {
    const widget = await mount(aPortal(waived));
    await toInformation(widget);
    await press(widget);
    await until('the summary', () => parts(widget, 'summary-link').length > 0);
    const boxes = parts(widget, 'consent-input') as HTMLInputElement[];
    expect(boxes.length).to.be.above(1);
    for (const box of boxes) {
      expect(box.getAttribute('aria-invalid')).to.equal('true');
      const told = byId(widget, box.getAttribute('aria-describedby')!);
      expect(told.textContent.trim()).to.equal(en.consents.missing);
    }
    const [first] = boxes;
    first!.click();
    await until('the mended box', () => first!.getAttribute('aria-invalid') === 'false');
    expect(first!.getAttribute('aria-describedby')).to.equal(null);
  });
});

describe('[L7] forced colors', () => {
  it(
    'tell invalid from valid, primary from secondary, and done from what is still to come',
    skipOn(['firefox', 'webkit'], 'cannot emulate forced colors', async () => {
      const widget = await mount(aPortal());
      await toInformation(widget);
      await answer(widget, 'contactMobile', '13800138000');
      await press(widget);
      await until('the summary', () => parts(widget, 'summary-link').length > 0);
      await emulateMedia({ forcedColors: 'active' });
      try {
        const style = (element: Element) => getComputedStyle(element);
        expect(style(byId(widget, 'field-organizationName')).borderTopStyle).to.equal('dashed');
        expect(style(byId(widget, 'field-contactMobile')).borderTopStyle).to.equal('solid');
        expect(style(part(widget, 'button-primary')).backgroundColor).not.to.equal(
          style(part(widget, 'button-secondary')).backgroundColor,
        );
        const done = style(part(widget, 'step-done'));
        const current = style(part(widget, 'step-current'));
        const next = style(parts(widget, 'step').at(-1)!);
        expect([done.borderTopStyle, next.borderTopStyle]).to.deep.equal(['solid', 'dotted']);
        expect(parseFloat(current.borderTopWidth)).to.be.above(parseFloat(done.borderTopWidth));
      } finally {
        await emulateMedia({ forcedColors: 'none' });
      }
    }),
  );
});

describe('[L9] what changes out of sight', () => {
  it('is spoken: an error on leaving a field, and that it is mended', async () => {
    const widget = await mount(aPortal());
    await toInformation(widget);
    await answer(widget, 'contactMobile', '138');
    await until('the error', () => spoken(widget).startsWith(en.fields.contactMobile.label));
    await answer(widget, 'contactMobile', '13800138000');
    await until('silence', () => spoken(widget) === '');
  });

  it('is spoken: sending, and that it takes longer than usual', async function () {
    this.timeout(30_000);
    const submission = outcome<unknown>();
    const portal = aPortal(waived, { submit: () => submission.promise });
    const widget = await mount(portal);
    await toCheck(widget);
    await press(widget);
    await until('the word', () => spoken(widget) === en.common.sending);
    await until('the later word', () => spoken(widget) === en.common.stillSending);
    submission.done(portal.becomes({ application: anApplication('person') }));
    await until('silence', () => spoken(widget) === '');
  });

  it('is spoken: loading, with the screen marked as busy until it stands', async () => {
    const load = outcome<unknown>();
    const portal = aPortal({}, { load: () => load.promise });
    const mounting = mount(portal);
    const widget = await until('the widget', () => document.querySelector('real-name-auth'));
    await until('the word', () => spoken(widget) === en.common.connecting);
    expect(part(widget, 'screen').getAttribute('aria-busy')).to.equal('true');
    load.done(portal.snapshot);
    await mounting;
    expect(spoken(widget)).to.equal('');
    expect(part(widget, 'screen').getAttribute('aria-busy')).to.equal('false');
  });
});

describe('[L10] what a screen reader reads', () => {
  it('names the kind of each note, the stepper, and the summary by a heading', async () => {
    const widget = await mount(aPortal());
    await toInformation(widget);
    await press(widget);
    await until('the summary', () => parts(widget, 'summary-link').length > 0);
    expect(part(widget, 'stepper').getAttribute('aria-label')).to.equal(en.common.steps);
    expect(part(widget, 'summary-title').localName).to.equal('h3');
    expect(byId(widget, 'summary').querySelector('.sr')?.textContent).to.equal(en.common.kinds.bad);
    const locked = await mount(aPortal({ attempts: { left: 0, resetsAt: '2026-11-26T00:00:00+08:00' } }));
    for (const kind of ['info', 'warning', 'bad'] as const)
      for (const note of parts(locked, `note-${kind}`))
        expect(note.querySelector('.sr')?.textContent).to.equal(en.common.kinds[kind]);
  });

  it('describes a field by what is wrong alone, not by the button that mends it', async () => {
    const widget = await mount(aPortal());
    await toInformation(widget);
    await answer(widget, 'registrationNumber', '9111O105MA00DEMA83');
    await until('the way to mend it', () => parts(widget, 'field-mend').length > 0);
    const ids = byId(widget, 'field-registrationNumber').getAttribute('aria-describedby')!.split(' ');
    for (const id of ids) expect(byId(widget, id).querySelector('button'), id).to.equal(null);
  });

  it('is in the order that is seen, also where it is narrow', async () => {
    const widget = await mount(aPortal(), { width: 320 });
    await toInformation(widget);
    const [form, aside] = [root(widget).querySelector('.main')!, part(widget, 'aside')];
    expect(form.compareDocumentPosition(aside) & Node.DOCUMENT_POSITION_FOLLOWING).not.to.equal(0);
    expect(form.getBoundingClientRect().bottom).to.be.at.most(aside.getBoundingClientRect().top);
  });
});

describe("[L11] the browser's text size", () => {
  it('is followed by every text: twice as large, none is cut at 320 px', async () => {
    const widget = await mount(aPortal(), { width: 320 });
    await toInformation(widget);
    const names = [
      'title',
      'lead',
      'field-label',
      'field-hint',
      'field-input',
      'button-primary',
      'consent-text',
    ];
    const sizes = () => names.map(name => parseFloat(getComputedStyle(part(widget, name)).fontSize));
    const usual = sizes();
    document.documentElement.style.fontSize = '32px';
    try {
      expect(sizes()).to.deep.equal(usual.map(size => size * 2));
      expect(part(widget, 'screen').scrollWidth).to.be.at.most(320);
    } finally {
      document.documentElement.style.fontSize = '';
    }
  });
});

describe('[L12] two widgets on a page', () => {
  it('are no two landmarks of one name, and each screen is still named by its title', async () => {
    const widgets = [await mount(aPortal()), await mount(aPortal())];
    for (const widget of widgets) {
      expect(part(widget, 'screen').getAttribute('role')).to.equal('group');
      expect(part(widget, 'screen').getAttribute('aria-labelledby')).to.equal('title');
      expect(visibleText(widget)).to.contain(en.common.title);
    }
    const findings = await axeFindings(document.body);
    expect(findings.filter(each => /^landmark-(?:unique|no-duplicate)/.test(each))).to.deep.equal([]);
  });
});
