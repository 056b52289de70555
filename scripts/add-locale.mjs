/**
 * `npm run locale -- fr`: begins a language that ships. Copies the English sentences into a folder of its own, under names of
 * its own, and adds it to the lists of languages; what then stands in `src/locales/fr` is to be translated. A page that adds a
 * language for itself calls `registerLocale` instead.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const locales = 'src/locales';
const [asked = ''] = process.argv.slice(2);

/** Ends with a sentence that tells what to do. */
function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}

function tagOf(text) {
  try {
    return Intl.getCanonicalLocales(text)[0] ?? refuse('Name a language: npm run locale -- fr');
  } catch {
    return refuse(`“${text}” is no language tag. Name one such as fr, pt-BR or ja.`);
  }
}

const tag = tagOf(asked);
const folder = join(locales, tag);
if (existsSync(folder)) refuse(`${folder} is there already.`);

/** What the constants of the language are called: fr, ptBR. */
const prefix = tag.replace(/-/g, '');
const name = new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
const property = /^\w+$/.test(tag) ? tag : `'${tag}'`;

/** What a file's sentences have to fit, by the file's name. */
const shapes = {
  first: ['FirstMessages', 'first'],
  later: ['LaterMessages', 'later'],
  companions: ['CompanionMessages', 'companions'],
  handoff: ['typeof enHandoff', 'handoff'],
  photos: ['typeof enPhotos', 'photos'],
};

/** An English file as the beginning of the new one. */
function begun(file, source) {
  const own = source
    .replace(/\ben(First|Later|Handoff|Photos|Issues|Companions)\b/g, `${prefix}$1`)
    .replace(/\bconst en\b/g, `const ${prefix}`)
    .replace(/\/\*\* English, the source: /g, `/** ${name}: `)
    .replace(/ Every other language has the same shape\./g, '')
    .replace(/\n\/\*\* [^\n]*\*\/\nexport type \w+ = typeof \w+;\n/g, '');
  const [shape, from] = shapes[file] ?? [];
  if (!shape) return own;
  const type = shape.replace('typeof ', '');
  return `import type { ${type} } from '../en/${from}.js';\n${own.startsWith('import ') ? '' : '\n'}${own.replace(/\n\};\n*$/, `\n} satisfies ${shape};\n`)}`;
}

/** Puts a line where a list of languages ends. */
function enlist(path, pattern, line) {
  const text = readFileSync(path, 'utf8');
  if (!pattern.test(text))
    refuse(`${path} has no list of languages any more where this script looks for it.`);
  writeFileSync(path, text.replace(pattern, line));
}

const made = readdirSync(join(locales, 'en')).map(file => [
  join(folder, file),
  begun(file.replace('.ts', ''), readFileSync(join(locales, 'en', file), 'utf8')),
]);
mkdirSync(folder);
for (const [path, text] of made) writeFileSync(path, text);

enlist(join(locales, 'choose-language.ts'), /(export const shipped = \[[^\]]*)\]/, `$1, '${tag}']`);
enlist(
  join(locales, 'index.ts'),
  /\n\};\n*$/,
  `
  ${property}: {
    loadFirst: async _retry => (await import('./${tag}/first.js')).${prefix}First,
    loadLater: _retry => import('./${tag}/language.js'),
  },
};
`,
);
enlist(
  join(locales, 'companions.ts'),
  /\n\};\n*$/,
  `
  ${property}: async _retry => (await import('./${tag}/companions.js')).${prefix}Companions,
};
`,
);
enlist(
  'test/locales/languages.test.ts',
  /\n\];\n/,
  `
  {
    language: '${tag}',
    longest: { message: 160, issue: 130 },
    acronyms: ['ID', 'VAT', 'RMB', 'SMS', 'CNAPS', 'JPEG', 'PNG', 'HEIC', 'PDF', 'MB', 'QR'],
  },
];
`,
);

console.log(`${folder} says everything in English. What to do now:
  1. Translate its files; docs/adding-a-locale.md tells how the sentences sound.
  2. npm run format && npm run typecheck
  3. npm test -- test/locales   lists what is still in English, too long, or set carelessly.`);
