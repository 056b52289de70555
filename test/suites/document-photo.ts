import { encoded } from './image-files.js';

/** A card with a picture and text on a table, as a JPEG: a photo of which nobody would complain. */
export function documentPhoto(width = 1600, height = 1000, holder = 'WANG XIAOMING'): Promise<Blob> {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d')!;
  const rectangle = (color: string, left: number, top: number, right: number, bottom: number) => {
    context.fillStyle = color;
    context.fillRect(left * width, top * height, (right - left) * width, (bottom - top) * height);
  };
  rectangle('#5a5048', 0, 0, 1, 1);
  rectangle('#cfd8de', 0.12, 0.12, 0.88, 0.88);
  rectangle('#8fa3b5', 0.64, 0.24, 0.82, 0.62);
  rectangle('#3c434a', 0.69, 0.3, 0.77, 0.46);
  context.fillStyle = '#26282c';
  context.font = `${String(Math.round(height / 18))}px sans-serif`;
  [
    holder,
    'Sex F  Nation Han',
    'Born 1949 12 31',
    'Address No. 1 Some Road',
    'Beijing',
    '11010519491231002X',
  ].forEach((line, n) => {
    context.fillText(line, width * 0.17, height * (0.25 + n * 0.1), width * 0.44);
  });
  return encoded(canvas);
}
