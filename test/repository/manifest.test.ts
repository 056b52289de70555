import { Ajv } from 'ajv';
import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { findFiles } from '../../scripts/find-files.mjs';
import { AccountStatus, Screen, Subject, events, type Payment } from '../../src/contract/index.js';
import * as packageEntry from '../../src/index.js';
import { parts } from '../../src/ui/parts.js';
import { namesInTemplates } from '../ui/template-parts.js';

interface Named {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
}
interface Declaration extends Named {
  readonly tagName?: string;
  readonly members: readonly (Named & { readonly kind: string; readonly static?: boolean })[];
  readonly attributes: readonly (Named & { readonly fieldName: string })[];
  readonly events: readonly (Named & { readonly type?: { readonly text: string } })[];
  readonly slots: readonly Named[];
  readonly cssParts: readonly Named[];
  readonly cssProperties: readonly Named[];
  readonly cssStates: readonly Named[];
}

const file = 'custom-elements.json';
const block = 'the doc block of src/element/real-name-auth.ts';
const read = (path: string) => readFileSync(path, 'utf8');
interface Export {
  readonly kind: string;
  readonly name: string;
  readonly declaration: { readonly name: string; readonly module: string };
}
const manifest = JSON.parse(read(file)) as {
  modules: { path: string; declarations?: Declaration[]; exports: Export[] }[];
};
const elements = manifest.modules
  .flatMap(({ declarations }) => declarations ?? [])
  .filter(({ tagName }) => tagName);
const element = elements.find(({ tagName }) => tagName === 'real-name-auth');
const names = (list: readonly Named[] = []) => list.map(({ name }) => name).sort();
const sorted = (list: Iterable<string>) => [...new Set(list)].sort();

/** Badge, gate and provider have lists of their own; see `companions-manifest.test.ts`. */
const ofCompanion = /\/(real-name-(badge|gate|provider)|badge-|gate-|companion)/;
const sources = findFiles(
  ['src/ui', 'src/steps', 'src/element'],
  path => path.endsWith('.ts') && !ofCompanion.test(path),
);
const templates = sources.map(path => ({ path, ...namesInTemplates(read(path)) }));
const pattern = (token: string) => new RegExp(`^${token.replace('*', '.+')}$`);

const { RealNameAuth } = packageEntry;

describe('the closed list of CSS parts', () => {
  it('holds every part of every template', () => {
    const unknown = templates.flatMap(({ path, parts: used }) =>
      used.filter(token => !parts.some(part => pattern(token).test(part))).map(token => `${path}: ${token}`),
    );
    expect(unknown, 'Add it to src/ui/parts.ts and run `npm run analyze`').to.deep.equal([]);
  });

  it('holds no part that no template has', () => {
    const used = templates.flatMap(({ parts: all }) => all);
    const unused = parts.filter(part => !used.some(token => pattern(token).test(part)));
    expect(unused, 'Take it out of src/ui/parts.ts, or render it').to.deep.equal([]);
  });
});

