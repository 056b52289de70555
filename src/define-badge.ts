import { RealNameBadge } from './element/real-name-badge.js';
import { defineElement } from './element/define-element.js';

export { registerLocale, type LocaleMessages } from './locales/registered.js';

/** `<real-name-badge>` alone, for pages that have nothing else of the package. */
defineElement('real-name-badge', RealNameBadge);
