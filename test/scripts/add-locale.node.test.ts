/** The script that begins a language, in a copy of the folders that it writes to. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'chai';

let copy: string;
const addLocale = (...args: string[]) =>
  spawnSync(process.execPath, [resolve('scripts/add-locale.mjs'), ...args], { cwd: copy, encoding: 'utf8' });
const read = (path: string) => readFileSync(join(copy, path), 'utf8');

describe('[D6] npm run locale', () => {
  before(() => {
    copy = mkdtempSync(join(tmpdir(), 'add-locale-'));
    for (const path of [
      'src/locales',
      'src/domain',
      'src/contract',
      'test/locales/languages.test.ts',
      'tsconfig.json',
    ])
      cpSync(path, join(copy, path), { recursive: true });
    cpSync('package.json', join(copy, 'package.json'));
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  });
  after(() => {
    rmSync(copy, { recursive: true, force: true });
  });

  for (const [tag, prefix] of [
    ['fr', 'fr'],
    ['pt-BR', 'ptBR'],
  ] as const)
    it(`begins ${tag}: every file, under names of its own, in every list`, () => {
      const { status, stdout } = addLocale(tag.toLowerCase());
      expect(status).to.equal(0);
      expect(stdout).to.contain(`src/locales/${tag}`);
      for (const file of [
        'first',
        'later',
        'handoff',
        'photos',
        'issues',
        'companions',
        'language',
        'messages',
      ]) {
        const text = read(`src/locales/${tag}/${file}.ts`);
        expect(text, file).not.to.match(/\bconst en|English/);
        expect(text, file).to.contain(prefix);
      }
      for (const list of [
        'src/locales/choose-language.ts',
        'src/locales/index.ts',
        'src/locales/companions.ts',
        'test/locales/languages.test.ts',
      ])
        expect(read(list), list).to.contain(tag);
    });

  it('leaves languages that compile', function () {
    this.timeout(120_000);
    writeFileSync(
      join(copy, 'tsconfig.test.json'),
      JSON.stringify({
        extends: './tsconfig.json',
        compilerOptions: { noEmit: true },
        include: ['src/locales/**/*.ts'],
      }),
    );
    const compile = () =>
      execFileSync(
        process.execPath,
        [resolve('node_modules/typescript/bin/tsc'), '-p', 'tsconfig.test.json'],
        {
          cwd: copy,
          encoding: 'utf8',
        },
      );
    expect(compile()).to.equal('');
  });

  it('refuses what is no language, and one that is there', () => {
    for (const [args, words] of [
      [['<fr>'], /no language tag/],
      [[], /Name a language|no language tag/],
      [['en'], /there already/],
    ] as const) {
      const { status, stderr } = addLocale(...args);
      expect(status).to.equal(1);
      expect(stderr).to.match(words);
    }
    expect(existsSync(join(copy, 'src/locales/<fr>'))).to.equal(false);
  });
});
