/**
 * `npm run screenshots`: pictures of the demo, for a look at every screen at once and for the README.
 *
 *   --url=http://…     a demo that runs already; without it `npm start` is started and stopped
 *   --scene=<part>     only scenes with this in their name
 *   --readme           only the pictures of the README, into docs/images
 */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from './launch-browser.mjs';
import { newAccount } from './screenshot-account.mjs';
import { scenes } from './screenshot-scenes.mjs';
import { drawDocument } from '../test/suites/document-photo.ts';

const { values: options } = parseArgs({
  options: { url: { type: 'string' }, scene: { type: 'string' }, readme: { type: 'boolean' } },
});

const LANGUAGES = ['zh-CN', 'en'];
const SCHEMES = ['light', 'dark'];
const WIDTHS = [1280, 375];

/** One picture for the README, all combinations otherwise. */
const settings = options.readme
  ? [{ language: 'en', scheme: 'light', width: 1280 }]
  : LANGUAGES.flatMap(language =>
      SCHEMES.flatMap(scheme => WIDTHS.map(width => ({ language, scheme, width }))),
    );

const demo = options.url ? { url: options.url, stop() {} } : await startDemo();
const folder = options.readme ? 'docs/images' : 'reports/screens';
mkdirSync(folder, { recursive: true });
const browser = await launchBrowser('chromium', {
  args: ['--force-color-profile=srgb', '--hide-scrollbars'],
});
try {
  for (const scene of scenes) {
    if (options.scene && !scene.name.includes(options.scene)) continue;
    if (options.readme && !scene.readme) continue;
    for (const setting of settings) await photograph(scene, setting);
  }
} finally {
  await browser.close();
  demo.stop();
}

async function photograph(scene, setting) {
  const { language, scheme, width } = setting;
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width, height: 812, deviceScaleFactor: options.readme ? 2 : 1 });
    await page.setExtraHTTPHeaders({ 'accept-language': language });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    const account = await newAccount(demo.url, scene.account);
    await scene.before?.(account);
    const query = new URLSearchParams({ account: account.id, language, theme: scheme, ...scene.query });
    await page.goto(new URL(`/?${query}`, demo.url).href, { waitUntil: 'load' });
    await scene.steps?.(widgetOf(page));
    // The page chooses its language by a script, and the widget follows.
    await widgetOf(page).wait(`[lang="${language}"]`);
    await widgetOf(page, 'real-name-badge').wait(`[part~="badge-label"]`);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const name = options.readme ? scene.readme : `${scene.name}.${language}.${scheme}.${width}.png`;
    const picture = { path: join(folder, name) };
    if (options.readme) await (await page.$('real-name-auth')).screenshot(picture);
    else await page.screenshot({ ...picture, fullPage: !scene.modal });
    console.log(join(folder, name));
  } finally {
    await context.close();
  }
}

/** What a scene does with the widget: the selectors reach into its shadow root, or into that of a path of elements. */
function widgetOf(page, ...path) {
  const elements = path.length > 0 ? path : ['real-name-auth'];
  const wait = (selector, gone) =>
    page
      .waitForFunction(
        (tags, wanted, left) => {
          const root = tags.reduce((outer, tag) => outer?.querySelector(tag)?.shadowRoot, document);
          return !(left && !root?.querySelector(left)) && root?.querySelector(wanted);
        },
        { timeout: 15_000 },
        elements,
        selector,
        gone,
      )
      .then(handle => handle.asElement());
  return {
    wait,
    /** The same for another element of the page, or one in the shadow root of another. */
    of: (...others) => widgetOf(page, ...others),
    /** Presses something of the page itself. */
    pressOnPage: selector => page.click(selector),
    /** Presses what `selector` finds, once `after` is there as well. */
    press: async (selector, after) => (await wait(selector, after)).click(),
    /** Chooses a drawn document for a place of the photos screen. */
    async photo(slot, width, height) {
      const input = await wait(`input#photo-${slot}`);
      await page.evaluate(
        async (element, draw, ...size) => {
          const canvas = new Function(`return (${draw})(...arguments)`)(...size, 'WANG XIAOMING');
          const blob = await new Promise(resolve => canvas.toBlob(resolve, 'image/jpeg', 0.9));
          const files = new DataTransfer();
          files.items.add(new File([blob], 'photo.jpg', { type: 'image/jpeg' }));
          element.files = files.files;
          element.dispatchEvent(new Event('change', { bubbles: true }));
        },
        input,
        String(drawDocument),
        width,
        height,
      );
    },
    async type(selector, value) {
      const field = await wait(selector);
      await field.focus();
      await page.keyboard.type(value);
      await page.keyboard.press('Tab');
    },
  };
}

/** Starts the demo as a visitor would and takes the first address it prints. */
function startDemo() {
  const child = spawn('npm', ['start'], { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  const stop = () => {
    try {
      process.kill(-child.pid, 'SIGTERM');
    } catch {
      // It has ended already.
    }
  };
  process.on('exit', stop);
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', chunk => {
      said += chunk;
      const url = /https?:\/\/[^\s/]+:\d+/.exec(said)?.[0];
      if (url) resolve({ url, stop });
    });
    child.on('exit', code => reject(new Error(`npm start ended with ${code} before it printed an address.`)));
  });
}
