/** Drawn documents as people photograph them: where they lie, in which light, by which camera. */
import { canvasOf, dice, portrait, type Document, type Ground } from './drawn-documents.js';

/** How the photo was taken. Shares of the width, 255ths of light, pixels of a picture 1600 wide. */
export interface Shot {
  readonly what: string;
  readonly width?: number;
  readonly height?: number;
  /** Of the picture's width that the document takes. */
  readonly share?: number;
  readonly turn?: number;
  readonly shift?: readonly [x: number, y: number];
  /** Factors of light, from the left to the right side. */
  readonly light?: readonly [number, number];
  readonly grain?: number;
  readonly softness?: number;
  /** A shine on the plastic: how strong, and how large. */
  readonly shine?: readonly [strength: number, size: number];
  readonly shadow?: boolean;
  readonly fingers?: boolean;
}

export const goodShots: readonly Shot[] = [
  { what: 'in daylight' },
  { what: 'held a little askew', turn: 0.1, shift: [0.03, -0.02] },
  { what: 'close up', share: 0.96 },
  { what: 'from further away', share: 0.45, turn: -0.06 },
  { what: 'under a warm lamp on one side', light: [1.08, 0.62] },
  { what: 'indoors in the evening', light: [0.62, 0.5], grain: 12, softness: 0.6 },
  { what: 'by a grainy camera', grain: 20 },
  { what: 'by an old telephone', width: 1280, height: 960, grain: 10, softness: 0.8 },
  { what: 'upright', width: 1200, height: 1600, share: 0.85 },
  { what: 'with a soft shine', shine: [0.45, 0.16] },
  { what: 'with a small lamp in the plastic', shine: [1, 0.025] },
  { what: 'in the shadow of the telephone', shadow: true },
  { what: 'between two fingers', fingers: true, share: 0.6 },
];

export async function photographed([, ratio, draw]: Document, [, ground]: Ground, shot: Shot): Promise<Blob> {
  const { width = 1600, height = 1200, light = [1, 0.92], grain = 6, softness = 0.35 } = shot;
  const { canvas, context } = canvasOf(width, height);
  ground(context, width, height);
  const across = Math.min(width * (shot.share ?? 0.72), (height * Math.max(0.9, shot.share ?? 0)) / ratio);
  const down = across * ratio;
  const printed = canvasOf(Math.round(across), Math.round(down));
  draw(printed.context, printed.canvas.width, printed.canvas.height);
  context.save();
  context.translate(width * (0.5 + (shot.shift?.[0] ?? 0)), height * (0.5 + (shot.shift?.[1] ?? 0)));
  context.rotate(shot.turn ?? 0.015);
  context.shadowColor = 'rgb(0 0 0 / 45%)';
  context.shadowBlur = width / 80;
  context.shadowOffsetY = height / 200;
  context.drawImage(printed.canvas, -across / 2, -down / 2, across, down);
  context.restore();
  if (shot.fingers) {
    context.fillStyle = '#c69c80';
    for (const side of [-1, 1]) {
      context.beginPath();
      const x = width / 2 + (side * across) / 2;
      context.ellipse(x + (side * width) / 20, height * 0.62, width / 9, height / 22, side * 0.3, 0, 7);
      context.fill();
    }
  }
  if (shot.shadow) {
    context.fillStyle = 'rgb(0 0 0 / 38%)';
    context.fillRect(width * 0.28, height * 0.35, width, height);
  }
  return developed(canvas, light, grain, (softness * width) / 1600, shot.shine);
}

/** A person in a white shirt before a grey wall, who holds the document before the chest. */
export function heldUp([, ratio, draw]: Document): Promise<Blob> {
  const [width, height] = [1200, 1600];
  const { canvas, context } = canvasOf(width, height);
  context.fillStyle = '#83868a';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#e9e9e6';
  context.beginPath();
  context.roundRect(width * 0.12, height * 0.52, width * 0.76, height, 160);
  context.fill();
  // Folds of the shirt.
  context.fillStyle = 'rgb(60 62 70 / 22%)';
  const roll = dice(9);
  for (let i = 0; i < 14; i++) {
    const x = width * (0.14 + roll() * 0.7);
    context.beginPath();
    context.ellipse(x, height * 0.85, width * (0.01 + roll() * 0.02), height * 0.3, roll() - 0.5, 0, 7);
    context.fill();
  }
  context.save();
  context.rect(width * 0.3, height * 0.08, width * 0.4, height * 0.42);
  context.clip();
  portrait(context, width * 0.2, height * 0.02, width * 0.6, height * 0.56);
  context.restore();
  const printed = canvasOf(460, Math.round(460 * ratio));
  draw(printed.context, printed.canvas.width, printed.canvas.height);
  context.drawImage(printed.canvas, width * 0.3, height * 0.62);
  return developed(canvas, [1, 0.9], 6, 0.4);
}

/** What the lens, the light and the sensor make of it. */
function developed(
  canvas: HTMLCanvasElement,
  light: readonly [number, number],
  grain: number,
  softness: number,
  shine?: Shot['shine'],
) {
  const { width, height } = canvas;
  const soft = softened(canvas, softness);
  const context = soft.getContext('2d', { willReadFrequently: true })!;
  const picture = context.getImageData(0, 0, width, height);
  const roll = dice(11);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at += 4) {
      const corner = 1 - 0.12 * ((x / width - 0.5) ** 2 + (y / height - 0.5) ** 2) * 2;
      const lit = (light[0] + ((light[1] - light[0]) * x) / width) * corner;
      const noise = (roll() + roll() - 1) * grain;
      for (let c = 0; c < 3; c++) picture.data[at + c] = picture.data[at + c]! * lit + noise;
    }
  context.putImageData(picture, 0, 0);
  if (shine) {
    const [strength, size] = shine;
    const [x, y] = [width * 0.44, height * 0.45];
    const glow = context.createRadialGradient(x, y, 0, x, y, width * size);
    glow.addColorStop(0, `rgb(255 255 255 / ${strength * 100}%)`);
    glow.addColorStop(0.7, `rgb(255 255 255 / ${strength * 100}%)`);
    glow.addColorStop(1, 'rgb(255 255 255 / 0%)');
    context.fillStyle = glow;
    context.fillRect(0, 0, width, height);
  }
  return new Promise<Blob>(resolve => soft.toBlob(blob => resolve(blob!), 'image/jpeg', 0.9));
}

/** Blurred by so many pixels, about as a normal distribution; engines without `filter` can do it too. */
function softened(canvas: HTMLCanvasElement, radius: number): HTMLCanvasElement {
  const { width, height } = canvas;
  let from = canvas;
  // Each pass adds to the variance: of ±d in both directions, half weighted, d² / 2.
  for (let left = radius ** 2; left > 0.01;) {
    const distance = Math.min(Math.max(1, Math.sqrt(left / 2)), Math.sqrt(left * 2));
    left -= distance ** 2 / 2;
    for (const [dx, dy] of [
      [distance, 0],
      [0, distance],
    ] as const) {
      const { canvas: to, context } = canvasOf(width, height);
      context.drawImage(from, 0, 0);
      context.globalAlpha = 1 / 3;
      context.drawImage(from, -dx, -dy);
      context.globalAlpha = 1 / 4;
      context.drawImage(from, dx, dy);
      context.globalAlpha = 1;
      from = to;
    }
  }
  return from;
}
