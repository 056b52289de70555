import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { findFiles } from '../../scripts/find-files.mjs';

const range = (letter: string, last: number) =>
  Array.from({ length: last }, (_, index) => `${letter}${index + 1}`);

/** The requirements: E for enterprise authentication, I for individual. */
const IDS = [...range('E', 18), ...range('I', 12)];

describe('requirement ids', () => {
  it('stand in test titles; those that do not yet are listed here', () => {
    const titles = findFiles(['test'], path => path.endsWith('.ts') && !path.startsWith('test/repository/'))
      .flatMap(path => [
        ...readFileSync(path, 'utf8').matchAll(/\b(?:it|describe|test)\w*\(\s*(['"`])(.*?)\1/gs),
      ])
      .map(match => match[2] ?? '');
    const named = new Set(titles.flatMap(title => title.match(/\b[EI]\d+\b/g) ?? []));
    const missing = IDS.filter(id => !named.has(id));
    if (missing.length > 0) console.log(`No test is titled with ${missing.join(' ')} yet.`);
    expect(
      [...named].filter(id => !IDS.includes(id)),
      'ids that no requirement has',
    ).to.deep.equal([]);
  });
});
