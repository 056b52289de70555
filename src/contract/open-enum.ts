import * as z from 'zod/mini';

/**
 * How a schema bears values that only a newer backend knows, for whoever makes something else from the schemas: other
 * values become the `fallback`, or the items of a list whose `member` has another value are left out.
 */
export const openValues = z.registry<
  { readonly values: readonly string[] } & (
    { readonly fallback: string | null } | { readonly member: string }
  )
>();

/**
 * One of some values that is only shown: a value that a newer backend knows becomes the neutral `fallback`. Values that
 * decide a screen are closed enums instead.
 */
export function openEnum<const V extends string, const F extends NoInfer<V> | null>(
  values: readonly V[],
  fallback: F,
): z.ZodMiniType<V | F> {
  const known: readonly string[] = values;
  const schema = z
    .string()
    .check(z.overwrite(value => (known.includes(value) ? value : (fallback as string))));
  openValues.add(schema, { values, fallback });
  return schema as unknown as z.ZodMiniType<V | F>;
}

/** A list that is only shown: items whose `member` has a value that a newer backend knows are left out. */
export function knownItems<T extends Readonly<Record<K, string>>, K extends string, const V extends string>(
  item: z.ZodMiniType<T>,
  member: K,
  values: readonly V[],
): z.ZodMiniType<(Omit<T, K> & Record<K, V>)[]> {
  const known: readonly string[] = values;
  const schema = z
    .array(item)
    .check(z.overwrite(items => items.filter(each => known.includes(each[member]))));
  openValues.add(schema, { values, member });
  return schema as unknown as z.ZodMiniType<(Omit<T, K> & Record<K, V>)[]>;
}
