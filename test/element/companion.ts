/** Badges, gates and providers on a page, as a portal writes them. */
import { fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import type { RealNameBadge } from '../../src/element/real-name-badge.js';
import type { RealNameGate } from '../../src/element/real-name-gate.js';
import type { Portal } from './portal.js';
import { root, until } from './widget.js';

export const companionTags = ['real-name-provider', 'real-name-badge', 'real-name-gate'] as const;

/** Has them defined, which needs one on the page. */
export async function companionsDefined(): Promise<void> {
  const first = document.createElement(companionTags[0]);
  document.body.append(first);
  await Promise.all(companionTags.map(name => customElements.whenDefined(name)));
  first.remove();
}

/** Markup in the page, once everything in it is defined. */
export async function page(markup: string): Promise<HTMLElement> {
  await companionsDefined();
  const box = await fixture<HTMLElement>(html`<div lang="en"></div>`);
  box.append(document.createRange().createContextualFragment(markup));
  return box;
}

/** The first element of a tag in a part of a page. */
export function one<T extends keyof HTMLElementTagNameMap>(
  box: ParentNode,
  tag: T,
): HTMLElementTagNameMap[T] {
  const found = box.querySelector(tag);
  if (!found) throw new Error(`No <${tag}> on the page`);
  return found;
}

/** A badge with the portal's backend, once it shows a status. */
export async function aBadge(portal: Portal, attributes = ''): Promise<RealNameBadge> {
  const box = await page(`<real-name-badge ${attributes}></real-name-badge>`);
  const badge = one(box, 'real-name-badge');
  badge.backend = portal.backend;
  await until('a status', () => badge.status && words(badge));
  return badge;
}

/** A gate around a button that counts what came through. */
export async function aGate(
  portal: Portal | null,
  { attributes = 'region="cn-mainland"', inside = '<button id="buy">Buy</button>' } = {},
): Promise<{ readonly gate: RealNameGate; readonly box: HTMLElement; readonly bought: Event[] }> {
  const box = await page(`<real-name-gate ${attributes}>${inside}</real-name-gate>`);
  const gate = one(box, 'real-name-gate');
  const bought: Event[] = [];
  for (const name of ['click', 'submit', 'keydown', 'auxclick'])
    box.addEventListener(name, event => {
      // A key that is prevented makes no click.
      if (name !== 'keydown') event.preventDefault();
      if (!event.composedPath().some(each => each instanceof HTMLDialogElement)) bought.push(event);
    });
  if (portal) gate.backend = portal.backend;
  return { gate, box, bought };
}

/** What can be read on the badge, as a screen reader reads it. */
export function words(badge: RealNameBadge): string {
  const box = root(badge).querySelector('[part~=badge]');
  const copy = box?.cloneNode(true) as Element | undefined;
  for (const hidden of copy?.querySelectorAll('[aria-hidden]') ?? []) hidden.remove();
  return (copy?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

export const dialogOf = (gate: RealNameGate): HTMLDialogElement | null => root(gate).querySelector('dialog');

/** What the open dialog says above its widget; empty while it is closed. */
export function told(gate: RealNameGate): string {
  const dialog = dialogOf(gate);
  if (!dialog?.open) return '';
  const pieces = [
    ...dialog.querySelectorAll('[part~=gate-title], [part~=gate-lead], [part~=gate-note-text]'),
  ];
  return pieces.map(({ textContent }) => textContent.trim()).join(' | ');
}
