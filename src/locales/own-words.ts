/**
 * A portal's own sentences laid over the built-in ones; fetched where a page has any. What does not fit is left out and
 * reported, so that nobody reads a name in braces.
 */
import { contains } from './fitting-language.js';
import { placeholders } from './generated/placeholders.js';
import type { LocaleMessages } from './registered.js';
import type { IssueSentences } from './text.js';

type Tree = Readonly<Record<string, unknown>>;
type Sentence = (...values: unknown[]) => unknown;

/** One sentence that does not fit, and why. */
export interface Misfit {
  readonly path: string;
  readonly given: string;
  readonly expected: string;
}
type Report = (misfit: Misfit) => void;

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const nameInBraces = /\{([^{}]*)\}/g;
const namesIn = (text: string) => [...text.matchAll(nameInBraces)].map(([, name = '']) => name);
const inBraces = (names: readonly string[]) => names.map(name => `{${name}}`).join(', ') || 'none';

/** A value as it stands in a text; values are texts, numbers or lists of texts. */
const written = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : Array.isArray(value)
      ? value.map(written).join(', ')
      : '';

/** What sentences of the checks and of photos may speak of. */
const issueNames =
  'position found expected length min max region kind field category first last digits pdf'.split(' ');
/** Sentences that get one object with what is known, instead of values in an order. */
const takesObject = (names: readonly string[]) => names[0] === 'params';

/** A text in whose braces values stand; the built-in sentence where one of them is not known. */
function fill(text: string, names: readonly string[], builtIn: Sentence): Sentence {
  return (...values) => {
    const known = takesObject(names)
      ? ((values[0] ?? {}) as Tree)
      : Object.fromEntries(names.map((name, index) => [name, values[index]]));
    const missing = namesIn(text).some(name => known[name] === undefined || known[name] === '');
    if (missing && takesObject(names)) return builtIn(...values);
    return text.replace(nameInBraces, (_, name: string) => written(known[name]));
  };
}

/** The portal's sentence if it can stand for the built-in one. */
function fitting(
  builtIn: unknown,
  mine: unknown,
  names: readonly string[],
  path: string,
  report: Report,
): unknown {
  if (typeof mine === 'function' && typeof builtIn === 'function') {
    if (mine.length > names.length)
      report({
        path,
        given: `a function of ${String(mine.length)} values`,
        expected: `one of ${names.join(', ') || 'none'}`,
      });
    return mine;
  }
  if (typeof mine !== 'string') {
    report({
      path,
      given: typeof mine,
      expected: typeof builtIn === 'function' ? 'a text or a function' : 'a text',
    });
    return builtIn;
  }
  const used = namesIn(mine);
  const allowed = takesObject(names) ? issueNames : names;
  const unknown = used.filter(name => !allowed.includes(name));
  if (unknown.length > 0) {
    report({ path, given: `the unknown placeholder ${inBraces(unknown)}`, expected: inBraces(allowed) });
    return builtIn;
  }
  if (typeof builtIn !== 'function') return mine;
  const missing = takesObject(names) ? [] : names.filter(name => !used.includes(name));
  if (missing.length > 0)
    report({ path, given: `no placeholder ${inBraces(missing)}`, expected: inBraces(names) });
  return fill(mine, names, builtIn as Sentence);
}

/** Sentences with the portal's own laid over them. Whatever the built-in ones do not have is left out. */
function overlay(base: Tree, mine: unknown, path: string, key: string, report: Report): Tree {
  if (!isTree(mine)) {
    if (mine !== undefined && mine !== null)
      report({ path, given: typeof mine, expected: 'an object of sentences' });
    return base;
  }
  const laid: Record<string, unknown> = { ...base };
  for (const [name, value] of Object.entries(mine)) {
    if (value === undefined || value === null) continue;
    const at = `${path}.${name}`;
    const own = key ? `${key}.${name}` : name;
    const builtIn = Object.hasOwn(base, name) ? base[name] : undefined;
    if (builtIn === undefined)
      report({ path: at, given: 'a sentence', expected: 'nothing: there is no such sentence' });
    else if (isTree(builtIn)) laid[name] = overlay(builtIn, value, at, own, report);
    else laid[name] = fitting(builtIn, value, namesOf(own), at, report);
  }
  return laid;
}

