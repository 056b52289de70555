import { expect } from '@open-wc/testing';
import { photoAdvice } from '../../../src/browser/photo/photo-advice.js';
import { newDrawing } from '../../../src/browser/photo/photo-canvas.js';
import { photoSample } from '../../../src/browser/photo/photo-sample.js';

type Paint = (context: CanvasRenderingContext2D, width: number, height: number) => void;

/** A card of text on a table; `at` is its place as shares of the picture: left, top, right, bottom. */
function card(
  at: readonly [number, number, number, number] = [0.15, 0.15, 0.85, 0.85],
  [table, paper, ink] = ['#5a5048', '#cfd4d8', '#26282c'],
): Paint {
  return (context, width, height) => {
    const [left, top, right, bottom] = at.map((share, i) => share * (i % 2 ? height : width)) as [
      number,
      number,
      number,
      number,
    ];
    context.fillStyle = table!;
    context.fillRect(0, 0, width, height);
    context.fillStyle = paper!;
    context.fillRect(left, top, right - left, bottom - top);
    context.fillStyle = ink!;
    context.font = `${Math.round((bottom - top) / 14)}px sans-serif`;
    for (let line = 1; line < 9; line++)
      context.fillText(
        'Name 0123456789 Address ABC',
        left + width * 0.05,
        top + ((bottom - top) * line) / 10 + 10,
        (right - left) * 0.85,
      );
  };
}

function advise(paint: Paint, width = 1600, height = 1100) {
  const drawing = newDrawing(width, height);
  paint(drawing.context as CanvasRenderingContext2D, width, height);
  return photoAdvice(photoSample(drawing), { width, height });
}

/** The picture as a lens out of focus sees it: averaged over a square again and again. */
const blurredBy =
  (radius: number, paint: Paint): Paint =>
  (context, width, height) => {
    paint(context, width, height);
    const steps = Math.max(1, Math.round(radius));
    const copy = document.createElement('canvas');
    Object.assign(copy, { width, height });
    const copied = copy.getContext('2d')!;
    for (let pass = 0; pass < steps; pass++)
      for (const [x, y] of [
        [1, 0],
        [0, 1],
        [2, 0],
        [0, 2],
      ] as const) {
        copied.globalAlpha = 1;
        copied.drawImage(context.canvas, 0, 0);
        context.globalAlpha = 0.5;
        context.drawImage(copy, x, y);
        context.drawImage(copy, -x, -y);
        context.globalAlpha = 1;
      }
  };

/** Grain as sensors add it, the same at every run. */
const grainy =
  (amount: number, paint: Paint): Paint =>
  (context, width, height) => {
    paint(context, width, height);
    const picture = context.getImageData(0, 0, width, height);
    let seed = 1;
    for (let i = 0; i < picture.data.length; i += 4) {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      const grain = ((seed >> 16) / 0x7fff - 0.5) * 2 * amount;
      for (let c = 0; c < 3; c++) picture.data[i + c] = picture.data[i + c]! + grain;
    }
    context.putImageData(picture, 0, 0);
  };

const glare: Paint = (context, width, height) => {
  card()(context, width, height);
  context.fillStyle = '#fff';
  context.beginPath();
  context.ellipse(width * 0.45, height * 0.45, width * 0.13, height * 0.12, 0, 0, 7);
  context.fill();
};

describe('photo advice', function () {
  this.timeout(30_000);

  const good: [what: string, paint: Paint][] = [
    ['a card on a table', card()],
    ['a grainy photo of a card', grainy(14, card())],
    ['a scan that fills the picture', card([0, 0, 1, 1])],
    ['a white scan', card([0, 0, 1, 1], ['#fff', '#fff', '#111'])],
    ['a faint print', card([0.1, 0.1, 0.9, 0.9], ['#5a5048', '#d8d8d8', '#9a9a9a'])],
    ['a dark card on a bright table', card(undefined, ['#d8d8d8', '#5a4048', '#e8e8e8'])],
    [
      'an arm that holds it from below',
      (context, width, height) => {
        card()(context, width, height);
        context.fillStyle = '#c9a184';
        context.fillRect(width * 0.4, height * 0.8, width * 0.2, height * 0.2);
      },
    ],
  ];
  for (const [what, paint] of good)
    it(`has nothing to say about ${what}`, () => expect(advise(paint)).to.deep.equal([]));

  const bad: [code: string, what: string, paint: Paint, size?: [number, number]][] = [
    ['photo/small', 'a thumbnail', card(), [480, 330]],
    ['photo/dark', 'a card in the dark', card(undefined, ['#0c0a08', '#40444a', '#101010'])],
    ['photo/bright', 'a washed-out card', card([0, 0, 1, 1], ['#fff', '#fff', '#d0d0d0'])],
    ['photo/glare', 'a lamp on the card', glare],
    ['photo/blurred', 'a card out of focus', blurredBy(14, card())],
    ['photo/blurred', 'a grainy card out of focus', grainy(4, blurredBy(20, card()))],
    ['photo/square', 'a square', card(), [1200, 1180]],
    ['photo/blank', 'an empty table', (context, width, height) => context.fillRect(0, 0, width, height)],
    ['photo/cut-off', 'a card that runs out below', card([0.15, 0.3, 0.85, 1])],
    ['photo/cut-off', 'a card that runs out at the left', card([0, 0.2, 0.7, 0.8])],
  ];
  for (const [code, what, paint, size] of bad)
    it(`says ${code} of ${what}`, () => expect(advise(paint, ...(size ?? []))).to.deep.equal([code]));
});
