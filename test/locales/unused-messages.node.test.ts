import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { findFiles } from '../../scripts/find-files.mjs';
import { leavesOf } from '../../scripts/message-tree.js';
import { enCompanions } from '../../src/locales/en/companions.js';
import { en } from '../../src/locales/en/messages.js';

/** Every name that is read of something, and every text of the widget's sources, but for the sentences themselves. */
function namesInUse(): Set<string> {
  const names = new Set<string>();
  for (const path of findFiles(['src'], file => file.endsWith('.ts') && !file.startsWith('src/locales/'))) {
    const source = readFileSync(path, 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '');
    for (const [, name = ''] of source.matchAll(/[.{,]\s*([A-Za-z_$][\w$]*)/g)) names.add(name);
    for (const [, text = ''] of source.matchAll(/'([^'\n]+)'/g)) names.add(text);
  }
  return names;
}

describe('[D6] sentences', () => {
  it('are each said somewhere: none is left over', () => {
    const names = namesInUse();
    const isUsed = (path: string) => path.split('.').every(step => names.has(step));
    const left = leavesOf({ ...en, ...enCompanions }).flatMap(([path]) => (isUsed(path) ? [] : [path]));
    expect(left).to.deep.equal([]);
  });
});
