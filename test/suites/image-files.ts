/** Real image files, made by the tests: good ones as telephones write them, and bad ones by hand, byte for byte. */

type Bytes = Uint8Array<ArrayBuffer>;

export const bytesOf = async (blob: Blob): Promise<Bytes> => new Uint8Array(await blob.arrayBuffer());
export const latin = (text: string): Bytes => Uint8Array.from(text, letter => letter.charCodeAt(0));

export function joined(...parts: readonly ArrayLike<number>[]): Bytes {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const big32 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const big16 = (value: number) => [(value >>> 8) & 255, value & 255];
const little16 = (value: number) => [value & 255, (value >>> 8) & 255];
const little32 = (value: number) => big32(value).reverse();

/** The colours of the corners of {@link scene}: upper left, upper right, lower left, lower right. */
export const corners = [
  [220, 30, 30],
  [30, 170, 40],
  [30, 60, 220],
  [230, 200, 30],
] as const;

/** A page of text between four coloured corners. */
export function scene(width: number, height: number): HTMLCanvasElement {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#d8d4c8';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#222';
  context.font = `${Math.round(height / 18)}px sans-serif`;
  for (let line = 1; line < 13; line++)
    context.fillText(
      'Name 0123456789 Registered address ABC',
      width * 0.1,
      (height * (line + 1)) / 15,
      width * 0.8,
    );
  const side = Math.round(Math.min(width, height) / 8);
  corners.forEach((rgb, i) => {
    context.fillStyle = `rgb(${rgb.join(' ')})`;
    context.fillRect(i % 2 ? width - side : 0, i > 1 ? height - side : 0, side, side);
  });
  return canvas;
}

export function encoded(canvas: HTMLCanvasElement, type = 'image/jpeg', quality = 0.92): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('No blob'))), type, quality),
  );
}

/** Where row 0 and column 0 of the stored picture belong, in the words of the EXIF standard. */
const meaning = {
  1: ['top', 'left'],
  2: ['top', 'right'],
  3: ['bottom', 'right'],
  4: ['bottom', 'left'],
  5: ['left', 'top'],
  6: ['right', 'top'],
  7: ['right', 'bottom'],
  8: ['left', 'bottom'],
} as const;
export type Orientation = keyof typeof meaning;

/** The picture as a camera held that way stores it, so that its orientation tag turns it right side up. */
export function stored(upright: HTMLCanvasElement, orientation: Orientation): HTMLCanvasElement {
  const { width, height } = upright;
  const [row, column] = meaning[orientation];
  const swapped = orientation >= 5;
  const canvas = Object.assign(document.createElement('canvas'), {
    width: swapped ? height : width,
    height: swapped ? width : height,
  });
  const from = new Uint32Array(upright.getContext('2d')!.getImageData(0, 0, width, height).data.buffer);
  const context = canvas.getContext('2d')!;
  const picture = context.createImageData(canvas.width, canvas.height);
  const to = new Uint32Array(picture.data.buffer);
  for (let y = 0; y < canvas.height; y++)
    for (let x = 0; x < canvas.width; x++) {
      const [alongX, alongY] = swapped ? [y, x] : [x, y];
      const mirroredX = row === 'right' || column === 'right';
      const mirroredY = row === 'bottom' || column === 'bottom';
      const visualX = mirroredX ? width - 1 - alongX : alongX;
      const visualY = mirroredY ? height - 1 - alongY : alongY;
      to[y * canvas.width + x] = from[visualY * width + visualX]!;
    }
  context.putImageData(picture, 0, 0);
  return canvas;
}

/** Words inside the metadata of {@link withExif}, which must not be found in what is sent. */
export const secrets = [
  'SERIAL-4711',
  'GPS-NORTH',
  'MAKER-NOTE',
  'XMP-SECRET',
  'PROFILE-SECRET',
  'IPTC-SECRET',
  'COMMENT-SECRET',
  'http://ns.adobe.com',
];

/** EXIF with orientation, the camera's serial number and own notes, and GPS, in Intel or Motorola order. */
function exif(orientation: number, littleEndian: boolean): Bytes {
  const u16 = littleEndian ? little16 : big16;
  const u32 = littleEndian ? little32 : big32;
  const entry = (tag: number, type: number, count: number, value: number[]) => [
    ...u16(tag),
    ...u16(type),
    ...u32(count),
    ...value,
  ];
  const serial = latin('SERIAL-4711\0');
  const north = latin('GPS-NORTH\0');
  const maker = latin('MAKER-NOTE\0');
  const afterIfd = 8 + 2 + 4 * 12 + 4;
  const makerAt = afterIfd + serial.length;
  const gpsIfd = makerAt + maker.length;
  const tiff = joined(
    latin(littleEndian ? 'II*\0' : 'MM\0*'),
    u32(8),
    u16(4),
    entry(0x0112, 3, 1, [...u16(orientation), 0, 0]),
    entry(0x8825, 4, 1, u32(gpsIfd)),
    entry(0x927c, 7, maker.length, u32(makerAt)),
    entry(0xa431, 2, serial.length, u32(afterIfd)),
    u32(0),
    serial,
    maker,
    u16(1),
    entry(0x001d, 2, north.length, u32(gpsIfd + 18)),
    u32(0),
    north,
  );
  return tiff;
}

