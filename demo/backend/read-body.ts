import type { Refusal } from './refusal.js';

/**
 * The bytes of a request's body, never more than a limit, whatever its Content-Length says [A24].
 * @throws the given refusal as soon as the limit is passed.
 */
export async function readBody(request: Request, limit: number, tooLarge: Refusal): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const { value } = (await reader?.read()) ?? {};
    if (!value) break;
    size += value.length;
    if (size > limit) {
      await reader?.cancel();
      throw tooLarge;
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let filled = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, filled);
    filled += chunk.length;
  }
  return bytes;
}
