import { isDocumentGone } from './browser/page/document-life.js';
import { findInTree } from './browser/backend/find-in-tree.js';
import { summarize } from './contract/index.js';
import { RealNameAuth } from './element/real-name-auth.js';

/** What stands beside the widget, each with a script of its own. */
const companions: Readonly<Record<string, () => Promise<CustomElementConstructor>>> = {
  'real-name-provider': async () => (await import('./element/real-name-provider.js')).RealNameProvider,
  'real-name-badge': async () => (await import('./element/real-name-badge.js')).RealNameBadge,
  'real-name-gate': async () => (await import('./element/real-name-gate.js')).RealNameGate,
};
/** ms after which the companions are there also for trees that nobody can look into from here. */
const lookAgainAfterMs = 3000;

/** Defines an element. The first definition of a page stays; another version only tells that it came second. */
function define(name: string, element: CustomElementConstructor): void {
  const present = customElements.get(name);
  if (!present) customElements.define(name, element);
  else if (present !== element)
    console.warn(summarize({ code: 'RNA111', given: `a second definition of <${name}>` }));
}

/** Brings the companions: at once where the page has one or gets one, the others a while later. */
function defineCompanions(): void {
  const waiting = new Map(Object.entries(companions));
  const bring = (name: string, load: () => Promise<CustomElementConstructor>) => {
    load().then(
      element => define(name, element),
      () => addEventListener('online', () => bring(name, load), { once: true }),
    );
  };
  const look = (all: boolean) => {
    if (isDocumentGone()) return;
    for (const [name, load] of waiting) {
      if (!all && !findInTree(document, name)) continue;
      waiting.delete(name);
      bring(name, load);
    }
  };
  const observer = new MutationObserver(() => look(false));
  observer.observe(document, { childList: true, subtree: true });
  look(false);
  setTimeout(() => {
    observer.disconnect();
    look(true);
  }, lookAgainAfterMs);
}

define('real-name-auth', RealNameAuth);
if (typeof document === 'object') defineCompanions();
