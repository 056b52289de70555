import { html, type TemplateResult } from 'lit';
import { icons } from './icon.js';

type NoteKind = 'info' | 'warning' | 'bad';

/** What each kind of message is called. */
interface NoteWords {
  readonly messages: { readonly common: { readonly kinds: Readonly<Record<NoteKind, string>> } };
}

/** The sign of a message's kind, for the eye and for the ear. */
export const noteSign = ({ messages }: NoteWords, kind: NoteKind): TemplateResult =>
  html`${icons[kind]}<span class="sr">${messages.common.kinds[kind]}</span>`;

/** A short message that stands out: what kind it is, and what it says. */
export function note(text: NoteWords, kind: NoteKind, content: unknown, title?: string): TemplateResult {
  return html`<div part="note note-${kind}" class="note ${kind}">
    ${noteSign(text, kind)}
    <div part="note-body">
      ${title ? html`<strong part="note-title">${title}</strong>` : ''}
      <p part="note-text">${content}</p>
    </div>
  </div>`;
}
