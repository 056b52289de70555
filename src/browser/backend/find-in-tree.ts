/**
 * The first element of a tree that a selector finds. Read past the tree itself: an element of the page may have taken the
 * name (`<form name="querySelector">`).
 */
export function findInTree(root: Node, selector: string): Element | null {
  const { prototype } = root instanceof Document ? Document : DocumentFragment;
  const find: (selector: string) => Element | null = Reflect.get(prototype, 'querySelector');
  return find.call(root, selector);
}
