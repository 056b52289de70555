import type { Refusal } from './refusal.js';

/**
 * The bytes of a request's body, never more than a limit, whatever its Content-Length says [A24].
 * @throws the given refusal as soon as the limit is passed.
 */
export async function readBody(request: Request, limit: number, tooLarge: Refusal): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > limit) throw tooLarge;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
