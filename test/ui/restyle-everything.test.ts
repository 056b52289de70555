/**
 * Every part and every token, restyled from outside while each scene of the test kit stands. What can be named can be
 * changed, and what can be seen can be named.
 */
import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { formTokens } from '../../src/ui/form-tokens.js';
import { parts, type Part } from '../../src/ui/parts.js';
import { screenTokens } from '../../src/ui/screen-tokens.js';
import { tokens } from '../../src/ui/tokens.js';
import { sceneOf, samplePhoto, scenes, type Applicant } from '../../testing/index.js';
import { root, until, visibleText } from '../element/widget.js';
import { expectConsole } from '../suites/console-guard.js';
import { standScene } from '../testing/stand-scene.js';

// One of the scenes is that the backend is away.
expectConsole('RNA112');

/** Parts that no scene has yet: other ways of the handoff, more people, pictures of photos, the last try’s characters. */
const beyondScenes: readonly Part[] = [
  'address',
  'character',
  'character-letter',
  'characters',
  'check-now',
  'code',
  'code-body',
  'code-row',
  'field-optional',
  'field-warning',
  'people',
  'person',
  'person-role',
  'person-state',
  'photo-frame',
  'photo-invalid',
  'photo-item',
  'photo-list',
  'photo-picture',
  'photo-progress',
  'ways',
];
/** What has no look of its own: it says something to a screen reader, masks a value for recorders, or is part of a drawing. */
const withoutLook =
  'svg *, .sr, .sr *, option, br, slot, q, strong, bdi, wbr, [id$="-told"], [data-private]:not([part]), ol[part] > li';

type Step = (widget: HTMLElement, applicant: Applicant) => Promise<unknown>;

const find = (widget: Element, selector: string) =>
  until(`${selector} in ${visibleText(widget)}`, () => root(widget).querySelector<HTMLElement>(selector));
const press =
  (...selectors: readonly string[]): Step =>
  async widget => {
    for (const selector of selectors) (await find(widget, selector)).click();
  };

/** Moments that come after a scene: what is pressed there, and a piece that shows that they stand. */
const moments: readonly { readonly of: string; readonly steps: readonly Step[]; readonly shows: Part }[] = [
  { of: 'review', steps: [press('#withdraw')], shows: 'button-danger' },
  { of: 'rejected', steps: [press('[part~="button-primary"]')], shows: 'field-kept' },
  {
    of: 'information-company',
    steps: [(_, applicant) => applicant.fills({ registrationNumber: '9133O106MA2CFLDG4R' })],
    shows: 'field-mend',
  },
  {
    of: 'photos-person',
    steps: [(_, applicant) => applicant.handsIn('portrait', samplePhoto())],
    shows: 'photo-state',
  },
  { of: 'photos-person', steps: [press('[part~="photo-actions"] button')], shows: 'camera-guide' },
];

const all = (widget: Element) => [...(widget.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>('*')];
const partsOf = (element: Element) => (element.getAttribute('part') ?? '').split(/\s+/).filter(Boolean);

/** Puts a style sheet on the page and gives what takes it off. */
function addSheet(css: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(other => other !== sheet);
  };
}

const inner = [tokens, screenTokens, formTokens].map(({ cssText }) => cssText).join('');
const tokenNames = [...new Set(inner.match(/--rna-[\w-]+/g))];

/** A value that no default has, of the kind that the token takes. */
function otherValue(name: string): string {
  if (name === '--rna-font') return 'cursive';
  if (name === '--rna-shadow') return '0 0 3px rgb(1 2 3)';
  if (name === '--rna-line-height') return '2.25';
  if (name.startsWith('--rna-weight')) return '250';
  if (name.startsWith('--rna-font-size')) return '27px';
  if (/width$/.test(name) && name !== '--rna-focus-width') return '77px';
  if (/radius|padding|space|gap$|height|margin|focus-width/.test(name) && name !== '--rna-focus-gap')
    return '13px';
  return 'rgb(1, 2, 3)';
}

/** How everything that is seen looks, in one text: pieces, and what stands in front of them or surrounds them. */
function look(widget: Element): string {
  const properties = [
    ...[
      'color',
      'background-color',
      'border-top-color',
      'border-top-width',
      'border-top-left-radius',
      'box-shadow',
    ],
    ...[
      'font-size',
      'font-family',
      'font-weight',
      'line-height',
      'padding',
      'margin',
      'gap',
      'min-height',
      'height',
    ],
    ...[
      'max-width',
      'accent-color',
      'outline-color',
      'outline-width',
      'scroll-margin-top',
      'grid-template-columns',
    ],
  ];
  return all(widget)
    .map(element => {
      const style = getComputedStyle(element);
      return properties.map(name => style.getPropertyValue(name)).join(';');
    })
    .join('\n');
}

const seen = new Set<string>();
const changed = new Set<string>();

describe('[D5] a designer with nothing but a style sheet reaches everything', () => {
  const plain = scenes.map(({ id }) => ({ of: id, steps: [], shows: 'screen' }));
  for (const { of: id, steps, shows } of [...plain, ...moments])
    it(`in the scene ${id}${steps.length > 0 ? `, with ${shows}` : ''}`, async function () {
      this.timeout(40_000);
      const address = location.href;
      try {
        const { widget, applicant } = await standScene(sceneOf(id));
        for (const step of steps) await step(widget, applicant);
        await find(widget, `[part~="${shows}"]`);
        const drawn = all(widget).filter(element => element.getClientRects().length > 0);

        // What can be seen can be named.
        const nameless = drawn.filter(
          element =>
            partsOf(element).length === 0 &&
            !element.matches(withoutLook) &&
            !element.matches('[role="status"]'),
        );
        expect(nameless.map(element => element.outerHTML.slice(0, 100)).join('\n')).to.equal('');

        // What can be named can be changed: one property that no rule of the widget sets.
        const present = new Set(all(widget).flatMap(partsOf));
        for (const name of present) {
          expect(parts, 'the list of parts').to.include(name);
          const remove = addSheet(`real-name-auth::part(${name}) { letter-spacing: 7.5px; }`);
          const [piece] = all(widget).filter(element => partsOf(element).includes(name));
          expect(getComputedStyle(piece as Element).letterSpacing, name).to.equal('7.5px');
          remove();
          seen.add(name);
        }

        const focusable = drawn.find(element => element.matches('button, input, select, a'));
        focusable?.focus();
        const before = look(widget);
        for (const name of tokenNames) {
          if (changed.has(name)) continue;
          const remove = addSheet(`html { ${name}: ${otherValue(name)}; }`);
          if (look(widget) !== before) changed.add(name);
          remove();
        }
      } finally {
        history.replaceState(null, '', address);
      }
    });

  it('and meets every part in a scene, but for those of passing moments', () => {
    expect(
      parts
        .filter(name => !seen.has(name))
        .sort()
        .join(' '),
    ).to.equal([...beyondScenes].sort().join(' '));
  });

  it('and sees a change by every token', () => {
    expect(tokenNames).to.have.length.above(40);
    expect(tokenNames.filter(name => !changed.has(name)).join(' ')).to.equal('');
  });
});
