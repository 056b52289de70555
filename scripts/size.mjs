/**
 * `npm run size`: the bytes that a person waits for, compressed with brotli 11. Serves the built widget and the snapshot of
 * a new account on the loopback interface, opens the page in Chromium and weighs every script that it fetches until the
 * first screen stands, and behind it; the same for a page with a badge alone. Prints what each script is made of, and the
 * whole product in one language without the table of regions. What is over a limit of `bench/budget.json` fails.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { bytesByPackage } from './bytes-by-package.mjs';
import { findFiles } from './find-files.mjs';
import { launchBrowser } from './launch-browser.mjs';

const { firstScreen, badgeAlone, product } = JSON.parse(readFileSync('bench/budget.json', 'utf8'));
const SNAPSHOT = 'bench/size/snapshot.json';
const page =
  element => `<!doctype html><meta charset="utf-8"><title>size</title><link rel="icon" href="data:,">
<script type="module" src="/dist/${element === 'real-name-badge' ? element : 'real-name-auth'}.js"></script>
<${element} endpoint="/api/real-name"></${element}>`;
const ELEMENTS = { '/': 'real-name-auth', '/badge': 'real-name-badge' };
/** What tells that an element stands: its primary action, or the words of a status that is known. */
const SIGN = '[part~="button-primary"], .unverified [part~="badge-label"]';

if (!existsSync('dist/real-name-auth.js')) {
  console.error('There is no dist/real-name-auth.js: run `npm run build` first.');
  process.exit(1);
}

const brotli = bytes =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const kilobytes = bytes => `${(bytes / 1024).toFixed(2)} KB`;

/** Prints a line for each file and the sum, and returns the compressed sum. */
function weigh(title, paths) {
  const rows = paths.map(path => {
    const bytes = readFileSync(path);
    return { path, raw: bytes.length, small: brotli(bytes) };
  });
  const sum = key => rows.reduce((total, row) => total + row[key], 0);
  console.log(`\n${title}`);
  for (const { path, raw, small } of [...rows, { path: 'together', raw: sum('raw'), small: sum('small') }]) {
    console.log(`${kilobytes(raw).padStart(12)} raw ${kilobytes(small).padStart(10)} brotli  ${path}`);
  }
  return sum('small');
}

const fetched = new Set();

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const send = (status, type, body) => response.writeHead(status, { 'content-type': type }).end(body);
  if (pathname in ELEMENTS) return send(200, 'text/html', page(ELEMENTS[pathname]));
  if (pathname.startsWith('/api/real-name/')) {
    const known = pathname.endsWith('/snapshot') && existsSync(SNAPSHOT);
    if (known) return send(200, 'application/json', readFileSync(SNAPSHOT));
    return send(503, 'application/problem+json', '{"title":"No such fixture","status":503}');
  }
  const path = normalize(join('.', pathname));
  if (!path.startsWith('dist/') || !existsSync(path)) return send(404, 'text/plain', 'not found');
  if (path.endsWith('.js')) fetched.add(path);
  return send(200, path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream', readFileSync(path));
}).listen(0, '127.0.0.1');
await new Promise(resolve => server.once('listening', resolve));

const browser = await launchBrowser();

/** What is fetched until the element of a page stands, and what is fetched behind it. */
async function measure(path) {
  fetched.clear();
  const tab = await browser.newPage();
  tab.on('pageerror', error => console.error(`The page threw: ${error.message}`));
  // It stands when its sign enters the shadow root; what is requested later is not waited for.
  await tab.evaluateOnNewDocument(sign => {
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      const root = attach.call(this, init);
      new MutationObserver((_records, observer) => {
        if (!root.querySelector(sign)) return;
        globalThis.standsAt = performance.now();
        observer.disconnect();
      }).observe(root, { childList: true, subtree: true, attributes: true });
      return root;
    };
  }, SIGN);
  await tab.goto(`http://127.0.0.1:${server.address().port}${path}`);
  const stands = await tab
    .waitForFunction(() => globalThis.standsAt !== undefined, { timeout: 15_000 })
    .then(
      () => true,
      () => false,
    );
  // Long enough for whatever is fetched behind it.
  await new Promise(resolve => setTimeout(resolve, 4000));
  const requests = await tab.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name, startTime }) => ({
      path: new URL(name).pathname.slice(1),
      early: startTime <= globalThis.standsAt,
    })),
  );
  await tab.close();
  const asked = when =>
    [...fetched].filter(each => requests.some(({ path: of, early }) => of === each && early === when));
  return { stands, early: asked(true), late: asked(false) };
}

let screen, badge;
try {
  screen = await measure('/');
  badge = await measure('/badge');
} finally {
  await browser.close();
  server.close();
}

if (!existsSync(SNAPSHOT)) console.log(`${SNAPSHOT} is missing: this weighs the screen of a failed load.`);
const total = weigh('ES module, until the first screen stands', screen.early);
weigh('Fetched behind it, while the page is idle', screen.late);
const alone = weigh('A page with a badge alone, until the status stands', badge.early);
weigh('One self-contained file (for comparison)', ['dist/real-name-auth.iife.js']);

console.log('\nWhat each script is made of');
for (const path of findFiles(['dist'], file =>
  /^dist\/(chunks\/.*|real-name-(auth|badge))\.js$/.test(file),
)) {
  const shares = bytesByPackage(path).filter(([, share]) => share >= 0.02);
  console.log(
    `  ${path}: ${shares.map(([name, share]) => `${name} ${(share * 100).toFixed(0)} %`).join(', ')}`,
  );
}

/** All scripts that one names, and those that these name. */
function reachable(entry) {
  const found = new Set([entry]);
  for (const path of found)
    for (const [, name] of readFileSync(path, 'utf8').matchAll(/import\("\.\/((?:chunks\/)?[\w-]+\.js)"/g))
      found.add(join(name.startsWith('chunks/') ? 'dist' : 'dist/chunks', name));
  return [...found];
}
const all = reachable('dist/real-name-auth.js');
const languageOf = path =>
  /chunks\/(?:companions-|first-)?(en|zh-CN|zh-Hant)-[0-9a-f]{7}\.js$/.exec(path)?.[1];
const whole = weigh(
  'The whole product in Chinese, without the table of regions',
  all.filter(path => !path.includes('region-table') && (languageOf(path) ?? 'zh-CN') === 'zh-CN'),
);

const stands = screen.stands && badge.stands;
if (!stands) console.error('\nSomething did not stand within 15 s, so the sums above are not final.');
let within = true;
console.log('');
for (const [what, bytes, { limit, wanted }] of [
  ['First screen', total, firstScreen],
  ['Badge alone', alone, badgeAlone],
  ['Whole product', whole, product],
]) {
  const isOver = bytes > limit * 1024;
  within &&= !isOver;
  const remark = isOver ? ': TOO MUCH' : bytes > wanted * 1024 ? `; wanted: ${wanted} KB` : '';
  console.log(`${what}: ${kilobytes(bytes)} of ${limit} KB${remark}`);
}
process.exitCode = stands && within ? 0 : 1;
