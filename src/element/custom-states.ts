import { screenOf, statusOf, subjectOf, triesLeft, type FlowState } from '../flow/index.js';

/** The custom states (`:state(…)`) that the widget is in. */
function customStatesOf(state: FlowState): Set<string> {
  const tries = state.snapshot && triesLeft(state.snapshot, state.ledger, state.now);
  const subject = subjectOf(state);
  const application = state.snapshot?.application;
  const payment = application && 'payment' in application ? application.payment : null;
  return new Set([
    `step-${screenOf(state)}`,
    ...(state.snapshot ? [`status-${statusOf(state.snapshot).status}`] : []),
    ...(subject ? [`subject-${subject}`] : []),
    ...(payment ? [`payment-${payment.status}`] : []),
    ...(!state.online ? ['offline'] : []),
    ...(state.form.summary?.errors.length ? ['invalid'] : []),
    ...(tries?.left === 0 ? ['locked'] : []),
    ...(state.sending || state.form.proceeding ? ['busy'] : []),
    ...(state.trouble ? ['trouble'] : []),
  ]);
}

/** Has the states of an element follow its flow. */
export function reflectStates(states: CustomStateSet, state: FlowState): void {
  setStates(states, customStatesOf(state));
}

/**
 * Changes only what differs, so that no style is computed again without need. Engines before Chromium 125 take names with
 * two dashes alone; Safari 16 and Firefox 115 have no states at all: a portal cannot style by them there, and nothing else
 * is missing.
 */
export function setStates(states: CustomStateSet | undefined, on: ReadonlySet<string>): void {
  if (!states) return;
  for (const name of [...states]) if (!on.has(name.replace(/^--/, ''))) states.delete(name);
  for (const name of on)
    try {
      states.add(name);
    } catch {
      states.add(`--${name}`);
    }
}
