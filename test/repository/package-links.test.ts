/** The documents that are shipped, read in the package: what they link to is in it, or is an address. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect } from 'chai';

const packed = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' }),
) as { files: { path: string }[] }[];
const files = packed[0]?.files.map(({ path }) => path) ?? [];
const isPacked = (path: string) =>
  files.some(file => file === path || file.startsWith(`${path.replace(/\/$/, '')}/`));

describe('the packed documents', () => {
  it('link to nothing that was left behind', () => {
    const documents = files.filter(path => path.endsWith('.md'));
    expect(documents).to.include.members(['README.md', 'docs/theming.md', 'docs/reference/contract.md']);
    const broken = documents.flatMap(document =>
      [...readFileSync(document, 'utf8').matchAll(/\]\(([^)\s#]+)(?:#[^)\s]*)?\)/g)].flatMap(
        ([, target = '']) => {
          if (/^[a-z]+:/.test(target)) return [];
          const path = normalize(join(dirname(document), target));
          return isPacked(path) ? [] : [`${document}: ${target}`];
        },
      ),
    );
    expect(broken, 'Ship it (files of package.json), or give its address at the repository').to.deep.equal(
      [],
    );
  });

  it('and nothing of the workshop is in the package', () => {
    const strange = files.filter(
      path => !/^(dist|docs|themes)\//.test(path) && !/^(README|LICENSE|CHANGELOG|SECURITY)/.test(path),
    );
    expect(strange.sort()).to.deep.equal(['custom-elements.json', 'package.json']);
  });
}).timeout(60_000);
