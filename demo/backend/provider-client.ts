import * as z from 'zod/mini';
import { PayeeAccount } from '../../src/contract/index.js';
import type { ProviderPort } from './provider-port.js';
import { ProviderEventMessage } from './provider-callback.js';
import { Refusal } from './refusal.js';

const timeoutMs = 5_000;

const Open = z.object({ open: z.boolean() });
const Match = z.object({ match: z.boolean() });
const FaceCheck = z.object({ flow: z.string(), url: z.string() });
const PayIn = z.object({ flow: z.string(), account: PayeeAccount, url: z.string() });
const PayOut = z.object({ flow: z.string(), fen: z.int(), sent: z.boolean() });
const Events = z.object({ events: z.array(ProviderEventMessage) });

/** Speaks to the provider simulator of this demo. */
export function createProviderClient(options: { baseUrl: string; secret: string }): ProviderPort {
  const ask = async <T>(path: string, answer: z.ZodMiniType<T>, body?: object, key?: string): Promise<T> => {
    try {
      const response = await fetch(`${options.baseUrl}/api/${path}`, {
        method: body ? 'POST' : 'GET',
        headers: {
          authorization: `Bearer ${options.secret}`,
          ...(body ? { 'content-type': 'application/json' } : {}),
          ...(key === undefined ? {} : { 'idempotency-key': key }),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (!response.ok) throw new Error(`status ${response.status}`);
      return answer.parse(await response.json());
    } catch (error) {
      // The cause is for the log; it holds an address and a status, never what was asked.
      const why = error instanceof Error ? error.message.slice(0, 200) : 'unknown';
      throw new Refusal('provider-unavailable', { detail: `${path.split('/')[0]}: ${why}`, retryAfter: 5 });
    }
  };

  return {
    matchOrganization: async claim => (await ask('match-organization', Match, claim)).match,
    matchPerson: async claim => (await ask('match-person', Match, claim)).match,
    createFaceCheck: ({ key, ...request }) => ask('face-checks', FaceCheck, request, key),
    updateFaceCheck: async ({ flow, ...wayBack }) =>
      (await ask(`face-checks/${encodeURIComponent(flow)}`, Open, wayBack)).open,
    createPayIn: ({ key, ...request }) => ask('pay-ins', PayIn, request, key),
    createPayOut: ({ key, ...request }) => ask('pay-outs', PayOut, request, key),
    eventsOf: async flow => (await ask(`flows/${encodeURIComponent(flow)}`, Events)).events,
  };
}
