import type { PresetName } from '../../src/contract/index.js';
import type { Trial } from './trial.js';

/** One thing that every backend does, and how to find out whether this one does. */
export interface Rule {
  /** Its id in `docs/backend-guide.md`, such as `B-key-2`. */
  readonly id: string;
  /** What a backend does, in one sentence. */
  readonly title: string;
  /** The platforms on which it can be seen. */
  readonly presets: readonly PresetName[];
  /** @throws Unmet where the backend does something else; Skipped where it cannot be seen here. */
  readonly check: (trial: Trial) => Promise<void>;
}

interface RuleOptions {
  readonly on?: PresetName;
}

/** Writes down a rule: on both platforms, with accounts of its own, unless told. */
export const rule = (id: string, title: string, check: Rule['check'], { on }: RuleOptions = {}): Rule => ({
  id,
  title,
  presets: on ? [on] : ['enterprise', 'review'],
  check,
});

/** Something else than what the contract says came. */
export class Unmet extends Error {
  override readonly name = 'Unmet';
  constructor(
    readonly what: string,
    readonly expected: string,
    readonly got: string,
  ) {
    super(`${what}: expected ${expected}, got ${got}`);
  }
}

/** The rule cannot be seen here; the message says what is missing. */
export class Skipped extends Error {
  override readonly name = 'Skipped';
}

const show = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value));

/** Members in order of their names, so that only values decide. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
}

/** @throws Unmet unless both are the same, whatever the order of their members. */
export function same(what: string, got: unknown, expected: unknown): void {
  if (show(sorted(got)) !== show(sorted(expected))) throw new Unmet(what, show(expected), show(got));
}

/** @throws Unmet unless it holds. */
export function holds(what: string, condition: boolean, expected: string, got: unknown): void {
  if (!condition) throw new Unmet(what, expected, show(got));
}

/** @throws Unmet unless both name the same moment. */
export function sameMoment(
  what: string,
  got: string | null | undefined,
  expected: string | Date | null,
): void {
  const [left, right] = [got, expected].map(each => (each == null ? null : new Date(each).getTime()));
  if (left !== right)
    throw new Unmet(what, expected === null ? 'null' : new Date(expected).toISOString(), show(got));
}
