type Blocks = Readonly<Record<string, unknown>>;
const isBlock = (value: unknown): value is Blocks => typeof value === 'object' && value !== null;

/** All sentences of a language: those of the first screen with those of the later ones, which share some blocks. */
export function joinMessages<F extends object, L extends object>(first: F, later: L): F & L {
  const joined: Record<string, unknown> = { ...(first as Blocks) };
  for (const [key, block] of Object.entries(later)) {
    const begun = joined[key];
    joined[key] = isBlock(begun) && isBlock(block) ? { ...begun, ...block } : block;
  }
  return joined as F & L;
}
