import { engineFits } from './browser/page/engine-fits.js';
import { lazy } from './browser/page/lazy.js';
import { whenOnPage } from './browser/page/when-on-page.js';
import { defineElement } from './element/define-element.js';
import { RealNameAuth } from './element/real-name-auth.js';

export { registerLocale, type LocaleMessages } from './locales/registered.js';

const loadOldBrowser = lazy(_retry => import('./element/old-browser.js'));
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

/** In an engine that lacks what the widget needs, whoever opens the page is told so. */
function defineOldBrowser(): void {
  void loadOldBrowser().then(({ OldBrowser }) => {
    defineElement('real-name-auth', OldBrowser);
  });
}

const hasPage = typeof document === 'object';
if (hasPage && !engineFits()) defineOldBrowser();
else {
  defineElement('real-name-auth', RealNameAuth);
  if (hasPage) whenOnPage(companionNames, defineCompanions);
}
