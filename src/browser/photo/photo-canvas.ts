/** A canvas that works where there is no page, and one of the page where the engine has no other. */

export type PhotoCanvas = OffscreenCanvas | HTMLCanvasElement;
export type PhotoContext = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

export interface Drawing {
  readonly canvas: PhotoCanvas;
  readonly context: PhotoContext;
}

/** Old engines know one, the other, or offer no 2D context in a worker. */
function newCanvas(width: number, height: number): PhotoCanvas {
  if (typeof OffscreenCanvas === 'function') return new OffscreenCanvas(width, height);
  return Object.assign(document.createElement('canvas'), { width, height });
}

/** An empty white drawing, kept in plain memory since its pixels are read back. */
export function newDrawing(width: number, height: number): Drawing {
  const canvas = newCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('The engine has no room for a picture of this size.');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  return { canvas, context };
}

export async function jpegOf(canvas: PhotoCanvas, quality: number): Promise<Blob> {
  if ('convertToBlob' in canvas) return canvas.convertToBlob({ type: 'image/jpeg', quality });
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      blob => {
        if (blob) resolve(blob);
        else reject(new Error('The engine wrote no picture.'));
      },
      'image/jpeg',
      quality,
    ),
  );
}

/** Gives the memory back at once instead of when the collector comes by. */
export function release({ canvas }: Drawing): void {
  canvas.width = 0;
  canvas.height = 0;
}
