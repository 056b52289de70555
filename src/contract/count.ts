import * as z from 'zod/mini';

/** How many of something that is counted in a policy: a whole number up to 10,000. */
export const Count = z.int().check(z.gte(0), z.lte(10_000));
