import type { CheckContext, Kind } from '../domain/index.js';
import type { CommandName, EventDetail, EventName, Payload, PhotoSlot, Policy } from '../contract/index.js';
import type { DraftMode, KeptDraft } from './draft-state.js';
import type { CorrectionTarget, FormField } from './flow-state.js';
import type { HandoffEffect } from './handoff-effect.js';
import type { Ledger } from './ledger.js';

/** One answer to check: by which kind, in which context. */
export interface CheckRequest {
  readonly field: FormField;
  readonly kind: Kind;
  readonly input: string;
  readonly context: CheckContext;
}

/** A command with its payload, as one value of a union, so that the two always fit. */
export type CommandRequest = {
  readonly [C in CommandName]: { readonly command: C; readonly payload: Payload<C> };
}[CommandName];

/** What is to be told to the portal. */
export type PortalEvent = {
  readonly [N in EventName]: { readonly event: N; readonly detail: EventDetail<N> };
}[EventName];

/**
 * Where the focus goes: to the screen's heading, a message above the form, the camera, the question
 * whether to withdraw or the button that leads to it, or a field.
 */
export type FocusTarget =
  'heading' | 'summary' | 'trouble' | 'camera' | 'withdrawal' | 'withdraw' | CorrectionTarget;

/** What the world is asked to do. Ports carry it out and report back with facts. */
export type Effect =
  | HandoffEffect
  | { readonly type: 'load-snapshot' }
  | {
      readonly type: 'prepare-command';
      readonly order: CommandRequest;
      readonly consentTexts: readonly string[];
    }
  | { readonly type: 'send-command'; readonly command: CommandName; readonly key: string }
  | { readonly type: 'settle-key'; readonly key: string }
  | {
      readonly type: 'check-answers';
      readonly reason: 'leave' | 'proceed';
      readonly requests: readonly CheckRequest[];
    }
  | { readonly type: 'open-account'; readonly accountKey: string }
  | { readonly type: 'write-ledger'; readonly accountKey: string; readonly ledger: Ledger }
  | { readonly type: 'clear-account'; readonly accountKey: string }
  | {
      readonly type: 'read-draft';
      readonly accountKey: string;
      readonly mode: DraftMode;
      /** Whether a form waits for it. */
      readonly urgent: boolean;
    }
  | {
      readonly type: 'write-draft';
      readonly accountKey: string;
      readonly mode: DraftMode;
      readonly draft: KeptDraft;
    }
  | { readonly type: 'drop-draft'; readonly accountKey: string }
  | {
      readonly type: 'prepare-photo';
      readonly slot: PhotoSlot;
      readonly round: number;
      /** The person's file; null to make the photo anew from the one that is there. */
      readonly file: Blob | null;
      readonly watermark: boolean;
      readonly rules: Policy['photo'];
    }
  | {
      readonly type: 'turn-photo';
      readonly slot: PhotoSlot;
      readonly round: number;
      readonly rules: Policy['photo'];
    }
  | { readonly type: 'upload-photo'; readonly slot: PhotoSlot; readonly round: number }
  | { readonly type: 'stop-photo' | 'drop-photo'; readonly slot: PhotoSlot }
  | { readonly type: 'open-camera'; readonly facing: 'environment' | 'user' }
  | { readonly type: 'close-camera' }
  | { readonly type: 'shoot-photo'; readonly slot: PhotoSlot }
  | { readonly type: 'switch-torch'; readonly on: boolean }
  | { readonly type: 'start-watching'; readonly version: string }
  | { readonly type: 'stop-watching' }
  | { readonly type: 'copy-text'; readonly what: string; readonly value: string }
  | { readonly type: 'print-page' }
  | { readonly type: 'focus'; readonly target: FocusTarget }
  | { readonly type: 'announce'; readonly announcement: PortalEvent };
