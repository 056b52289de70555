/** Milliseconds until a hundred instances stand on a page where one stood until it had loaded everything, and went. */
import { idleTime, inPage } from '../session.mjs';
import { importMount, mountAndRemove } from './mounting.mjs';

async function mountHundred(mount, selector) {
  const start = performance.now();
  const containers = Array.from({ length: 100 }, () => {
    const container = document.createElement('div');
    document.body.append(container);
    mount(container);
    return container;
  });
  return (await globalThis.probe.whenAllHave(selector, containers)) - start;
}

const column = { key: 'hundred', title: '100 on a page', unit: 'ms', wanted: 1.6 };

export const hundred = {
  gives: [column],
  run: (bench, contestant) =>
    inPage(bench, contestant, { page: 'empty', ready: false }, async ({ page }) => {
      const { primary } = contestant.places;
      const mount = await importMount(page, contestant);
      await mountAndRemove(page, mount, primary, { stay: idleTime });
      return { [column.key]: await page.evaluate(mountHundred, mount, primary) };
    }),
};
