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
  readonly messages: M;
  /** The sentence of an issue code; a neutral one for a code that is not known here. */
  readonly issue: (code: string, params?: Readonly<Record<string, string | number>>) => string;
  /** A day, from an instant (ms) or a plain date, such as “24 November 2026 (Tue)”. */
  readonly date: (day: number | string) => string;
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

/** Texts in one language and zone. Sentences of the checks come later, when the checks do. */
export function createText<M extends FirstMessages>(
  language: string,
  messages: M,
  issues: IssueSentences | null,
  timeZone: string,
): Text<M> {
  // Made when they are first used: the first formatter of a page costs a slow phone a tenth of a second.
  const day = { year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' } as const;
  const time = {
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  } as const;
  const inZone = once(() => new Intl.DateTimeFormat(language, { ...day, timeZone }));
  // A plain date is the same day everywhere.
  const plain = once(() => new Intl.DateTimeFormat(language, { ...day, timeZone: 'UTC' }));
  const moment = once(() => new Intl.DateTimeFormat(language, { ...time, timeZone }));
  const here = once(() => new Intl.DateTimeFormat(language, time));
  const named = once(() => new Intl.DateTimeFormat(language, { ...time, timeZone, timeZoneName: 'short' }));
  const list = once(() => new Intl.ListFormat(language, { type: 'conjunction' }));
  const two = (n: number) => String(n).padStart(2, '0');
  return {
    language,
    messages,
    issue: (code, params = {}) =>
      issues && Object.hasOwn(issues, code)
        ? (issues[code]?.(params) ?? messages.field.refused)
        : messages.field.refused,
    date: at => (typeof at === 'number' ? inZone : plain)().format(instantOf(at)),
    time: instant => {
      const told = moment().format(instant);
      return told === here().format(instant) ? told : named().format(instant);
    },
    span: ms => {
      const seconds = Math.max(0, Math.ceil(ms / 1000));
      return `${String(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
    },
    yuan: fen => `${String(Math.floor(fen / 100))}.${two(fen % 100)}`,
    list: items => list().format(items),
  };
}
