import type { PresetName } from '../../src/contract/index.js';

/** One place of the reference backend that misbehaves; `FAULT` in `instead` is true while the fault is switched on. */
interface Edit {
  readonly file: string;
  readonly find: string;
  readonly instead: string;
}

/** A way in which backends go wrong, as a change of the reference backend, and the rule that has to name it. */
export interface Fault {
  readonly name: string;
  readonly rule: string;
  readonly preset: PresetName;
  readonly edits: readonly Edit[];
}

const demo = 'demo/backend';

export const fault = (
  name: string,
  rule: string,
  preset: PresetName,
  ...edits: [file: string, find: string, instead: string][]
): Fault => ({
  name,
  rule,
  preset,
  edits: edits.map(([file, find, instead]) => ({
    file: file.startsWith('src/') ? file : `${demo}/${file}`,
    find,
    instead,
  })),
});

/** Switches a condition off. Two faults may do it at one place. */
export const unless = (condition: string): [find: string, instead: string] => [
  condition,
  `(${condition}) && !FAULT`,
];
