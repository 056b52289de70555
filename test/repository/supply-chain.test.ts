/** What comes from elsewhere: what a browser gets of it, under which license, and that nothing of it runs at install. */
import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'chai';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly license?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
}
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const lock = read('package-lock.json') as { packages: Record<string, Locked> };
const manifest = read('package.json') as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  scripts: Record<string, string>;
  allowScripts: Record<string, boolean>;
};
const packages = Object.entries(lock.packages).filter(([path]) => path.startsWith('node_modules/'));
const shipped = packages.filter(([, { dev }]) => !dev);

describe('what comes from elsewhere', () => {
  it('[A50] is pinned, to the byte', () => {
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))
      expect(version, name).to.match(/^(?:npm:@?[\w./-]+@)?\d+\.\d+\.\d+$/);
    for (const [path, { integrity, link }] of packages)
      if (!link) expect(integrity, path).to.match(/^sha512-/);
  });

  it('[A50] of what a browser gets there is a short list, under licenses that a portal can ship', () => {
    expect(Object.keys(manifest.dependencies).sort()).to.deep.equal([
      '@lit/context',
      'idb-keyval',
      'lean-qr',
      'lit',
      'zod',
    ]);
    for (const [path, { license }] of shipped)
      expect(license, path).to.be.oneOf(['MIT', 'BSD-3-Clause', 'Apache-2.0', 'ISC', '0BSD']);
    expect(shipped.length).to.be.at.most(16);
  });

  it('[A50] nothing of it runs at install, and neither does this package', () => {
    const running = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
    for (const path of running) {
      const name = path.replace(/^.*node_modules\//, '');
      expect(manifest.allowScripts[name] ?? false, `${name} has an install script`).to.equal(false);
    }
    expect(shipped.filter(([, { hasInstallScript }]) => hasInstallScript)).to.deep.equal([]);
    for (const name of ['preinstall', 'install', 'postinstall', 'prepare'])
      expect(manifest.scripts).not.to.have.property(name);
  });

  it('[A50] and its weight is held by a limit that fails the check', () => {
    const budget = read('bench/budget.json') as Record<string, { limit?: number }>;
    for (const name of ['firstScreen', 'badgeAlone', 'product'])
      expect(budget[name]?.limit, name).to.be.a('number');
    expect(readFileSync('.ci/run', 'utf8')).to.contain('run --silent size');
    expect(existsSync('package-lock.json')).to.equal(true);
  });
});
