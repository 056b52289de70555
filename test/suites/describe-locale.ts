/** What every language must keep: the shape of English, no gap, no slip of the pen. */
import { expect } from 'chai';
import { Screen, problemCodes } from '../../src/contract/index.js';
import { issueCodes } from '../../src/domain/issue-code.js';
import type { FaultCode } from '../../src/flow/index.js';
import type { ShippedLanguage } from '../../src/locales/choose-language.js';
import { locales } from '../../src/locales/index.js';
import { joinMessages } from '../../src/locales/join-messages.js';
import { createText, type Text } from '../../src/locales/text.js';
import { leavesOf, parameterNames } from '../../scripts/message-tree.js';
import { chineseSlips } from './chinese-slips.js';
import { mainlandWords, notSimplified, notTraditional, quotesOfOthers } from './language-rules.js';

type Params = Readonly<Record<string, string | number>>;
type Sentence = (...values: (string | number)[]) => string;

export interface LocaleOptions {
  /** BCP 47, as in the list of languages. */
  readonly language: ShippedLanguage;
  /** The longest a sentence may be: one of a screen, and one beside a field. */
  readonly longest: { readonly message: number; readonly issue: number };
  /** Paths of sentences that are rightly the same as in English. */
  readonly sameAsEnglish?: readonly string[];
  /** Words in capitals that this language writes so. */
  readonly acronyms?: readonly string[];
}

/** One sentence as a person reads it, with the path under which it stands. */
interface Spoken {
  readonly path: string;
  readonly text: string;
}

const faultCodes = Object.keys({
  'no-backend': 1,
  offline: 1,
  network: 1,
  timeout: 1,
  server: 1,
  'rate-limited': 1,
  'bad-response': 1,
  'session-expired': 1,
  misconfigured: 1,
  'other-tab': 1,
  'not-sent': 1,
  'refused-earlier': 1,
  storage: 1,
  'not-loaded': 1,
} satisfies Record<FaultCode, 1>);

/** What checks say about a place, as they say it; a sentence must also work without any of it. */
const place: Params = { position: 5, found: 'O', expected: '0', length: 17 };
const paramsOf: Readonly<Record<string, Params>> = {
  'text/foreign-digit': { position: 5, found: '٣', expected: '3' },
  'text/character': { position: 5, found: '?' },
  'resident-id/other-document': { kind: 'foreign-permanent-resident-id' },
  'resident-id/region-unknown': { region: '440401' },
  'resident-id/region-period': { region: '340803', first: 1981, last: 2005 },
  'mrz/checksum': { field: 'personal-number' },
  'uscc/category': { position: 1, found: '94' },
  'uscc/region-unusual': { position: 3, found: '990000' },
  'uscc/organization-type': { found: 'individual-business', expected: 'business', category: '92' },
  'mobile/unallocated': { found: '154' },
  'landline/area-unknown': { position: 1, found: '0268' },
  'name/mixed-scripts': { position: 5, found: 'а', expected: 'a' },
  'name/radical': { position: 2, found: '⺠', expected: '民' },
  'name/radical-replaced': { position: 2, found: '⽂', expected: '文' },
  'name/private-use': { position: 3, found: '\ue863', expected: '䶮' },
  'name/compatibility': { position: 2, found: '\uf9dd', expected: '利' },
  'amount/fen-as-yuan': { found: '51.00', expected: '0.51' },
  'amount/range': { min: '0.01', max: '0.99' },
};
const pairs = /\/(?:province|region|swapped)$/;

/** Every set of parameters that a sentence of a check is tried with: usual, seen at the edges, and none. */
function issueParams(code: string): Params[] {
  const usual = paramsOf[code] ?? (pairs.test(code) ? { position: 5, found: '12', expected: '21' } : place);
  const { expected: _, ...unguessed } = usual;
  return [usual, unguessed, { ...usual, found: '|' }, { ...usual, expected: 'X' }, { length: 1 }, {}];
}

