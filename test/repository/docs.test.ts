/** What the documents speak of exists: paths, names, commands and the targets of links. */
import { expect } from 'chai';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, normalize } from 'node:path';
import ts from 'typescript';
import { findFiles } from '../../scripts/find-files.mjs';

/**
 * What stands in backticks though nothing in the tree is called so, and why. A path or a phrase is excused by a word in it.
 */
const exceptions: Readonly<Record<string, { readonly words: readonly string[]; readonly why: string }>> = {
  'README.md': { words: ['packageExports'], why: 'a setting of Parcel' },
  'SECURITY.md': {
    words: [
      'Strict-Transport-Security',
      'Referrer-Policy',
      'X-Content-Type-Options',
      'Permissions-Policy',
      'same-origin-allow-popups',
    ],
    why: 'headers that a portal sends, and no server here does',
  },
  'docs/adding-a-check.md': { words: ['vessel-number'], why: 'the check that is added as an example' },
  'docs/adding-a-field.md': { words: ['postalCode'], why: 'the field that is added as an example' },
  'docs/adding-a-step.md': {
    words: ['mandate', 'unsafeHTML'],
    why: 'the screen that is added as an example, and what Lit has and no template may use',
  },
  'docs/architecture.md': { words: ['x-step', 'x-view'], why: 'x stands for any screen' },
  'docs/companions.md': { words: ['mousedown'], why: 'an event of browsers that no gate sees' },
  'docs/content-security-policy.md': {
    words: ['angular', 'vue', 'nextjs', 'svelte-trusted-html', 'dompurify'],
    why: 'words of the security policy and names that frameworks give',
  },
  'docs/decisions/0001-toolchain.md': {
    words: ['styleMap', 'unsafeHTML'],
    why: 'what Lit has and no template may use',
  },
  'docs/testing.md': {
    words: ['setupFiles'],
    why: 'a setting of Vitest',
  },
};

const read = (path: string) => readFileSync(path, 'utf8');
const { scripts, exports: doors } = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  exports: Record<string, string | { default: string }>;
};

const documents = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', 'demo/README.md'].filter(existsSync),
  ...findFiles(['docs'], path => path.endsWith('.md')),
];
/** Made from the sources, and held against them by `npm run check:generated`. */
const isGenerated = (path: string) => path.startsWith('docs/reference/');

const folders = ['src', 'demo', 'testing', 'themes', 'scripts', 'test', 'bench'];
const self = 'test/repository/docs.test.ts';
const sources = findFiles([...folders, '.ci'], path => !path.endsWith('.png') && path !== self);
const tops = [
  'rollup.config.mjs',
  'web-test-runner.config.mjs',
  'custom-elements-manifest.config.mjs',
  'eslint.config.mjs',
  'stryker.config.mjs',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'tsconfig.pure.json',
  'tsconfig.testing.json',
  'custom-elements.json',
  'docs/reference/openapi.json',
].filter(existsSync);
const printer = ts.createPrinter({ removeComments: true });

