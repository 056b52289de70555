import type { Messages } from '../locales/en/messages.js';

/** The shape of the sentences with every part optional. */
export type MessageOverrides = Overrides<Messages>;
/** Sentences with every part optional. */
export type Overrides<T> = {
  readonly [K in keyof T]?: T[K] extends (...args: never) => unknown ? T[K] : Overrides<T[K]>;
};

export type Tree = Readonly<Record<string, unknown>>;
const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The built-in sentences with the portal's own laid over them. Unknown keys are left out. */
export function overlay<T extends Tree>(base: T, own: Tree): T {
  return Object.fromEntries(
    Object.entries(base).map(([key, value]) => {
      const mine = Object.hasOwn(own, key) ? own[key] : undefined;
      if (mine === undefined) return [key, value];
      return [key, isTree(value) ? (isTree(mine) ? overlay(value, mine) : value) : sameKind(value, mine)];
    }),
  ) as T;
}

/** A sentence may stand for a function of its values; anything else of another kind is left out. */
function sameKind(value: unknown, mine: unknown): unknown {
  if (typeof mine === typeof value) return mine;
  return typeof value === 'function' && typeof mine === 'string' ? () => mine : value;
}
