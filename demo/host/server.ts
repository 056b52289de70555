import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { sessionCookie } from '../backend/sign-in.js';
import { listen } from '../listen.js';
import { manifestFile, studioFolders, testKit } from '../studio/studio-files.js';
import { addLiveReload, liveReloadScript, type LiveReload } from './live-reload.js';

export interface HostOptions {
  /** 0 for any free port. */
  readonly port: number;
  /** Asked each time, since the backend may start later. */
  readonly backendUrl: () => string;
  readonly providerUrl: () => string;
  /** Folder of the built widget; `dist` unless told. */
  readonly widgetFolder?: string | undefined;
  /** Where pages reload themselves when something has changed. */
  readonly liveReload?: LiveReload | undefined;
}

const pagesFolder = fileURLToPath(new URL('.', import.meta.url));
const distFolder = fileURLToPath(new URL('../../dist/', import.meta.url));

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Pages by their addresses. */
const pages: Readonly<Record<string, string>> = { '/': 'index.html', '/review': 'review.html' };

/** The policy under which the widget is known to work; a portal should have no weaker one. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src data: blob:',
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html real-name-auth',
].join('; ');

/** What a page of the portal may ask the browser for: the camera, with which documents are photographed. */
const permissionsPolicy = 'camera=(self), geolocation=(), microphone=(), payment=()';

/** A file below a folder, or null. Nothing above the folder can be named, and no source of the server. */
async function fileBelow(folder: string, path: string): Promise<{ bytes: Buffer; type: string } | null> {
  const type = mediaTypes[extname(path)];
  const full = normalize(join(folder, path));
  if (!type || !full.startsWith(normalize(folder.endsWith(sep) ? folder : folder + sep))) return null;
  const bytes = await readFile(full).catch(() => null);
  return bytes && { bytes, type };
}

/** Ends the connection without an answer: none from behind is none from here, as on a network that went away. */
function cut(context: Context): void {
  (context.env as HttpBindings).outgoing.destroy();
}

/** The same bytes; when they break off, `onCut` instead of an end that would look whole. */
function untilCut(body: ReadableStream<Uint8Array>, onCut: () => void): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch {
        onCut();
        controller.close();
      }
    },
    cancel: () => reader.cancel().catch(() => undefined),
  });
}

/** Hands a request on to the backend, so that page and backend share one origin; streams are passed on as they come. */
async function passOn(
  context: Context,
  backendUrl: string,
  without: readonly string[] = [],
): Promise<Response> {
  const { method, headers, body, signal } = context.req.raw;
  const { pathname, search } = new URL(context.req.url);
  const onward = new Headers(headers);
  for (const name of ['host', 'connection', 'content-length', 'expect', ...without]) onward.delete(name);
  try {
    const response = await fetch(`${backendUrl}${pathname}${search}`, {
      method,
      headers: onward,
      ...(body ? { body, duplex: 'half' } : {}),
      redirect: 'manual',
      signal,
    });
    const back = new Headers(response.headers);
    for (const name of [
      'content-encoding',
      'content-length',
      'transfer-encoding',
      'connection',
      'keep-alive',
    ])
      back.delete(name);
    const passed = response.body && untilCut(response.body, () => cut(context));
    return new Response(passed, { status: response.status, headers: back });
  } catch {
    cut(context);
    return new Response(null, { status: 502 });
  }
}

/** Starts the demo's portal on loopback: its page, the built widget, and the way to the backend. */
export async function start(options: HostOptions): Promise<{ url: string; close(): Promise<void> }> {
  const app = new Hono();
  const widgetFolder = options.widgetFolder ?? distFolder;

  app.use(async (context, next) => {
    await next();
    const { headers } = context.res;
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-cache');
    headers.set('x-content-type-options', 'nosniff');
    headers.set('referrer-policy', 'no-referrer');
    headers.set('x-frame-options', 'DENY');
    headers.set('cross-origin-resource-policy', 'same-origin');
    headers.set('permissions-policy', permissionsPolicy);
    if (headers.get('content-type')?.startsWith('text/html'))
      headers.set('content-security-policy', contentSecurityPolicy);
  });

  app.all('/api/real-name/*', context => passOn(context, options.backendUrl()));
  app.all('/demo/*', context => passOn(context, options.backendUrl()));
  // The page's own buttons for what happens outside. Insisting on JSON keeps forms of other sites out.
  app.all('/ops/*', context => {
    const isJson = context.req.header('content-type')?.startsWith('application/json');
    if (context.req.method !== 'GET' && !isJson) return context.text('Send JSON.', 415);
    return passOn(context, options.providerUrl(), ['origin']);
  });

  if (options.liveReload) addLiveReload(app, options.liveReload);

  /** Where the other two are, for the links of the page. */
  app.get('/addresses.json', context =>
    context.json({ backend: options.backendUrl(), provider: options.providerUrl() }),
  );

  app.get('/studio', context => context.redirect('/studio/index.html'));
  app.get('/studio/test-kit.js', async context =>
    context.body(await testKit(), 200, { 'content-type': mediaTypes['.js'] as string }),
  );
  app.get('/custom-elements.json', async context =>
    context.body(await readFile(manifestFile, 'utf8'), 200, { 'content-type': 'application/json' }),
  );
  for (const [address, folder] of Object.entries(studioFolders))
    app.get(`${address}*`, async context => {
      const { pathname } = new URL(context.req.url);
      const file = await fileBelow(folder, decodeURIComponent(pathname).slice(address.length));
      if (!file) return context.text('Not found', 404);
      return context.body(new Uint8Array(file.bytes), 200, { 'content-type': file.type });
    });

  app.get('*', async context => {
    const { pathname } = new URL(context.req.url);
    const path = decodeURIComponent(pathname);
    const file = path.startsWith('/dist/')
      ? await fileBelow(widgetFolder, path.slice('/dist/'.length))
      : await fileBelow(pagesFolder, pages[path] ?? path);
    if (!file) return context.text('Not found', 404);
    const headers = { 'content-type': file.type };
    const isPage = options.liveReload && file.type.startsWith('text/html');
    const text = isPage && file.bytes.toString().replace('</head>', `${liveReloadScript}</head>`);
    if (path !== '/') return context.body(text || new Uint8Array(file.bytes), 200, headers);
    // A visitor is signed in before the page is there, as in any portal: as the account of the address, else as before.
    const asked = context.req.query('account');
    const account =
      [asked, getCookie(context, sessionCookie)].find(id => id && /^[\w-]+$/.test(id)) ?? 'company';
    setCookie(context, sessionCookie, account, { httpOnly: true, sameSite: 'Lax', path: '/' });
    // The page cannot know as whom, nor on which port the provider ended up.
    const meta = `<meta name="account" content="${account}" /><meta name="provider" content="${options.providerUrl()}" />`;
    const page = (text || file.bytes.toString())
      .replace('</head>', `${meta}</head>`)
      .replace('{provider}', options.providerUrl());
    return context.body(page, 200, headers);
  });
  app.onError((_error, context) => context.text('Bad request', 400));

  return listen(app.fetch, options.port);
}
