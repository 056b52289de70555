import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { RealNameAuth, RealNameBadge, RealNameGate, RealNameProvider } from '../../src/index.js';

interface Manifest {
  name: string;
  version: string;
  files: string[];
  exports: Record<string, string | { types: string; default: string }>;
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

/** What a portal imports, and what it only wants to find: to copy, to read, or for a script tag. */
const modules = [
  '.',
  './define',
  './contract',
  './domain',
  './display',
  './testing',
  './testing/dom',
  './testing/server',
  './real-name-auth.js',
  './real-name-badge.js',
];
const files = [
  './real-name-auth.iife.js',
  './photo-worker.js',
  './old-browser.js',
  './themes/antd.css',
  './themes/tdesign.css',
  './themes/material.css',
  './themes/high-contrast.css',
  './custom-elements.json',
  './package.json',
] as const;

describe('package exports', () => {
  it('have these and no other', () => {
    expect(Object.keys(manifest.exports)).to.deep.equal([...modules, ...files]);
    for (const [name, url] of Object.entries(
      resolveAll(modules.map(entry => manifest.name + entry.slice(1))),
    ))
      expect(url, name).to.match(
        /\/dist\/(index|define|contract|domain|display|testing(-dom|-server)?|real-name-(auth|badge))\.js$/,
      );
    for (const [name, url] of Object.entries(resolveAll(files.map(entry => manifest.name + entry.slice(1)))))
      expect(url, name).to.match(/\.(js|json|css)$/);
  });

  it('keep everything else shut', () => {
    const deep = ['dist/index.js', 'dist/real-name-auth.js', 'src/index.ts', 'flow', 'browser'];
    const answers = resolveAll(deep.map(path => `${manifest.name}/${path}`));
    for (const [name, code] of Object.entries(answers))
      expect(code, name).to.equal('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });

  it('lead to files that the build writes and the package holds', () => {
    for (const entry of modules) {
      const { types, default: script } = manifest.exports[entry] as { types: string; default: string };
      expect(types).to.match(/^\.\/dist\/types\/.+\.d\.ts$/);
      const source = types.replace('./dist/types/', '').replace(/\.d\.ts$/, '.ts');
      const home = source.startsWith('testing/') ? source : `src/${source}`;
      expect(existsSync(home), types).to.equal(true);
      expect(script).to.match(/^\.\/dist\/[a-z-]+\.js$/);
    }
    expect(manifest.files).to.include.members(['dist', 'custom-elements.json', 'docs']);
  });
});

describe('the elements', () => {
  it('carry the version of the package', () => {
    for (const element of [RealNameAuth, RealNameBadge, RealNameGate, RealNameProvider])
      expect(element.version).to.equal(manifest.version);
  });
});
