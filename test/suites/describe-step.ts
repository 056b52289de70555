/** What every screen must keep, in each of its states: it speaks both languages, everybody can use it, and it fits. */
import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import 'axe-core/axe.min.js';
import type axe from 'axe-core';
import type { Screen } from '../../src/contract/index.js';
import type { RealNameAuth } from '../../src/element/real-name-auth.js';
import { en, type Messages } from '../../src/locales/en/messages.js';
import { zhCN } from '../../src/locales/zh-CN/messages.js';
import { zhHant } from '../../src/locales/zh-Hant/messages.js';
import { parts as knownParts } from '../../src/ui/parts.js';
import type { Portal } from '../element/portal.js';
import { mount, part, reach, root, until, visibleText, type MountOptions } from '../element/widget.js';
import { arabicLanguage, longLanguage, registerPseudoLocales } from './pseudo-locales.js';
import { setViewport } from './set-viewport.js';
import { currentEngine, skipOn } from './skip-on.js';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/** One state of a screen, and the way to it. */
export interface Scene {
  readonly portal: () => Portal;
  readonly screen: Screen;
  /** From the first screen to the scene, as a person goes. */
  readonly way?: (widget: RealNameAuth, portal: Portal) => Promise<unknown>;
  readonly place?: MountOptions['place'];
  /** Sentences that stand on the screen. */
  readonly says: (messages: Messages) => readonly string[];
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

async function show(scene: Scene, options: MountOptions = {}): Promise<RealNameAuth> {
  const portal = scene.portal();
  const widget = await mount(portal, { ...options, ...(scene.place ? { place: scene.place } : {}) });
  await scene.way?.(widget, portal);
  await reach(widget, scene.screen);
  return widget;
}

/** What axe finds on an element, in lines; empty where it finds nothing. */
export async function axeFindings(context: Element): Promise<string[]> {
  const { violations } = await window.axe.run(context, {
    resultTypes: ['violations'],
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${plain(failureSummary ?? '')}`),
  );
}

/** Runs some work with the page in one of the two color schemes, which the widget inherits. */
async function inScheme<T>(scheme: 'light' | 'dark', work: () => Promise<T>): Promise<T> {
  const { style } = document.documentElement;
  style.colorScheme = scheme;
  style.background = 'Canvas';
  try {
    return await work();
  } finally {
    style.colorScheme = '';
    style.background = '';
  }
}

const clipped = (element: Element) => getComputedStyle(element).clipPath !== 'none';

/** Elements that stick out of the screen, to either side. */
function sticksOut(widget: RealNameAuth): string[] {
  const box = widget.getBoundingClientRect();
  return [...root(widget).querySelectorAll('*')]
    .filter(element => !clipped(element) && element.getClientRects().length > 0)
    .filter(element => {
      const { left, right } = element.getBoundingClientRect();
      return left < box.left - 1 || right > box.right + 1;
    })
    .map(
      element =>
        `${element.localName} ${element.getAttribute('part') ?? element.getAttribute('class') ?? ''}`,
    );
}

/** Texts of which a part is hidden: they run out of the screen, or are cut off by their box. */
function cutTexts(widget: RealNameAuth): string[] {
  const screen = widget.getBoundingClientRect();
  const found: string[] = [];
  const walker = document.createTreeWalker(root(widget), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const box = node.parentElement;
    if (!box || !node.textContent?.trim() || box.closest('option, .sr') || clipped(box)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const { left, right, width } = range.getBoundingClientRect();
    if (width === 0) continue;
    const { overflowX } = getComputedStyle(box);
    const runsOut = left < screen.left - 1 || right > screen.right + 1;
    const isCut = overflowX !== 'visible' && box.scrollWidth > box.clientWidth + 1;
    if (runsOut || isCut) found.push(`${box.localName}: ${plain(node.textContent).slice(0, 80)}`);
  }
  return found;
}

/** Every language of the tests, with what tells that a screen is in it. */
const languages = ['en', 'zh-CN', 'zh-Hant', longLanguage, arabicLanguage];

async function speak(widget: RealNameAuth, language: string): Promise<void> {
  widget.language = language;
  await until(
    () => `${language} on ${visibleText(widget)}`,
    () =>
      root(widget).querySelector('[part~=screen]')?.getAttribute('lang') === language &&
      !root(widget).querySelector('.skeleton'),
  );
  await widget.updateComplete;
}

/** What a person aims at: a box or a button of a group by its whole label. */
const target = (control: Element) =>
  (control.matches('[type=radio], [type=checkbox]') && control.closest('label')) || control;

/** Controls that are lower than they should be, with their height. */
function tooSmall(widget: RealNameAuth): string[] {
  const low = (selector: string, least: number) =>
    [...root(widget).querySelectorAll(selector)]
      .map(target)
      .filter(element => element.getBoundingClientRect().height < least - 0.5)
      .map(({ outerHTML }) => `below ${String(least)} px: ${outerHTML.slice(0, 100)}`);
  const main = ['button-primary', 'button-secondary', 'field-input', 'field-select', 'choice'];
  return [...low(main.map(name => `[part~="${name}"]`).join(), 44), ...low('button, input, select', 24)];
}

/** Parts that are in a template and not in the closed list. */
function unknownParts(widget: RealNameAuth): string[] {
  const used = [...root(widget).querySelectorAll('[part]')].flatMap(element => [...element.part]);
  return [...new Set(used)].filter(name => !(knownParts as readonly string[]).includes(name));
}

/** Controls without a part, which no outside style sheet could reach. */
const unreachable = (widget: RealNameAuth): string[] =>
  [...root(widget).querySelectorAll('button, input, select, a')]
    .filter(element => element.part.length === 0)
    .map(({ outerHTML }) => outerHTML.slice(0, 120));

/** Parts that hold other pieces: a text right inside needs a part of its own. */
const containers = [
  'screen',
  'form',
  'section',
  'aside',
  'actions',
  'identity',
  'waiting',
  'banner',
  'summary',
  'note',
];

/** Texts that no outside style sheet could reach on their own. */
function unnamedTexts(widget: RealNameAuth): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(root(widget), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !node.textContent?.trim() || parent.closest('option') || clipped(parent)) continue;
    const owner = parent.closest('[part]');
    if (!owner || containers.some(name => owner.part.contains(name)))
      found.push(`${parent.localName}: ${plain(node.textContent)}`);
  }
  return found;
}

/** Controls that show neither border nor focus. */
function unseen(widget: RealNameAuth): string[] {
  const found: string[] = [];
  for (const control of root(widget).querySelectorAll<HTMLElement>('button, input, select, a[href]')) {
    const { borderTopStyle, borderTopWidth } = getComputedStyle(control);
    if (control.matches('[part~=field-input], [part~=field-select], button:not(.inline)'))
      if (borderTopStyle === 'none' || parseFloat(borderTopWidth) < 1)
        found.push(`no border: ${control.outerHTML.slice(0, 100)}`);
    control.focus({ focusVisible: true });
    const shown = [control, control.closest('label')].some(
      element => element && getComputedStyle(element).outlineStyle !== 'none',
    );
    if (!shown) found.push(`no focus: ${control.outerHTML.slice(0, 100)}`);
  }
  return found;
}

/** Puts the portal's ways to help below the screen. */
function giveHelp(widget: RealNameAuth): HTMLAnchorElement[] {
  const links = ['Talk to sales', 'Write a ticket', 'Call 400-000-0000'].map(textContent =>
    Object.assign(document.createElement('a'), { slot: 'support', href: '#help', textContent }),
  );
  widget.append(...links);
  return links;
}

const isSeen = (element: Element) =>
  element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().height > 0;

/** Tells a screen's promises for each of its states. */
export function describeStep(name: Screen, scenes: Readonly<Record<string, Scene>>): void {
  describe(`the screen ${name}`, () => {
    before(registerPseudoLocales);
    afterEach(() => setViewport({ width: 800, height: 600 }));

    for (const [state, scene] of Object.entries(scenes)) {
      describe(state, () => {
        it('[D6] [D7] speaks Chinese of both scripts and English, and axe finds nothing in light and dark', async () => {
          const widget = await show(scene, { language: 'zh-CN' });
          const everywhere = currentEngine() === 'chromium';
          for (const messages of [zhCN, zhHant, en] as Messages[]) {
            widget.language = messages === en ? 'en' : messages === zhCN ? 'zh-CN' : 'zh-Hant';
            for (const sentence of scene.says(messages))
              await until(
                () => `“${sentence}” in: ${visibleText(widget)}`,
                () => visibleText(widget).includes(plain(sentence)),
              );
            expect(visibleText(widget)).not.to.match(/undefined|NaN|\[object|=>|null\b|[{}]/);
            // Colors are the same in every language, and names in every scheme.
            const scheme = messages === zhCN ? 'light' : messages === en && everywhere ? 'dark' : null;
            if (scheme) expect(await inScheme(scheme, () => axeFindings(widget)), scheme).to.deep.equal([]);
          }
        });

        it('[D5] [D7] [I12] fits 320 px and 400 % in both directions, with targets to hit, parts to style, and help', async () => {
          const widget = await show(scene, { width: 320 });
          const help = giveHelp(widget);
          // WebKit's window never gets this narrow; there the box alone is.
          for (const height of [640, 256]) {
            await setViewport({ width: 320, height });
            for (const direction of ['ltr', 'rtl'] as const) {
              widget.dir = direction;
              expect(sticksOut(widget), `${direction} at 320 × ${String(height)}`).to.deep.equal([]);
              expect(root(widget).querySelector('[part~=screen]')!.scrollWidth).to.be.at.most(320);
              expect(help.map(isSeen), 'sales, ticket and phone').to.deep.equal([true, true, true]);
            }
          }
          expect(tooSmall(widget)).to.deep.equal([]);
          expect(unknownParts(widget), 'add to src/ui/parts.ts').to.deep.equal([]);
          expect(unreachable(widget), 'controls need a part').to.deep.equal([]);
          expect(unnamedTexts(widget), 'texts need a part').to.deep.equal([]);
          await setViewport({ width: 800, height: 600 });
          widget.parentElement!.style.width = '';
          expect(sticksOut(widget), 'at 800 px').to.deep.equal([]);
        });

        it('[D6] neither cuts nor overflows at 320 px in any language, also 40 % longer and from right to left', async () => {
          const widget = await show(scene, { width: 320 });
          await setViewport({ width: 320, height: 640 });
          // Other engines break lines alike: there the longest words, and those from right to left.
          const spoken = currentEngine() === 'chromium' ? languages : languages.slice(-2);
          for (const language of spoken) {
            await speak(widget, language);
            expect(part(widget, 'screen').dir, language).to.equal(
              language === arabicLanguage ? 'rtl' : 'ltr',
            );
            expect(sticksOut(widget).join('\n'), `sticks out in ${language}`).to.equal('');
            expect(cutTexts(widget).join('\n'), `cut in ${language}`).to.equal('');
            expect(visibleText(widget), language).not.to.match(/undefined|NaN|\[object|[{}]/);
          }
        });

        it(
          '[D7] keeps its borders and its focus in forced colors',
          skipOn(['firefox', 'webkit'], 'cannot emulate forced colors', async () => {
            const widget = await show(scene);
            await emulateMedia({ forcedColors: 'active' });
            try {
              expect(unseen(widget).join('; ')).to.equal('');
            } finally {
              await emulateMedia({ forcedColors: 'none' });
            }
          }),
        );
      });
    }
  });
}
