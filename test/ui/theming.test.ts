import { expect } from '@open-wc/testing';
import { formTokens } from '../../src/ui/form-tokens.js';
import { screenTokens } from '../../src/ui/screen-tokens.js';
import { tokens } from '../../src/ui/tokens.js';
import { aPortal } from '../element/portal.js';
import { contrast } from './contrast.js';
import { byId, mount, part, toInformation, until, visibleText } from '../element/widget.js';

/** Runs some work under an outside style sheet. */
async function under(css: string, work: () => Promise<void>): Promise<void> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  try {
    await work();
  } finally {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(other => other !== sheet);
  }
}

const css = (widget: Element, name: string) => getComputedStyle(part(widget, name));

describe('[D5] a designer with nothing but a style sheet', () => {
  it('restyles a part', () =>
    under(
      `real-name-auth::part(button-primary) { background: rgb(1, 2, 3); border-radius: 3px; }
       real-name-auth::part(button-primary):hover { background: rgb(4, 5, 6); }
       real-name-auth::part(title) { font-size: 33px; }`,
      async () => {
        const widget = await mount(aPortal());
        expect(css(widget, 'button-primary').backgroundColor).to.equal('rgb(1, 2, 3)');
        expect(css(widget, 'button-primary').borderTopLeftRadius).to.equal('3px');
        expect(css(widget, 'title').fontSize).to.equal('33px');
      },
    ));

  it('restyles all that shares a token, also from an ancestor', () =>
    under(
      `html { --rna-accent: rgb(10, 20, 30); --rna-paper: rgb(250, 250, 240); }
       real-name-auth { --rna-radius: 1px; --rna-radius-small: 2px; --rna-control-height: 50px; --rna-font: serif; }`,
      async () => {
        const widget = await mount(aPortal());
        expect(css(widget, 'button-primary').backgroundColor).to.equal('rgb(10, 20, 30)');
        expect(css(widget, 'screen').backgroundColor).to.equal('rgb(250, 250, 240)');
        expect(css(widget, 'gain').borderTopLeftRadius).to.equal('1px');
        expect(getComputedStyle(widget).fontFamily).to.equal('serif');
        await toInformation(widget);
        expect(getComputedStyle(byId(widget, 'field-organizationName')).height).to.equal('50px');
        expect(css(widget, 'field-input').borderTopLeftRadius).to.equal('2px');
      },
    ));

  it('restyles a part in one state of the element', () =>
    under('real-name-auth:state(step-type)::part(title) { color: rgb(7, 8, 9); }', async () => {
      const widget = await mount(aPortal());
      expect(css(widget, 'title').color).not.to.equal('rgb(7, 8, 9)');
      widget.start();
      await until('the state', () => css(widget, 'title').color === 'rgb(7, 8, 9)');
    }));

  it('restyles what is current, done or chosen', () =>
    under(
      `real-name-auth::part(step-current) { color: rgb(1, 1, 1); }
       real-name-auth::part(step-done) { color: rgb(2, 2, 2); }
       real-name-auth::part(choice-chosen) { border-color: rgb(3, 3, 3); }`,
      async () => {
        const widget = await mount(aPortal());
        await toInformation(widget);
        expect(css(widget, 'step-current').color).to.equal('rgb(1, 1, 1)');
        expect(css(widget, 'step-done').color).to.equal('rgb(2, 2, 2)');
      },
    ));

  it('gives every token its effect: each is read by a rule of the element', () => {
    const css = [tokens, screenTokens, formTokens].map(({ cssText }) => cssText).join('');
    const names = [...new Set(css.match(/--rna-[\w-]+/g))];
    expect(names.length).to.be.greaterThan(40);
    for (const name of names) {
      const inner = new RegExp(`(--[\\w-]+):\\s*var\\(\\s*${name}(?![\\w-])`).exec(css)?.[1];
      expect(inner, `${name} sets nothing`).to.be.a('string');
    }
  });
});

describe('[D7] contrast of the tokens', () => {
  const needs: readonly [least: number, front: string, back: string][] = [
    ...['ink', 'ink-soft', 'ink-faint', 'accent-ink', 'good', 'warn', 'bad'].map(
      name => [4.5, name, 'paper'] as [number, string, string],
    ),
    ...['ink', 'ink-soft', 'ink-faint'].map(name => [4.5, name, 'wash'] as [number, string, string]),
    ...['good', 'warn', 'bad'].map(name => [4.5, name, `${name}-soft`] as [number, string, string]),
    [4.5, 'accent-ink', 'accent-soft'],
    [4.5, 'on-accent', 'accent'],
    [3, 'line-strong', 'paper'],
    [3, 'accent', 'paper'],
  ];
  for (const scheme of ['light', 'dark']) {
    it(`is enough in ${scheme}, for text and for borders of controls`, async () => {
      const widget = await mount(aPortal());
      widget.style.colorScheme = scheme;
      const probe = document.createElement('i');
      part(widget, 'screen').append(probe);
      const colorOf = (token: string) => {
        probe.style.color = `var(--${token})`;
        return getComputedStyle(probe).color;
      };
      const low = needs
        .map(([least, front, back]) => ({ least, front, back, is: contrast(colorOf(front), colorOf(back)) }))
        .filter(({ least, is }) => is < least)
        .map(({ least, front, back, is }) => `${front} on ${back}: ${is.toFixed(2)}, needs ${String(least)}`);
      expect(low).to.deep.equal([]);
    });
  }
});

describe('[D5] light and dark', () => {
  for (const place of ['the document', 'the element'] as const) {
    it(`follow the color-scheme of ${place}`, async () => {
      const widget = await mount(aPortal());
      const target = place === 'the element' ? widget : document.documentElement;
      const light = [css(widget, 'screen').backgroundColor, getComputedStyle(widget).color];
      target.style.colorScheme = 'dark';
      try {
        const dark = [css(widget, 'screen').backgroundColor, getComputedStyle(widget).color];
        expect(dark[0]).not.to.equal(light[0]);
        expect(dark[1]).not.to.equal(light[1]);
      } finally {
        target.style.colorScheme = '';
      }
    });
  }

  it('a token that the portal sets by light-dark() serves both', () =>
    under('html { --rna-paper: light-dark(rgb(1, 1, 1), rgb(2, 2, 2)); }', async () => {
      const widget = await mount(aPortal());
      expect(css(widget, 'screen').backgroundColor).to.equal('rgb(1, 1, 1)');
      widget.style.colorScheme = 'dark';
      expect(css(widget, 'screen').backgroundColor).to.equal('rgb(2, 2, 2)');
    }));
});

describe('slots', () => {
  it('support stands under every screen and takes no room while it is empty', async () => {
    const widget = await mount(aPortal());
    expect(part(widget, 'support').getClientRects().length).to.equal(0);
    const help = document.createElement('a');
    help.slot = 'support';
    help.href = '#help';
    help.textContent = 'Call us';
    widget.append(help);
    await until('the support', () => part(widget, 'support').getClientRects().length > 0);
    await toInformation(widget);
    expect(help.getClientRects().length).to.be.greaterThan(0);
    expect(visibleText(widget)).not.to.contain('undefined');
  });

  it('tips stand beside the form', async () => {
    const widget = await mount(aPortal());
    const tip = document.createElement('p');
    tip.slot = 'tips';
    tip.textContent = 'Have the license at hand.';
    widget.append(tip);
    expect(tip.getClientRects().length).to.equal(0);
    await toInformation(widget);
    expect(tip.assignedSlot!.closest('[part]')).to.equal(part(widget, 'aside'));
  });
});
