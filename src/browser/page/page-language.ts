/** The language of an element's surroundings: the nearest `lang`, else the browser's own. BCP 47. */
export function pageLanguage(element: Element): string {
  return element.closest('[lang]')?.getAttribute('lang') || navigator.language;
}

/** Calls `changed` when the page's language changes; returns how to stop that. */
export function watchPageLanguage(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
  return () => {
    observer.disconnect();
  };
}
