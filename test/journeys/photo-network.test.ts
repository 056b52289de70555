/** A network that goes away while a photo is on its way: it waits, goes on by itself, and arrives once. */
import { expect } from 'chai';
import { PhotoPlace, toPhotos } from '../suites/journey-photos.js';
import { journeyBrowser } from '../suites/journey-browser.js';
import { until } from '../suites/journey-until.js';
import { en } from '../suites/journey-words.js';
import { aVisitor, demo, journey } from '../suites/journey.js';

/** A person at the empty places for an identity card, with the key of each upload. */
async function atPhotos() {
  const visitor = await aVisitor({ preset: 'review', region: 'hk', company: false });
  const widget = await visitor.open();
  await toPhotos(widget);
  const uploads: string[] = [];
  widget.page.on('request', request => {
    if (request.method() === 'POST' && request.url().endsWith('/photos/front'))
      uploads.push(request.headers()['idempotency-key'] ?? '');
  });
  const front = new PhotoPlace(widget, 'front');
  const held = async () => (await demo().snapshot(visitor.account)).application?.photos ?? [];
  return { account: visitor.account, widget, front, uploads, held };
}

describe('a photo on a network that fails', () => {
  it(
    '[F20] offline in the middle of the upload it waits, goes on once connected again, and arrives once',
    journey(async () => {
      const { account, widget, front, uploads, held } = await atPhotos();
      await demo().order(account, { kind: 'drop-before', command: 'uploadPhoto', times: 50 });
      await front.choose(await (await journeyBrowser()).photo('Front'));
      await until('the connection breaks', async () => uploads.length > 0, { seen: () => front.text() });
      await widget.page.setOfflineMode(true);
      await front.says(en.photos.why.offline);
      await widget.warns(en.trouble.faults.offline);
      expect(await held(), 'nothing has arrived').to.deep.equal([]);
      const before = uploads.length;
      await demo().clearFaults(account);
      await widget.page.setOfflineMode(false);
      await front.uploaded();
      expect((await held()).map(({ slot }) => slot)).to.deep.equal(['front']);
      expect(uploads.length - before, 'it goes on by itself, once').to.equal(1);
      expect(new Set(uploads).size, 'one photo, one key').to.equal(1);
    }),
  );

  it(
    '[F20] [F33] answers that are lost cost no second photo: pressed again, it is the same one',
    journey(async () => {
      const { account, front, uploads, held } = await atPhotos();
      await demo().order(account, { kind: 'drop-after-commit', command: 'uploadPhoto', times: 50 });
      const before = await demo().records(account);
      await front.choose(await (await journeyBrowser()).photo('Front'));
      await front.says(en.photos.why.failed);
      const [arrived] = await held();
      expect(arrived, 'it had arrived').to.include({ slot: 'front' });
      await demo().clearFaults(account);
      await front.press(en.photos.upload);
      await front.uploaded();
      expect(await held()).to.deep.equal([arrived]);
      expect(new Set(uploads).size, 'one photo, one key').to.equal(1);
      expect((await demo().records(account)) - before, 'done once').to.equal(1);
    }),
  );
});
