/** Files that are no photo of a document: each is told in a sentence that helps, and the next one is taken at once. */
import { expect } from 'chai';
import { PhotoPlace, toPhotos } from '../suites/journey-photos.js';
import { journeyBrowser } from '../suites/journey-browser.js';
import { en } from '../suites/journey-words.js';
import { aVisitor, demo, journey } from '../suites/journey.js';

const { codes } = en.photos;

describe('files that are no photo of a document', () => {
  it(
    '[I5] [A39] [A41] [A45] [A46] are told apart, cost nothing, and a good one passes after all of them',
    journey(async () => {
      const visitor = await aVisitor({ preset: 'review', region: 'hk', company: false });
      const widget = await visitor.open();
      await toPhotos(widget);
      const making = await journeyBrowser();
      const front = new PhotoPlace(widget, 'front');
      const back = new PhotoPlace(widget, 'back');
      const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
      const web = '<!doctype html><script>alert(1)</script>';
      const text = (name: string, words: string) =>
        making.file(name, async (_makers, content) => new Blob([content]), words);
      const bad: readonly (readonly [path: string, sentence: string])[] = [
        [await text('empty.jpg', ''), codes['photo/empty']()],
        [
          await making.file('half.jpg', async ({ truncated, documentPhoto }) =>
            truncated(await documentPhoto()),
          ),
          codes['photo/truncated'](),
        ],
        [await text('drawing.jpg', drawing), codes['photo/svg']()],
        [await text('page.jpg', web), codes['photo/svg']()],
        [
          await making.file('bomb.png', async ({ blackPng }) => blackPng(20_000, 20_000)),
          codes['photo/bomb']({ max: 120_000_000 }),
        ],
        [await making.sparseFile('heavy.jpg', 200 * 1024 * 1024), 'The file is too large'],
        [await making.file('moving.gif', async ({ gif }) => gif(3)), codes['photo/animated']()],
      ];
      for (const [path, sentence] of bad) {
        await front.choose(path);
        await front.says(sentence);
      }
      expect((await demo().snapshot(visitor.account)).application?.photos, 'nothing was sent').to.deep.equal(
        [],
      );

      const good = await making.photo('Front');
      await front.choose(good);
      await front.uploaded();
      await back.choose(good);
      await back.says(codes['photo/same']());
      await back.press(en.photos.replace);
      await back.choose(
        await making.file('ink.jpg', async ({ cmykJpeg }) => cmykJpeg(1200, 800, [200, 40, 40, 10])),
      );
      await back.says(codes['photo/blank']());
      await back.press(en.photos.replace);
      const pile = [];
      for (let n = 0; n < 30; n++) pile.push(await making.photo(`Pile ${n}`));
      await back.choose(...pile);
      await widget.says(en.photos.extra(29));
      await back.uploaded();
      await widget.next();
      await widget.reaches('check');
    }),
  );
});
