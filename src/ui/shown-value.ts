import { noChange } from 'lit';
import {
  directive,
  Directive,
  type DirectiveParameters,
  type ElementPart,
  type PropertyPart,
} from 'lit/directive.js';

type Field = HTMLInputElement;

/** What each field showed when it was last drawn, or last told of. */
const shown = new WeakMap<Field, string>();

class ShownValue extends Directive {
  render(value: string): string {
    return value;
  }

  override update({ element }: PropertyPart | ElementPart, [value]: DirectiveParameters<this>): unknown {
    const field = element as Field;
    if (shown.get(field) !== value) {
      if (field.value !== value) field.value = value;
      shown.set(field, value);
    }
    return noChange;
  }
}

/**
 * The value of a field. Form fillers and some browsers put values in without saying so: what the person can see there is
 * not drawn over until the answer itself changes.
 */
export const shownValue = directive(ShownValue);

/** Takes in what stands in a field now. Gives whether that is news. */
export function takeIn(field: Field): boolean {
  const isNew = shown.get(field) !== field.value;
  shown.set(field, field.value);
  return isNew;
}

/** Has every field of a form told in which something stands that nobody told of. */
export function tellFilledFields(form: Element): void {
  for (const field of form.querySelectorAll<Field>('.field > input'))
    if (shown.get(field) !== field.value) field.dispatchEvent(new Event('input', { bubbles: true }));
}
