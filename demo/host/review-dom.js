/**
 * An element with attributes and children, built without markup from strings.
 * @param {string} tag
 * @param {Record<string, unknown>} [attributes] `on…` are handlers, `undefined` and `false` are left out
 * @param {...(Node | string | null)} children
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter(child => child !== null));
  return element;
}

/** Terms with what they say: a description list. */
export function facts(entries, className = 'facts') {
  return make(
    'dl',
    { class: className },
    ...entries.map(([term, value]) => make('div', {}, make('dt', {}, term), make('dd', {}, value))),
  );
}
