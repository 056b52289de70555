import { expect } from 'chai';
import { execFileSync } from 'node:child_process';

/** Runs a module of its own process, in which nothing of this one has been loaded. */
const run = (code: string): string =>
  execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', code], {
    encoding: 'utf8',
  }).trim();

describe('[F10] import on a server', () => {
  it('of the package works in Node, where there is no window, and registers nothing', () => {
    const found = run(`
      if (typeof window !== 'undefined' || typeof document !== 'undefined') throw new Error('a page');
      const { RealNameAuth } = await import('./src/index.ts');
      console.log(typeof RealNameAuth, globalThis.customElements?.get('real-name-auth') ?? 'nothing');
    `);
    expect(found).to.equal('function nothing');
  }).timeout(20_000);

  it('of the registration works too, also twice', () => {
    const found = run(`
      await import('./src/define.ts');
      await import('./src/define.ts?again');
      console.log('imported');
    `);
    expect(found).to.equal('imported');
  }).timeout(20_000);
});
