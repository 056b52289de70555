import { expect } from 'chai';
import { resolve } from 'node:path';
import ts from 'typescript';

/**
 * What an editor shows to a portal's developer who points at a member of the contract: asked of the language service,
 * over the sources and over the declarations that the package ships.
 */
const root = process.cwd();
const sources = resolve(root, 'src');
const entry = resolve(sources, 'contract/index.ts');
const probe = resolve(sources, 'contract/probe.ts');
const { options } = ts.parseJsonConfigFileContent(
  { ...(ts.readConfigFile('tsconfig.json', path => ts.sys.readFile(path)).config as object), include: [] },
  ts.sys,
  root,
);

/** The declarations of the contract and of what it imports, by the paths of their sources. */
function shippedDeclarations(): Map<string, string> {
  const emitted = new Map<string, string>();
  const emit = {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: sources,
    outDir: sources,
  };
  ts.createProgram([entry], { ...options, ...emit }).emit(undefined, (path, text) => emitted.set(path, text));
  return emitted;
}

/** A language service over files in memory, which may be replaced, and over those of the disk that `onDisk` shows it. */
function languageService(files: Map<string, string>, onDisk: (path: string) => boolean): ts.LanguageService {
  const read = (path: string) => files.get(path) ?? (onDisk(path) ? ts.sys.readFile(path) : undefined);
  return ts.createLanguageService({
    getScriptFileNames: () => [...files.keys()],
    getScriptVersion: path => String(files.get(path)?.length ?? 0),
    getScriptSnapshot(path) {
      const text = read(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => root,
    getCompilationSettings: () => options,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: path => files.has(path) || (onDisk(path) && ts.sys.fileExists(path)),
    readFile: read,
  });
}

/** A member of a type, which is given by an expression such as `NonNullable<Policy['attempts']>`. */
interface Member {
  readonly of: string;
  readonly name: string;
}

/** Members as one comes to them from a command or an event by its name. */
const throughFamilies: readonly Member[] = [
  { of: `NonNullable<contract.Result<'load'>['policy']['attempts']>`, name: 'perDay' },
  { of: `contract.Result<'startHandoff'>['handoff']`, name: 'url' },
  { of: `contract.Payload<'submit'>['photos'][number]`, name: 'slot' },
  { of: `contract.Payload<'choosePayment'>['answers']`, name: 'bankCnaps' },
  { of: `contract.EventDetail<'rna-locked'>`, name: 'until' },
];

/** Every member that can be reached from the types that the contract exports, at any depth, but for those of the language. */
function membersOf(checker: ts.TypeChecker, module: ts.Symbol): Member[] {
  const found: Member[] = [];
  const seen = new Set<ts.Type>();
  const isOurs = ({ declarations }: ts.Symbol) =>
    declarations?.every(declaration => declaration.getSourceFile().fileName.startsWith(sources)) ?? true;

  const visit = (type: ts.Type, expression: string): void => {
    if (seen.has(type)) return;
    seen.add(type);
    if (type.isUnion()) {
      for (const form of type.types) visit(form, formOf(form, expression));
    } else if (checker.isArrayLikeType(type)) {
      for (const item of checker.getTypeArguments(type as ts.TypeReference))
        visit(item, `(${expression})[number]`);
    } else if (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) {
      const parameters = type.getCallSignatures()[0]?.getParameters() ?? [];
      for (const [i, parameter] of parameters.entries())
        visit(checker.getTypeOfSymbol(parameter), `Parameters<${expression}>[${i}]`);
      for (const member of type.getProperties().filter(isOurs)) {
        found.push({ of: expression, name: member.name });
        visit(checker.getTypeOfSymbol(member), `NonNullable<(${expression})['${member.name}']>`);
      }
    }
  };

  /** One form of a union, told from the others by the members whose type is a single value. */
  const formOf = (form: ts.Type, union: string): string => {
    const values = form.getProperties().flatMap(member => {
      const type = checker.getTypeOfSymbol(member);
      return type.isStringLiteral() ? [`${member.name}: '${type.value}'`] : [];
    });
    return values.length > 0 ? `Extract<${union}, { ${values.join('; ')} }>` : union;
  };

  for (const symbol of checker.getExportsOfModule(module)) {
    const own = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    if (own.flags & ts.SymbolFlags.Type)
      visit(checker.getDeclaredTypeOfSymbol(own), `contract.${symbol.name}`);
  }
  return found;
}

/** What is shown for each member; an empty text where nothing is. */
function hoversIn(
  declarations: ReadonlyMap<string, string>,
  onDisk: (path: string) => boolean,
): Map<string, string> {
  const head = `import type * as contract from './index.js';\n`;
  const files = new Map([...declarations, [probe, `${head}export type Snapshot = contract.Snapshot;\n`]]);
  const service = languageService(files, onDisk);
  const program = service.getProgram();
  const imported = program?.getSourceFile(probe)?.statements.find(ts.isImportDeclaration);
  const module = imported && program?.getTypeChecker().getSymbolAtLocation(imported.moduleSpecifier);
  if (!program || !module) throw new Error('The language service finds no contract.');

  const members = [...membersOf(program.getTypeChecker(), module), ...throughFamilies];
  let text = head;
  const places = members.map(({ of, name }, i) => {
    const start = `declare const value${i}: ${of};\nvalue${i}.`;
    const place = text.length + start.length;
    text += `${start}${name};\n`;
    return place;
  });
  files.set(probe, text);
  const wrong = service.getSemanticDiagnostics(probe).map(({ messageText }) => messageText);
  expect(wrong, 'every member can be pointed at').to.deep.equal([]);
  return new Map(
    members.map(({ of, name }, i) => [
      `${of}.${name}`,
      ts.displayPartsToString(service.getQuickInfoAtPosition(probe, places[i]!)?.documentation),
    ]),
  );
}

for (const [where, files, onDisk] of [
  ['the sources', new Map<string, string>(), () => true],
  ['the declarations of the package', shippedDeclarations(), (path: string) => !path.startsWith(sources)],
] as const)
  describe(`hovering over ${where}`, function () {
    this.timeout(60_000);
    let hovers = new Map<string, string>();
    before(() => {
      hovers = hoversIn(files, onDisk);
    });

    it('tells something of every member of every type that the contract exports', () => {
      const silent = [...hovers].filter(([, text]) => text === '').map(([member]) => member);
      expect(silent).to.deep.equal([]);
    });

    it('shows the words of the schema, at every depth', () => {
      const shown = throughFamilies.map(({ of, name }) => hovers.get(`${of}.${name}`));
      expect(shown).to.deep.equal([
        'Submissions judged wrong that a day allows.',
        'Opened as received, once its origin was held against the policy’s.',
        'What it shows.',
        'The bank’s CNAPS code.',
        'When the next day begins.',
      ]);
      expect(hovers.size).to.be.greaterThan(300);
    });
  });
