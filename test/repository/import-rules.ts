/**
 * The rooms of the house and which of them may look into which, as data, and a reader that holds a source file
 * against it. `docs/architecture.md` says why; `import-rules.test.ts` runs it over the tree.
 */
import ts from 'typescript';
import { schemaModuleOf, valuesTaken } from './schema-modules.js';

export interface Violation {
  readonly file: string;
  readonly line: number;
  readonly found: string;
  readonly cure: string;
}

/** From left to right: a room sees itself and what stands to its left. The four in the middle do not see each other. */
const LOWER = ['domain', 'contract', 'flow'] as const;
const MIDDLE = ['browser', 'ui', 'locales', 'steps'] as const;

/** What one file may do. */
interface Rights {
  readonly rooms: readonly string[];
  /** Rooms of which only types may be imported. */
  readonly typesOf: readonly string[];
  readonly packages: readonly string[];
  readonly globals: 'none' | 'page' | 'all';
}

const WORLD = [
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'navigator',
  'location',
  'history',
  'fetch',
  'caches',
  'BroadcastChannel',
  'EventSource',
  'XMLHttpRequest',
];
const PAGE = ['window', 'document'];

const CURES = {
  room: 'Move what is shared to a room further left (domain ← contract ← flow ← browser, ui, locales, steps ← element ← define), or pass it in from the element.',
  types:
    'The screens know this room by its types only: write `import type`, and take the value as a parameter.',
  lit: 'Templates belong to src/ui, a `*-view.ts` in src/steps, or src/element; keep this file to data.',
  zod: 'Schemas belong to src/contract: parse where data enters, and use the inferred type here.',
  schema:
    'The widget carries no zod: import the type, or the validator that is generated from the schema; what needs no schema goes into a module of src/contract without one.',
  'idb-keyval': 'Storage belongs to src/browser: declare a port in src/flow and implement it there.',
  package:
    'The widget ships only the dependencies of package.json, each in its room; see docs/architecture.md.',
  globals: 'Reach the world through a port declared in src/flow and implemented in src/browser.',
  define:
    'Only `defineElement` registers elements, and only src/define*.ts call it, so that importing the classes has no side effect.',
  demo: 'The backend and the provider share only src/contract and src/domain with the widget.',
  host: "A portal knows the package alone: import 'real-name-auth' or one of its entries.",
} as const;

function rightsOf(file: string): Rights {
  const [, room = '', ...rest] = file.split('/');
  const lit = ['lit', '@lit/context'];
  if (rest.length === 0) {
    const rooms = [...LOWER, ...MIDDLE, 'element', ...(room === 'define.ts' ? ['index.ts'] : [])];
    return { rooms, typesOf: [], packages: lit, globals: 'page' };
  }
  const lower = LOWER.indexOf(room as (typeof LOWER)[number]);
  const rooms = lower < 0 ? [...LOWER, room] : LOWER.slice(0, lower + 1);
  const none = { rooms, typesOf: [], packages: [], globals: 'none' } as const;
  if (room === 'contract') return { ...none, packages: ['zod'] };
  if (room === 'browser') return { ...none, packages: ['idb-keyval', 'lean-qr'], globals: 'all' };
  if (room === 'ui') return { ...none, packages: ['lit'], globals: 'page' };
  if (room === 'steps' && file.endsWith('-view.ts')) {
    return { rooms: [...rooms, 'ui'], typesOf: ['locales'], packages: ['lit'], globals: 'page' };
  }
  // What several views share, and the list of steps, may speak of templates and texts without having any.
  if (room === 'steps' && !file.endsWith('-step.ts')) return { ...none, typesOf: ['ui', 'locales'] };
  if (room === 'element') {
    return { rooms: [...LOWER, ...MIDDLE, 'element'], typesOf: [], packages: lit, globals: 'page' };
  }
  return none;
}

/** The path inside the repository that a relative import means, or the package it names. */
function target(file: string, specifier: string): { path?: string; package?: string } {
  if (!specifier.startsWith('.')) {
    return { package: specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/') };
  }
  return { path: new URL(specifier, `file:///${file}`).pathname.slice(1).replace(/\.js$/, '.ts') };
}

interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
  /** Names of the values that are taken; null for all. */
  readonly values: readonly string[] | null;
  readonly node: ts.Node;
}

