/**
 * Serves the built widget on a page whose backend is in the page itself, and lets scripts of it fail as a test wants: what
 * a network, a proxy or a deploy does to a page that is open.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { aSnapshot } from './snapshot-builder.js';

/** How a script fails: the connection breaks, or the file is no longer there. */
export type Failure = 'drop' | 'gone';

export interface ChunkServer {
  /** Where the page is; `?lang=zh-CN` gives it another language than English. */
  readonly address: string;
  /** From now on, so many requests of scripts fail: of those whose name before the hash is this, or fits it. */
  readonly fail: (name: string | RegExp, times: number, how: Failure) => void;
  /** What was asked for, with queries: names of scripts without their hash. */
  readonly asked: (name: string) => readonly string[];
  readonly close: () => void;
}

const pageIn = (language: string) => `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <title>A portal</title>
    <link rel="icon" href="data:," />
    <script type="module" src="/dist/real-name-auth.js?v=7"></script>
  </head>
  <body>
    <real-name-auth></real-name-auth>
    <script type="module">
      let snapshot = ${JSON.stringify(aSnapshot({ accountKey: 'chunks' }))};
      const widget = document.querySelector('real-name-auth');
      window.told = [];
      widget.addEventListener('rna-error', ({ code, retryable }) => window.told.push(code + ' ' + retryable));
      widget.backend = {
        load: async () => snapshot,
        start: async ({ subject }) => (snapshot = {
          ...snapshot,
          version: snapshot.version + '1',
          application: { id: 'a', purpose: 'first', subject, startedAt: snapshot.serverTime, submittedAt: null,
            answers: [], photos: [], participants: [], stage: 'draft' },
        }),
        watch: (_payload, { signal }) => new Promise((_done, fail) =>
          signal.addEventListener('abort', () => fail(signal.reason), { once: true })),
      };
    </script>
  </body>
</html>`;

/** The name of a script before its hash. */
const nameOf = (path: string) => basename(path).replace(/(?:-[0-9a-f]{7})?\.js$/, '');

export async function serveChunks(): Promise<ChunkServer> {
  const asked: string[] = [];
  let failing: { name: string | RegExp; times: number; how: Failure } | null = null;
  const server = createServer((request, response) => {
    const { pathname, search, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const send = (status: number, type: string, body: string) =>
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    if (!pathname.startsWith('/dist/')) {
      send(200, 'text/html', pageIn(searchParams.get('lang') ?? 'en'));
      return;
    }
    const name = nameOf(pathname);
    asked.push(name + search);
    const isMeant = ({ name: which }: { name: string | RegExp }) =>
      typeof which === 'string' ? which === name : which.test(name);
    const fails = pathname.includes('/chunks/') && failing && isMeant(failing);
    if (fails && failing && failing.times-- > 0) {
      if (failing.how === 'drop') {
        // Within the answer: before it, browsers try once more by themselves.
        response.writeHead(200, { 'content-type': 'text/javascript', 'content-length': 1000 });
        response.write('export', () => response.destroy());
      } else send(404, 'text/html', 'Not found');
      return;
    }
    readFile(`.${pathname}`, 'utf8').then(
      text => send(200, 'text/javascript', text),
      () => send(404, 'text/plain', 'Not found'),
    );
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    fail(name, times, how) {
      failing = { name, times, how };
    },
    asked: name => asked.filter(each => each.split('?')[0] === name),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
