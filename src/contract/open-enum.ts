import * as z from 'zod/mini';

/**
 * One of some values that is only shown: a value that a newer backend knows becomes the neutral `fallback`. Values that
 * decide a screen are closed enums instead.
 */
export function openEnum<const V extends string>(
  values: readonly V[],
  fallback: NoInfer<V>,
): z.ZodMiniType<V> {
  const known: readonly string[] = values;
  return z
    .string()
    .check(z.overwrite(value => (known.includes(value) ? value : fallback))) as unknown as z.ZodMiniType<V>;
}
