import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { findFiles } from '../../scripts/find-files.mjs';

const LONGEST = 350;
const EMPTY_NAMES = /^(utils?|helpers?|types?|constants?|common|misc|shared)\./;

const sources = findFiles(['src', 'demo', 'scripts', 'test', 'bench'], path =>
  /\.(ts|mts|js|mjs)$/.test(path),
);

describe('file names and sizes', () => {
  it('say what the file is about', () => {
    const vague = sources.filter(path => EMPTY_NAMES.test(basename(path)));
    expect(vague, 'Name the file for the one thing it exports').to.deep.equal([]);
  });

  it('are kebab-case, but for language tags', () => {
    const odd = sources.filter(
      path => !/^([a-z]{2}-[A-Z]{2}\.|[a-z0-9]+(-[a-z0-9]+)*\.)([a-z0-9-]+\.)*[a-z]+$/.test(basename(path)),
    );
    expect(odd, 'Name files in kebab-case').to.deep.equal([]);
  });

  it(`fit on a few screens: at most ${LONGEST} lines, but for sentences and generated data`, () => {
    const long = findFiles(['src', 'demo', 'scripts'], path => /\.(ts|mjs)$/.test(path))
      .filter(path => !path.startsWith('src/locales/'))
      .map(path => ({ path, text: readFileSync(path, 'utf8') }))
      .filter(({ text }) => !/generated/i.test(text.slice(0, 200)))
      .map(({ path, text }) => ({ path, lines: text.split('\n').length }))
      .filter(({ lines }) => lines > LONGEST)
      .map(
        ({ path, lines }) => `${path} has ${lines} lines: find the second thing it does and give it a file`,
      );
    expect(long).to.deep.equal([]);
  });
});
