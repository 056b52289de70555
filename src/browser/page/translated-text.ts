/** Elements that somebody else has put where the widget had a text. */
const foreign = new WeakSet<Node>();

/**
 * Translators of pages put elements in the place of texts. What a template writes into such a text afterwards would reach
 * nothing, and the sentence before would stay: so the element takes it, and gives way to it.
 */
function standIn(element: Element): void {
  foreign.add(element);
  if ('data' in element) return;
  Object.defineProperty(element, 'data', {
    configurable: true,
    set(text: unknown) {
      while (element.nextSibling && foreign.has(element.nextSibling)) element.nextSibling.remove();
      element.replaceWith(String(text));
    },
  });
}

let observer: MutationObserver | null = null;
let watched = 0;

/** Watches for texts below a root that others replace. Gives how to stop that. */
export function watchTranslation(root: Node): () => void {
  observer ??= new MutationObserver(records => {
    const replaced = records.filter(({ removedNodes }) => [...removedNodes].some(isText));
    const places = new Set(replaced.map(({ target }) => target));
    for (const { target, addedNodes } of records)
      if (places.has(target)) for (const node of addedNodes) if (isElement(node)) standIn(node);
  });
  observer.observe(root, { childList: true, subtree: true });
  watched++;
  return () => {
    // One for all: it forgets a root when that is gone, and everything with the last one.
    if (--watched === 0) observer?.disconnect();
  };
}

const isText = ({ nodeType }: Node) => nodeType === Node.TEXT_NODE;
const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;
