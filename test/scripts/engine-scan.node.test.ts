/** The check of built files against the baseline of engines finds what it should, and nothing that is fine. */
import { expect } from 'chai';
import { ownNamesIn, unknownIn } from '../../scripts/engines/scan-built-files.mjs';

describe('the check of built files', () => {
  const found: Readonly<Record<string, [code: string, name: string]>> = {
    'a static method of later engines': ['Object.groupBy(list, key);', 'Object.groupBy'],
    'an asynchronous copy': ['await Array.fromAsync(list);', 'Array.fromAsync'],
    'a promise with its ends': ['const { promise } = Promise.withResolvers();', 'Promise.withResolvers'],
    'a static method of an interface': ['URL.canParse(address);', 'URL.canParse'],
    'a signal of several': ['AbortSignal.any([one, other]);', 'AbortSignal.any'],
    'a method of arrays': ['list.toSorted();', '.toSorted'],
    'a popover': ['element.showPopover();', '.showPopover'],
    'an interface': ['new ToggleEvent("toggle");', 'ToggleEvent'],
    'a selector': ['const sheet = `.card:has(:checked) { color: red; }`;', ':has'],
    'a mixed color': ['const sheet = `.card { color: color-mix(in srgb, red, blue); }`;', 'color-mix()'],
    'a rule within a rule': ['const sheet = `.card { color: red; & b { color: blue; } }`;', 'nesting'],
    'a scope': ['const sheet = `@scope (.card) { b { color: red; } }`;', '@scope'],
    'a property': ['const sheet = `.card { field-sizing: content; }`;', 'field-sizing'],
    'a value': ['const sheet = `.card { text-wrap: balance; }`;', 'text-wrap'],
  };
  for (const [what, [code, name]] of Object.entries(found))
    it(`[C01] finds ${what}`, () => {
      expect(
        unknownIn(code).some(each => each.startsWith(name)),
        unknownIn(code).join(),
      ).to.equal(true);
    });

  it('[C01] finds syntax that a parser of that age does not read', () => {
    for (const code of [
      '/[\\p{L}--[a-z]]/v;',
      'import data from "./x.json" with { type: "json" };',
      'using x = y;',
    ])
      expect(unknownIn(code).join(), code).to.match(/^syntax/);
  });

  it('[C01] lets pass what all of them read', () => {
    const code = `
      class Card { static #count = 0; static { Card.#count = 1; } #own = 1; has(other) { return #own in other; } }
      const { at } = [1].at(-1) ?? {}; structuredClone({}); list.findLast(Boolean); Object.hasOwn({}, 'a');
      const sheet = \`@layer base; .card { inset: 0; aspect-ratio: 1; } @container (max-width: 10px) { .card { gap: 1px; } }\`;`;
    expect(unknownIn(code)).to.deep.equal([]);
  });

  it('knows members of the scripts’ own, and none that only looks like one', () => {
    const own = ownNamesIn(['const flow = { toSorted() {} }; class A { showPopover() {} }']);
    expect(unknownIn('flow.toSorted(); a.showPopover();', { own })).to.deep.equal([]);
    expect(unknownIn('flow.toSpliced();', { own })).to.deep.equal(['.toSpliced']);
  });
});
