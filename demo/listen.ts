import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';

/** What answers requests; `Hono#fetch` is one. */
type Fetch = Parameters<typeof getRequestListener>[0];

/**
 * Listens on loopback.
 * @param finishWithinMs how long answers under way may take at the end before they are cut off.
 * @returns the address, and a close that lets them finish.
 * @throws the system's error, such as EADDRINUSE.
 */
export async function listen(
  fetch: Fetch,
  port: number,
  finishWithinMs = 2_000,
): Promise<{ url: string; close(): Promise<void> }> {
  const answer = getRequestListener(fetch);
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise(resolve => {
        const cutOff = setTimeout(() => server.closeAllConnections(), finishWithinMs);
        // An answer that has just ended leaves its connection open for a next request.
        const sweep = setInterval(() => server.closeIdleConnections(), 50);
        server.close(() => {
          clearTimeout(cutOff);
          clearInterval(sweep);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}
