import { createHmac, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { AccountService } from './account-service.js';
import type { ProviderEvent } from './provider-port.js';
import { readBody } from './read-body.js';
import { Refusal } from './refusal.js';

/** News of the provider as it comes over the wire. */
export const ProviderEventMessage = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  flow: z.string().check(z.minLength(1), z.maxLength(200)),
  type: z.enum([
    'face.opened',
    'face.done',
    'face.passed',
    'face.failed',
    'sheet.opened',
    'transfer.arrived',
    'transfer.bounced',
    'payout.sent',
  ]),
  code: z.optional(z.string().check(z.maxLength(200))),
  fen: z.optional(z.int()),
}) satisfies z.ZodMiniType<ProviderEvent>;

const signatureHeader = 'Provider-Signature';

/** Whether the provider itself signed these bytes: HMAC-SHA-256 under the shared secret, in hex. */
function isSigned(bytes: Uint8Array, signature: string, secret: string): boolean {
  const expected = createHmac('sha256', secret).update(bytes).digest();
  const given = Buffer.from(signature, 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Takes in what the provider calls back with. It may call twice, late, or not at all. */
export function providerCallback(service: AccountService, secret: string): Hono {
  const app = new Hono();
  app.post('/', async context => {
    const detail = 'The message is too large.';
    const bytes = await readBody(context.req.raw, 16 * 1024, new Refusal('bad-request', { detail }));
    if (!isSigned(bytes, context.req.header(signatureHeader) ?? '', secret))
      throw new Refusal('forbidden', { detail: 'The signature does not fit.' });
    let message: unknown = null;
    try {
      message = JSON.parse(new TextDecoder().decode(bytes));
    } catch {
      // Judged below.
    }
    const event = ProviderEventMessage.safeParse(message);
    if (!event.success) throw new Refusal('bad-request', { detail: 'The message does not fit.' });
    await service.takeEvent(event.data);
    return context.json({});
  });
  return app;
}
