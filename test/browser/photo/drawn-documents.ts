/** Documents and what they lie on, drawn as far as a photo shows it. */

export type Context = CanvasRenderingContext2D;

export function canvasOf(width: number, height: number): { canvas: HTMLCanvasElement; context: Context } {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  return { canvas, context: canvas.getContext('2d', { willReadFrequently: true })! };
}

/** The same numbers at every run. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return (state >> 8) / (0x7fffffff >> 8);
  };
}

/** Fine curves as on cards that are hard to copy. */
function guilloche(context: Context, width: number, height: number, colour: string) {
  context.strokeStyle = colour;
  context.lineWidth = width / 900;
  for (let line = 0; line < 26; line++) {
    context.beginPath();
    for (let x = 0; x <= width; x += width / 120)
      context.lineTo(x, (height * line) / 25 + Math.sin(x / (width / 14) + line) * (height / 26));
    context.stroke();
  }
}

export function portrait(context: Context, x: number, y: number, width: number, height: number) {
  context.fillStyle = '#e4e8ec';
  context.fillRect(x, y, width, height);
  context.fillStyle = '#2c3038';
  context.beginPath();
  context.ellipse(x + width / 2, y + height, width * 0.48, height * 0.36, 0, Math.PI, 0);
  context.fill();
  context.fillStyle = '#d0a284';
  context.beginPath();
  context.ellipse(x + width / 2, y + height * 0.42, width * 0.24, height * 0.25, 0, 0, 7);
  context.fill();
  context.fillStyle = '#201c1a';
  context.beginPath();
  context.ellipse(x + width / 2, y + height * 0.3, width * 0.26, height * 0.17, 0, Math.PI, 0);
  context.fill();
}

function lines(context: Context, texts: readonly string[], x: number, y: number, size: number, gap = 1.7) {
  context.font = `${size}px sans-serif`;
  context.textBaseline = 'top';
  texts.forEach((text, i) => context.fillText(text, x, y + i * size * gap));
}

export type Document = readonly [
  what: string,
  ratio: number,
  draw: (context: Context, w: number, h: number) => void,
];

const paper = (context: Context, w: number, h: number, colour: string) => {
  context.fillStyle = colour;
  context.fillRect(0, 0, w, h);
};

