/** The way to the provider and back: which link is at hand, how it was used, and what a return turned out to be. */
import { isOvertaken, loadSnapshot } from './loading.js';
import { transitionTo, type Transition } from './transition-result.js';
import type { FlowEvent } from './flow-event.js';
import type { HandoffFact } from './handoff-fact.js';
import { withHandoff, type FlowState } from './flow-state.js';
import { adoptSnapshot } from './outcome.js';

export function isHandedOff({ snapshot }: FlowState): boolean {
  const application = snapshot?.application;
  return application?.stage === 'person' && application.person.status === 'handed-off';
}

/** Whether the page is one that the policy wants no identity to be given in. */
export function isRefusedFrame({ snapshot, page }: FlowState): boolean {
  return page?.framed === true && snapshot?.policy.framing === 'refuse';
}

/** What comes of a {@link HandoffFact}. */
export function handoffTransition(state: FlowState, event: HandoffFact): Transition {
  switch (event.type) {
    case 'page.seen':
      return transitionTo({ ...state, page: event.page });
    case 'return.found':
      return transitionTo(
        withHandoff(state, { providerReturn: { state: event.state, phase: 'found', kind: null } }),
        { type: 'clean-address', state: event.state },
      );
    case 'return.told':
      return told(state, event);
    case 'return.dismissed':
      // The result may still be on its way: a new link would end the check that it comes from.
      return transitionTo(
        state.handoff.providerReturn?.phase === 'told'
          ? withHandoff(state, { providerReturn: null, request: 'kept', use: 'returned' })
          : state,
      );
    case 'close.pressed':
      return transitionTo(state, { type: 'close-window' });

    case 'handoff.issued':
    case 'handoff.refused': {
      if (!isHandedOff(state)) return transitionTo(state);
      const link: FlowState =
        event.type === 'handoff.issued'
          ? withHandoff(state, { link: event.handoff, request: 'none' })
          : withHandoff(state, { request: 'refused' });
      return isOvertaken(state, event.snapshot) ? transitionTo(link) : adoptSnapshot(link, event.snapshot);
    }
    case 'handoff.kept':
      return transitionTo(isHandedOff(state) ? withHandoff(state, { request: 'kept' }) : state);
    case 'handoff.failed':
      return transitionTo(
        isHandedOff(state)
          ? { ...state, handoff: { ...state.handoff, request: 'failed' }, trouble: event.fault }
          : state,
      );
    case 'handoff.renewed':
      return transitionTo(isHandedOff(state) ? renewed(state) : state);
    case 'handoff-mode.chosen':
      return transitionTo(
        isHandedOff(state) && state.snapshot?.policy.handoff.modes.includes(event.mode)
          ? withHandoff(renewed(state), { mode: event.mode })
          : state,
      );
    case 'handoff.pressed':
      return press(state, event.here);
    case 'handoff.left':
      return transitionTo(state.handoff.link ? withHandoff(state, { use: event.use }) : state);
    case 'window.closed':
      // Some browsers cut the tie as soon as the provider's page stands: the result tells, not the window.
      return state.handoff.use === 'opened'
        ? loadSnapshot(withHandoff(state, { use: 'closed' }))
        : transitionTo(state);
    case 'link.pressed':
      return transitionTo(state, {
        type: 'hand-on-link',
        what: event.what,
        value: event.value,
        link: event.what === 'handoff' ? state.handoff.link : null,
      });
    case 'deadline.pressed':
      return transitionTo(state, { type: 'save-deadline', deadline: event.deadline });
  }
}

function renewed(state: FlowState): FlowState {
  return {
    ...state,
    handoff: { ...state.handoff, link: null, request: 'again', use: 'none' },
    trouble: null,
    copied: null,
  };
}

/** Nothing is opened twice: a link serves once, and a used one is asked for anew. */
function press(state: FlowState, here: boolean): Transition {
  if (isRefusedFrame(state)) {
    const trouble = { kind: 'refusal', code: 'framed', dayTry: 'kept' } as const;
    return transitionTo({ ...state, trouble }, { type: 'focus', target: 'trouble' });
  }
  const { link, use } = state.handoff;
  const fresh = use === 'none' || use === 'held' || use === 'blocked';
  if (!link || !fresh || Date.parse(link.expiresAt) <= state.now) return transitionTo(state);
  return transitionTo(state, { type: 'open-handoff', link, here });
}

function told(state: FlowState, event: HandoffFact & { type: 'return.told' }): Transition {
  if (state.handoff.providerReturn?.state !== event.state || state.handoff.providerReturn.phase !== 'asking')
    return transitionTo(state);
  const here = event.kind === 'here';
  const back: FlowState = withHandoff(state, {
    providerReturn: here ? null : { ...state.handoff.providerReturn, phase: 'told', kind: event.kind },
    request: 'kept',
    ...(here ? { use: 'returned' as const } : {}),
  });
  // Nothing that came along says how it ended: the backend is asked.
  if (!event.snapshot) return loadSnapshot(back);
  return isOvertaken(state, event.snapshot) ? loadSnapshot(back) : adoptSnapshot(back, event.snapshot);
}

/**
 * Whether the person is to go on at the provider's page and has no link to it yet. Where somebody is there already, a
 * new link would end what they are doing.
 */
export function needsHandoff(state: FlowState): boolean {
  const application = state.snapshot?.application;
  return (
    application?.stage === 'person' &&
    application.person.status === 'handed-off' &&
    state.handoff.link === null &&
    state.handoff.providerReturn === null &&
    (state.handoff.request === 'again' ||
      (state.handoff.request === 'none' && application.person.progress === 'waiting'))
  );
}

/** What follows for the way to the provider, whatever caused it. */
export function withHandoffConsequences(before: FlowState, event: FlowEvent, next: Transition): Transition {
  const { state: after, effects } = withReturn(event, withoutOldLink(before, next));
  // A login that was renewed by the portal is as good as a press: what failed for want of it is asked for again.
  const isSignedIn = before.trouble?.code === 'session-expired' && after.trouble === null;
  const retried = event.type === 'retry.pressed' || isSignedIn;
  const state: FlowState =
    retried && after.handoff.request === 'failed' ? withHandoff(after, { request: 'none' }) : after;
  const anew = retried || event.type === 'widget.connected' || before.handoff.mode !== state.handoff.mode;
  const asked = needsHandoff(before) && !anew;
  if (asked || !needsHandoff(state)) return { state, effects };
  const { mode, request } = state.handoff;
  return transitionTo(state, ...effects, { type: 'obtain-handoff', mode, again: request === 'again' });
}

/** A link of an earlier round leads nowhere. */
function withoutOldLink(before: FlowState, { state, effects }: Transition): Transition {
  if (isHandedOff(before) && !isHandedOff(state))
    return transitionTo(withHandoff(state, { link: null, request: 'none', use: 'none' }), ...effects);
  return { state, effects };
}

/** Tells the backend of a return as soon as it is known whose account stands here; anew where that was broken off. */
function withReturn(event: FlowEvent, { state, effects }: Transition): Transition {
  const { snapshot } = state;
  const { providerReturn } = state.handoff;
  const broken = providerReturn?.phase === 'asking' && event.type === 'widget.connected';
  if (!providerReturn || !snapshot || !(providerReturn.phase === 'found' || broken))
    return { state, effects };
  return transitionTo(
    withHandoff(state, { providerReturn: { ...providerReturn, phase: 'asking' } }),
    ...effects,
    {
      type: 'finish-handoff',
      state: providerReturn.state,
    },
  );
}
