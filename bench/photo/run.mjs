/**
 * `npm run bench:photo`: photos of 12 and 48 megapixels with GPS and a quarter turn, made ready to send (long edge 2048,
 * quality 0.85), beside other libraries in one headless Chromium. The ratios count; the milliseconds are one machine's.
 *
 * Time: all in one page, in rounds that take turns. Blocked: the longest gap of a clock that ticks on the main thread,
 * in rounds of their own. Memory: each in a browser of its own that has prepared a small photo before, the peak above
 * what was there (see process-memory.mjs), median of several browsers.
 */
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { launchBrowser } from '../../scripts/launch-browser.mjs';
import { peakDuring } from './process-memory.mjs';

const rounds = Number(process.env.ROUNDS ?? 9);
const memoryRounds = Number(process.env.MEMORY_ROUNDS ?? 3);
const sizes = [
  { name: '12MP', width: 3000, height: 4000, time: 0.7 },
  { name: '48MP', width: 6000, height: 8000, time: 0.4 },
];
const own = 'real-name-auth';
const isOther = name => !name.startsWith(own);
const median = numbers => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const { outputFiles } = await build({
  entryPoints: { page: 'bench/photo/page.ts', ours: 'bench/photo/ours.ts' },
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  write: false,
  outdir: '.',
  logLevel: 'error',
});
const require = createRequire(import.meta.url);
const files = new Map(
  outputFiles.map(({ path, contents }) => [`/${path.split(/[\\/]/).pop()}`, Buffer.from(contents)]),
);
files.set('/browser-image-compression.js', readFileSync(require.resolve('browser-image-compression')));
files.set(
  '/',
  Buffer.from('<!doctype html><meta charset="utf-8"><script type="module" src="/page.js"></script>'),
);

const types = { js: 'text/javascript', jpg: 'image/jpeg' };
const server = createServer(async (request, response) => {
  if (request.method === 'PUT') {
    files.set(request.url, Buffer.concat(await request.toArray()));
    response.writeHead(204).end();
    return;
  }
  const file = files.get(request.url);
  const type = types[request.url.split('.').pop()] ?? 'text/html';
  response.writeHead(file ? 200 : 404, { 'Content-Type': type }).end(file);
});
await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${server.address().port}/`;

/** Does something with a page in a new browser. */
async function inBrowser(work) {
  const browser = await launchBrowser('chromium', {
    args: ['--js-flags=--expose-gc'],
    protocolTimeout: 600_000,
  });
  try {
    const page = await browser.newPage();
    await page.goto(address);
    await page.waitForFunction('globalThis.bench !== undefined');
    const ask = (command, ...parameters) =>
      page.evaluate((name, all) => globalThis.bench[name](...all), command, parameters);
    const collect = () => page.evaluate('globalThis.gc?.()');
    return await work({ ask, collect, browser, names: await page.evaluate('globalThis.bench.names') });
  } finally {
    await browser.close();
  }
}

const results = new Map();
const result = (size, name) => {
  const key = `${size} ${name}`;
  if (!results.has(key)) results.set(key, { times: [], blocked: [], memory: [], picture: '', faults: [] });
  return results.get(key);
};

await inBrowser(async ({ ask }) => {
  await ask('makePhoto', 'small', 600, 800);
  for (const { name, width, height } of sizes) {
    const bytes = await ask('makePhoto', name, width, height);
    console.log(`${name}: ${(bytes / 1e6).toFixed(1)} MB`);
  }
});

let names = [];
await inBrowser(async ({ ask, collect, names: all }) => {
  names = all;
  for (const { name: size } of sizes) await ask('load', size);
  for (const { name: size } of sizes) {
    for (const name of names) Object.assign(result(size, name), await ask('faults', name, size));
    for (let round = 0; round < rounds; round++) {
      // Nobody always follows the same one.
      const order = names.map((_, i) => names[(i + round) % names.length]);
      for (const name of order) {
        await collect();
        result(size, name).times.push(await ask('time', name, size));
      }
      for (const name of order) {
        await collect();
        result(size, name).blocked.push(await ask('blocked', name, size));
      }
    }
  }
});

for (let round = 0; round < memoryRounds; round++)
  for (const { name: size } of sizes)
    for (const name of names)
      await inBrowser(async ({ ask, collect, browser }) => {
        await ask('load', 'small');
        await ask('load', size);
        await ask('time', name, 'small');
        await collect();
        await new Promise(resolve => setTimeout(resolve, 300));
        const peak = await peakDuring(browser.process().pid, () => ask('time', name, size));
        if (peak !== null) result(size, name).memory.push(peak);
      });
server.close();

let failed = false;
const miss = sentence => {
  failed = true;
  console.error(`  MISSED: ${sentence}`);
};
for (const { name: size, time: wanted } of sizes) {
  const rows = names.map(name => {
    const { times, blocked, memory, ...rest } = result(size, name);
    const [time, block, peak] = [times, blocked, memory].map(numbers =>
      numbers.length ? median(numbers) : NaN,
    );
    return { name, time, block, peak, ...rest };
  });
  const mine = rows.find(({ name }) => name === own);
  const fastest = rows.filter(({ name }) => isOther(name)).toSorted((a, b) => a.time - b.time)[0];
  console.log(`\n${size}, median of ${rounds} rounds (memory: of ${memoryRounds} browsers)`);
  console.log(`  ${'library'.padEnd(34)}      ms   times  blocked ms  peak MB  picture`);
  for (const row of rows)
    console.log(
      `  ${row.name.padEnd(34)} ${row.time.toFixed(0).padStart(7)} ${(row.time / fastest.time).toFixed(2).padStart(7)} ` +
        `${row.block.toFixed(0).padStart(11)} ${row.peak.toFixed(0).padStart(8)}  ${row.size}` +
        (row.faults.length ? ` (${row.faults.join(', ')})` : ''),
    );
  if (!(mine.time <= fastest.time * wanted)) miss(`${wanted} times the time of ${fastest.name}`);
  if (mine.peak > fastest.peak / 2) miss(`half the peak memory of ${fastest.name}`);
  if (mine.block > 50) miss('no main-thread task over 50 ms');
  if (mine.faults.length) miss(mine.faults.join(', '));
}
if (failed) process.exitCode = 1;