const segment = (marker: number, body: ArrayLike<number>) =>
  joined([0xff, marker], big16(body.length + 2), body);

/** A JPEG as telephones and picture editors write it: EXIF with GPS, XMP, a colour profile, IPTC and a comment. */
export async function withExif(jpeg: Blob, orientation: number, littleEndian = true): Promise<Blob> {
  const bytes = await bytesOf(jpeg);
  const head = joined(
    bytes.subarray(0, 2),
    segment(0xe1, joined(latin('Exif\0\0'), exif(orientation, littleEndian))),
    segment(0xe1, latin('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>XMP-SECRET</x:xmpmeta>')),
    segment(0xe2, latin('ICC_PROFILE\0\x01\x01PROFILE-SECRET')),
    segment(0xed, latin('Photoshop 3.0\0IPTC-SECRET')),
    segment(0xfe, latin('COMMENT-SECRET')),
  );
  return new Blob([head, bytes.subarray(2)], { type: 'image/jpeg' });
}

/** A photo of {@link scene} held in one of the eight ways. */
export async function photo(width: number, height: number, orientation: Orientation = 1): Promise<Blob> {
  return withExif(await encoded(stored(scene(width, height), orientation)), orientation);
}

export const truncated = (blob: Blob, share = 0.5) => blob.slice(0, Math.floor(blob.size * share), blob.type);

/** So many megabytes that cost one. */
export function heavy(megabytes: number): Blob {
  const one = new Blob([joined([0xff, 0xd8, 0xff, 0xe0], new Uint8Array(1024 * 1024 - 4))]);
  return new Blob(
    Array.from({ length: megabytes }, () => one),
    { type: 'image/jpeg' },
  );
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});
const crc32 = (bytes: Bytes) => ~bytes.reduce((crc, byte) => crcTable[(crc ^ byte) & 255]! ^ (crc >>> 8), ~0);

function chunk(name: string, body: ArrayLike<number>): Bytes {
  const named = joined(latin(name), body);
  return joined(big32(body.length), named, big32(crc32(named)));
}

