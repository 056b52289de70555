import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { AccountStatus } from '../../src/contract/index.js';
import { RealNameBadge, RealNameGate, RealNameProvider } from '../../src/index.js';
import { badgeParts, gateParts } from '../../src/ui/companion-parts.js';
import { namesInTemplates } from '../ui/template-parts.js';

interface Named {
  readonly name: string;
  readonly description?: string;
}
interface Declaration extends Named {
  readonly tagName?: string;
  readonly members: readonly (Named & { readonly static?: boolean })[];
  readonly attributes: readonly Named[];
  readonly events: readonly Named[];
  readonly slots: readonly Named[];
  readonly cssParts: readonly Named[];
  readonly cssStates: readonly Named[];
}

const read = (path: string) => readFileSync(path, 'utf8');
const manifest = JSON.parse(read('custom-elements.json')) as { modules: { declarations?: Declaration[] }[] };
const guide = read('docs/theming.md');
const names = (list: readonly Named[] = []) => list.map(({ name }) => name).sort();
const sorted = (list: Iterable<string>) => [...new Set(list)].sort();
const statuses = AccountStatus.options;

/** What the sources say of each. */
const companions = {
  'real-name-provider': { type: RealNameProvider, files: [], parts: [], states: [], own: [], slots: [''] },
  'real-name-badge': {
    type: RealNameBadge,
    files: ['src/element/real-name-badge.ts'],
    parts: badgeParts,
    states: ['unknown', ...statuses].map(status => `status-${status}`),
    own: ['rna-badge-press'],
    slots: [],
  },
  'real-name-gate': {
    type: RealNameGate,
    files: ['src/element/real-name-gate.ts', 'src/element/gate-dialog.ts'],
    parts: gateParts,
    states: ['open', 'closed', 'checking', 'busy'],
    own: ['rna-gate-open', 'rna-gate-close', 'rna-gate-hold'],
    slots: ['', 'support', 'widget'],
  },
} as const;

for (const [tag, { type, files, parts, states, own, slots }] of Object.entries(companions)) {
  describe(`custom-elements.json on <${tag}>`, () => {
    const element = manifest.modules
      .flatMap(({ declarations }) => declarations ?? [])
      .find(({ tagName }) => tagName === tag);
    const templates = files.map(path => namesInTemplates(read(path)));

    it('lists every part of its templates, and the guide names them', () => {
      expect(names(element?.cssParts)).to.deep.equal(sorted(parts));
      expect(sorted(templates.flatMap(each => each.parts))).to.deep.equal(sorted(parts));
      for (const part of parts) expect(guide).to.match(new RegExp(`(?<![\\w-])${part}(?![\\w-])`), part);
    });

    it('lists its states, and the guide names them', () => {
      expect(names(element?.cssStates)).to.deep.equal(sorted(states));
      for (const state of states) expect(guide).to.contain(`\`${state}\``);
    });

    it('lists its events, typed by name, its slots and its attributes', () => {
      const told = ['rna-error', 'rna-session-expired', 'rna-request', ...own];
      expect(names(element?.events)).to.deep.equal(sorted(told));
      const maps = read('src/element/companion-events.ts');
      for (const name of own) expect(maps).to.contain(`'${name}': Rna`);
      expect(names(element?.slots)).to.deep.equal(sorted(slots));
      expect(names(element?.attributes)).to.deep.equal(sorted(type.observedAttributes));
    });

    it('has a description for everything', () => {
      const { attributes = [], events: told = [], slots: places = [] } = element ?? {};
      const { cssParts = [], cssStates = [], members = [] } = element ?? {};
      const mine = members.filter(member => !member.static && member.name !== 'addEventListener');
      const bare = [...attributes, ...told, ...places, ...cssParts, ...cssStates, ...mine].filter(
        ({ description }) => !description,
      );
      expect(names(bare)).to.deep.equal([]);
    });
  });
}