const namesOf = (key: string): readonly string[] =>
  key.startsWith('issues.') || key.startsWith('photos.codes.')
    ? ['params']
    : (placeholders[key]?.split(' ') ?? []);

/** A layer of own sentences, and where it comes from. */
interface Layer {
  readonly words: unknown;
  readonly from: string;
}

const isLanguage = (key: string) => /^[a-z]{2,3}(?:-|$)/i.test(key);
/** What stands beside the sentences of the screens. */
const beside = ['direction', 'issues', 'badge', 'gate'];

/** What an element's `messages` say in a language: what they say in every one, then what under its tag. */
function layersOf(messages: Tree, language: string): Layer[] {
  const entries = Object.entries(messages);
  const general = entries.filter(([key]) => !isLanguage(key));
  const special = entries
    .filter(([key]) => isLanguage(key) && contains(key, language))
    .sort(([a], [b]) => a.length - b.length);
  return [
    { words: Object.fromEntries(general), from: 'messages' },
    ...special.map(([key, words]) => ({ words, from: `messages.${key}` })),
  ];
}

/** Whose own sentences are asked for. */
export interface OwnWords {
  readonly language: string;
  /** Of the registered languages, from the general to the special. */
  readonly registered: readonly LocaleMessages[];
  /** The element's `messages`. */
  readonly messages: unknown;
  /** Told what does not fit; null while not all sentences are there to be held against. */
  readonly report: Report | null;
}

function layers({ language, registered, messages }: OwnWords, block: string | null): Layer[] {
  const own = isTree(messages) ? layersOf(messages, language) : [];
  // A badge's or gate's own messages have no further block around them.
  const of = (words: unknown) => (block && isTree(words) ? words[block] : words);
  return [
    ...registered.map(words => ({ words: of(words), from: `${language}${block ? `.${block}` : ''}` })),
    ...own,
  ];
}

/** What the screens and the checks say, with the page's own sentences laid over it. */
export function ownMessages<M extends object>(
  messages: M,
  issues: IssueSentences | null,
  own: OwnWords,
): { messages: M; issues: IssueSentences | null } {
  const report = own.report ?? (() => undefined);
  let laid = messages as Tree;
  let checks = issues as Tree | null;
  for (const { words, from } of layers(own, null)) {
    const said = isTree(words)
      ? Object.fromEntries(Object.entries(words).filter(([key]) => !beside.includes(key)))
      : words;
    laid = overlay(laid, said, from, '', report);
    if (checks && isTree(words))
      checks = overlay(checks, words['issues'], `${from}.issues`, 'issues', report);
  }
  return { messages: laid as M, issues: checks as IssueSentences | null };
}

/** What a badge or a gate says, with the page's own sentences laid over it. */
export function ownBlock<B extends object>(block: B, name: 'badge' | 'gate', own: OwnWords): B {
  let laid = block as Tree;
  for (const { words, from } of layers(own, name))
    laid = overlay(laid, words, from, name, own.report ?? (() => undefined));
  return laid as B;
}

/** Languages that are written from right to left. */
const rightToLeft = /^(?:ar|ckb|dv|fa|he|ku-arab|ps|sd|ug|ur|yi)\b/i;

/** Which way a language is written: as it was registered, else as its script tells. */
export function directionOf(language: string, registered: readonly LocaleMessages[]): 'ltr' | 'rtl' {
  const given = registered.map(({ direction }) => direction).filter(direction => direction !== undefined);
  return given.at(-1) ?? (rightToLeft.test(language) ? 'rtl' : 'ltr');
}
