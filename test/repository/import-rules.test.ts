import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { findFiles } from '../../scripts/find-files.mjs';
import { violationsIn } from './import-rules.js';

const tell = (file: string, text: string) =>
  violationsIn(file, text).map(({ file, line, found, cure }) => `${file}:${line} ${found}. ${cure}`);

describe('import rules', () => {
  it('hold for every source file', () => {
    const files = findFiles(['src', 'demo'], path => /\.(ts|js|mjs)$/.test(path));
    const broken = files.flatMap(file => tell(file, readFileSync(file, 'utf8')));
    expect(broken, `\n${broken.join('\n')}\n`).to.deep.equal([]);
  });

  const forbidden: [why: string, file: string, text: string][] = [
    [
      'domain sees nothing above it',
      'src/domain/amount.ts',
      "import { Policy } from '../contract/policy.js';",
    ],
    ['contract does not see flow', 'src/contract/policy.ts', "export * from '../flow/store.js';"],
    ['flow does not see browser', 'src/flow/store.ts', "const x = await import('../browser/clock.js');"],
    ['neighbours do not meet', 'src/locales/en/messages.ts', "import { parts } from '../../ui/parts.js';"],
    [
      'neighbours do not meet, not even by type',
      'src/ui/field.ts',
      "import type { M } from '../locales/en/messages.js';",
    ],
    ['a step is pure', 'src/steps/pay/pay-step.ts', "import { payView } from './pay-view.js';"],
    ['a step has no templates', 'src/steps/pay/pay-step.ts', "import { html } from 'lit';"],
    [
      'a view takes texts as a parameter',
      'src/steps/pay/pay-view.ts',
      "import { en } from '../../locales/en/messages.js';",
    ],
    [
      'a step knows no texts',
      'src/steps/pay/pay-step.ts',
      "import type { Text } from '../../locales/text.js';",
    ],
    ['what views share draws nothing', 'src/steps/heading.ts', "import { field } from '../ui/field.js';"],
    ['nobody sees define', 'src/element/real-name-auth.ts', "import '../define.js';"],
    ['zod stays in contract', 'src/flow/store.ts', "import * as z from 'zod/mini';"],
    ['the widget runs no schema', 'src/browser/a.ts', "import { Snapshot } from '../contract/index.js';"],
    ['nor by its own module', 'src/element/a.ts', "import { Region } from '../contract/subject.js';"],
    [
      'nor what parses by one',
      'src/browser/a.ts',
      "const { parseSnapshot } = await import('../contract/parse-answer.js');",
    ],
    ['idb-keyval stays in browser', 'src/element/ledger.ts', "import { get } from 'idb-keyval';"],
    ['lit stays with templates', 'src/browser/clock.ts', "import { html } from 'lit/html.js';"],
    ['nothing else ships', 'src/domain/day.ts', "import dayjs from 'dayjs';"],
    ['domain has no window', 'src/domain/day.ts', 'export const wide = () => window.innerWidth > 9;'],
    ['an element stores nothing', 'src/element/a.ts', "localStorage.setItem('a', '1');"],
    ['an element fetches nothing', 'src/element/a.ts', "void fetch('/api');"],
    ['not by the back door either', 'src/element/a.ts', "void globalThis.fetch('/api');"],
    ['only define registers', 'src/element/a.ts', "customElements.define('a-b', A);"],
    [
      'the backend shares the contract only',
      'demo/backend/app.ts',
      "import { store } from '../../src/flow/store.js';",
    ],
    ['the portal knows the package only', 'demo/host/main.ts', "import '../../src/define.js';"],
  ];
  for (const [why, file, text] of forbidden) {
    it(`bite: ${why}`, () => {
      const [first, ...more] = tell(file, `\n${text}`);
      expect(first).to.match(new RegExp(`^${file}:2 .+\\. .+\\.$`));
      expect(more).to.deep.equal([]);
    });
  }

  const allowed: [why: string, file: string, text: string][] = [
    [
      'an element sees every room',
      'src/element/a.ts',
      "import { en } from '../locales/en/messages.js'; import { x } from '../ui/x.js';",
    ],
    [
      'a view sees ui and message types',
      'src/steps/p/p-view.ts',
      "import { f } from '../../ui/f.js'; import { type M } from '../../locales/messages.js'; import { html } from 'lit';",
    ],
    [
      'the list of steps speaks of views',
      'src/steps/index.ts',
      "import type { View } from '../ui/define-view.js';",
    ],
    [
      'the list of steps loads views when they are reached',
      'src/steps/index.ts',
      "const v = () => import('./p/p-view.js');",
    ],
    [
      'the widget knows schemas by their types, and runs what is generated from them',
      'src/browser/a.ts',
      "import { commands, type Snapshot } from '../contract/index.js'; import { snapshotValidator } from '../contract/generated/result-validators.js';",
    ],
    [
      'an identity document is not the page',
      'src/domain/d.ts',
      'export const f = (document: string) => document.length; export const g = { document: 1, location: 2 };',
    ],
    [
      'define registers',
      'src/element/define-element.ts',
      "import { A } from './element/a.js'; customElements.define('a-b', A);",
    ],
    [
      'the entry point re-exports',
      'src/index.ts',
      "export { A } from './element/a.js'; export type { B } from './contract/index.js';",
    ],
    [
      'the world is in browser',
      'src/browser/a.ts',
      "import { get } from 'idb-keyval'; void fetch('/x'); document.title = navigator.language;",
    ],
    [
      'types may be named after globals',
      'src/flow/a.ts',
      'export interface A { location: string } export type B = A["location"];',
    ],
  ];
  for (const [why, file, text] of allowed) {
    it(`let pass: ${why}`, () => expect(tell(file, text)).to.deep.equal([]));
  }
});