/** Height for a width of 1, and what is printed. */
export const documents: readonly Document[] = [
  [
    'an identity card, portrait side',
    54 / 85.6,
    (context, w, h) => {
      paper(context, w, h, '#dfe9ec');
      guilloche(context, w, h, '#b9d3d6');
      portrait(context, w * 0.65, h * 0.14, w * 0.28, h * 0.58);
      context.fillStyle = '#20242c';
      lines(
        context,
        ['姓名 Sample', '性别 女  民族 汉', '出生 1990 年 1 月 1 日', '住址 Sample Road 1, Sample City'],
        w * 0.07,
        h * 0.13,
        h * 0.07,
      );
      lines(context, ['11010119900101002X'], w * 0.3, h * 0.83, h * 0.08);
    },
  ],
  [
    'an identity card, emblem side',
    54 / 85.6,
    (context, w, h) => {
      paper(context, w, h, '#e6ece4');
      guilloche(context, w, h, '#c9dcc4');
      context.fillStyle = '#c03028';
      context.beginPath();
      context.arc(w * 0.17, h * 0.28, h * 0.18, 0, 7);
      context.fill();
      context.fillStyle = '#1c1c1c';
      lines(context, ['Republic of Samples', 'Identity card'], w * 0.36, h * 0.14, h * 0.12);
      lines(
        context,
        ['Issued by  Sample Bureau', 'Valid  2015.01.01 – 2035.01.01'],
        w * 0.24,
        h * 0.68,
        h * 0.07,
      );
    },
  ],
  [
    'a business license',
    210 / 297,
    (context, w, h) => {
      paper(context, w, h, '#f4efdc');
      context.strokeStyle = '#b08a3c';
      for (const [inset, width] of [
        [0.03, 6],
        [0.045, 2],
        [0.06, 3],
      ] as const) {
        context.lineWidth = (w * width) / 1200;
        context.strokeRect(w * inset, w * inset, w * (1 - 2 * inset), h - 2 * w * inset);
      }
      context.fillStyle = '#1a1a1a';
      lines(context, ['营业执照 LICENSE'], w * 0.32, h * 0.16, h * 0.09);
      lines(context, ['91350211MA00000000'], w * 0.1, h * 0.33, h * 0.028);
      lines(
        context,
        [
          '名称  Sample Trading Company Limited',
          '类型  Limited liability company',
          '法定代表人  Sample',
          '经营范围  Retail of samples, repair of samples',
          '注册资本  1,000,000',
          '住所  Sample Road 1, Sample City',
        ],
        w * 0.1,
        h * 0.42,
        h * 0.03,
      );
      context.strokeStyle = 'rgb(200 30 30 / 80%)';
      context.lineWidth = w / 150;
      context.beginPath();
      context.arc(w * 0.78, h * 0.76, h * 0.1, 0, 7);
      context.stroke();
      const roll = dice(5);
      for (let i = 0; i < 400; i++)
        if (roll() > 0.5)
          context.fillRect(
            w * (0.8 + (i % 20) * 0.005),
            h * 0.22 + Math.floor(i / 20) * w * 0.005,
            w * 0.005,
            w * 0.005,
          );
    },
  ],
  [
    'a passport',
    (125 / 176) * 2,
    (context, w, h) => {
      paper(context, w, h, '#e9e2ea');
      guilloche(context, w, h, '#d6c4d8');
      const fold = context.createLinearGradient(0, h * 0.46, 0, h * 0.54);
      fold.addColorStop(0, 'rgb(0 0 0 / 0%)');
      fold.addColorStop(0.5, 'rgb(0 0 0 / 35%)');
      fold.addColorStop(1, 'rgb(0 0 0 / 0%)');
      context.fillStyle = fold;
      context.fillRect(0, 0, w, h);
      portrait(context, w * 0.06, h * 0.58, w * 0.26, h * 0.22);
      context.fillStyle = '#222';
      lines(
        context,
        ['PASSPORT  P  SMP  E00000000', 'SAMPLE', 'ANNA MARIA', 'SAMPLISH', '01 JAN 1990  F  SAMPLE CITY'],
        w * 0.37,
        h * 0.57,
        h * 0.025,
      );
      context.font = `${h * 0.028}px monospace`;
      context.fillText('P<SMPSAMPLE<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<<<', w * 0.04, h * 0.88, w * 0.92);
      context.fillText('E000000005SMP9001014F3501012<<<<<<<<<<<<<<02', w * 0.04, h * 0.93, w * 0.92);
    },
  ],
  [
    'a work permit, upright',
    1.5,
    (context, w, h) => {
      paper(context, w, h, '#f7f8fa');
      context.fillStyle = '#1f4e9c';
      context.fillRect(0, 0, w, h * 0.2);
      portrait(context, w * 0.3, h * 0.26, w * 0.4, h * 0.34);
      context.fillStyle = '#fff';
      lines(context, ['SAMPLE COMPANY'], w * 0.14, h * 0.08, h * 0.05);
      context.fillStyle = '#333';
      lines(context, ['Anna Sample', 'Accounting', 'No. 004711'], w * 0.25, h * 0.68, h * 0.05);
    },
  ],
  [
    'a copy in black and white',
    210 / 297,
    (context, w, h) => {
      paper(context, w, h, '#ececec');
      context.fillStyle = '#3a3a3a';
      lines(
        context,
        Array.from(
          { length: 16 },
          (_, i) => `${i + 1}. Registered sample of the sample register, folio ${i * 37}`,
        ),
        w * 0.1,
        h * 0.1,
        h * 0.028,
      );
    },
  ],
];

export type Ground = readonly [what: string, paint: (context: Context, w: number, h: number) => void];

const even = (colour: string) => (context: Context, w: number, h: number) => paper(context, w, h, colour);

export const grounds: readonly Ground[] = [
  [
    'wood',
    (context, w, h) => {
      paper(context, w, h, '#8a6440');
      const roll = dice(3);
      for (let i = 0; i < 160; i++) {
        context.fillStyle = `rgb(${60 + roll() * 60} ${40 + roll() * 40} ${20 + roll() * 20} / 25%)`;
        context.fillRect(0, roll() * h, w, 1 + roll() * (h / 80));
      }
    },
  ],
  ['a dark desk', even('#2e2a28')],
  ['a grey desk', even('#8d9094')],
  ['a white desk', even('#f0efec')],
  [
    'a checked cloth',
    (context, w, h) => {
      paper(context, w, h, '#e8e4dc');
      context.fillStyle = 'rgb(180 40 50 / 45%)';
      for (let i = 0; i < 14; i += 2) {
        context.fillRect((w * i) / 14, 0, w / 14, h);
        context.fillRect(0, (w * i) / 14, w, w / 14);
      }
    },
  ],
];
