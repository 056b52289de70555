/**
 * Kilobytes of the JavaScript heap, after garbage collection and once the page was left alone: what the first instance
 * adds to a page without anything, so with its code; and what it adds to its own page with the code but no instance.
 */
import { collectGarbage, idle, inPage, metricsOf } from '../session.mjs';

const heapOf = (bench, contestant, wish) =>
  inPage(bench, contestant, wish, async ({ cdp }) => {
    await idle();
    await collectGarbage(cdp);
    const { JSHeapUsedSize } = await metricsOf(cdp);
    return JSHeapUsedSize / 1024;
  });

const firstHeap = { key: 'heap-first', title: 'heap of the first, with its code', unit: 'KB', wanted: 2.5 };
const instanceHeap = { key: 'heap-instance', title: 'heap without its code', unit: 'KB' };

export const heap = {
  gives: [firstHeap, instanceHeap],
  rounds: 3,
  run: async (bench, contestant) => {
    const first = await heapOf(bench, contestant, {});
    const code = await heapOf(bench, contestant, { page: 'empty', ready: false });
    const blank = await heapOf(bench, null, {});
    return { [firstHeap.key]: first - blank, [instanceHeap.key]: first - code };
  },
};
