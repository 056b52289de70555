import { generate } from 'lean-qr';
import type { QrCode } from '../../flow/index.js';

/** The QR code of a text; null for one that is too long for any. */
export function makeQrCode(text: string): QrCode | null {
  try {
    const { size, get } = generate(text);
    let path = '';
    for (let y = 0; y < size; y++)
      for (let x = 0; x < size; x++) {
        if (!get(x, y)) continue;
        const start = x;
        while (get(x + 1, y)) x++;
        path += `M${start} ${y}h${x + 1 - start}v1H${start}z`;
      }
    return { size, path };
  } catch {
    return null;
  }
}
