import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { findFiles } from '../../../scripts/find-files.mjs';

const room = 'src/browser/photo/';
const door = `${room}prepare-photo.ts`;

interface Import {
  readonly path: string;
  readonly lazy: boolean;
}

/** What a file imports when it runs; types are gone by then. */
function importsOf(file: string): Import[] {
  const source = readFileSync(file, 'utf8');
  const statics = source.matchAll(/^(?:import|export)\s(?!type\b)[^;]*?from '(\.[^']+)';/gm);
  const dynamics = source.matchAll(/\bimport\('(\.[^']+)'\)/g);
  const at = ([, specifier = '']: RegExpExecArray, lazy: boolean) => ({
    path: new URL(specifier, `file:///${file}`).pathname.slice(1).replace(/\.js$/, '.ts'),
    lazy,
  });
  return [
    ...Array.from(statics, match => at(match, false)),
    ...Array.from(dynamics, match => at(match, true)),
  ];
}

/** A bundler puts together what is loaded together, and a worker that gets a custom element with it does not start. */
describe('the file of the photo worker', () => {
  const inside = new Set([door]);
  for (const file of inside) for (const { path } of importsOf(file)) inside.add(path);

  it('holds the pipeline, and nothing from outside of its folder', () => {
    expect([...inside]).to.include(`${room}photo-pipeline.ts`);
    expect([...inside].filter(path => !path.startsWith(room))).to.deep.equal([]);
  });

  it('is only ever loaded by a dynamic import', () => {
    const outside = findFiles(['src'], path => path.endsWith('.ts')).filter(path => !inside.has(path));
    const merged = outside.filter(file =>
      importsOf(file).some(({ path, lazy }) => inside.has(path) && !(lazy && path === door)),
    );
    expect(merged, `Load it by await import('…/prepare-photo.js'), or import its types alone`).to.deep.equal(
      [],
    );
  });
});
