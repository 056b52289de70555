import type { PresetName } from '../../src/contract/index.js';
import type { Exchange } from './client.js';
import { Control, type TestAccount } from './control.js';
import { Skipped, Unmet, type Rule } from './rule.js';
import { rules } from './rules/index.js';
import { needsOneAccount } from './rules/lone-account.js';
import { beginning, Trial } from './trial.js';

export interface RunOptions {
  /** The address below which the commands are. */
  readonly url: string;
  readonly preset: PresetName;
  /** The address of the test control. */
  readonly control?: string | undefined;
  /** Signs in an account that may be spoiled, where there is no test control. */
  readonly authorization?: string | undefined;
  /** Ids of rules, or their beginnings; all of them unless told. */
  readonly only?: readonly string[] | undefined;
  /** ms within which news has to show in the snapshot; 8,000 unless told. */
  readonly newsWithinMs?: number | undefined;
  /** Ends at the first rule that is broken. */
  readonly bail?: boolean;
  readonly tell?: (result: RuleResult) => void;
}

/** What became of one rule. */
export interface RuleResult {
  readonly id: string;
  readonly title: string;
  readonly outcome: 'kept' | 'broken' | 'skipped';
  /** What was expected and what came; why it was skipped. */
  readonly message: string | null;
  readonly milliseconds: number;
  readonly exchanges: readonly Exchange[];
}

/** Whether an id is one of those asked for, or begins with one of them and a hyphen. */
const isAsked = ({ id }: Rule, only: readonly string[] | undefined) =>
  !only || only.some(each => id === each || id.startsWith(`${each.replace(/-$/, '')}-`));

/** The rules that a run would try. */
export const rulesOf = ({ preset, only }: Pick<RunOptions, 'preset' | 'only'>): Rule[] =>
  rules.filter(rule => rule.presets.includes(preset) && isAsked(rule, only));

/** Tries one rule after the other. @returns what became of each. @throws TypeError where the backend cannot be reached. */
export async function runRules(options: RunOptions): Promise<RuleResult[]> {
  const { url, preset, authorization, newsWithinMs, tell } = options;
  const base = url.replace(/\/$/, '');
  const control = new Control(options.control?.replace(/\/$/, '') ?? null);
  const lone: TestAccount | null =
    authorization === undefined ? null : { account: '', authorization, returnUrl: url };
  const results: RuleResult[] = [];
  // Where nothing listens, no rule can be judged.
  await fetch(`${base}/snapshot`);
  for (const rule of rulesOf(options)) {
    const account = lone && needsOneAccount(rule.id, preset) ? lone : null;
    const trial = new Trial(base, preset, control, account, newsWithinMs);
    const began = performance.now();
    let outcome: RuleResult['outcome'] = 'kept';
    let message: string | null = null;
    try {
      await control.beginAt(beginning);
      await rule.check(trial);
    } catch (error) {
      if (error instanceof Skipped) outcome = 'skipped';
      else outcome = 'broken';
      message = error instanceof Unmet || error instanceof Skipped ? error.message : String(error);
    }
    const milliseconds = Math.round(performance.now() - began);
    const { exchanges } = trial.client;
    const result: RuleResult = { id: rule.id, title: rule.title, outcome, message, milliseconds, exchanges };
    results.push(result);
    tell?.(result);
    if (options.bail && outcome === 'broken') break;
  }
  await control.end();
  return results;
}
