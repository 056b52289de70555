/** Sentences as a list, and what the sources call their values. */

/** Everything that stands in a tree of sentences, by its path. */
export function leavesOf(tree: unknown, path = ''): [path: string, leaf: unknown][] {
  if (typeof tree !== 'object' || tree === null) return [[path, tree]];
  return Object.entries(tree).flatMap(([key, branch]) => leavesOf(branch, path ? `${path}.${key}` : key));
}

/** The names of a function's parameters: the sources are read as they are written. */
export function parameterNames(sentence: unknown): string[] {
  const [, list = ''] = /^\s*\(?([^)=]*?)\)?\s*=>/.exec(String(sentence)) ?? [];
  return list.split(',').flatMap(name => name.trim() || []);
}
