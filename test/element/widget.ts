/** What a person or a portal can do with a widget on a page: only parts, ids and public members. */
import { fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import type { RealNameAuth } from '../../src/element/real-name-auth.js';
import type { EventName, Screen } from '../../src/contract/index.js';
import type { Portal } from './portal.js';

export interface MountOptions {
  readonly language?: string | null;
  readonly place?: 'auto' | 'status';
  readonly width?: number;
}

/** Waits until something holds; the message says what did not. */
export async function until<T>(
  what: string | (() => string),
  look: () => T,
  limit = 25_000,
): Promise<NonNullable<T>> {
  const end = performance.now() + limit;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > end)
      throw new Error(`It did not come about: ${typeof what === 'string' ? what : what()}`);
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}

export const root = (widget: Element): ShadowRoot => widget.shadowRoot as ShadowRoot;

/** Elements that carry a part, as an outside stylesheet finds them. */
export const parts = (widget: Element, name: string): HTMLElement[] => [
  ...root(widget).querySelectorAll<HTMLElement>(`[part~="${name}"]`),
];

export function part(widget: Element, name: string): HTMLElement {
  const found = parts(widget, name)[0];
  if (!found) throw new Error(`No part "${name}" in: ${visibleText(widget)}`);
  return found;
}

export function byId(widget: Element, id: string): HTMLInputElement {
  const found = root(widget).getElementById(id);
  if (!found) throw new Error(`No #${id} in: ${visibleText(widget)}`);
  return found as HTMLInputElement;
}

/** What can be read on the screen, with single spaces. */
export function visibleText(widget: Element): string {
  const screen = root(widget).querySelector('[part~="screen"]');
  return (screen?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Whether the screen at hand is drawn in full. */
export const stands = (widget: RealNameAuth): boolean =>
  root(widget).getElementById('title') !== null && !root(widget).querySelector('.skeleton');

/** Waits for a screen to stand. */
export async function reach(widget: RealNameAuth, screen: Screen): Promise<void> {
  await until(
    () => `the screen ${screen}; it is ${widget.step}: ${visibleText(widget)}`,
    () => widget.step === screen && stands(widget),
  );
  await widget.updateComplete;
}

/** The widget in a page, not yet waited for. */
export async function place(portal: Portal | null, { language = 'en', width }: MountOptions = {}) {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  if (width) box.style.width = `${String(width)}px`;
  const widget = document.createElement('real-name-auth');
  widget.language = language;
  if (portal) widget.backend = portal.backend;
  box.append(widget);
  return widget;
}

/** The widget with its first screen. */
export async function mount(portal: Portal, wish: MountOptions = {}): Promise<RealNameAuth> {
  const widget = await place(portal, wish);
  if (wish.place) widget.show(wish.place);
  await until('the first screen', () => widget.step !== 'connecting' && stands(widget));
  await widget.updateComplete;
  return widget;
}

/** Presses a button by its part, `button-primary` unless named. */
export async function press(widget: RealNameAuth, name = 'button-primary'): Promise<void> {
  part(widget, name).click();
  await widget.updateComplete;
}

/** Presses a button by what stands on it. */
export async function pressText(widget: RealNameAuth, text: string): Promise<void> {
  const all = [...root(widget).querySelectorAll('button')];
  const found = await until(
    `a button “${text}” among: ${all.map(each => each.textContent.trim()).join(', ')}`,
    () => [...root(widget).querySelectorAll('button')].find(each => each.textContent.trim() === text),
  );
  found.click();
  await widget.updateComplete;
}

/** Types an answer and leaves its field. */
export async function answer(widget: RealNameAuth, field: string, value: string): Promise<void> {
  const control = byId(widget, `field-${field}`);
  control.value = value;
  const kind = control.localName === 'select' ? 'change' : 'input';
  control.dispatchEvent(new InputEvent(kind, { bubbles: true, composed: true }));
  if (kind === 'input') control.dispatchEvent(new Event('change', { bubbles: true }));
  await widget.updateComplete;
}

/** Takes one option of a group of cards. */
export async function choose(widget: RealNameAuth, group: string, value: string): Promise<void> {
  root(widget).querySelector<HTMLInputElement>(`#choice-${group} input[value="${value}"]`)?.click();
  await until(`${value} to be chosen`, () =>
    parts(widget, 'choice-chosen').some(card => card.querySelector(`input[value="${value}"]`)),
  );
}

/** Ticks all consents; only with a policy that waives the trusted press. */
export async function agree(widget: RealNameAuth): Promise<void> {
  for (const box of parts(widget, 'consent-input')) {
    if (!(box as HTMLInputElement).checked) box.click();
    await widget.updateComplete;
  }
}

/** Sound answers for an enterprise; every number and name is made up. */
export const company = {
  organizationName: '北京样例网络有限公司',
  registrationNumber: '91110105MA00DEMA83',
  legalRepresentativeName: '李四',
  contactMobile: '13800138000',
} as const;

export async function fillIn(widget: RealNameAuth, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [field, value] of Object.entries(answers)) await answer(widget, field, value);
}

/** From the first screen to the form of a subject. */
export async function toInformation(widget: RealNameAuth, subject = 'enterprise'): Promise<void> {
  if (widget.step === 'status') await press(widget);
  await reach(widget, 'type');
  await choose(widget, 'subject', subject);
  await press(widget);
  await reach(widget, 'information');
}

/** From the first screen to the check of a company's answers. */
export async function toCheck(widget: RealNameAuth, answers: Readonly<Record<string, string>> = company) {
  await toInformation(widget);
  await fillIn(widget, answers);
  await agree(widget);
  await press(widget);
  await reach(widget, 'check');
}

/** Every event of an element, or of whatever it bubbles to, from now on. */
export function listen(target: EventTarget, names: readonly EventName[]): Event[] {
  const heard: Event[] = [];
  for (const name of names) target.addEventListener(name, event => heard.push(event));
  return heard;
}

/** The custom states that are on, out of some names. */
export const statesOn = (widget: Element, names: readonly string[]): string[] =>
  names.filter(name => widget.matches(`:state(${name})`));
