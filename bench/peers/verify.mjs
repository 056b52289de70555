/**
 * Goes through the whole flow with real input. Nothing is timed of a contestant that cannot be taken to the end, or that
 * lets through what it should not: an empty form, a number with a wrong check character, a missing photo.
 */
import { answers, slips } from './answers.mjs';
import { addPhoto, chooseEnterprise, count, headingOf, press, proceed, type, until } from './flow.mjs';
import { inPage, wait } from './session.mjs';

const names = Object.keys(answers);
const consents = [0, 1];

/** Presses Next, which has to say what is wrong and stay where it is. */
async function refuses(page, places, what, wrong) {
  const before = await headingOf(page, places);
  const checkHeading = async () => {
    const after = await headingOf(page, places);
    if (after !== before) throw new Error(`It let ${what} through, to “${after}”.`);
  };
  await press(page, places.primary);
  await until(
    async () => `at least ${wrong} errors for ${what}; there are ${await count(page, places.invalid)}`,
    async () => {
      await checkHeading();
      return (await count(page, places.invalid)) >= wrong;
    },
  );
  await wait(300);
  await checkHeading();
}

async function fill(page, places, values) {
  for (const [name, value] of Object.entries(values)) await type(page, places, names.indexOf(name), value);
}

/** Every field has to have a name that a screen reader says. */
async function checkNames(page) {
  const boxes = [];
  const collect = ({ role, name, children = [] }) => {
    if (role === 'textbox') boxes.push(name);
    children.forEach(collect);
  };
  collect(await page.accessibility.snapshot());
  if (boxes.length !== names.length || boxes.some(name => !name))
    throw new Error(`${names.length} named fields are expected, and there are: ${boxes.join(', ')}.`);
}

/** What a page has fetched when its first screen is ready: every address on the server, in the order of the requests. */
const fetchedUntil = (page, readyAt) =>
  page.evaluate(
    ready => [
      location.pathname,
      ...performance
        .getEntriesByType('resource')
        .filter(({ name, startTime }) => startTime <= ready && name.startsWith(location.origin))
        .map(({ name }) => new URL(name).pathname),
    ],
    readyAt,
  );

/** @returns {Promise<string[]>} addresses of what was fetched until the first screen was ready */
export function verify(bench, contestant, photo) {
  const { places } = contestant;
  return inPage(bench, contestant, {}, async ({ page, readyAt }) => {
    const fetched = await fetchedUntil(page, readyAt);
    await proceed(page, places, places.choice);
    await refuses(page, places, 'no choice', 1);
    await chooseEnterprise(page, places);
    await proceed(page, places, places.field);
    await checkNames(page);
    await refuses(page, places, 'an empty form', names.length + consents.length);
    await fill(page, places, { ...answers, ...slips });
    for (const n of consents) await press(page, places.consent, n);
    await refuses(page, places, 'two wrong check characters', Object.keys(slips).length);
    await fill(page, places, Object.fromEntries(Object.keys(slips).map(name => [name, answers[name]])));
    await proceed(page, places, places.photo);
    await refuses(page, places, 'no photo', 1);
    await addPhoto(page, places, photo);
    await proceed(page, places, places.answers);
    await proceed(page, places, places.done);
    return fetched;
  });
}
