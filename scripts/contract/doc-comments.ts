/** The doc comments of `src/contract`, read with the compiler from the types that its schemas infer. */
import ts from 'typescript';
import type { Schema } from './json-schema.js';

const entry = 'src/contract/index.ts';

/** A comment whose first paragraph is a heading. One of a single paragraph has none. */
export interface DocComment {
  readonly summary: string;
  readonly text: string;
}

/** What a value can be besides nothing. */
function partsOf(type: ts.Type, checker: ts.TypeChecker): ts.Type[] {
  if (type.isUnion()) return type.types.flatMap(part => partsOf(part, checker));
  return type.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined) ? [] : [type];
}

class DocComments {
  /** Paths of what has no comment: a definition, or a member of one such as `Policy.attempts.perDay`. */
  readonly missing = new Set<string>();
  readonly #checker: ts.TypeChecker;
  readonly #exports: ReadonlyMap<string, ts.Symbol>;

  constructor() {
    const { config } = ts.readConfigFile('tsconfig.json', path => ts.sys.readFile(path)) as {
      config: object;
    };
    const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, '.');
    const program = ts.createProgram([entry], options);
    const source = program.getSourceFile(entry);
    this.#checker = program.getTypeChecker();
    const module = source && this.#checker.getSymbolAtLocation(source);
    if (!module) throw new Error(`The compiler finds no module in ${entry}.`);
    const found = this.#checker.getExportsOfModule(module);
    this.#exports = new Map(found.map(symbol => [symbol.name, symbol]));
  }

  /** What the comment of an exported schema or type says. */
  of(name: string): string {
    return this.#comment(this.#symbol(name), name).text;
  }

  /** What the comment of a member of an exported table says, such as that of a command. */
  ofMember(table: string, name: string): DocComment {
    const symbol = this.#checker.getTypeOfSymbol(this.#symbol(table)).getProperty(name);
    if (!symbol) throw new Error(`The table ${table} has no member ${name}.`);
    return this.#comment(symbol, `${table}.${name}`);
  }

  /** What the comment of a member of an exported interface says. */
  ofMemberOfType(name: string, member: string): string {
    const symbol = this.#checker.getDeclaredTypeOfSymbol(this.#symbol(name)).getProperty(member);
    if (!symbol) throw new Error(`The type ${name} has no member ${member}.`);
    return this.#comment(symbol, `${name}.${member}`).text;
  }

  /** Writes into a JSON Schema, beside each member, what the comment of the member in the type `name` says. */
  describeMembers(name: string, schema: Schema): void {
    this.#describe(
      schema,
      partsOf(this.#checker.getDeclaredTypeOfSymbol(this.#symbol(name)), this.#checker),
      name,
    );
  }

  #symbol(name: string): ts.Symbol {
    const symbol = this.#exports.get(name);
    if (!symbol) throw new Error(`${entry} exports no type by the name of ${name}.`);
    return symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol;
  }

  #comment(symbol: ts.Symbol, path: string): DocComment {
    const comment = ts.displayPartsToString(symbol.getDocumentationComment(this.#checker)).trim();
    if (comment === '') this.missing.add(path);
    const paragraphs = comment.split(/\n\s*\n/).map(paragraph => paragraph.replace(/\s+/g, ' '));
    const [summary = '', ...rest] = paragraphs.length > 1 ? paragraphs : ['', ...paragraphs];
    return { summary: summary.replace(/\.$/, ''), text: rest.join(' ') };
  }

  /** @param types what the schema describes; of a union, the forms that it does not describe are left out. */
  #describe(schema: Schema, types: readonly ts.Type[], path: string): void {
    const checker = this.#checker;
    const members = Object.entries(schema.properties ?? {});
    const forms = types.filter(type =>
      members.every(([name, { const: value }]) => {
        const member = type.getProperty(name);
        const known = member && checker.getTypeOfSymbol(member);
        return known && (value === undefined || (known.isStringLiteral() && known.value === value));
      }),
    );
    for (const [name, inner] of members) {
      const symbol = forms[0]?.getProperty(name);
      const at = `${path}.${name}`;
      if (!symbol) throw new Error(`The schema has ${at}, the type that is exported for it has not.`);
      inner.description = this.#comment(symbol, at).text;
      this.#describe(inner, partsOf(checker.getTypeOfSymbol(symbol), checker), at);
    }
    if (schema.items) {
      const items = types.flatMap(type => checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? []);
      this.#describe(
        schema.items,
        items.flatMap(item => partsOf(item, checker)),
        `${path}[]`,
      );
    }
    for (const branch of [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])])
      this.#describe(branch, types, path);
  }
}

export const docComments = new DocComments();
