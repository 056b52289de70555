import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { basePath, controlPath, type TestBackend } from './backend/test-backend.js';

/** How a test backend is served. */
export interface ServeOptions {
  /** Any free one unless told. */
  readonly port?: number | undefined;
  /** Answers everything beside the backend, so that the page and its backend share one origin. */
  readonly page?: ((request: Request) => Response | Promise<Response>) | undefined;
}

/** A test backend that listens. */
export interface ServedBackend {
  /** The origin, such as `http://127.0.0.1:41234`. */
  readonly url: string;
  close(): Promise<void>;
}

const notFound = () => new Response('Not found.', { status: 404 });

/**
 * Lets a test backend answer over HTTP on loopback, for tests that drive a browser from Node. Your dev server may hand
 * `/api/real-name` on to it, or `page` serves the page itself.
 * @throws the system's error, such as EADDRINUSE.
 */
export async function serve(
  backend: TestBackend,
  { port = 0, page = notFound }: ServeOptions = {},
): Promise<ServedBackend> {
  const answer = getRequestListener(request => {
    const { pathname } = new URL(request.url);
    const isOurs = [basePath, controlPath].some(path => pathname.startsWith(`${path}/`));
    return isOurs ? backend.fetch(request) : page(request);
  });
  const server = createServer((request: IncomingMessage, response) => void answer(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  backend.addPortalOrigin(url);
  return {
    url,
    close: () =>
      new Promise(resolve => {
        backend.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
