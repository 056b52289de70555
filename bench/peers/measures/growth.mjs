/**
 * What a hundred instances leave behind that came and went: heap, listeners, nodes. Not what the first ones left, of which
 * one stood until it had loaded everything.
 */
import { collectGarbage, idleTime, inPage, metricsOf, wait } from '../session.mjs';
import { importMount, mountAndRemove } from './mounting.mjs';

async function held(cdp) {
  // What is put away a while later than the element goes.
  await wait(1000);
  await collectGarbage(cdp);
  const { JSHeapUsedSize, JSEventListeners, Nodes } = await metricsOf(cdp);
  return { heap: JSHeapUsedSize / 1024, listeners: JSEventListeners, nodes: Nodes };
}

const growthHeap = { key: 'growth-heap', title: 'left by 100 mounts', unit: 'KB', atMost: 10 };
const growthListeners = { key: 'growth-listeners', title: 'listeners left', unit: '', atMost: 0 };
const growthNodes = { key: 'growth-nodes', title: 'nodes left', unit: '' };

export const growth = {
  gives: [growthHeap, growthListeners, growthNodes],
  rounds: 3,
  run: (bench, contestant) =>
    inPage(bench, contestant, { page: 'empty', ready: false }, async ({ page, cdp }) => {
      const { primary } = contestant.places;
      const mount = await importMount(page, contestant);
      await mountAndRemove(page, mount, primary, { stay: idleTime });
      await mountAndRemove(page, mount, primary, { times: 10 });
      const before = await held(cdp);
      await mountAndRemove(page, mount, primary, { times: 100 });
      const after = await held(cdp);
      return {
        [growthHeap.key]: after.heap - before.heap,
        [growthListeners.key]: after.listeners - before.listeners,
        [growthNodes.key]: after.nodes - before.nodes,
      };
    }),
};
