/**
 * `npm run bench:photo`: photos of 12 and 48 megapixels with GPS and a quarter turn, made ready to send (long edge 2048,
 * quality 0.85), beside other libraries in one headless Chromium. The ratios count; the milliseconds are one machine's.
 *
 * Time: all in one page, in rounds of random order. Blocked: the longest gap of a clock that ticks on the main thread,
 * in rounds of their own, of which the best counts, because a busy machine only adds to it; "nothing" is a page that
 * only waits. Memory: each in a browser of its own that has prepared a small photo before, the peak above what was there
 * (see process-memory.mjs), median of several browsers.
 *
 * `ROUNDS` and `MEMORY_ROUNDS` set how often. Every figure of ours that misses what is asked for fails the run.
 */
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { launchBrowser } from '../../scripts/launch-browser.mjs';
import { PHOTO_WORKER } from '../../scripts/photo-worker-address.mjs';
import { peakDuring } from './process-memory.mjs';

const rounds = Number(process.env.ROUNDS ?? 9);
const memoryRounds = Number(process.env.MEMORY_ROUNDS ?? 3);
const sizes = [
  { name: '12MP', width: 3000, height: 4000, time: 0.7 },
  { name: '48MP', width: 6000, height: 8000, time: 0.4 },
];
const own = 'real-name-auth';
const idle = 'nothing';
const working = names => names.filter(name => name !== idle);
const isOther = name => !name.startsWith(own) && name !== idle;
const median = numbers => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const { outputFiles } = await build({
  entryPoints: { page: 'bench/photo/page.ts', ours: 'bench/photo/ours.ts', 'photo-worker': PHOTO_WORKER },
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  write: false,
  outdir: '.',
  logLevel: 'error',
});

/** The same at each run, and nobody always after the same one: what one leaves behind would slow down the next. */
let seed = 1;
function shuffled(list) {
  const order = [...list];
  for (let left = order.length; left > 1; left--) {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    const pick = (seed >> 8) % left;
    [order[left - 1], order[pick]] = [order[pick], order[left - 1]];
  }
  return order;
}

const wait = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

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
    /** Until what was done before has been cleared away. */
    const settle = async milliseconds => {
      await page.evaluate('globalThis.gc?.()');
      await wait(milliseconds);
    };
    return await work({ ask, settle, browser, names: await page.evaluate('globalThis.bench.names') });
  } finally {
    await browser.close();
  }
}

const results = new Map();
const result = (size, name) => {
  const key = `${size} ${name}`;
  if (!results.has(key)) results.set(key, { time: [], blocked: [], memory: [], picture: '', faults: [] });
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
await inBrowser(async ({ ask, settle, names: all }) => {
  names = all;
  for (const { name: size } of sizes) await ask('load', size);
  for (const { name: size } of sizes) {
    for (const name of working(names)) Object.assign(result(size, name), await ask('faults', name, size));
    for (let round = 0; round < rounds; round++) {
      console.log(`${size}, round ${round + 1} of ${rounds}`);
      for (const measure of ['time', 'blocked'])
        for (const name of shuffled(names)) {
          await settle(150);
          result(size, name)[measure].push(await ask(measure, name, size));
        }
    }
  }
});

for (let round = 0; round < memoryRounds; round++) {
  console.log(`memory, round ${round + 1} of ${memoryRounds}`);
  for (const { name: size } of sizes)
    for (const name of working(names))
      await inBrowser(async ({ ask, settle, browser }) => {
        await ask('load', 'small');
        await ask('load', size);
        await ask('time', name, 'small');
        await settle(300);
        const peak = await peakDuring(browser.process().pid, () => ask('time', name, size));
        if (peak !== null) result(size, name).memory.push(peak);
      });
}
server.close();

let failed = false;
const miss = sentence => {
  failed = true;
  console.error(`  MISSED: ${sentence}`);
};
const cell = (value, width, digits = 0) =>
  (Number.isNaN(value) ? '–' : value.toFixed(digits)).padStart(width);
for (const { name: size, time: wanted } of sizes) {
  const rows = names.map(name => {
    const { time: times, blocked, memory, ...rest } = result(size, name);
    const [time, peak] = [times, memory].map(numbers => (numbers.length ? median(numbers) : NaN));
    const block = Math.min(...blocked);
    return { name, time, block, peak, ...rest };
  });
  const fastest = rows.filter(({ name }) => isOther(name)).toSorted((a, b) => a.time - b.time)[0];
  console.log(
    `\n${size}, median of ${rounds} rounds (blocked: the best; memory: of ${memoryRounds} browsers)`,
  );
  console.log(`  ${'library'.padEnd(34)}      ms   times  blocked ms  peak MB  picture`);
  for (const { name, time, block, peak, picture, faults } of rows)
    console.log(
      `  ${name.padEnd(34)} ${cell(time, 7)} ${cell(time / fastest.time, 7, 2)} ${cell(block, 11)} ${cell(peak, 8)}  ` +
        [picture, ...faults].join(', '),
    );
  const [mine] = rows.filter(({ name }) => name === own);
  if (!(mine.time <= fastest.time * wanted)) miss(`${wanted} times the time of ${fastest.name}`);
  if (mine.peak > fastest.peak / 2) miss(`half the peak memory of ${fastest.name}`);
  for (const { name, block, faults } of rows.filter(({ name }) => name.startsWith(own))) {
    if (block > 50) miss(`no main-thread task over 50 ms (${name})`);
    if (faults.length) miss(`${name}: ${faults.join(', ')}`);
  }
}
if (failed) process.exitCode = 1;
