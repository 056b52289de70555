/**
 * What a person on a slow phone feels: Next on the first step of the form until the heading of the second is painted,
 * once the page was left alone; then keys, each until the frame after it. One page gives both.
 */
import { chooseEnterprise, press, proceed, until } from '../flow.mjs';
import { median } from '../median.mjs';
import { idle, inPage, wait } from '../session.mjs';

const keys = 40;
const betweenKeys = 70;

async function stepTime(page, places) {
  const timed = page.evaluate((of, sign) => globalThis.probe.pressToScreen(of, sign), places, places.field);
  await press(page, places.primary);
  return timed;
}

async function keyTime(page, places) {
  await press(page, places.field, 0);
  await wait(500);
  const times = await page.evaluateHandle(() => globalThis.probe.watchKeys());
  for (let key = 0; key < keys; key++) {
    await page.keyboard.press('a');
    await wait(betweenKeys);
  }
  const all = () => times.jsonValue();
  await until(`a frame after each of ${keys} keys`, async () => (await all()).length === keys);
  return median(await all());
}

const step = { key: 'step', title: 'step 1→2, CPU ×4', unit: 'ms', wanted: 1.5 };
const keystroke = { key: 'keystroke', title: 'keystroke → frame, CPU ×4', unit: 'ms', wanted: 1.15 };

export const interaction = {
  gives: [keystroke, step],
  run: (bench, contestant) =>
    inPage(bench, contestant, { cpu: 4 }, async ({ page }) => {
      const { places } = contestant;
      await proceed(page, places, places.choice);
      await chooseEnterprise(page, places);
      await idle();
      const stepped = await stepTime(page, places);
      return { [step.key]: stepped, [keystroke.key]: await keyTime(page, places) };
    }),
};
