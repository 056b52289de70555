/** The ready themes, each on the real elements: known names only, few lines, and contrast that is enough. */
import { expect } from '@open-wc/testing';
import { badgeParts, gateParts } from '../../src/ui/companion-parts.js';
import { formTokens } from '../../src/ui/form-tokens.js';
import { parts } from '../../src/ui/parts.js';
import { screenTokens } from '../../src/ui/screen-tokens.js';
import { tokens } from '../../src/ui/tokens.js';
import { aPortal } from '../element/portal.js';
import { mount, part } from '../element/widget.js';
import { contrast, mixed } from './contrast.js';

const known = [tokens, screenTokens, formTokens].map(({ cssText }) => cssText).join('');
const names: readonly string[] = [...parts, ...badgeParts, ...gateParts];
const elements = ['real-name-auth', 'real-name-badge', 'real-name-gate'];

/** What is read, on what it is read, and how much of it there has to be. */
const pairs: readonly [least: number, front: string, back: string][] = [
  ...['ink', 'ink-soft', 'ink-faint', 'accent-ink', 'link', 'good', 'warn', 'bad', 'danger'].map(
    front => [4.5, front, 'paper'] as [number, string, string],
  ),
  ...['ink', 'ink-soft', 'ink-faint'].map(front => [4.5, front, 'wash'] as [number, string, string]),
  ...['good', 'warn', 'bad', 'info'].map(front => [4.5, front, `${front}-soft`] as [number, string, string]),
  ...['ink', 'ink-soft'].map(front => [4.5, front, 'chosen-soft'] as [number, string, string]),
  [4.5, 'accent-ink', 'accent-soft'],
  [4.5, 'on-accent', 'accent'],
  ...['accent', 'chosen', 'line-strong', 'input-line', 'focus'].map(
    front => [3, front, 'paper'] as [number, string, string],
  ),
];
const read = ['ink', 'ink-soft', 'ink-faint', 'link', 'good', 'warn', 'bad', 'info', 'on-accent'];

for (const name of ['antd', 'tdesign', 'material', 'high-contrast']) {
  describe(`[D5] the theme ${name}`, () => {
    let css = '';
    const sheet = new CSSStyleSheet();
    before(async () => {
      css = await (await fetch(`/themes/${name}.css`)).text();
      sheet.replaceSync(css);
    });
    afterEach(() => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter(other => other !== sheet);
    });

    it('sets tokens and parts that there are, and nothing else, in fewer than 60 lines', () => {
      expect(css.trim().split('\n')).to.have.length.below(60);
      for (const rule of [...sheet.cssRules] as CSSStyleRule[]) {
        const part = /^:is\(real-name-auth, real-name-gate\)::part\(([\w-]+)\)$/;
        const selectors = rule.selectorText.split(/,\s*(?![^(]*\))/);
        for (const selector of selectors) {
          const named = part.exec(selector)?.[1];
          if (named) expect(names, selector).to.include(named);
          else expect(elements, selector).to.include(selector);
        }
        if (!selectors.some(selector => selector.includes('::part')))
          for (const token of rule.style) expect(known, token).to.match(new RegExp(`\\(\\s*${token},`));
      }
    });

    for (const scheme of ['light', 'dark'])
      it(`[D7] is read easily in ${scheme}: text, buttons, lines and focus`, async () => {
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        const widget = await mount(aPortal());
        widget.style.colorScheme = scheme;
        const probe = document.createElement('i');
        part(widget, 'screen').append(probe);
        // The tokens of forms come with the form; their defaults are these.
        const defaults: Readonly<Record<string, string>> = {
          danger: 'bad',
          chosen: 'accent',
          'chosen-soft': 'accent-soft',
          'input-line': 'line-strong',
        };
        const colorOf = (token: string) => {
          const other = defaults[token];
          probe.style.color = other ? `var(--rna-${token}, var(--${other}))` : `var(--${token})`;
          return getComputedStyle(probe).color;
        };
        const least = (needed: number, front: string) =>
          name === 'high-contrast' && read.includes(front) ? 7 : needed;
        const low = pairs
          .map(([needed, front, back]) => {
            const behind = mixed(colorOf(back), colorOf('paper'));
            return {
              front,
              back,
              needed: least(needed, front),
              is: contrast(mixed(colorOf(front), behind), behind),
            };
          })
          .filter(({ needed, is }) => is < needed)
          .map(
            ({ front, back, needed, is }) => `${front} on ${back}: ${is.toFixed(2)}, needs ${String(needed)}`,
          );
        expect(low.join('\n')).to.equal('');
      });
  });
}
