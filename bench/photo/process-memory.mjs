/**
 * The memory that all processes of a browser have written to, in megabytes, read from /proc; null but on Linux.
 * Pixels live in the renderer, in shared memory and sometimes in the browser's own process, so the sum is what counts:
 * private pages (RssAnon) and shared ones (RssShmem), but not the code that is mapped from files.
 */
import { readFileSync, readdirSync } from 'node:fs';

const text = path => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // A process may end between two looks.
    return '';
  }
};

/** The process and all that descend from it. */
export function processTree(root) {
  const children = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = text(`/proc/${name}/stat`)
      .replace(/^.*\) /, '')
      .split(' ')[1];
    children.set(parent, [...(children.get(parent) ?? []), name]);
  }
  const tree = [String(root)];
  for (const each of tree) tree.push(...(children.get(each) ?? []));
  return tree;
}

export function writtenMegabytes(processes) {
  let kilobytes = 0;
  for (const id of processes)
    for (const [, amount] of text(`/proc/${id}/status`).matchAll(/^Rss(?:Anon|Shmem):\s+(\d+)/gm))
      kilobytes += Number(amount);
  return kilobytes / 1024;
}

/** Looks all the time while the work goes on; gives the peak above what was there before. */
export async function peakDuring(root, work) {
  if (process.platform !== 'linux') {
    await work();
    return null;
  }
  const processes = processTree(root);
  const before = writtenMegabytes(processes);
  let peak = before;
  const timer = setInterval(() => (peak = Math.max(peak, writtenMegabytes(processes))), 2);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return peak - before;
}
