import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Database } from './open-database.js';
import { Refusal } from './refusal.js';

export const sessionCookie = 'rna_demo_account';

/**
 * The account that a request speaks for. The demo believes a cookie, or the token of a portal that keeps its session
 * elsewhere; a real backend asks its own session here.
 * @throws Refusal `not-signed-in`.
 */
export async function signedInAccount(context: Context, db: Database): Promise<string> {
  const token = /^Bearer demo:(.+)$/.exec(context.req.header('authorization') ?? '')?.[1];
  const id = token ?? getCookie(context, sessionCookie);
  if (!id) throw new Refusal('not-signed-in');
  const account = await db
    .selectFrom('account')
    .select(['id', 'session_expired'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!account || account.session_expired) throw new Refusal('not-signed-in');
  return account.id;
}
