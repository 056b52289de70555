/**
 * Whatever may come in, spoilt by the shapes of the schemas: answers, problems, the events of a stream, and what lies in the browser.
 * It is read or refused with a path, in good time, and the flow takes what was read in every state.
 */
import type * as z from 'zod/mini';
import { exampleSnapshots } from '../../scripts/contract/example-snapshots.js';
import { shapeOf } from '../../scripts/contract/schema-shape.js';
import { validatorFiles } from '../../scripts/contract/validator-files.js';
import { loadPresets } from '../../src/browser/backend/load-presets.js';
import { eventsOf } from '../../src/browser/backend/event-stream.js';
import { readJson } from '../../src/browser/backend/http-answer.js';
import * as records from '../../src/contract/generated/stored-record-validators.js';
import { commandNames, DiagnosticError, type Problem } from '../../src/contract/index.js';
import { parseProblem } from '../../src/contract/parse-problem.js';
import { parseResult } from '../../src/contract/parse-with-validators.js';
import type { DraftContent } from '../../src/contract/stored-record.js';
import { validOrNull, type Validator } from '../../src/contract/validator.js';
import {
  formOf,
  screenOf,
  stepsOf,
  transition,
  validateForm,
  type Fact,
  type FlowState,
} from '../../src/flow/index.js';
import { sampleStates } from '../flow/sample-states.js';
import { seededRandom, spoilt, valueOf, type Random } from '../suites/spoilt-value.js';

/** ms of work within which anything is read, however busy the machine is. */
const longestMs = 1_000;
const cpuMs = (started: NodeJS.CpuUsage) => process.cpuUsage(started).user / 1_000;
/** As JSON, which has no great whole numbers. */
/** A function has no JSON. */
const jsonOf = (value: unknown) =>
  (JSON.stringify(value, (_name, part: unknown) => (typeof part === 'bigint' ? Number(part) : part)) as
    string | undefined) ?? 'null';
const canary = '<img src=x onerror=alert(1)>';
const states = Object.values(sampleStates);
const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

const schemas = Object.fromEntries(
  validatorFiles.flatMap(file => Object.entries(file.schemas)),
) as unknown as Readonly<Record<string, z.ZodMiniType>>;
const shapes = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, shapeOf(schema)]));
const shapeNamed = (name: string) => {
  const shape = shapes[name];
  if (!shape) throw new Error(`There is no schema ${name}; there are ${Object.keys(shapes).join(', ')}.`);
  return shape;
};

/** Puts a text of markup in the place of some text. */
function withMarkup(value: unknown, random: Random): unknown {
  if (typeof value === 'string') return random() < 0.3 ? canary : value;
  if (Array.isArray(value)) return value.map(part => withMarkup(part, random));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withMarkup(part, random)]));
}

/** Spoils a value some times: by its shape, by markup, or in its text. */
function spoil(name: string, sound: readonly unknown[], random: Random): unknown {
  const shape = shapeNamed(name);
  let value =
    sound.length > 0 && random() < 0.7 ? structuredClone(pick(random, sound)) : valueOf(shape, random);
  for (let times = Math.floor(random() * 4); times > 0; times--) value = spoilt(shape, value, random);
  if (random() < 0.2) value = withMarkup(value, random);
  if (random() > 0.1) return value;
  const text = jsonOf(value);
  const at = Math.floor(random() * text.length);
  try {
    return JSON.parse(text.slice(0, at) + pick(random, ['0', '"', '}', ',', 'null']) + text.slice(at + 1));
  } catch {
    return text;
  }
}

/** What is read, or null where it was refused; anything else is a defect. */
async function read<T>(work: () => T | Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    if (error.message.includes('<img')) throw new Error('markup in a message', { cause: error });
    return null;
  }
}

/** The flow takes a fact in a state, and whatever follows from it can be worked out. */
function take(state: FlowState, fact: Fact): void {
  const { state: after, effects } = transition(state, { ...fact, at: state.now });
  screenOf(after);
  stepsOf(after);
  const form = formOf(after);
  if (form) validateForm(after, form);
  // What is told to the portal is fixed words and numbers.
  const told = JSON.stringify(effects.filter(({ type }) => type === 'announce'));
  if (told.includes('<img')) throw new Error(`markup is told to the portal: ${told.slice(0, 300)}`);
}