/** Compresses zeros without ever holding them all. */
async function deflatedZeros(count: number): Promise<Bytes> {
  const stream = new CompressionStream('deflate');
  const packed = new Response(stream.readable).arrayBuffer();
  const writer = stream.writable.getWriter();
  const piece = new Uint8Array(1 << 20);
  for (let left = count; left > 0; left -= piece.length)
    await writer.write(piece.subarray(0, Math.min(left, piece.length)));
  await writer.close();
  return new Uint8Array(await packed);
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A black PNG with one bit for each pixel: 20,000 by 20,000 fit into 48 KB. */
export async function blackPng(width: number, height: number, ...extra: Bytes[]): Promise<Blob> {
  const rows = await deflatedZeros(height * (1 + Math.ceil(width / 8)));
  const header = chunk('IHDR', [...big32(width), ...big32(height), 1, 0, 0, 0, 0]);
  return new Blob([new Uint8Array(pngSignature), header, ...extra, chunk('IDAT', rows), chunk('IEND', [])], {
    type: 'image/png',
  });
}

export const animatedPng = (width: number, height: number) =>
  blackPng(width, height, chunk('acTL', [0, 0, 0, 2, 0, 0, 0, 0]));

/** A PNG that EXIF turns. */
export async function turnedPng(png: Blob, orientation: number): Promise<Blob> {
  const bytes = await bytesOf(png);
  const afterHeader = 8 + 25;
  return new Blob(
    [bytes.subarray(0, afterHeader), chunk('eXIf', exif(orientation, false)), bytes.subarray(afterHeader)],
    { type: 'image/png' },
  );
}

/** A PNG with a written note. */
export async function notedPng(png: Blob, note: string): Promise<Blob> {
  const bytes = await bytesOf(png);
  const afterHeader = 8 + 25;
  const text = chunk('tEXt', latin(`Comment\0${note}`));
  return new Blob([bytes.subarray(0, afterHeader), text, bytes.subarray(afterHeader)], { type: 'image/png' });
}

/** A PDF of one empty page; `trailer` is added to its trailer, `inStream` writes that as newer programs do. */
export function pdf(trailer = '', inStream = false): Blob {
  const body = [
    '%PDF-1.7',
    '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj',
    '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj',
    '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj',
    '',
  ].join('\n');
  const at = (name: string) => `${String(body.indexOf(name)).padStart(10, '0')} 00000 n \n`;
  const table = `xref\n0 4\n0000000000 65535 f \n${at('1 0 obj')}${at('2 0 obj')}${at('3 0 obj')}trailer\n`;
  const dictionary = `<< /Size 4 /Root 1 0 R ${trailer} >>`;
  const end = inStream
    ? `4 0 obj\n<< /Type /XRef /W [1 2 1] ${dictionary.slice(2)}\nstream\nx\nendstream\nendobj\n`
    : `${table}${dictionary}\n`;
  return new Blob([latin(`${body}${end}startxref\n${body.length}\n%%EOF\n`)]);
}

/** One pixel, once or again and again. */
export function gif(frames: number): Blob {
  const frame = [0x21, 0xf9, 4, 0, 10, 0, 0, 0, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
  const all = Array.from({ length: frames }, () => frame).flat();
  return new Blob([joined(latin('GIF89a'), [1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255], all, [0x3b])], {
    type: 'image/gif',
  });
}

export function animatedWebp(): Blob {
  const body = joined(latin('WEBPVP8X'), little32(10), [0x02, 0, 0, 0], [99, 0, 0], [49, 0, 0]);
  return new Blob([latin('RIFF'), new Uint8Array(little32(body.length)), body]);
}

const box = (name: string, ...body: ArrayLike<number>[]) => {
  const bytes = joined(...body);
  return joined(big32(bytes.length + 8), latin(name), bytes);
};

/** The boxes of a HEIC or AVIF file, with nothing to decode in them. */
export function heif(brand: string, width: number, height: number): Blob {
  const size = box('ispe', [0, 0, 0, 0], big32(width), big32(height));
  const tile = box('ispe', [0, 0, 0, 0], big32(512), big32(512));
  return new Blob([
    box('ftyp', latin(`${brand}\0\0\0\0mif1${brand}`)),
    box('meta', [0, 0, 0, 0], box('hdlr', new Uint8Array(24)), box('iprp', box('ipco', tile, size))),
    box('mdat', new Uint8Array(64)),
  ]);
}

/** Bits behind each other, as JPEG wants them: a zero byte after each 0xFF. */
function bitWriter() {
  const bytes: number[] = [];
  let held = 0;
  let count = 0;
  const put = (value: number, length: number) => {
    for (let i = length - 1; i >= 0; i--) {
      held = (held << 1) | ((value >> i) & 1);
      if (++count < 8) continue;
      bytes.push(held);
      if (held === 0xff) bytes.push(0);
      held = count = 0;
    }
  };
  return {
    put,
    end: () => {
      while (count) put(1, 1);
      return bytes;
    },
  };
}

/** A JPEG of four colours of ink, as printers use them, of one colour; Adobe stores ink inverted. */
export function cmykJpeg(
  width: number,
  height: number,
  ink: readonly [number, number, number, number],
): Blob {
  const inverted = ink.map(value => 255 - value);
  const components = [1, 2, 3, 4];
  const bits = bitWriter();
  const before = [0, 0, 0, 0];
  for (let i = Math.ceil(width / 8) * Math.ceil(height / 8); i > 0; i--)
    inverted.forEach((value, component) => {
      // With a quantizer of 1, the first coefficient of an even block is eight times its value, around 128.
      const coefficient = (value - 128) * 8;
      const difference = coefficient - before[component]!;
      before[component] = coefficient;
      const size = difference === 0 ? 0 : 32 - Math.clz32(Math.abs(difference));
      bits.put(size, 4);
      bits.put(difference < 0 ? difference + 2 ** size - 1 : difference, size);
      bits.put(0, 1);
    });
  const lengths = (at: number, count: number) =>
    Array.from({ length: 16 }, (_, i) => (i + 1 === at ? count : 0));
  return new Blob(
    [
      new Uint8Array([0xff, 0xd8]),
      segment(0xee, joined(latin('Adobe'), [0, 100, 0, 0, 0, 0, 0])),
      segment(0xdb, [0, ...new Array<number>(64).fill(1)]),
      segment(0xc0, [8, ...big16(height), ...big16(width), 4, ...components.flatMap(id => [id, 0x11, 0])]),
      segment(0xc4, [0x00, ...lengths(4, 12), ...Array.from({ length: 12 }, (_, i) => i)]),
      segment(0xc4, [0x10, ...lengths(1, 1), 0]),
      segment(0xda, [4, ...components.flatMap(id => [id, 0]), 0, 63, 0]),
      new Uint8Array(bits.end()),
      new Uint8Array([0xff, 0xd9]),
    ],
    { type: 'image/jpeg' },
  );
}
