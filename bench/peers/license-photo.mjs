/** A photo of a license, made in the browser: a sheet with writing and a stamp on a table, sharp and well lit. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

function draw() {
  const [width, height] = [1600, 1100];
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  for (const [color, left, top, right, bottom] of [
    ['#5a5048', 0, 0, 1, 1],
    ['#cfd8de', 0.12, 0.12, 0.88, 0.88],
    ['#b04a42', 0.66, 0.56, 0.8, 0.76],
  ]) {
    context.fillStyle = color;
    context.fillRect(left * width, top * height, (right - left) * width, (bottom - top) * height);
  }
  context.fillStyle = '#26282c';
  context.font = `${Math.round(height / 20)}px sans-serif`;
  ['BUSINESS LICENSE', '91110105MA00DEMA83', 'Example Network Ltd.', '1 Example Road, Beijing'].forEach(
    (line, n) => context.fillText(line, width * 0.17, height * (0.28 + n * 0.12), width * 0.6),
  );
  return canvas.toDataURL('image/jpeg', 0.92);
}

/** @returns {Promise<{ path: string, remove: () => void }>} the file, and what throws it away */
export async function makeLicensePhoto(browser) {
  const page = await browser.newPage();
  const url = await page.evaluate(draw);
  await page.close();
  const folder = mkdtempSync(join(tmpdir(), 'bench-peers-'));
  const path = join(folder, 'license.jpg');
  writeFileSync(path, Buffer.from(url.split(',')[1], 'base64'));
  return { path, remove: () => rmSync(folder, { recursive: true }) };
}
