import type { FlowEvent } from './flow-event.js';
import { withForm, type FlowState } from './flow-state.js';
import { isBusy } from './navigation.js';

/** A box that was ticked, or no longer is; only by a person, unless the policy is one for tests. */
export function setConsent(state: FlowState, event: FlowEvent & { type: 'consent.changed' }): FlowState {
  const policy = state.snapshot?.policy;
  if (isBusy(state) || !policy || !(event.trusted || policy.untrustedConsent)) return state;
  const { [event.purpose]: _withdrawn, ...others } = state.form.consents;
  if (!event.given) return withForm(state, { consents: others });
  const { text, textVersion, language } = event;
  return withForm(state, {
    consents: { ...others, [event.purpose]: { text, textVersion, language, givenAt: event.at } },
  });
}
