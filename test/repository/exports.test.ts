import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

interface Manifest {
  name: string;
  files: string[];
  exports: Record<string, { types: string; default: string }>;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

/** Asks Node, as a page that depends on the package would, where some specifiers lead. */
function resolveAll(specifiers: string[]): Record<string, string> {
  const script = `console.log(JSON.stringify(Object.fromEntries(${JSON.stringify(specifiers)}.map(name => {
    try { return [name, import.meta.resolve(name)] } catch (error) { return [name, error.code] }
  }))))`;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    }),
  ) as Record<string, string>;
}

describe('package exports', () => {
  it('open five doors and no other', () => {
    expect(Object.keys(manifest.exports)).to.deep.equal([
      '.',
      './define',
      './contract',
      './domain',
      './display',
    ]);
    const doors = Object.keys(manifest.exports).map(door => `${manifest.name}${door.slice(1)}`);
    for (const [name, url] of Object.entries(resolveAll(doors))) {
      expect(url, name).to.match(/\/dist\/(index|define|contract|domain|display)\.js$/);
    }
  });

  it('keep everything else shut', () => {
    const deep = [
      'dist/index.js',
      'dist/real-name-auth.js',
      'src/index.ts',
      'flow',
      'browser',
      'package.json',
    ];
    const answers = resolveAll(deep.map(path => `${manifest.name}/${path}`));
    for (const [name, code] of Object.entries(answers))
      expect(code, name).to.equal('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });

  it('lead to files that the build writes and the package holds', () => {
    for (const { types, default: script } of Object.values(manifest.exports)) {
      expect(types).to.match(/^\.\/dist\/types\/.+\.d\.ts$/);
      expect(script).to.match(/^\.\/dist\/[a-z]+\.js$/);
    }
    expect(manifest.files).to.deep.equal(['dist', 'custom-elements.json', 'docs/reference']);
  });
});
