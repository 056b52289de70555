import * as z from 'zod/mini';

/**
 * The same as `z.object`, typed by the literal itself. The doc comments of its members then reach the emitted
 * declarations, and with them the hover of whoever uses the package.
 */
export const object = z.object as <S extends z.core.$ZodShape>(shape: S) => z.ZodMiniObject<S>;
