/** Names that scripts give to members of their own. */
export function ownNamesIn(codes: Iterable<string>): Set<string>;

/** What a built script uses that the engines of the baseline lack, each once. */
export function unknownIn(
  code: string,
  options?: { readonly sourceType?: 'module' | 'script'; readonly own?: ReadonlySet<string> },
): string[];
