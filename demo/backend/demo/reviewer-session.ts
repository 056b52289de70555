import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { Refusal } from '../refusal.js';
import type { SecretDigest } from '../secret-digest.js';

const cookie = 'rna_demo_reviewer';

/** Lets the visitor play the reviewer: a cookie that pages of other sites cannot use. */
export function signInReviewer(context: Context, digest: SecretDigest): void {
  setCookie(context, cookie, digest('reviewer', ''), {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/demo/review',
  });
}

/** @throws Refusal `forbidden` unless the request comes from the reviewer. */
export function refuseOthersThanReviewer(context: Context, digest: SecretDigest): void {
  if (getCookie(context, cookie) !== digest('reviewer', ''))
    throw new Refusal('forbidden', {
      detail: 'Only the reviewer sees this: POST /demo/review/sign-in first.',
    });
}
