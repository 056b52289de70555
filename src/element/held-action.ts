/** What a person wanted to do: enough to do the very same once more. */
export interface HeldAction {
  readonly target: HTMLElement;
  readonly repeat: () => void;
}

/** The events by which something is set off with mouse, touch or keys. */
export const actionEvents = ['click', 'auxclick', 'keydown', 'submit'] as const;

/** Filling in a form is no action yet. */
const fillingIn = `input:not([type=submit], [type=button], [type=image]), textarea, select, option, label, summary,
  [contenteditable]:not([contenteditable=false])`;
/** What the engine itself clicks when a key is pressed on it. */
const clickable = 'button, a[href], area[href], input';
const acting = `${clickable}, [onclick], [role=button], [role=link], [role=menuitem], [tabindex]`;

/** The element that would act on an event, from the innermost outwards up to `gate`; null where nothing would. */
function actorIn(path: readonly EventTarget[], gate: Element): HTMLElement | null {
  const inside = path.slice(0, path.indexOf(gate)).filter(each => each instanceof HTMLElement);
  for (const element of inside) {
    if (element.matches(fillingIn)) return null;
    if (element.matches(acting)) return element;
  }
  // What a closed element does inside, nobody can see; the room between the fields of a form does nothing.
  const closed = inside.find(({ localName }) => localName.includes('-'));
  return closed ?? (inside.some(element => element.matches('form')) ? null : (inside[0] ?? null));
}

/**
 * The action that an event inside a gate sets off; null where it sets off none: typing, moving, opening a list. A key on a
 * button is none either, since the engine makes a click of it.
 */
export function heldAction(event: Event, gate: Element): HeldAction | null {
  const path = event.composedPath();
  const target = path[0];
  if (!(target instanceof Element)) return null;
  if (event.type === 'submit') {
    const form = target as HTMLFormElement;
    const { submitter } = event as SubmitEvent;
    return {
      target: form,
      repeat: () => form.requestSubmit(form.contains(submitter) ? submitter : null),
    };
  }
  const actor = actorIn(path, gate);
  if (!actor) return null;
  if (event instanceof KeyboardEvent) {
    if (!/^(Enter| )$/.test(event.key) || actor.matches(clickable)) return null;
    return { target: actor, repeat: () => target.dispatchEvent(new KeyboardEvent(event.type, event)) };
  }
  return { target: actor, repeat: () => target.dispatchEvent(new MouseEvent(event.type, event)) };
}
