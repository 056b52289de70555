import type { HandoffMode, Snapshot } from '../contract/index.js';
import type { Deadline } from './handoff-effect.js';
import type { AdmittedLink, ProviderReturn, HandoffUse, PageContext } from './handoff-state.js';
import type { Fault } from './trouble.js';

/** What happens on the way to the provider and back. */
export type HandoffFact =
  // the world
  | { readonly type: 'page.seen'; readonly page: PageContext }
  | { readonly type: 'window.closed' }
  /** Whatever a press needs is at hand; `usual`: the policy's first mode that makes sense on this device. */
  | { readonly type: 'handoff.ready'; readonly usual: HandoffMode }
  | { readonly type: 'return.found'; readonly state: string }
  // the backend
  | { readonly type: 'handoff.issued'; readonly handoff: AdmittedLink; readonly snapshot: Snapshot }
  | { readonly type: 'handoff.refused'; readonly snapshot: Snapshot }
  | { readonly type: 'handoff.failed'; readonly fault: Fault }
  | {
      readonly type: 'return.told';
      readonly state: string;
      readonly kind: NonNullable<ProviderReturn['kind']>;
      readonly snapshot: Snapshot | null;
    }
  // the person
  | { readonly type: 'handoff.renewed' }
  | { readonly type: 'handoff-mode.chosen'; readonly mode: HandoffMode }
  /** `here`: in this tab, after a window was blocked. */
  | { readonly type: 'handoff.pressed'; readonly here: boolean }
  | { readonly type: 'handoff.left'; readonly use: HandoffUse }
  | { readonly type: 'link.pressed'; readonly what: string; readonly value: string }
  | { readonly type: 'return.dismissed' }
  | { readonly type: 'close.pressed' }
  | { readonly type: 'deadline.pressed'; readonly deadline: Deadline };