/** An example for a parameter of a message, by the name that English gives it. */
function exampleFor(name: string, text: Text): unknown[] {
  const { messages } = text;
  const moment = Date.parse('2026-11-24T16:00:00Z');
  const examples: Readonly<Record<string, unknown[]>> = {
    n: [1, 3],
    of: [5],
    left: [1, 3, 0],
    days: [30],
    count: [1, 2],
    percent: [42],
    width: [1600],
    height: [1000],
    bytes: [5_000_000],
    pdf: [true, false],
    portal: ['Example Cloud'],
    contact: ['400-000-0000'],
    hours: [5, 1, 0],
    minutes: [21, 0, 1],
    number: ['1234 5678'],
    params: [{ max: 5_000_000 }, {}],
    min: [1],
    max: [3],
    amount: ['0.51'],
    limit: [1, 5],
    yuan: ['0.01'],
    step: [messages.steps.organization],
    steps: [messages.check.steps.person],
    type: [messages.organization.types['individual-business'].title],
    label: [messages.fields.legalRepresentativeDocumentType.label],
    names: [text.list(Object.values(messages.review.channel))],
    provider: ['ESign'],
    account: ['6222 **** 0018'],
    code: ['RNA-4F2K'],
    text: [messages.field.missing],
    value: ['110105194912310021'],
    date: [text.date(moment)],
    from: [text.date(moment)],
    to: [text.date('2026-11-30')],
    time: [text.time(moment)],
    reset: [text.time(moment)],
    regions: [messages.regions['cn-mainland']],
    subject: [messages.subjects.enterprise],
    items: [messages.status.prepare.license],
    parts: [[messages.status.prepare.license], Object.values(messages.status.prepare).slice(3)],
  };
  const values = examples[name];
  if (!values) throw new Error(`No example for a parameter “${name}”: add one in describe-locale.ts.`);
  return values;
}

interface Loaded {
  readonly messages: ReadonlyMap<string, unknown>;
  readonly issues: Readonly<Record<string, (params: Params) => string>>;
  readonly text: Text;
}

async function load(language: ShippedLanguage): Promise<Loaded> {
  const first = await locales[language].loadFirst('');
  const { messages: later, issues } = await locales[language].loadLater('');
  const messages = joinMessages(first, later);
  return {
    messages: new Map(leavesOf(messages)),
    issues,
    text: createText({ language, messages, issues, timeZone: 'Asia/Shanghai' }),
  };
}

/** Every message as a person reads it. Functions are given the examples for the parameters that English names. */
function spokenMessages({ messages, text }: Loaded, english: Loaded): Spoken[] {
  return [...messages].flatMap(([path, leaf]) => {
    if (typeof leaf === 'string') return [{ path, text: leaf }];
    const source = english.messages.get(path);
    if (typeof leaf !== 'function' || typeof source !== 'function') return [];
    const examples = parameterNames(source).map(name => exampleFor(name, text));
    const rounds = Math.max(1, ...examples.map(values => values.length));
    return Array.from({ length: rounds }, (_, round) => ({
      path,
      text: (leaf as Sentence)(...examples.map(values => (values[round % values.length] ?? '') as never)),
    }));
  });
}

function spokenIssues({ issues }: Loaded): Spoken[] {
  return Object.entries(issues).flatMap(([code, sentence]) =>
    issueParams(code).map(params => ({ path: code, text: sentence(params) })),
  );
}

