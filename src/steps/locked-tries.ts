import type { CommandName } from '../contract/index.js';
import { triesFor, type FlowState, type Tries } from '../flow/index.js';

/** The day's tries where none is left for a command, unless the banner says so already; else null. */
export function lockedTries(state: FlowState, command: CommandName): Tries | null {
  const tries = triesFor(state, command);
  return tries?.left === 0 && state.trouble?.code !== 'attempts-exhausted' ? tries : null;
}
