/** Draws a card with a picture and text on a table. Whole in itself, so that it can be handed to a page. */
export function drawDocument(width: number, height: number, holder: string): HTMLCanvasElement {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d')!;
  for (const [color, left, top, right, bottom] of [
    ['#5a5048', 0, 0, 1, 1],
    ['#cfd8de', 0.12, 0.12, 0.88, 0.88],
    ['#8fa3b5', 0.64, 0.24, 0.82, 0.62],
    ['#3c434a', 0.69, 0.3, 0.77, 0.46],
  ] as const) {
    context.fillStyle = color;
    context.fillRect(left * width, top * height, (right - left) * width, (bottom - top) * height);
  }
  context.fillStyle = '#26282c';
  context.font = `${String(Math.round(height / 18))}px sans-serif`;
  [
    holder,
    'Sex F  Nation Han',
    'Born 1949 12 31',
    'No. 1 Some Road',
    'Beijing',
    '110105194912310021',
  ].forEach((line, n) => {
    context.fillText(line, width * 0.17, height * (0.25 + n * 0.1), width * 0.44);
  });
  return canvas;
}

/** A photo of a document of which nobody would complain, as a JPEG. */
export function documentPhoto(width = 1600, height = 1000, holder = 'WANG XIAOMING'): Promise<Blob> {
  return new Promise((resolve, reject) =>
    drawDocument(width, height, holder).toBlob(
      blob => (blob ? resolve(blob) : reject(new Error('No blob'))),
      'image/jpeg',
      0.92,
    ),
  );
}
