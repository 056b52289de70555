/** The demo's page for designers: every screen at once, tokens that change it, and what to call each piece. */
import { expect } from 'chai';
import { aBlankPage, demo, journey } from '../suites/journey.js';
import { until } from '../suites/journey-until.js';

describe('[D5] the studio', function () {
  it(
    'shows the scenes, changes a token, tells a piece, and gives the CSS to copy',
    journey(async () => {
      const page = await aBlankPage();
      await page.setViewport({ width: 1280, height: 900 });
      const { host } = demo().urls;
      await page.goto(`${host}/studio`);

      const scene = 'section[data-scene="status-company"]';
      const titleIs = (text: RegExp) =>
        page.evaluate(
          (selector, wanted) =>
            new RegExp(wanted).test(
              document.querySelector(`${selector} real-name-auth`)?.shadowRoot?.querySelector('#title')
                ?.textContent ?? '',
            ),
          scene,
          text.source,
        );
      await until('a scene stands in Chinese', () => titleIs(/[\u4e00-\u9fff]/));
      expect(await page.$$eval('.scene', boxes => boxes.length)).to.be.greaterThan(50);
      await page.select('#language', 'en');
      await until('it stands in English', () => titleIs(/[a-z]{4}/));

      const primary = `${scene} real-name-auth`;
      const colorOf = () =>
        page.$eval(
          primary,
          widget =>
            getComputedStyle(
              (widget.shadowRoot as ShadowRoot).querySelector('[part~="button-primary"]') as Element,
            ).backgroundColor,
        );
      const figures = () => page.$eval('#contrast', list => list.textContent);
      const before = [await colorOf(), await figures()];
      await page.type('[data-token="--rna-accent"]', '#ffd54f');
      await until('the button has the color', async () => (await colorOf()) === 'rgb(255, 213, 79)');
      expect(await figures()).not.to.equal(before[1]);
      expect(await figures(), 'white on yellow is told to be too little').to.match(
        /on-accent on accent1\.\d+, needs 4\.5/,
      );

      const button = await page.evaluateHandle(
        selector =>
          document.querySelector(selector)?.shadowRoot?.querySelector('[part~="button-primary"]') as Element,
        primary,
      );
      await button.click();
      const piece = await page.$eval('#piece', list => list.textContent);
      expect(piece).to.contain('::part(button-primary)');
      expect(piece).to.contain(':state(step-status)');
      expect(piece).to.contain('--rna-accent');
      expect(await titleIs(/./), 'the press itself is not carried out').to.equal(true);

      // A browser that lets no page copy has the text selected instead: either way it is at hand.
      await page.click('#copy');
      await until('it says what became of it', () => page.$eval('#said', said => said.textContent !== ''));
      const taken = await page.evaluate(async () =>
        document.querySelector('#said')?.textContent === 'Copied.'
          ? navigator.clipboard.readText().catch(() => document.querySelector('#css')?.textContent)
          : getSelection()?.toString(),
      );
      expect(taken?.trim()).to.equal('real-name-auth {\n  --rna-accent: #ffd54f;\n}');

      await page.click('#clear');
      await until('the look is as it was', async () => (await colorOf()) === before[0]);
      await page.select('#theme', 'tdesign');
      await until('a theme is on', async () => (await colorOf()) === 'rgb(0, 82, 217)');
      await page.select('#scheme', 'dark');
      await until('and dark', async () => (await colorOf()) === 'rgb(97, 141, 255)');
      await page.select('#width', '320');
      expect(
        await page.$eval(primary, widget => widget.getBoundingClientRect().width),
        'the width that was chosen',
      ).to.equal(320);
      if (process.env['STUDIO_PICTURE']) await page.screenshot({ path: process.env['STUDIO_PICTURE'] });
      await page.close();
    }),
  );
});
