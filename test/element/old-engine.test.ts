/** Engines of 2022 and 2023, played by taking away what they lack; `npm run test:old` walks through a real one. */
import { expect, fixture, html } from '@open-wc/testing';
import { OldBrowser } from '../../src/element/old-browser.js';
import { setStates } from '../../src/element/custom-states.js';
import { engineFits } from '../../src/browser/page/engine-fits.js';
import { tokens } from '../../src/ui/tokens.js';
import { tokensHere } from '../../src/ui/tokens-here.js';

/** A set of states as Chromium had it before version 125: names without two dashes are an error. */
class OldStates extends Set<string> {
  override add(name: string): this {
    if (!name.startsWith('--')) throw new DOMException('It must start with --.', 'SyntaxError');
    return super.add(name);
  }
}

describe('an engine of the baseline', () => {
  it('[C01] that takes only names with two dashes for states follows the flow all the same', () => {
    const states = new OldStates();
    setStates(states, new Set(['step-status', 'busy']));
    expect([...states].sort()).to.deep.equal(['--busy', '--step-status']);
    setStates(states, new Set(['step-type', 'busy']));
    expect([...states].sort()).to.deep.equal(['--busy', '--step-type']);
    setStates(states, new Set());
    expect(states.size).to.equal(0);
  });

  it('[C01] that has no states at all does without, and today’s has the plain names', () => {
    setStates(undefined, new Set(['busy']));
    const states = new Set<string>();
    setStates(states, new Set(['busy']));
    setStates(states, new Set(['locked']));
    expect([...states]).to.deep.equal(['locked']);
  });

  it('[C01] has a color for each token where it cannot choose between light and dark', () => {
    expect(tokensHere).to.equal(tokens);
    const light = tokens.cssText.replace(/light-dark\(([^,]+),[^)]+\)/g, '$1');
    expect(light).not.to.contain('light-dark');
    expect(light.match(/--rna-[a-z-]+, #[0-9a-f]{3,6}\)/g)?.length).to.be.at.least(17);
  });

  it('[C01] is recognized: this one fits, and one without style sheets or container queries does not', () => {
    expect(engineFits()).to.equal(true);
    const { supports } = CSS;
    CSS.supports = () => false;
    try {
      expect(engineFits()).to.equal(false);
    } finally {
      CSS.supports = supports;
    }
  });
});

describe('an engine below the baseline', () => {
  before(() => customElements.define('old-browser', OldBrowser));

  for (const [lang, words] of [
    ['zh-CN', '浏览器版本过低'],
    ['en', 'too old'],
    ['fr', 'too old'],
  ] as const)
    it(`[C01] is told so in ${lang}, with the portal’s support and an event, once`, async () => {
      const heard: Event[] = [];
      const listen = (event: Event) => heard.push(event);
      addEventListener('rna-error', listen);
      const box = await fixture<HTMLElement>(
        html`<div lang=${lang}>
          <old-browser><a slot="support" href="/help">Help</a></old-browser>
        </div>`,
      );
      const element = box.querySelector('old-browser')!;
      expect(element.shadowRoot?.querySelector('[role=alert]')?.textContent).to.contain(words);
      const slot = element.shadowRoot?.querySelector('slot');
      expect(slot?.assignedElements().map(({ textContent }) => textContent)).to.deep.equal(['Help']);
      expect(element.getBoundingClientRect().height).to.be.above(10);
      await new Promise(resolve => setTimeout(resolve, 20));
      box.append(element);
      await new Promise(resolve => setTimeout(resolve, 20));
      removeEventListener('rna-error', listen);
      expect(
        heard.map(event => [
          Reflect.get(event, 'code') as unknown,
          Reflect.get(event, 'retryable') as unknown,
        ]),
      ).to.deep.equal([['unsupported-browser', false]]);
    });
});
