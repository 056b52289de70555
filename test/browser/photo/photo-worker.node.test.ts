import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { findFiles } from '../../../scripts/find-files.mjs';

const room = 'src/browser/photo/';
const transport = `${room}prepare-photo.ts`;
const script = `${room}photo-worker.ts`;
const store = `${room}photo-store.ts`;

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

/** All files that one brings with it, itself included. */
function reachOf(file: string): Set<string> {
  const reach = new Set([file]);
  for (const each of reach) for (const { path } of importsOf(each)) reach.add(path);
  return reach;
}

describe('the preparation of photos', () => {
  const inside = reachOf(transport);

  it('has nothing from outside of its folder, nor has the script of its worker', () => {
    expect([...inside]).to.include(`${room}photo-pipeline.ts`);
    const outside = [...inside, ...reachOf(script)].filter(path => !path.startsWith(room));
    expect(outside).to.deep.equal([]);
  });

  it('comes with the store of photos alone', () => {
    const outside = findFiles(['src'], path => path.endsWith('.ts')).filter(
      path => !inside.has(path) && path !== script,
    );
    const merged = outside.filter(file =>
      importsOf(file).some(({ path }) => inside.has(path) && !(file === store && path === transport)),
    );
    expect(merged, 'Take it from photo-store.ts, or import its types alone').to.deep.equal([]);
  });

  it('[C16] asks for its worker in the form that bundlers know', () => {
    const workbench = readFileSync(`${room}photo-workbench.ts`, 'utf8');
    expect(workbench).to.contain("new URL('./photo-worker.js', import.meta.url)");
    const others = findFiles(['src'], path => path.endsWith('.ts')).filter(path =>
      readFileSync(path, 'utf8').includes('import.meta'),
    );
    expect(others, 'a bundler writes the path of the building machine there').to.deep.equal([
      `${room}photo-workbench.ts`,
    ]);
  });
});
