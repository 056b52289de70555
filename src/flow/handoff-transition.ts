/** The way to the provider and back: which link is at hand, how it was used, and what a return turned out to be. */
import { isOvertaken, loadSnapshot } from './loading.js';
import { transitionTo, type Transition } from './transition-result.js';
import type { FlowEvent } from './flow-event.js';
import type { HandoffFact } from './handoff-fact.js';
import { withHandoff, type FlowState } from './flow-state.js';
import { noHandoff } from './handoff-state.js';
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
      return transitionTo(
        state.handoff.providerReturn?.phase === 'told'
          ? withHandoff(state, { providerReturn: null, use: isHandedOff(state) ? 'returned' : 'none' })
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
    case 'handoff.ready':
      return transitionTo(
        isHandedOff(state) ? withHandoff(state, { mode: state.handoff.mode ?? event.usual }) : state,
      );
    case 'handoff.failed':
      return transitionTo(
        isHandedOff(state)
          ? { ...state, handoff: { ...state.handoff, request: 'failed' }, trouble: event.fault }
          : state,
      );
    case 'handoff.renewed':
      return obtain(state, { renews: true, opens: false });
    case 'handoff-mode.chosen':
      return transitionTo(
        isHandedOff(state) && state.snapshot?.policy.handoff.modes.includes(event.mode)
          ? withHandoff(withoutLink(state), { mode: event.mode })
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

function withoutLink(state: FlowState): FlowState {
  return {
    ...state,
    handoff: { ...state.handoff, link: null, request: 'none', use: 'none' },
    trouble: null,
    copied: null,
  };
}

/** Asks for the link of the step: the one that is open already, unless the person wants another. */
function obtain(state: FlowState, { renews, opens }: { renews: boolean; opens: boolean }): Transition {
  const { mode, request } = state.handoff;
  if (!isHandedOff(state) || mode === null || request === 'asked') return transitionTo(state);
  return transitionTo(withHandoff(withoutLink(state), { request: 'asked', renews }), {
    type: 'obtain-handoff',
    mode,
    renew: renews,
    opens,
  });
}

/** Whether a press goes on to the provider's page by itself, once there is a link. */
const opensByPress = ({ handoff: { mode } }: FlowState) => mode !== 'qr' && mode !== 'link';

/** A link at hand is opened at once; else it is asked for first. */
function press(state: FlowState, here: boolean): Transition {
  if (isRefusedFrame(state)) {
    const trouble = { kind: 'refusal', code: 'framed', dayTry: 'kept' } as const;
    return transitionTo({ ...state, trouble });
  }
  const { link, use } = state.handoff;
  const fresh = use === 'none' || use === 'held' || use === 'blocked';
  if (link && fresh && Date.parse(link.expiresAt) > state.now)
    return transitionTo(state, { type: 'open-handoff', link, here });
  return obtain(state, { renews: false, opens: opensByPress(state) });
}

function told(state: FlowState, event: HandoffFact & { type: 'return.told' }): Transition {
  if (state.handoff.providerReturn?.state !== event.state || state.handoff.providerReturn.phase !== 'asking')
    return transitionTo(state);
  const here = event.kind === 'here';
  const back: FlowState = withHandoff(state, {
    providerReturn: here ? null : { ...state.handoff.providerReturn, phase: 'told', kind: event.kind },
    ...(here && isHandedOff(state) ? { use: 'returned' as const } : {}),
  });
  // Nothing that came along says how it ended: the backend is asked.
  if (!event.snapshot) return loadSnapshot(back);
  return isOvertaken(state, event.snapshot) ? loadSnapshot(back) : adoptSnapshot(back, event.snapshot);
}

/** Whether the link is to be shown as a code, which nobody has to press for. */
function needsCode({ snapshot, handoff, page }: FlowState): boolean {
  const application = snapshot?.application;
  if (application?.stage !== 'person' || application.person.status !== 'handed-off') return false;
  const { mode, link, request, use, providerReturn } = handoff;
  const isOpen = link === null && request === 'none' && use === 'none' && providerReturn === null;
  const isFramed = page?.framed === true && snapshot?.policy.framing === 'refuse';
  return mode === 'qr' && isOpen && !isFramed && application.person.progress === 'waiting';
}

/** Whether it has to be found out how the person gets to the provider. */
const needsMode = (state: FlowState) =>
  isHandedOff(state) && state.handoff.mode === null && state.handoff.request === 'none';

/** What follows for the way to the provider, whatever caused it. */
export function withHandoffConsequences(before: FlowState, event: FlowEvent, next: Transition): Transition {
  const { state: after, effects } = withReturn(event, withoutOldLink(before, next));
  // A login that was renewed by the portal is as good as a press: what failed for want of it is asked for again. Only a
  // press of the person opens a page, though.
  const isSignedIn = before.trouble?.code === 'session-expired' && after.trouble === null;
  const retried = event.type === 'retry.pressed' || event.type === 'reload.requested' || isSignedIn;
  const isBack = event.type === 'widget.connected';
  const { request } = after.handoff;
  // What was under way ended with the widget.
  const isOver = (retried && request === 'failed') || (isBack && request === 'asked');
  const state = isOver ? withHandoff(after, { request: 'none' }) : after;
  if (needsMode(state) && (!needsMode(before) || isBack || retried))
    return transitionTo(state, ...effects, { type: 'ready-handoff' });
  const isAskedAgain = retried && isOver && state.handoff.providerReturn === null;
  if (!isAskedAgain && !needsCode(state)) return transitionTo(state, ...effects);
  const renews = isAskedAgain && state.handoff.renews;
  const opens = isAskedAgain && event.type === 'retry.pressed' && !renews && opensByPress(state);
  const { state: asked, effects: asking } = obtain(state, { renews, opens });
  return transitionTo(asked, ...effects, ...asking);
}

/** When the link of the step ends; null where there is none, or nobody is handed off. */
function linkEnd({ snapshot }: FlowState): number | null {
  const application = snapshot?.application;
  const end = application?.stage === 'person' ? application.person.expiresAt : null;
  return end === null ? null : Date.parse(end);
}

/** A link of an earlier round leads nowhere, nor does one that was given up for another elsewhere. */
function withoutOldLink(before: FlowState, { state, effects }: Transition): Transition {
  if (isHandedOff(before) && !isHandedOff(state))
    return transitionTo(
      withHandoff(state, { ...noHandoff, providerReturn: state.handoff.providerReturn }),
      ...effects,
    );
  const { link, request } = state.handoff;
  const was = linkEnd(before);
  const is = linkEnd(state);
  const isOther = was !== null && was !== is && request !== 'asked';
  const isOwn = link !== null && Date.parse(link.expiresAt) === is;
  return isOther && !isOwn && isHandedOff(state)
    ? transitionTo(withHandoff(state, { link: null, use: 'none' }), ...effects)
    : transitionTo(state, ...effects);
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
