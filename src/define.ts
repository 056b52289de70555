import { lazy } from './browser/page/lazy.js';
import { whenOnPage } from './browser/page/when-on-page.js';
import { defineElement } from './element/define-element.js';
import { RealNameAuth } from './element/real-name-auth.js';

const loadCompanions = lazy(_retry => import('./element/companions.js'));
const companionNames = ['real-name-provider', 'real-name-badge', 'real-name-gate'];

/** Badge, gate and provider: fetched when the page has one of them, and again with the network where they did not come. */
function defineCompanions(): void {
  loadCompanions().then(
    ({ companions }) => {
      for (const [name, element] of Object.entries(companions)) defineElement(name, element);
    },
    () => addEventListener('online', defineCompanions, { once: true }),
  );
}

defineElement('real-name-auth', RealNameAuth);
if (typeof document === 'object') whenOnPage(companionNames, defineCompanions);
