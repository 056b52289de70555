import type { FirstMessages } from './en/first.js';
import type { Messages } from './en/messages.js';

/** A sentence for each issue code, in one language. */
export type IssueSentences = Readonly<
  Record<string, (params: Readonly<Record<string, string | number>>) => string>
>;

/** Everything a view needs to speak: sentences, and formats in the widget's language and the policy's zone. */
export interface Text<M extends FirstMessages = Messages> {
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly messages: M;
  /** The sentence of an issue code; a neutral one for a code that is not known here. */
  readonly issue: (code: string, params?: Readonly<Record<string, string | number>>) => string;
  /** A day with its weekday, from an instant (ms) or a plain date, such as “Tuesday 24 November 2026”. */
  readonly date: (day: number | string) => string;
  /** A plain date alone, such as “24 November 2026”. */
  readonly day: (date: string) => string;
  /** A day and time in the policy's zone, which is named where the device's clock shows another time. */
  readonly time: (instant: number) => string;
  /** A span of ms as h:mm:ss. */
  readonly span: (ms: number) => string;
  /** Fen as yuan with two decimals. */
  readonly yuan: (fen: number) => string;
  readonly list: (items: readonly string[]) => string;
}

const instantOf = (day: number | string) => (typeof day === 'number' ? day : Date.parse(`${day}T12:00:00Z`));

/** Makes a value when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** What a text is made of. */
export interface TextSource<M extends FirstMessages> {
  readonly language: string;
  readonly direction?: 'ltr' | 'rtl';
  readonly messages: M;
  /** The sentences of the checks, which come later, when the checks do. */
  readonly issues: IssueSentences | null;
  readonly timeZone: string;
}

/** Chinese sets blanks around digits, and the weekday in brackets; browsers set neither, or one of them. */
const spaced = (date: string) =>
  date
    .replace(/(\d+)([年月日])\s*/g, '$1 $2 ')
    .replace(/ ?([周週星].+)$/, '（$1）')
    .trim();

/** Texts in one language and zone. */
export function createText<M extends FirstMessages>({
  language,
  direction = 'ltr',
  messages,
  issues,
  timeZone,
}: TextSource<M>): Text<M> {
  const isChinese = language.startsWith('zh');
  // English as it is written outside of America: the day before the month, and no commas.
  const tag = language === 'en' ? 'en-GB' : language;
  const day = { year: 'numeric', month: 'long', day: 'numeric' } as const;
  const dated = { ...day, weekday: tag === 'en-GB' ? 'long' : 'short' } as const;
  const time = {
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  } as const;
  // Made when it is first used: the first formatter of a page costs a slow phone a tenth of a second.
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = once(() => new Intl.DateTimeFormat(tag, options));
    return (at: number | string) => {
      const written = formatter().format(instantOf(at));
      return isChinese ? spaced(written) : tag === 'en-GB' ? written.replace(',', '') : written;
    };
  };
  const inZone = format({ ...dated, timeZone });
  // A plain date is the same day everywhere.
  const plain = format({ ...dated, timeZone: 'UTC' });
  const moment = format({ ...time, timeZone });
  const here = format(time);
  const zone = once(() => new Intl.DateTimeFormat(tag, { timeZone, timeZoneName: 'short' }));
  const zoneAt = (instant: number) =>
    zone()
      .formatToParts(instant)
      .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  const list = once(() => new Intl.ListFormat(tag, { type: 'conjunction' }));
  const two = (n: number) => String(n).padStart(2, '0');
  return {
    language,
    direction,
    messages,
    issue: (code, params = {}) =>
      issues && Object.hasOwn(issues, code)
        ? (issues[code]?.(params) ?? messages.field.refused)
        : messages.field.refused,
    date: at => (typeof at === 'number' ? inZone : plain)(at),
    day: format({ ...day, timeZone: 'UTC' }),
    time: instant => {
      const told = moment(instant);
      return told === here(instant) ? told : `${told} ${zoneAt(instant)}`;
    },
    span: ms => {
      const seconds = Math.max(0, Math.ceil(ms / 1000));
      return `${String(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
    },
    yuan: fen => `${String(Math.floor(fen / 100))}.${two(fen % 100)}`,
    list: items => list().format(items),
  };
}
