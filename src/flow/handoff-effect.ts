import type { HandoffMode } from '../contract/index.js';
import type { AdmittedLink } from './handoff-state.js';

/** A day that somebody should not miss. Nothing in it is about a person. */
export interface Deadline {
  /** ms */
  readonly at: number;
  readonly title: string;
  readonly text: string;
}

/** What the way to the provider and back asks of the world. */
export type HandoffEffect =
  | { readonly type: 'ready-handoff' }
  | {
      readonly type: 'obtain-handoff';
      readonly mode: HandoffMode;
      /** Whether the link that may be open is given up for another one. */
      readonly renew: boolean;
      /** Whether it is opened at once: the person has pressed for it. */
      readonly opens: boolean;
    }
  | { readonly type: 'open-handoff'; readonly link: AdmittedLink; readonly here: boolean }
  | {
      readonly type: 'hand-on-link';
      readonly what: string;
      readonly value: string;
      /** The person's own link to the provider; null where the link belongs to somebody else. */
      readonly link: AdmittedLink | null;
    }
  | { readonly type: 'clean-address'; readonly state: string }
  | { readonly type: 'finish-handoff'; readonly state: string }
  | { readonly type: 'close-window' }
  | { readonly type: 'save-deadline'; readonly deadline: Deadline };