const snapshots: readonly unknown[] = [
  ...Object.values(exampleSnapshots),
  ...states.flatMap(({ snapshot }) => snapshot ?? []),
];

async function answer(random: Random): Promise<void> {
  const value = spoil('Snapshot', snapshots, random);
  await read(() => loadPresets(value));
  const command = pick(random, commandNames);
  await read(() => parseResult(command, value));
  const snapshot = await read(() => parseResult('load', value));
  if (snapshot) take(pick(random, states), { type: 'snapshot.loaded', snapshot });
}

async function problem(random: Random): Promise<void> {
  const sound = snapshots.map(snapshot => ({
    code: 'identity-mismatch',
    dayTry: 'spent',
    fields: [],
    snapshot,
  }));
  const value = spoil('Problem', sound, random);
  await read(() => loadPresets(value));
  const found: Problem | null = await read(() => parseProblem(value));
  if (!found) return;
  const state = pick(random, states);
  const command = state.sending?.command ?? 'submit';
  take(state, { type: 'command.refused', command, problem: found });
}

/** A stream of events, cut and spoilt anywhere, in pieces of any size. */
async function event(random: Random): Promise<void> {
  const data = jsonOf(spoil('Snapshot', snapshots, random));
  const breaks = pick(random, ['\n', '\r\n', '\r']);
  const text = [': beat', 'event: snapshot', `data: ${data}`, '', `data: ${data.slice(0, 40)}`, '', ''].join(
    breaks,
  );
  const bytes = new TextEncoder().encode(text);
  for (let times = Math.floor(random() * 4); times > 0; times--)
    bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  const size = 1 + Math.floor(random() * 3_000);
  let at = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(bytes.slice(at, (at += size)));
    },
  });
  for await (const line of eventsOf(body)) {
    const value = await read(() => readJson('application/json', line));
    if (value === null) continue;
    await read(() => loadPresets(value));
    await read(() => parseResult('watch', value));
  }
}

const stored = Object.entries(records) as unknown as readonly (readonly [string, Validator<unknown>])[];

/** What an earlier version, another script or a broken disk left in the browser. */
function storedRecord(random: Random): void {
  const [name, validator] = pick(random, stored);
  const schema = `${name.charAt(0).toUpperCase()}${name.slice(1, -'Validator'.length)}`;
  const found = validOrNull(validator, spoil(schema, [], random));
  if (!found) return;
  const state = pick(random, states);
  if (schema === 'DraftContent') {
    const { answers, ...content } = found as DraftContent;
    const draft = {
      ...content,
      answers: Object.fromEntries(answers.map(({ field, value }) => [field, value])),
    };
    const reading = { ...state, draft: { ...state.draft, status: 'reading' as const } };
    take(reading, { type: 'draft.read', draft, numbersGone: random() < 0.5 });
  }
  if (schema === 'LedgerRecord') take(state, { type: 'ledger.read', ledger: found as FlowState['ledger'] });
  if (schema === 'KeyRecord')
    take(state, {
      type: 'key.found',
      found: { key: (found as { key: string }).key, command: 'submit' },
    });
}

const kinds = { answer, problem, event, 'stored record': storedRecord };

/** @returns what broke: the kind, the seed that repeats it, and why */
export async function fuzzContract(first: number, last: number): Promise<string[]> {
  const broken: string[] = [];
  const names = Object.keys(kinds) as (keyof typeof kinds)[];
  for (let seed = first; seed <= last; seed++) {
    const kind = names[seed % names.length]!;
    const started = process.cpuUsage();
    try {
      await kinds[kind](seededRandom(seed));
      const ms = cpuMs(started);
      if (ms > longestMs) broken.push(`${kind} ${seed}: took ${Math.round(ms)} ms`);
    } catch (error) {
      broken.push(
        `${kind} ${seed}: ${error instanceof Error ? (error.stack ?? error.message).slice(0, 900) : String(error)}`,
      );
    }
  }
  return broken;
}
