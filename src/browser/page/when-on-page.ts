import { viewOf } from './own-member.js';
import { whenIdle } from './idle.js';

/** ms after which a page has been built by most scripts that build one. */
const settledMs = 3000;

/** The elements of a tree in its order, read past names that elements of the page may have taken. */
function elementsIn(root: Node): Iterable<Element> {
  const { prototype } =
    root instanceof Document ? Document : root.nodeType === Node.ELEMENT_NODE ? Element : DocumentFragment;
  const all: (selector: string) => Iterable<Element> = Reflect.get(prototype, 'querySelectorAll');
  return all.call(root, '*');
}

/**
 * Calls `found` once, as soon as the page has an element with one of the names, also inside open shadow roots. What is put
 * into the page is looked at at once; shadow roots that come by themselves, when there is time for it.
 */
export function whenOnPage(names: readonly string[], found: () => void): void {
  const watched = new WeakSet<Node>();
  let isLooking = false;
  let isOver = false;

  const end = () => {
    isOver = true;
    observer.disconnect();
  };

  const watch = (root: Node) => {
    if (watched.has(root)) return;
    watched.add(root);
    observer.observe(root, { childList: true, subtree: true });
  };

  /** Whether a tree has one of them. Its shadow roots are watched from then on; the widget has none of them in its own. */
  const has = (root: Node): boolean => {
    const own = root.nodeType === Node.ELEMENT_NODE ? [root as Element] : [];
    for (const { localName, shadowRoot } of [...own, ...elementsIn(root)]) {
      if (names.includes(localName)) return true;
      if (!shadowRoot || localName === 'real-name-auth') continue;
      watch(shadowRoot);
      if (has(shadowRoot)) return true;
    }
    return false;
  };

  const look = (roots: readonly Node[]) => {
    if (isOver || !roots.some(has)) return;
    end();
    found();
  };

  const lookLater = async () => {
    if (isLooking || isOver) return;
    isLooking = true;
    await whenIdle();
    isLooking = false;
    if (viewOf(document)) look([document]);
  };

  const observer = new MutationObserver(records => {
    if (!viewOf(document)) {
      end();
      return;
    }
    look(records.flatMap(({ addedNodes }) => [...addedNodes].filter(({ nodeType }) => nodeType === 1)));
    void lookLater();
  });

  watch(document);
  look([document]);
  setTimeout(() => void lookLater(), settledMs);
}
