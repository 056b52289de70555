import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

/**
 * `npm run analyze`: writes custom-elements.json, for editors and our own tests, from the doc blocks of the elements and,
 * for what can be styled of the widget, from src/element/style-descriptions.ts.
 */
export default {
  globs: ['src/element/**/*.ts', 'src/browser/**/rna-request-event.ts', 'src/index.ts'],
  exclude: ['**/*.test.ts'],
  litelement: true,
  outdir: '.',
  // package.json names the manifest already; the analyzer would rewrite it for every other folder.
  packagejson: false,
  plugins: [
    {
      name: 'as-it-is-shipped',
      packageLinkPhase: ({ customElementsManifest }) => {
        customElementsManifest.modules = shippedModules(customElementsManifest.modules);
      },
    },
  ],
};

const { code } = transformSync(readFileSync('src/element/style-descriptions.ts', 'utf8'), { loader: 'ts' });
const descriptions = await import(`data:text/javascript,${encodeURIComponent(code)}`);
const named = words => Object.entries(words).map(([name, description]) => ({ name, description }));

/** The default of each token, which may be another token; of a list of fonts the first. */
function tokenDefault(name) {
  const files = ['tokens', 'screen-tokens', 'form-tokens'];
  const css = files
    .map(file => readFileSync(`src/ui/${file}.ts`, 'utf8'))
    .join('')
    .replace(/\s+/g, ' ');
  const [, value] = new RegExp(`var\\( ?${name}, (.*?) ?\\);`).exec(css) ?? [];
  if (name === '--rna-font') return `${value.split(',')[0]}, …`;
  return value.replace(
    /var\((--[\w-]+)\)/g,
    (_, inner) => `var(${new RegExp(`${inner}: var\\( ?(--rna-[\\w-]+)`).exec(css)[1]})`,
  );
}

/** What can be styled of the widget. */
const styleOfWidget = () => ({
  cssParts: named(descriptions.partDescriptions),
  cssProperties: named(descriptions.tokenDescriptions).map(token => ({
    ...token,
    default: tokenDefault(token.name),
  })),
  cssStates: named(descriptions.stateDescriptions),
});

const ENTRY = 'dist/index.js';
const DEFINITIONS = 'dist/define.js';
const byName = (a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1);

/**
 * The two modules of the package that have to do with elements, as a portal gets them: the classes that the entry exports,
 * and what `define` registers. The same sources give the same file on every machine.
 */
function shippedModules(sources) {
  const entry = sources.find(({ path }) => path === 'src/index.ts');
  const exported = new Set(entry.exports.map(({ name }) => name));
  const declarations = sources
    .flatMap(module => module.declarations ?? [])
    .filter(({ kind, name }) => kind === 'class' && exported.has(name))
    .map(shippedClass)
    .sort(byName);
  const declaredAt = ({ name }) => ({ name, module: ENTRY });
  return [
    {
      kind: 'javascript-module',
      path: DEFINITIONS,
      declarations: [],
      exports: declarations
        .filter(({ tagName }) => tagName)
        .map(each => ({
          kind: 'custom-element-definition',
          name: each.tagName,
          declaration: declaredAt(each),
        })),
    },
    {
      kind: 'javascript-module',
      path: ENTRY,
      declarations,
      exports: declarations.map(each => ({ kind: 'js', name: each.name, declaration: declaredAt(each) })),
    },
  ];
}

/** A class with what is public of it, and without the classes in between, which are not exported. */
function shippedClass(declaration) {
  const superclass = declaration.tagName
    ? { name: 'LitElement', package: 'lit' }
    : { name: 'Event', package: 'global:' };
  const style = declaration.tagName === 'real-name-auth' ? styleOfWidget() : {};
  const shipped = { ...declaration, superclass, ...style };
  shipped.members = declaration.members
    ?.filter(
      member =>
        (member.privacy ?? 'public') === 'public' &&
        // Typed by the event maps, and otherwise as everywhere.
        member.name !== 'addEventListener' &&
        (!member.static || member.description),
    )
    .map(ownMember);
  // What the analyzer guesses from a dispatch has no description; the doc blocks name every event.
  shipped.events = declaration.events?.filter(({ description }) => description);
  for (const list of ['attributes', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates'])
    if (shipped[list]) shipped[list] = shipped[list].map(ownMember).sort(byName);
  return shipped;
}

function ownMember({ inheritedFrom: _inheritedFrom, ...member }) {
  return member;
}
