import * as z from 'zod/mini';

/** A BCP 47 language tag, such as `zh-CN`. */
export const Language = z.string().check(z.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,7}$/));
export type Language = z.infer<typeof Language>;
