import { screenOf, statusOf, triesLeft, type FlowState } from '../flow/index.js';

/** The custom states (`:state(…)`) that the widget is in. */
function customStatesOf(state: FlowState): Set<string> {
  const tries = state.snapshot && triesLeft(state.snapshot, state.ledger, state.now);
  return new Set([
    `step-${screenOf(state)}`,
    ...(state.snapshot ? [`status-${statusOf(state.snapshot).status}`] : []),
    ...(tries?.left === 0 ? ['locked'] : []),
    ...(state.sending || state.form.proceeding ? ['busy'] : []),
    ...(state.trouble ? ['trouble'] : []),
  ]);
}

/** Changes only what differs, so that no style is computed again without need. */
export function reflectStates(states: CustomStateSet, state: FlowState): void {
  const on = customStatesOf(state);
  for (const name of [...states]) if (!on.has(name)) states.delete(name);
  for (const name of on) states.add(name);
}
