/** How a person goes through the form: with the mouse and the keyboard, wherever a contestant has its things. */
import { wait } from './session.mjs';

/** The n-th element of a place. */
async function elementAt(page, selector, n = 0) {
  const handle = await page.evaluateHandle((of, at) => globalThis.probe.findAll(of)[at], selector, n);
  const element = handle.asElement();
  if (!element) throw new Error(`There is no ${selector}${n > 0 ? ` number ${n + 1}` : ''} to press.`);
  return element;
}

export const count = (page, selector) => page.evaluate(of => globalThis.probe.findAll(of).length, selector);

export const headingOf = (page, places) => page.evaluate(of => globalThis.probe.headingOf(of), places);

/** Waits until something holds; says what it was where it does not within 10 s. */
export async function until(what, holds) {
  for (const end = Date.now() + 10_000; Date.now() < end; await wait(50)) if (await holds()) return;
  throw new Error(`This did not come about: ${await (typeof what === 'function' ? what() : what)}.`);
}

/** Moves the mouse there, rests as long as a hand does, and presses. */
export async function press(page, selector, n = 0) {
  const element = await elementAt(page, selector, n);
  await element.hover();
  await wait(100);
  await element.click();
}

/** Types into the n-th field, over what stands there, and leaves it. */
export async function type(page, places, n, text) {
  await press(page, places.field, n);
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}

/** Presses the primary button and waits for another screen with its own sign. */
export async function proceed(page, places, sign) {
  const before = await headingOf(page, places);
  await press(page, places.primary);
  await until(
    async () => `a screen with ${sign} after “${before}”; it is “${await headingOf(page, places)}”`,
    async () => (await headingOf(page, places)) !== before && (await count(page, sign)) > 0,
  );
}

/** Chooses the enterprise, which comes second everywhere. */
export const chooseEnterprise = (page, places) => press(page, places.choice, 1);

export async function addPhoto(page, places, path) {
  const input = await elementAt(page, places.photo);
  await input.uploadFile(path);
  await until('the picture of the photo', async () => (await count(page, places.picture)) > 0);
}
