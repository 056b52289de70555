/** Whether a canvas gives back what was drawn: privacy settings of some browsers answer with noise or stripes instead. */
import { jpegOf, newDrawing, release, type Drawing } from './photo-canvas.js';

const side = 16;
const colors = [
  [200, 40, 40],
  [40, 160, 60],
  [40, 70, 200],
  [230, 210, 60],
] as const;

/** Noise that a reader of pictures cannot see is borne, and what JPEG loses of even areas. */
const tolerance = 24;

function pattern(): Drawing {
  const drawing = newDrawing(2 * side, 2 * side);
  colors.forEach((color, index) => {
    drawing.context.fillStyle = `rgb(${color.join(' ')})`;
    drawing.context.fillRect((index % 2) * side, (index >> 1) * side, side, side);
  });
  return drawing;
}

function showsPattern({ context }: Drawing): boolean {
  return colors.every((color, index) => {
    const { data } = context.getImageData((index % 2) * side + 4, (index >> 1) * side + 4, 8, 8);
    return data.every((value, at) => at % 4 === 3 || Math.abs(value - (color[at % 4] ?? 0)) <= tolerance);
  });
}

/** Draws a pattern and looks at it, as it stands and once more as the picture that would be sent. */
export async function canvasIsHonest(): Promise<boolean> {
  const drawn = pattern();
  try {
    if (!showsPattern(drawn)) return false;
    const sent = await createImageBitmap(await jpegOf(drawn.canvas, 0.92));
    const again = newDrawing(2 * side, 2 * side);
    again.context.drawImage(sent, 0, 0);
    sent.close();
    const shows = showsPattern(again);
    release(again);
    return shows;
  } finally {
    release(drawn);
  }
}
