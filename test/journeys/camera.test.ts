/** Photos by the live camera: taken, used and given back; and the way out where there is none. */
import { expect } from 'chai';
import { PhotoPlace, toPhotos } from '../suites/journey-photos.js';
import { Reviewer } from '../suites/journey-reviewer.js';
import { journeyBrowser } from '../suites/journey-browser.js';
import { until } from '../suites/journey-until.js';
import type { WidgetPage } from '../suites/journey-widget.js';
import { en } from '../suites/journey-words.js';
import { aVisitor, demo, journey, type Visitor } from '../suites/journey.js';
import { skipOn } from '../suites/skip-on.js';

const { camera } = en.photos;

declare global {
  interface Window {
    /** Every stream that the page was given. */
    givenStreams?: MediaStream[];
  }
}

/** A person at the photos of an identity card, whose browser answers like this when it is asked for the camera. */
async function atPhotos(answer: 'granted' | 'denied'): Promise<{ visitor: Visitor; widget: WidgetPage }> {
  const visitor = await aVisitor({ preset: 'review', region: 'hk', company: false });
  await visitor.answersCamera(answer);
  const widget = await visitor.open();
  await widget.page.evaluate(() => {
    const { mediaDevices } = navigator;
    const ask = mediaDevices.getUserMedia.bind(mediaDevices);
    window.givenStreams = [];
    mediaDevices.getUserMedia = async wish => {
      const stream = await ask(wish);
      window.givenStreams?.push(stream);
      return stream;
    };
  });
  await toPhotos(widget);
  return { visitor, widget };
}

/** The states of all tracks that the page was ever given. */
const tracks = ({ page }: WidgetPage) =>
  page.evaluate(() =>
    (window.givenStreams ?? []).flatMap(stream => stream.getTracks().map(({ readyState }) => readyState)),
  );

/** Waits until the camera's picture moves. */
async function runs(widget: WidgetPage): Promise<void> {
  await widget.says(camera.hint);
  const video = await widget.find('video');
  await until('the picture runs', () =>
    video.evaluate(node => {
      const { videoWidth, paused, currentTime } = node as HTMLVideoElement;
      return videoWidth > 0 && !paused && currentTime > 0;
    }),
  );
}

/** Takes a photo, keeps it whatever is advised, and waits until the backend has it. */
async function shoot(widget: WidgetPage, place: PhotoPlace): Promise<void> {
  await place.press(en.photos.take);
  await runs(widget);
  await widget.press(camera.shoot);
  const kept = await until('the photo is there', async () => {
    const text = await place.text();
    return text.includes(en.photos.keep) ? 'asked' : text.includes(en.photos.uploaded) ? 'uploaded' : null;
  });
  if (kept === 'asked') await place.press(en.photos.keep);
  await place.uploaded();
}

describe('the live camera', () => {
  it(
    '[I5] takes the photos, is given back after each, and the reviewer sees what it saw',
    skipOn(
      ['firefox', 'headless-shell'],
      'no camera can be granted there',
      journey(async () => {
        const { visitor, widget } = await atPhotos('granted');
        const front = new PhotoPlace(widget, 'front');
        const back = new PhotoPlace(widget, 'back');

        await front.press(en.photos.take);
        await runs(widget);
        expect(await tracks(widget)).to.deep.equal(['live']);
        await widget.press(camera.close);
        await front.says(en.photos.choose);
        expect(await tracks(widget), 'closed without a photo').to.deep.equal(['ended']);

        await shoot(widget, front);
        expect(await tracks(widget)).to.deep.equal(['ended', 'ended']);
        await shoot(widget, back);
        expect(await tracks(widget)).to.deep.equal(['ended', 'ended', 'ended']);
        expect(await widget.has('video')).to.equal(false);
        await widget.next();
        await widget.reaches('check');
        await widget.submit();
        await widget.reaches('review');

        const reviewer = await Reviewer.arrives();
        await reviewer.take(visitor.account);
        const pictures = await reviewer.pictures();
        expect(pictures).to.have.length(2);
        for (const { width, height } of pictures) expect(Math.min(width, height)).to.be.at.least(480);
      }),
    ),
  );

  it(
    '[I5] denied, it says where to allow it and takes a file instead; allowed, trying again opens it',
    skipOn(
      ['firefox', 'headless-shell'],
      'no camera can be granted there',
      journey(async () => {
        const { visitor, widget } = await atPhotos('denied');
        const front = new PhotoPlace(widget, 'front');
        const back = new PhotoPlace(widget, 'back');
        await front.press(en.photos.take);
        await widget.says(camera.refusedTitle);
        await widget.says(camera.codes['camera/denied']);
        await widget.press(camera.close);
        await front.choose(await (await journeyBrowser()).photo('From a file'));
        await front.uploaded();

        await back.press(en.photos.take);
        await widget.says(camera.refusedTitle);
        await visitor.answersCamera('granted');
        await widget.retry();
        await runs(widget);
        await widget.press(camera.shoot);
        await until('the camera is given back', async () =>
          (await tracks(widget)).every(state => state === 'ended'),
        );
        const { application } = await demo().snapshot(visitor.account);
        expect(application?.photos.map(({ slot }) => slot)).to.include('front');
      }),
    ),
  );
});