function importsOf(source: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      const values = valuesTaken(node);
      found.push({ specifier: node.moduleSpecifier.text, typeOnly: values?.length === 0, values, node });
    } else if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      node.arguments[0] &&
      ts.isStringLiteral(node.arguments[0])
    ) {
      found.push({ specifier: node.arguments[0].text, typeOnly: false, values: null, node });
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      if (ts.isStringLiteral(node.argument.literal)) {
        found.push({ specifier: node.argument.literal.text, typeOnly: true, values: [], node });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const isGlobalObject = (node: ts.Node): boolean =>
  ts.isIdentifier(node) && ['globalThis', 'self', 'window'].includes(node.text);

/** Free names that mean the world outside; a file that declares such a name itself is speaking of its own. */
function globalsOf(source: ts.SourceFile, names: readonly string[]): ts.Identifier[] {
  const own = new Set<string>();
  const used: ts.Identifier[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    if (ts.isIdentifier(node)) {
      const { parent } = node;
      const isDeclaration =
        (ts.isVariableDeclaration(parent) ||
          ts.isParameter(parent) ||
          ts.isBindingElement(parent) ||
          ts.isFunctionDeclaration(parent) ||
          ts.isImportSpecifier(parent)) &&
        parent.name === node;
      const isMember =
        (ts.isPropertyAccessExpression(parent) &&
          parent.name === node &&
          !isGlobalObject(parent.expression)) ||
        (ts.isBindingElement(parent) && parent.propertyName === node) ||
        ((ts.isPropertyAssignment(parent) ||
          ts.isPropertyDeclaration(parent) ||
          ts.isPropertySignature(parent) ||
          ts.isMethodDeclaration(parent) ||
          ts.isGetAccessor(parent) ||
          ts.isEnumMember(parent)) &&
          parent.name === node);
      if (isDeclaration) own.add(node.text);
      else if (!isMember && names.includes(node.text)) used.push(node);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return used.filter(node => !own.has(node.text));
}

/** Holds one file, given by its path from the top and its text, against the rules. */
export function violationsIn(file: string, text: string): Violation[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const violation = (node: ts.Node, found: string, cure: keyof typeof CURES): Violation => ({
    file,
    line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1,
    found,
    cure: CURES[cure],
  });
  const imports = importsOf(source);
  if (!file.startsWith('src/')) {
    const host = file.startsWith('demo/host/');
    return imports
      .filter(({ specifier }) => {
        const path = target(file, specifier).path;
        return path?.startsWith('src/') && (host || !/^src\/(contract|domain)\//.test(path));
      })
      .map(({ node, specifier }) => violation(node, `imports '${specifier}'`, host ? 'host' : 'demo'));
  }

  const rights = rightsOf(file);
  const found: Violation[] = [];
  for (const { specifier, typeOnly, values, node } of imports) {
    const { path, package: name } = target(file, specifier);
    const said = `imports '${specifier}'`;
    if (name !== undefined) {
      if (rights.packages.includes(name)) continue;
      const family = name.startsWith('@lit/') || name === 'lit-html' ? 'lit' : name;
      const cure = family === 'lit' || family === 'zod' || family === 'idb-keyval' ? family : 'package';
      found.push(violation(node, said, cure));
      continue;
    }
    const room = path?.startsWith('src/') ? (path.split('/')[1] ?? '') : '';
    const pureStep = /^src\/steps\/.*-step\.ts$/.test(file) && path?.endsWith('-view.ts');
    if (rights.rooms.includes(room) && !pureStep) {
      const [, own] = file.split('/');
      if (room !== 'contract' || own === 'contract') continue;
      for (const name of values ?? ['*']) {
        const schema = schemaModuleOf(path ?? '', name);
        if (schema) found.push(violation(node, `imports \`${name}\` of ${schema}`, 'schema'));
      }
      continue;
    }
    if (!rights.typesOf.includes(room)) found.push(violation(node, said, 'room'));
    else if (!typeOnly) found.push(violation(node, said, 'types'));
  }
  if (rights.globals !== 'all') {
    const names = rights.globals === 'page' ? WORLD : [...WORLD, ...PAGE];
    for (const node of globalsOf(source, names))
      found.push(violation(node, `uses \`${node.text}\``, 'globals'));
  }
  if (file !== 'src/element/define-element.ts') {
    const call = /\bcustomElements\s*\.\s*define\s*\(/.exec(
      text.replace(/\/\*[^]*?\*\/|\/\/.*$/gm, part => part.replace(/\S/g, ' ')),
    );
    if (call) {
      const line = text.slice(0, call.index).split('\n').length;
      found.push({ file, line, found: 'calls `customElements.define`', cure: CURES.define });
    }
  }
  return found;
}
