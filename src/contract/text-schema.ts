import * as z from 'zod/mini';

/** Text that is shown or typed in one line, of at most 200 characters. */
export const ShortText = z.string().check(z.maxLength(200));

/** A key or id whose inside means nothing to the widget: 1 to 200 characters. */
export const OpaqueId = z.string().check(z.minLength(1), z.maxLength(200));

/** Text of a policy: 1 to 500 characters. */
export const PolicyText = z.string().check(z.minLength(1), z.maxLength(500));
