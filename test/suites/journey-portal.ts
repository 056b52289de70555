/** Small portals for journeys that need another page than the demo's: what a portal team would write, and no more. */
import { commands } from '../../src/contract/index.js';
import type { PortalFile } from './journey.js';

const page = (scripts: string, attributes: string, inside = ''): PortalFile => ({
  type: 'text/html',
  body: `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>A portal</title>
    <link rel="icon" href="data:," />
    ${scripts}
  </head>
  <body>
    <real-name-auth ${attributes}>${inside}</real-name-auth>
  </body>
</html>`,
});

/** The element with these attributes, from the ES module build. */
export function portalWith(attributes: string, files: Readonly<Record<string, PortalFile>> = {}) {
  const scripts = '<script type="module" src="/dist/real-name-auth.js"></script>';
  return { '/portal.html': page(scripts, attributes), ...files };
}

/** The element of a portal that brings its own script, with all files that belong to that. */
export function portalWithScript(script: string, isModule: boolean, scripts: ReadonlyMap<string, string>) {
  const tag = `<script ${isModule ? 'type="module"' : 'defer'} src="${script}"></script>`;
  const files = [...scripts].map(([path, body]) => [path, { type: 'text/javascript', body }] as const);
  return { '/portal.html': page(tag, 'endpoint="/api/real-name"'), ...Object.fromEntries(files) };
}

/** The element with the portal's three ways to help, by the ids `sales`, `ticket` and `phone`. */
export function portalWithHelp() {
  const scripts = '<script type="module" src="/dist/real-name-auth.js"></script>';
  const help = `<a slot="support" id="sales" href="/sales">Talk to sales</a>
      <a slot="support" id="ticket" href="/tickets">Write a ticket</a>
      <a slot="support" id="phone" href="tel:400-000-0000">400-000-0000</a>`;
  return { '/portal.html': page(scripts, 'endpoint="/api/real-name"', help) };
}

/** One script tag and one element. */
export function portalWithOneTag() {
  const scripts = '<script src="/dist/real-name-auth.iife.js" defer></script>';
  return { '/portal.html': page(scripts, 'endpoint="/api/real-name"') };
}

/** The backend in the page's own script: calls of the HTTP backend, written by hand. */
export function portalWithBackend() {
  const paths = Object.fromEntries(
    Object.entries(commands)
      .filter(([, { stream, body }]) => !stream && body !== 'photo')
      .map(([name, { method, path, body }]) => [name, [method, path, body]]),
  );
  const script = `
const backend = {};
for (const [name, [method, path, body]] of Object.entries(${JSON.stringify(paths)}))
  backend[name] = async (payload, { signal, key, account }) => {
    const response = await fetch('/api/real-name' + path, {
      method,
      signal,
      headers: { 'RNA-Contract': '1', 'Idempotency-Key': key, 'RNA-Account': account, 'Content-Type': 'application/json' },
      ...(body === 'json' ? { body: JSON.stringify(payload) } : {}),
    });
    const answer = await response.json();
    if (!response.ok) throw { problem: answer };
    return answer;
  };
document.querySelector('real-name-auth').backend = backend;
`;
  const scripts = `<script type="module" src="/portal.js"></script>
    <script type="module" src="/dist/real-name-auth.js"></script>`;
  return {
    '/portal.html': page(scripts, ''),
    '/portal.js': { type: 'text/javascript', body: script } satisfies PortalFile,
  };
}
