/** Where the focus goes after a change, whatever caused it. Nothing else decides it. */
import type { PhotoSlot } from '../contract/index.js';
import type { Effect, FocusTarget } from './effect.js';
import type { FlowState, FormField } from './flow-state.js';
import { isToldByScreen, screenOf, subjectOf } from './screen.js';

/** Moves the focus, wherever in the page it is. */
const move = (target: FocusTarget): Effect[] => [{ type: 'focus', target, onlyIfLost: false }];

/** Moves the focus only where it was on something that is gone: nobody is torn away from what is being read or typed. */
const keep = (target: FocusTarget): Effect[] => [{ type: 'focus', target, onlyIfLost: true }];

/** New trouble, a summary, another title, a question, a place that looks otherwise, a field: the first that changed. */
export function focusing(before: FlowState, after: FlowState): Effect[] {
  // The first screen leaves the focus where the page has it.
  if (before.snapshot === null || after.snapshot === null) return [];
  return (
    troubled(before, after) ??
    summed(before, after) ??
    corrected(before, after) ??
    titled(before, after) ??
    asked(before, after) ??
    placed(before, after) ??
    answered(before, after) ??
    []
  );
}

/** What a reading of the account failed at interrupts nobody; what a press came to is told at once. */
function troubled(before: FlowState, after: FlowState): Effect[] | null {
  const { trouble } = after;
  if (trouble === null || trouble === before.trouble) return null;
  if (isToldByScreen(after)) return move('heading');
  const isRead = before.load === 'loading' || after.load === 'failed';
  const isOfReading = isRead && trouble.kind === 'fault' && trouble.command === undefined;
  return isOfReading ? (titled(before, after) ?? keep('trouble')) : move('trouble');
}

function summed(before: FlowState, after: FlowState): Effect[] | null {
  const { summary } = after.form;
  return summary !== null && summary.round !== before.form.summary?.round ? move('summary') : null;
}

/** From the check of all answers straight to the one to correct. */
function corrected(before: FlowState, after: FlowState): Effect[] | null {
  const { correcting } = after.form;
  return correcting !== null && correcting !== before.form.correcting ? move(correcting) : null;
}

/** What the title of the screen depends on. */
function titleOf(state: FlowState): string {
  const screen = screenOf(state);
  const application = state.snapshot?.application;
  const { providerReturn } = state.handoff;
  if (screen === 'returned') return [screen, providerReturn?.phase, providerReturn?.kind].join();
  if (screen === 'information') return [screen, subjectOf(state)].join();
  if (screen === 'person' && application?.stage === screen)
    return [screen, application.person.status === 'handed-off'].join();
  if (screen === 'payment' && application?.stage === screen && !state.form.choosingAgain)
    return [screen, application.payment?.status].join();
  return screen;
}

function titled(before: FlowState, after: FlowState): Effect[] | null {
  if (titleOf(before) === titleOf(after)) return null;
  // A screen that stands at last is not torn from whoever has gone elsewhere meanwhile.
  return screenOf(before) === 'connecting' ? keep('heading') : move('heading');
}

/** A question that appeared; what led to it, once it is answered. */
function asked(before: FlowState, after: FlowState): Effect[] | null {
  if (before.withdrawing === after.withdrawing) return null;
  if (after.withdrawing) return move('withdrawal');
  return after.snapshot?.application ? move('withdraw') : move('heading');
}

/** What stands at the same place, and looks otherwise now: the camera, a photo, the way to the provider. */
function placed(before: FlowState, after: FlowState): Effect[] | null {
  const { camera, entries } = after.photos;
  const was = before.photos;
  if (camera?.slot !== was.camera?.slot) return move(camera ? 'camera' : placeOf(was.camera?.slot));
  if (camera?.status !== was.camera?.status) return keep('camera');
  const slots = Object.keys({ ...was.entries, ...entries }) as PhotoSlot[];
  const slot = slots.find(each => entries[each]?.status !== was.entries[each]?.status);
  if (slot) return keep(placeOf(slot));
  const { handoff } = after;
  const moved = (['link', 'request', 'use', 'mode'] as const).some(
    name => handoff[name] !== before.handoff[name],
  );
  const isElsewhere = before.snapshot?.application !== after.snapshot?.application;
  return moved || isElsewhere ? keep('waiting') : null;
}

const placeOf = (slot: PhotoSlot | undefined): FocusTarget => (slot ? `photo-${slot}` : 'heading');

/** A field that was mended or opened by one press has the focus; so has one whose button is gone. */
function answered(before: FlowState, after: FlowState): Effect[] | null {
  const was = before.form;
  const { answers, checks, confirmed } = after.form;
  const fields = Object.keys({ ...was.answers, ...answers }) as FormField[];
  const mended = fields.find(name => {
    const proposal = was.checks[name]?.check.proposal;
    return proposal !== undefined && answers[name] === proposal && was.answers[name] !== proposal;
  });
  // A kept answer that is opened is empty: the next thing is to type.
  const opened = fields.find(name => answers[name] === '' && was.answers[name] === undefined);
  const next = mended ?? opened;
  if (next) return move(`field-${next}`);
  const changed = fields.find(
    name =>
      answers[name] !== was.answers[name] ||
      checks[name] !== was.checks[name] ||
      confirmed.some(entry => entry.startsWith(`${name}:`) && !was.confirmed.includes(entry)),
  );
  return changed ? keep(`field-${changed}`) : null;
}
