/**
 * `npm run screenshots:sheets`: every scene of the test kit, in both schemes and at four widths, on contact sheets for each
 * language, for a look at all of them at once. It takes the built widget (`npm run build`).
 *
 *   --language=<tag>   one language of zh-CN, zh-Hant, en
 *   --scene=<part>     only scenes with this in their id
 *   --width=<pixels>   one width
 *   --folder=<path>    where the sheets go; reports/sheets unless told
 */
import { createServer } from 'node:http';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from './launch-browser.mjs';
import { testKit } from '../demo/studio/studio-files.ts';
import { scenes } from '../testing/index.ts';

const { values: options } = parseArgs({
  options: {
    language: { type: 'string' },
    scene: { type: 'string' },
    width: { type: 'string' },
    folder: { type: 'string', default: 'reports/sheets' },
  },
});

const languages = options.language ? [options.language] : ['zh-CN', 'zh-Hant', 'en'];
const widths = options.width ? [Number(options.width)] : [320, 375, 768, 1280];
const schemes = ['light', 'dark'];
/** How wide a picture is on the sheet, of its width on the screen. */
const scale = 0.5;
/** Scenes on a sheet: engines draw pictures only up to some height. */
const perSheet = 6;
const chosen = scenes.filter(({ id }) => !options.scene || id.includes(options.scene));

const page = `<!doctype html><html><head><meta charset="utf-8"><style>
  html { color-scheme: light dark; background: light-dark(#fff, #14161a); }
  body { margin: 0; padding: 16px; font-family: system-ui, sans-serif; color: CanvasText; }
</style></head><body><script type="module">
  import '/dist/real-name-auth.js';
  import { applicantInPage, sceneBackend, sceneOf } from '/kit.js';
  window.show = async (id, language) => {
    document.querySelector('real-name-auth')?.remove();
    const scene = sceneOf(id);
    history.replaceState(null, '', '/' + scene.search);
    const widget = document.createElement('real-name-auth');
    widget.language = language;
    for (const [name, value] of Object.entries(scene.attributes)) widget.setAttribute(name, value);
    widget.backend = sceneBackend(scene);
    document.body.append(widget);
    const applicant = applicantInPage(undefined, { patience: 20_000 });
    await applicant.does(scene.acts);
    await applicant.waitsFor(scene.screen);
    // What comes later, such as the words of a language, has come by then.
    await new Promise(resolve => setTimeout(resolve, 150));
    document.activeElement?.blur();
    scrollTo(0, 0);
  };
</script></body></html>`;

const kit = await testKit();

const server = createServer(({ url = '/' }, response) => {
  const isScript = /^\/(?:dist\/[\w./-]+|kit)\.js/.test(url) && !url.includes('..');
  response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
  if (url === '/kit.js') response.end(kit);
  else response.end(isScript ? readFileSync(url.slice(1).split('?')[0]) : page);
});
await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address();
const browser = await launchBrowser('chromium', { args: ['--hide-scrollbars'] });
mkdirSync(options.folder, { recursive: true });

/** One picture of each scene in a setting, by the id of the scene. */
async function photograph(language, scheme, width) {
  const pictures = new Map();
  const tab = await browser.newPage();
  await tab.setViewport({ width, height: 700, deviceScaleFactor: scale });
  await tab.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await tab.goto(`http://127.0.0.1:${port}/`);
  await tab.waitForFunction('window.show');
  for (const { id } of chosen) {
    await tab.evaluate((scene, tag) => window.show(scene, tag), id, language);
    pictures.set(id, await tab.screenshot({ fullPage: true, encoding: 'base64' }));
  }
  await tab.close();
  return pictures;
}

try {
  for (const language of languages) {
    const columns = [];
    for (const width of widths)
      for (const scheme of schemes)
        columns.push({ width, pictures: await photograph(language, scheme, width) });
    for (let first = 0; first < chosen.length; first += perSheet) {
      const rows = chosen.slice(first, first + perSheet).map(({ id }) => {
        const cells = columns.map(
          ({ width, pictures }) =>
            `<td><img width="${width * scale}" src="data:image/png;base64,${pictures.get(id)}"></td>`,
        );
        return `<tr><th colspan="${columns.length}">${id}</th></tr><tr>${cells.join('')}</tr>`;
      });
      const sheet = await browser.newPage();
      await sheet.setContent(
        `<style>th { text-align: start; font: 16px sans-serif } td { vertical-align: top } body { background: #999; width: max-content }</style>
        <table>${rows.join('')}</table>`,
      );
      const whole = await sheet.$('table');
      const path = join(options.folder, `${language}-${String(first / perSheet + 1).padStart(2, '0')}.png`);
      writeFileSync(path, await whole.screenshot());
      await sheet.close();
      console.log(path);
    }
  }
} finally {
  await browser.close();
  server.close();
}
