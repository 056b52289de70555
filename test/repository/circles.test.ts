import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { findFiles } from '../../scripts/find-files.mjs';

/** The files of `src` that one imports, also by type and also on demand. */
function importsOf(path: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(path, 'utf8'), true, true);
  return importedFiles
    .map(({ fileName }) => fileName)
    .filter(name => name.startsWith('.'))
    .map(name => posix.join(posix.dirname(path), name).replace(/\.js$/, '.ts'));
}

/** Groups of files that reach each other (strongly connected components, by Tarjan). */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const numbers = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const visit = (file: string): number => {
    const number = numbers.size;
    numbers.set(file, number);
    open.push(file);
    let low = number;
    for (const next of graph.get(file) ?? []) {
      if (!numbers.has(next)) low = Math.min(low, visit(next));
      else if (open.includes(next)) low = Math.min(low, numbers.get(next) ?? number);
    }
    lowest.set(file, low);
    if (low === number) {
      const circle = open.splice(open.indexOf(file));
      if (circle.length > 1) found.push(circle.sort());
    }
    return low;
  };
  for (const file of graph.keys()) if (!numbers.has(file)) visit(file);
  return found;
}

describe('imports', () => {
  it('run in no circle, not even by type', () => {
    const files = findFiles(['src'], path => path.endsWith('.ts'));
    expect(files).to.have.length.greaterThan(200);
    expect(circlesIn(new Map(files.map(file => [file, importsOf(file)])))).to.deep.equal([]);
  });

  it('would be found in one', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b']],
    ]);
    expect(circlesIn(graph)).to.deep.equal([['b', 'c']]);
  });
});