/** What a source says besides its comments. */
function codeOf(path: string): string {
  const text = read(path);
  if (!/\.(ts|mts|js|mjs|jsx)$/.test(path)) return text;
  return printer.printFile(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
}
const wordsIn = (text: string) => text.match(/[\p{L}\p{N}_$]+(?:-[\p{L}\p{N}_$]+)*/gu) ?? [];
const wordsOf = new Map([...sources, ...tops].map(path => [path, new Set(wordsIn(codeOf(path)))]));
const known = new Set([...wordsOf.values()].flatMap(words => [...words]));
for (const word of [...known]) for (const part of word.split('-')) known.add(part);
for (const path of sources) for (const word of wordsIn(path)) known.add(word);
const exported = new Set(
  sources
    .filter(path => path.endsWith('.ts'))
    .flatMap(path => [...read(path).matchAll(/^export (?:async )?(?:function\*?|const) (\w+)/gm)])
    .map(([, name]) => name),
);
const fileNames = new Set([...sources, ...tops, ...documents].map(path => basename(path)));

/** Whether a word, or each part of one with hyphens, is in the tree. What is short, a color or cut off by … says nothing. */
const isKnown = (word: string, text: string) =>
  word.length < 3 ||
  /^(?=.*\d)[0-9a-f]{3,8}$/.test(word) ||
  text.includes(`${word}…`) ||
  known.has(word) ||
  word.split('-').every(part => known.has(part));

interface Span {
  readonly document: string;
  readonly line: number;
  readonly text: string;
}

/** The text without its blocks of code, which are examples; lines stay where they are. */
const prose = (text: string) => text.replace(/^( *)```[^]*?^\1```/gm, block => block.replace(/[^\n]/g, ''));

function spansOf(document: string): Span[] {
  const text = prose(read(document));
  return [...text.matchAll(/(?<!`)`([^`]+)`(?!`)/g)].map(match => ({
    document,
    line: text.slice(0, match.index).split('\n').length,
    text: (match[1] ?? '').replace(/\s+/g, ' '),
  }));
}
const at = ({ document, line, text }: Span) => `${document}:${String(line)}: \`${text}\``;

const isEntry = (text: string) => /^real-name-auth\/[\w.-]+(\/[\w.-]+)?$/.test(text);
const isPath = (text: string) =>
  isEntry(text) ||
  (/^[\w.*@-]+(\/[\w.*-]+)*\/?$/.test(text) &&
    (/\.(ts|mts|mjs|js|md|json|html|css|yml)$/.test(text) ||
      (text.includes('/') &&
        [...folders, 'docs', '.ci', 'dist', 'reports'].includes(text.split('/')[0] ?? '')) ||
      (text.endsWith('/') && text.includes('/'))));
/** What a build or a run writes is there only afterwards. */
const built = Object.values(doors).map(door => basename(typeof door === 'string' ? door : door.default));
const isMade = (text: string) =>
  /^(dist|reports|coverage|node_modules|chunks)\//.test(text) || built.includes(text);

function pathExists(text: string, document: string): boolean {
  if (isEntry(text)) return text.replace('real-name-auth', '.') in doors;
  if (isMade(text)) return true;
  if (text.includes('*')) {
    const pattern = new RegExp(`(^|/)${text.replace(/[.+]/g, '\\$&').replaceAll('*', '[^/]*')}$`);
    return [...sources, ...tops, ...documents].some(path => pattern.test(path));
  }
  const homes = ['', 'src/', 'docs/', `${dirname(document)}/`];
  if (homes.some(home => existsSync(home + text))) return true;
  if (!text.includes('/')) return fileNames.has(text);
  // In a folder that the sentence has named.
  const tail = text.endsWith('/') ? `/${text}` : `/${text}$`;
  return [...sources, ...documents].some(path => `${path}$`.includes(tail));
}

describe('the documents', () => {
  const spans = documents.filter(path => !isGenerated(path)).flatMap(spansOf);
  const used = new Set<string>();

  function isExcused(document: string, text: string): boolean {
    const excuse = exceptions[document]?.words.find(word => text.includes(word));
    if (excuse !== undefined) used.add(`${document}: ${excuse}`);
    return excuse !== undefined;
  }

  it('name paths that exist', () => {
    const missing = spans.filter(
      ({ text, document }) => isPath(text) && !pathExists(text, document) && !isExcused(document, text),
    );
    expect(missing.map(at), 'Correct the path, or excuse it with a reason').to.deep.equal([]);
  });

  it('name scripts that exist', () => {
    const missing = spans.filter(({ text }) => {
      const [, script] = /^npm run ([\w:]+)/.exec(text) ?? [];
      return script !== undefined && !(script in scripts);
    });
    expect(missing.map(at)).to.deep.equal([]);
  });

  it('name what something in the tree is called', () => {
    const unknown = spans.filter(
      ({ text, document }) =>
        !isPath(text) && wordsIn(text).some(word => !isKnown(word, text) && !isExcused(document, word)),
    );
    expect(unknown.map(at), 'Correct the name, or excuse it with a reason').to.deep.equal([]);
  });

  it('say of a name the file that it is in', () => {
    const wrong = documents
      .filter(path => !isGenerated(path))
      .flatMap(document => {
        const text = prose(read(document)).replace(/\s+/g, ' ');
        const pairs = text.matchAll(/`([A-Za-z_$][\w$]*)(?:\(\))?` (?:in|of|\() ?`([\w./-]+\.(?:ts|mjs))`/g);
        return [...pairs].flatMap(([said, word = '', path = '']) => {
          if (isExcused(document, word)) return [];
          const files = [...wordsOf.keys()].filter(each => each === path || each.endsWith(`/${path}`));
          return files.some(each => wordsOf.get(each)?.has(word)) ? [] : [`${document}: ${said}`];
        });
      });
    expect(wrong).to.deep.equal([]);
  });

  it('call in their examples what a file exports', () => {
    const unknown = documents
      .filter(path => !isGenerated(path))
      .flatMap(document => {
        const blocks = [...read(document).matchAll(/^ *```ts\n([^]*?)^ *```/gm)].map(([, code = '']) => code);
        const called = blocks.flatMap(code =>
          [...code.matchAll(/(?<![.\w$])([a-z]\w*)\(/g)].map(([, name = '']) => name),
        );
        return called
          .filter(name => !exported.has(name) && !isExcused(document, name))
          .map(name => `${document}: ${name}()`);
      });
    expect(unknown).to.deep.equal([]);
  });

  it('need every exception that is made for them', () => {
    const listed = Object.entries(exceptions).flatMap(([document, { words }]) =>
      words.map(word => `${document}: ${word}`),
    );
    expect(listed.filter(each => !used.has(each))).to.deep.equal([]);
  });

  it('link to what is there', () => {
    const broken = documents.flatMap(document => {
      const text = prose(read(document));
      return [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) => {
        if (/^[a-z]+:/.test(target)) return [];
        const [path = '', anchor] = target.split('#');
        const file = path === '' ? document : normalize(join(dirname(document), path));
        if (!existsSync(file)) return [`${document}: ${target}`];
        if (anchor === undefined || statSync(file).isDirectory() || extname(file) !== '.md') return [];
        return anchorsOf(file).includes(anchor) ? [] : [`${document}: ${target}`];
      });
    });
    expect(broken).to.deep.equal([]);
  });
});

/** The anchors that headings get on a code host. */
function anchorsOf(path: string): string[] {
  return [...prose(read(path)).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );
}
