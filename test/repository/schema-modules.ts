/**
 * Which modules of `src/contract` need zod at run time, themselves or by what they import. The widget uses their types
 * only: what it runs are the validators that are generated from them.
 */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { findFiles } from '../../scripts/find-files.mjs';

interface Module {
  /** Paths and packages of which it needs values. */
  readonly needs: readonly string[];
  /** Names of the values that it declares itself. */
  readonly values: readonly string[];
}

const targetOf = (file: string, specifier: string) =>
  specifier.startsWith('.')
    ? new URL(specifier, `file:///${file}`).pathname.slice(1).replace(/\.js$/, '.ts')
    : specifier;

/** Names of the values that an import or an export from elsewhere takes; null for all there are. */
export function valuesTaken(node: ts.ImportDeclaration | ts.ExportDeclaration): readonly string[] | null {
  const clause = ts.isImportDeclaration(node) ? node.importClause : node;
  if (!clause) return null;
  if (ts.isImportClause(clause) ? clause.phaseModifier === ts.SyntaxKind.TypeKeyword : clause.isTypeOnly)
    return [];
  const named = ts.isImportClause(clause) ? clause.namedBindings : clause.exportClause;
  if (!named || ts.isNamespaceImport(named) || ts.isNamespaceExport(named)) return null;
  return named.elements.filter(each => !each.isTypeOnly).map(each => (each.propertyName ?? each.name).text);
}

function read(file: string): Module {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const needs: string[] = [];
  const values: string[] = [];
  for (const node of source.statements) {
    const from =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? node.moduleSpecifier : undefined;
    if (from && ts.isStringLiteral(from) && valuesTaken(node as ts.ImportDeclaration)?.length !== 0)
      needs.push(targetOf(file, from.text));
    const isExported =
      ts.canHaveModifiers(node) &&
      ts.getModifiers(node)?.some(each => each.kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) continue;
    if (ts.isVariableStatement(node))
      for (const { name } of node.declarationList.declarations) values.push(name.getText(source));
    else if ((ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) && node.name)
      values.push(node.name.text);
  }
  return { needs, values };
}

const barrel = 'src/contract/index.ts';
const modules = new Map(
  findFiles(['src/contract'], (path: string) => path.endsWith('.ts') && path !== barrel).map(
    (file: string) => [file, read(file)] as const,
  ),
);

const needZod = new Set<string>();
for (let before = -1; before !== needZod.size;) {
  before = needZod.size;
  for (const [file, { needs }] of modules)
    if (needs.some(each => each === 'zod/mini' || needZod.has(each))) needZod.add(file);
}

/** The module that needs zod behind a value of the contract; undefined where there is none. */
export function schemaModuleOf(path: string, name: string): string | undefined {
  if (path !== barrel) return needZod.has(path) ? path : undefined;
  return [...needZod].find(file => modules.get(file)?.values.includes(name));
}