describe(file, () => {
  it('is a manifest as the schema of the custom elements community has it', () => {
    const require = createRequire(import.meta.url);
    const schema = JSON.parse(read(require.resolve('custom-elements-manifest/schema.json'))) as object;
    const ajv = new Ajv({ allErrors: true, strict: false });
    const validate = ajv.compile(schema);
    expect(validate(manifest), ajv.errorsText(validate.errors)).to.equal(true);
  });

  it('speaks of modules that are shipped, and says what they export and define', () => {
    const { exports: doors } = JSON.parse(read('package.json')) as { exports: Record<string, unknown> };
    const shipped = JSON.stringify(doors);
    for (const { path, exports } of manifest.modules) {
      expect(shipped, path).to.contain(`"./${path}"`);
      for (const { declaration } of exports) {
        const home = manifest.modules.find(each => each.path === declaration.module);
        expect(names(home?.declarations), declaration.module).to.include(declaration.name);
      }
    }
    const exported = manifest.modules.flatMap(({ exports }) => exports);
    const defined = exported.filter(({ kind }) => kind === 'custom-element-definition');
    expect(names(defined)).to.deep.equal(sorted(elements.flatMap(({ tagName }) => tagName ?? [])));
    const classes = exported.filter(({ kind }) => kind === 'js').map(({ name }) => name);
    expect(Object.keys(packageEntry)).to.include.members(classes);
  });

  it('says of each event which class it is of', () => {
    for (const { name, events: told } of elements)
      for (const { name: event, type } of told) {
        expect(type?.text, `${name}: ${event}`).to.be.a('string');
        expect(packageEntry, event).to.have.property(type?.text ?? '');
      }
  });

  it('describes the element', () => {
    expect(element, `No declaration of <real-name-auth>: run \`npm run analyze\``).not.to.equal(undefined);
  });

  it('lists every part', () => {
    expect(names(element?.cssParts), `Describe each part in src/element/style-descriptions.ts`).to.deep.equal(
      sorted(parts),
    );
  });

  it('lists every token with its default', () => {
    const css = ['tokens', 'screen-tokens', 'form-tokens']
      .map(name => read(`src/ui/${name}.ts`))
      .join('')
      .replace(/\s+/g, ' ');
    const tokens = [...css.matchAll(/var\( ?(--rna-[\w-]+), (.*?)\);/g)];
    expect(
      names(element?.cssProperties),
      `Describe each token in src/element/style-descriptions.ts`,
    ).to.deep.equal(sorted(tokens.flatMap(([, name]) => name ?? [])));
    for (const [, name, value] of tokens) {
      const told = element?.cssProperties.find(each => each.name === name)?.default?.replace(/, …$/, '');
      // Where another token is the default, its public name is told.
      const open = value?.trim().replace(/var\((--[\w-]+)\)/g, (whole, inner: string) => {
        const [, publicName] = new RegExp(`${inner}: var\\( ?(--rna-[\\w-]+)`).exec(css) ?? [];
        return publicName ? `var(${publicName})` : whole;
      });
      expect(
        open?.startsWith(told ?? '?'),
        `${String(name)} is ${String(open)}, not ${String(told)}`,
      ).to.equal(true);
    }
  });

  it('lists every custom state', () => {
    const told = AccountStatus.options;
    const own = sources
      .filter(path => path.startsWith('src/element/'))
      .flatMap(path =>
        [...read(path).matchAll(/\? \['([\w-]+)'\] : \[\]/g)].flatMap(([, name]) => name ?? []),
      );
    expect(own, 'The states that are on or off are read from the element').not.to.have.length(0);
    const payments = Object.keys({
      'awaiting-transfer': true,
      'awaiting-amount': true,
      failed: true,
      expired: true,
    } satisfies Record<Payment['status'], true>);
    const states = [
      ...Screen.options.map(step => `step-${step}`),
      ...told.map(status => `status-${status}`),
      ...Subject.options.map(subject => `subject-${subject}`),
      ...payments.map(status => `payment-${status}`),
    ];
    expect(
      names(element?.cssStates),
      `Describe each state in src/element/style-descriptions.ts`,
    ).to.deep.equal(sorted([...states, ...own]));
  });

  it('lists every event of the contract, and the request for a backend', () => {
    const map = /interface RealNameAuthEventMap \{([^}]*)\}/.exec(read('src/element/events.ts'))?.[1] ?? '';
    const typed = [...map.matchAll(/'(rna-[\w-]+)'/g)].flatMap(([, name]) => name ?? []);
    expect(sorted(typed), 'RealNameAuthEventMap').to.deep.equal(
      sorted([...Object.keys(events), 'rna-request']),
    );
    expect(names(element?.events), `Write each event as @fires into ${block}`).to.deep.equal(sorted(typed));
  });

  it('lists every slot of the templates', () => {
    const slots = templates.flatMap(each => each.slots);
    expect(names(element?.slots), `Write each slot as @slot into ${block}`).to.deep.equal(sorted(slots));
  });

  it('lists the attributes and properties that the element has', () => {
    const { observedAttributes, elementProperties } = RealNameAuth;
    expect(names(element?.attributes)).to.deep.equal(sorted(observedAttributes));
    const told = (element?.members ?? []).filter(member => member.kind === 'field' && !member.static);
    const getters = Object.entries(Object.getOwnPropertyDescriptors(RealNameAuth.prototype))
      .filter(([name, { get, set }]) => get && !set && !name.startsWith('_'))
      .map(([name]) => name);
    expect(names(told), 'public fields').to.deep.equal(
      sorted([...[...elementProperties.keys()].map(String), ...getters]),
    );
  });

  it('has a description for everything', () => {
    const { attributes = [], events: told = [], slots = [], cssParts = [] } = element ?? {};
    const { cssProperties = [], cssStates = [], members = [] } = element ?? {};
    const all = [...attributes, ...told, ...slots, ...cssParts, ...cssProperties, ...cssStates, ...members];
    const bare = all.filter(({ name, description }) => !description && name !== 'addEventListener');
    expect(names(bare), `Describe it in ${block} or above its member`).to.deep.equal([]);
  });

  it('is what the sources say', () => {
    const folder = `reports/manifest-${String(process.pid)}`;
    try {
      const args = [
        'analyze',
        '--config',
        'custom-elements-manifest.config.mjs',
        '--quiet',
        '--outdir',
        folder,
      ];
      execFileSync('node_modules/.bin/custom-elements-manifest', args);
      expect(
        read(join(folder, file)) === read(file),
        'Run `npm run analyze` and commit custom-elements.json',
      ).to.equal(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }).timeout(20_000);
});

describe('docs/theming.md', () => {
  const guide = read('docs/theming.md');

  it('names every part, token and state', () => {
    const { cssParts = [], cssProperties = [], cssStates = [] } = element ?? {};
    const missing = [...cssParts, ...cssProperties, ...cssStates]
      .map(({ name }) => name)
      .filter(name => !new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(guide));
    expect(missing, 'Name it in the tree of parts or in the tables').to.deep.equal([]);
  });

  it('tells the defaults that the tokens have', () => {
    for (const { name, default: value = '' } of element?.cssProperties ?? []) {
      const row = guide.split('\n').find(line => line.startsWith(`| \`${name}\``)) ?? '';
      const told = /light-dark\((.*), (.*)\)/.exec(value)?.slice(1) ?? [value];
      for (const color of told) expect(row, `${name} in the table of tokens`).to.contain(`\`${color}\``);
    }
  });

  it('speaks of no part, token or state that is not there', () => {
    const said = (expression: RegExp) => [...guide.matchAll(expression)].flatMap(([, name]) => name ?? []);
    expect(names(elements.flatMap(({ cssParts = [] }) => cssParts))).to.include.members(
      said(/::part\(([a-z][\w-]+)\)/g).filter(name => name !== 'name'),
    );
    expect(names(elements.flatMap(({ cssStates = [] }) => cssStates))).to.include.members(
      said(/:state\(([\w-]+)\)/g).filter(name => name !== 'name'),
    );
    expect(names(element?.cssProperties)).to.include.members(said(/(--rna-[\w-]+)/g));
  });
});
