import * as z from 'zod/mini';

/** How the demo names accounts. */
export const AccountId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,60}$/));