/** Holds one language against English and against the house's typography. */
export function describeLocale({
  language,
  longest,
  sameAsEnglish = [],
  acronyms = [],
}: LocaleOptions): void {
  describe(`sentences in ${language}`, () => {
    let english: Loaded;
    let own: Loaded;
    let messages: Spoken[];
    let issues: Spoken[];
    const offending = (isWrong: (spoken: Spoken) => unknown) => [
      ...new Set([...messages, ...issues].filter(isWrong).map(({ path, text }) => `${path}: ${text}`)),
    ];

    before(async () => {
      english = await load('en');
      own = await load(language);
      messages = spokenMessages(own, english);
      issues = spokenIssues(own);
    });

    it('stand under the keys of English, at every depth', () => {
      expect([...own.messages.keys()].sort()).to.deep.equal([...english.messages.keys()].sort());
    });

    it('take as many parameters as those of English', () => {
      const shape = (loaded: Loaded) =>
        Object.fromEntries(
          [...loaded.messages].map(([path, leaf]) => [
            path,
            typeof leaf === 'function' ? leaf.length : typeof leaf,
          ]),
        );
      expect(shape(own)).to.deep.equal(shape(english));
    });

    it('are there for every issue, problem, fault and screen', () => {
      expect(Object.keys(own.issues).sort()).to.deep.equal([...issueCodes].sort());
      const paths = [
        ...[...problemCodes, 'unknown'].map(code => `refusals.${code}`),
        ...faultCodes.map(code => `trouble.faults.${code}`),
        ...Screen.options.map(screen => `steps.${screen}`),
      ];
      expect(paths.filter(path => !own.messages.has(path))).to.deep.equal([]);
    });

    it('are never empty, but for hints that English does without too', () => {
      const empty = ({ path, text }: Spoken) => text.trim() === '' && english.messages.get(path) !== '';
      expect(offending(empty)).to.deep.equal([]);
    });

    it('read whole, with and without the parameters of a check', () => {
      expect(offending(({ text }) => /undefined|null|NaN|\[object|\$\{|=>/.test(text))).to.deep.equal([]);
    });

    it('have no name of a value left in braces', () => {
      expect(offending(({ text }) => /[{}]/.test(text))).to.deep.equal([]);
    });

    it('use the quotation marks of the language, in pairs', () => {
      const wrong = quotesOfOthers(language);
      const unpaired = (text: string) =>
        [
          ['“', '”'],
          ['「', '」'],
          ['《', '》'],
          ['（', '）'],
        ].some(([open = '', close = '']) => text.split(open).length !== text.split(close).length);
      expect(offending(({ text }) => wrong.test(text) || unpaired(text))).to.deep.equal([]);
    });

    it('are plain text', () => {
      expect(offending(({ text }) => /<\/?[a-z]|&#?\w+;|\p{Cc}/iu.test(text))).to.deep.equal([]);
    });

    it('are set with care: no doubled spaces, no straight quotes, none before a mark', () => {
      expect(offending(({ text }) => / {2}|\S["']|["']\S| [,.;?!，。；？！]/.test(text))).to.deep.equal([]);
    });

    it('do not shout', () => {
      // The zone of a time is named where the device shows another one.
      const quiet = new Set([...acronyms, 'GMT', 'UTC']);
      const shouts = ({ text }: Spoken) =>
        (text.match(/\b[A-Z]{2,}\b/g) ?? []).some(word => !quiet.has(word));
      expect(offending(spoken => spoken.path !== 'trouble.code' && shouts(spoken))).to.deep.equal([]);
    });

    it('end like sentences where they stand beside a field', () => {
      expect(issues.filter(({ text }) => !/[.?。？]$/.test(text))).to.deep.equal([]);
    });

    it('fit where they stand', () => {
      const long = (spoken: Spoken[], most: number) =>
        spoken
          .filter(({ text }) => Array.from(text).length > most)
          .map(
            ({ path, text }) => `${String(Array.from(text).length)} of ${String(most)} · ${path}: ${text}`,
          );
      expect([...long(messages, longest.message), ...long(issues, longest.issue)]).to.deep.equal([]);
    });

    if (language !== 'en') {
      it('are translated', () => {
        const source = [...spokenMessages(english, english), ...spokenIssues(english)];
        const known = new Set(source.map(({ path, text }) => `${path}: ${text}`));
        const same = offending(
          ({ path, text }) => text !== '' && !sameAsEnglish.includes(path) && known.has(`${path}: ${text}`),
        );
        expect(same).to.deep.equal([]);
      });
    }

    if (language === 'zh-CN')
      it('are in simplified characters', () => {
        expect(offending(({ text }) => notSimplified(text))).to.deep.equal([]);
      });

    if (language === 'zh-Hant') {
      it('are in traditional characters', () => {
        expect(offending(({ text }) => notTraditional(text))).to.deep.equal([]);
      });

      it('are written for Taiwan, Hong Kong and Macao, not converted', () => {
        expect(offending(({ text }) => mainlandWords.test(text))).to.deep.equal([]);
      });
    }

    if (language.startsWith('zh')) {
      it('count tries as 计入, and call nobody and nothing by two names', () => {
        const other = /消耗|消秏|机构(?!代码)|機構(?!代碼)|[^一]本页|[^一]本頁|(?:^|[^您])你/;
        expect(offending(({ text }) => other.test(text))).to.deep.equal([]);
      });

      it('keep to Chinese typography', () => {
        const slips = [...messages, ...issues].flatMap(({ path, text }) =>
          chineseSlips(text).map(slip => `${path}: ${slip} in ${text}`),
        );
        expect([...new Set(slips)]).to.deep.equal([]);
      });
    }
  });
}
