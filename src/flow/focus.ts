/** Where the focus goes after a change, whatever caused it. Nothing else moves it; see also `FocusController`. */
import type { Effect, FocusTarget } from './effect.js';
import type { FlowState, FormField } from './flow-state.js';
import { isToldByScreen, screenOf, subjectOf } from './screen.js';

/** New trouble, a summary, an answer to correct, another title, a question, the camera, a field: the first that changed. */
export function focusing(before: FlowState, after: FlowState): Effect[] {
  // The first screen leaves the focus where the page has it.
  if (before.snapshot === null || after.snapshot === null) return [];
  const target = targetOf(before, after);
  return target ? [{ type: 'focus', target }] : [];
}

function targetOf(before: FlowState, after: FlowState): FocusTarget | null {
  const { trouble, form, photos, withdrawing } = after;
  const was = before.form;
  if (trouble && trouble !== before.trouble) {
    if (isToldByScreen(after)) return 'heading';
    // What a reading of the account failed at interrupts nobody; what a press came to is told at once.
    const isRead = before.load === 'loading' || after.load === 'failed';
    if (!isRead || trouble.kind !== 'fault' || trouble.command) return 'trouble';
  }
  if (form.summary && form.summary.round !== was.summary?.round) return 'summary';
  if (form.correcting && form.correcting !== was.correcting) return form.correcting;
  // A screen that stands at last is not torn from whoever has gone elsewhere meanwhile.
  if (titleOf(before) !== titleOf(after)) return screenOf(before) === 'connecting' ? null : 'heading';
  // A question that appeared; what led to it, once it is answered.
  if (withdrawing !== before.withdrawing)
    return withdrawing ? 'withdrawal' : after.snapshot?.application ? 'withdraw' : 'heading';
  const camera = before.photos.camera?.slot;
  if (photos.camera?.slot !== camera) return photos.camera ? 'camera' : camera ? `photo-${camera}` : null;
  // A field that was mended by one press, and a kept answer that was opened: the next thing is to type.
  const field = (Object.keys(form.answers) as FormField[]).find(name => {
    const [had, has] = [was.answers[name], form.answers[name]];
    return had !== has && (has === was.checks[name]?.check.proposal || (has === '' && had === undefined));
  });
  return field ? `field-${field}` : null;
}

/** What the title of the screen depends on. */
function titleOf(state: FlowState): string {
  const screen = screenOf(state);
  const { providerReturn } = state.handoff;
  const application = state.snapshot?.application;
  const own = application?.stage === screen ? application : null;
  return [
    screen,
    screen === 'information' && subjectOf(state),
    providerReturn?.phase,
    providerReturn?.kind,
    state.form.choosingAgain,
    own?.stage === 'payment' && own.payment?.status,
    own?.stage === 'person' && own.person.status === 'handed-off',
  ].join();
}
