import { rootOf } from './own-member.js';
import { shareSource } from './share-source.js';

/** The language of an element's surroundings: the nearest `lang`, else the browser's own. BCP 47. */
export function pageLanguage(element: Element): string {
  return element.closest('[lang]')?.getAttribute('lang') || navigator.language;
}

/** Calls the listener when the page's language changes; returns how to stop that. */
export const watchPageLanguage = shareSource(tell => {
  const observer = new MutationObserver(() => {
    tell(undefined);
  });
  observer.observe(rootOf(document), { attributes: true, attributeFilter: ['lang'] });
  return () => {
    observer.disconnect();
  };
});
