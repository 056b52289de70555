import type { AccountStatus, Screen } from '../../src/contract/index.js';

/** What is looked for inside the widget. */
export type Target =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'choice'; readonly group: string; readonly value: string }
  | { readonly kind: 'consent' }
  | { readonly kind: 'confirmation' }
  | { readonly kind: 'button'; readonly rank: 'primary' | 'secondary' }
  | { readonly kind: 'control'; readonly name: string };

/** What a person can see of the widget. */
export interface Seen {
  /** The screen that stands; null while there is no widget, or it is not drawn. */
  readonly screen: Screen | null;
  readonly status: AccountStatus | null;
  /** Everything that is written, in one line. */
  readonly text: string;
  /** Buttons and links, by what is written on them. */
  readonly controls: readonly string[];
  /** Names of the fields that can be filled in. */
  readonly fields: readonly string[];
  /** The lines of the summary of what is missing or wrong. */
  readonly errors: readonly string[];
}

/** The widget, which may not be defined yet. */
interface Widget extends Element {
  readonly updateComplete?: Promise<unknown>;
  readonly step?: Screen;
  readonly status?: AccountStatus | null;
}

/** A photo on its way into the page. */
export interface PhotoFile {
  readonly slot: string;
  readonly name: string;
  readonly type: string;
  /** In base64. */
  readonly data: string;
}

/*
 * The functions below run in the page, where nothing around them is there: they are sent over as text. They look for the
 * widget inside other open shadow roots as well, such as that of a gate.
 */

/** Finds something inside the widget; null where it is not there now. */
export function locate({ host, target }: { host: string; target: Target }): Element | null {
  const places: (Document | ShadowRoot)[] = [document];
  let root: ShadowRoot | null = null;
  for (const place of places) {
    root = place.querySelector(host)?.shadowRoot ?? null;
    if (root) break;
    for (const each of place.querySelectorAll('*')) if (each.shadowRoot) places.push(each.shadowRoot);
  }
  if (!root) return null;
  switch (target.kind) {
    case 'field':
      return root.querySelector(`#field-${target.name}`);
    case 'choice':
      return root.querySelector(`#choice-${target.group} input[value="${target.value}"]`);
    case 'consent':
      for (const box of root.querySelectorAll<HTMLInputElement>('[part~="consent-input"]'))
        if (box.id.startsWith('consent-') && !box.checked) return box;
      return null;
    case 'confirmation': {
      const box = root.querySelector<HTMLInputElement>('#one-way, #ownership');
      return box && !box.checked ? box : null;
    }
    case 'button': {
      const button = root.querySelector<HTMLButtonElement>(`[part~="button-${target.rank}"]`);
      return button?.disabled ? null : button;
    }
    case 'control': {
      let likely: Element | null = null;
      for (const control of root.querySelectorAll('button, a[href]')) {
        const text = control.textContent.replace(/\s+/g, ' ').trim();
        if (text === target.name) return control;
        // What follows a name is for screen readers.
        if (text.startsWith(target.name)) likely ??= control;
      }
      return likely;
    }
  }
}

/** Reads the widget, once it is drawn. */
export async function read({ host }: { host: string }): Promise<Seen> {
  const places: (Document | ShadowRoot)[] = [document];
  let element: Widget | null = null;
  for (const place of places) {
    element = place.querySelector<Widget>(host);
    if (element) break;
    for (const each of place.querySelectorAll('*')) if (each.shadowRoot) places.push(each.shadowRoot);
  }
  await element?.updateComplete;
  const root = element?.shadowRoot;
  const screen = root?.querySelector<HTMLElement>('[part~="screen"]');
  const isDrawn = screen?.querySelector('#title') && !screen.querySelector('[part~="skeleton"]');
  // What is still being fetched stands for nothing yet, unless that is the screen.
  if (!element || !root || !screen || (!isDrawn && element.step !== 'connecting'))
    return { screen: null, status: element?.status ?? null, text: '', controls: [], fields: [], errors: [] };
  const lines: string[] = [];
  for (const line of root.querySelectorAll('[part~="summary-link"]')) lines.push(line.textContent);
  const controls: string[] = [];
  for (const control of root.querySelectorAll('button, a[href]')) controls.push(control.textContent);
  const fields: string[] = [];
  for (const field of root.querySelectorAll('input[id^="field-"], select[id^="field-"]'))
    fields.push(field.id.slice('field-'.length));
  // What only looks like a page lays nothing out.
  const text = (screen.innerText as string | undefined) ?? screen.textContent;
  return {
    screen: element.step ?? null,
    status: element.status ?? null,
    text: text.replace(/\s+/g, ' ').trim(),
    controls: controls.map(each => each.replace(/\s+/g, ' ').trim()),
    fields,
    errors: lines.map(each => each.replace(/\s+/g, ' ').trim()),
  };
}

/** Chooses an entry of a list by its value. @returns whether the field is a list that has it. */
export function select({ host, name, value }: { host: string; name: string; value: string }): boolean {
  const places: (Document | ShadowRoot)[] = [document];
  let root: ShadowRoot | null = null;
  for (const place of places) {
    root = place.querySelector(host)?.shadowRoot ?? null;
    if (root) break;
    for (const each of place.querySelectorAll('*')) if (each.shadowRoot) places.push(each.shadowRoot);
  }
  const list = root?.querySelector<HTMLSelectElement>(`select#field-${name}`);
  if (!list) return false;
  list.value = value;
  if (list.value !== value) throw new Error(`'${value}' is no choice of ${name}.`);
  list.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  list.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

/** Leaves the field that has the focus, so that its answer is checked. */
export function leave({ host }: { host: string }): void {
  const places: (Document | ShadowRoot)[] = [document];
  for (const place of places) {
    const root = place.querySelector(host)?.shadowRoot;
    const active = root?.activeElement;
    if (active instanceof HTMLElement) active.blur();
    if (root) return;
    for (const each of place.querySelectorAll('*')) if (each.shadowRoot) places.push(each.shadowRoot);
  }
}

/** Hands in a photo as the file dialog does. @returns whether there is a place for it. */
export function attach({ host, slot, name, type, data }: PhotoFile & { host: string }): boolean {
  const places: (Document | ShadowRoot)[] = [document];
  let root: ShadowRoot | null = null;
  for (const place of places) {
    root = place.querySelector(host)?.shadowRoot ?? null;
    if (root) break;
    for (const each of place.querySelectorAll('*')) if (each.shadowRoot) places.push(each.shadowRoot);
  }
  const input = root?.querySelector<HTMLInputElement>(`input#photo-${slot}`);
  if (!input) return false;
  const bytes = Uint8Array.from(atob(data), char => char.charCodeAt(0));
  const files = new DataTransfer();
  files.items.add(new File([bytes], name, { type }));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}
