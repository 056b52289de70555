import type * as z from 'zod/mini';
import { Refusal } from '../refusal.js';

/**
 * Reads a JSON body. Insisting on JSON keeps forms of other sites out: they cannot send it unasked.
 * @throws Refusal `bad-request` with the place that does not fit, never its value.
 */
export async function readJson<T>(request: Request, schema: z.ZodMiniType<T>): Promise<T> {
  if (!request.headers.get('content-type')?.startsWith('application/json'))
    throw new Refusal('bad-request', { detail: 'Send JSON, with its content type.' });
  const result = schema.safeParse(await request.json().catch(() => null));
  if (result.success) return result.data;
  const at = result.error.issues[0]?.path.join('.') ?? '';
  throw new Refusal('bad-request', { detail: `The body does not fit at '${at}'.` });
}
