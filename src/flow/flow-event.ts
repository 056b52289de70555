import type { Check } from '../domain/index.js';
import type {
  CommandName,
  ConsentPurpose,
  OrganizationType,
  PaymentWay,
  PersonMethod,
  PhotoSlot,
  Problem,
  Snapshot,
  Subject,
} from '../contract/index.js';
import type { StoredDraft } from './draft-state.js';
import type { CorrectionTarget, FormField, PendingCommand, RequestedScreen } from './flow-state.js';
import type { HandoffFact } from './handoff-fact.js';
import type { Ledger } from './ledger.js';
import type { PreparedPhoto } from './photo-state.js';
import type { Fault } from './trouble.js';

/** Of which command something is told; by its key where it was sent, since news may have settled it already. */
interface Sent {
  readonly command: CommandName;
  readonly key?: string;
}

/** Something that has happened: in the world, at the backend, or under the person's hands. */
export type Fact =
  | HandoffFact
  // the world
  | { readonly type: 'widget.connected' }
  | { readonly type: 'backend.replaced' }
  | { readonly type: 'account.cleared' }
  /** The portal asks for the account's state. */
  | { readonly type: 'reload.requested' }
  | { readonly type: 'clock.ticked' }
  | { readonly type: 'network.changed'; readonly online: boolean }
  | { readonly type: 'snapshot.aged' }
  /** Nobody looks for news any more until the page is shown again, or the person looks. */
  | { readonly type: 'watch.paused' }
  | { readonly type: 'ledger.read'; readonly ledger: Ledger | null }
  | { readonly type: 'key.found'; readonly found: PendingCommand }
  /** This tab left a draft, which has not been read yet. */
  | { readonly type: 'draft.expected' }
  /** What an earlier page left; `numbersGone` where numbers were among it whose time is over. */
  | { readonly type: 'draft.read'; readonly draft: StoredDraft | null; readonly numbersGone: boolean }
  /** The browser keeps nothing. */
  | { readonly type: 'draft.failed' }
  // the backend
  | { readonly type: 'snapshot.loaded'; readonly snapshot: Snapshot }
  | { readonly type: 'load.failed'; readonly fault: Fault }
  | { readonly type: 'command.prepared'; readonly command: CommandName; readonly key: string }
  | ({ readonly type: 'command.succeeded'; readonly snapshot: Snapshot } & Sent)
  | ({ readonly type: 'command.refused'; readonly problem: Problem } & Sent)
  | ({ readonly type: 'command.failed'; readonly fault: Fault } & Sent)
  | ({ readonly type: 'command.lost' } & Sent)
  // the checks
  | {
      readonly type: 'answers.checked';
      readonly reason: 'leave' | 'proceed';
      readonly results: Readonly<
        Partial<Record<FormField, { readonly input: string; readonly check: Check }>>
      >;
    }
  // the person, and the portal on the person's behalf
  | { readonly type: 'screen.requested'; readonly screen: RequestedScreen }
  | { readonly type: 'start.pressed' }
  | { readonly type: 'back.pressed' }
  | { readonly type: 'retry.pressed' }
  | { readonly type: 'proceed.pressed' }
  | { readonly type: 'withdraw.pressed' }
  /** The person wants to withdraw and is asked once more, or rather does not. */
  | { readonly type: 'withdraw.asked'; readonly asked: boolean }
  | { readonly type: 'change.pressed'; readonly subject: Subject }
  | { readonly type: 'copy.pressed'; readonly what: string; readonly value: string }
  | { readonly type: 'text.copied'; readonly what: string; readonly copied: boolean }
  | { readonly type: 'print.pressed' }
  /** `way`: the one to begin with, where the person named one. */
  | { readonly type: 'choose-payment-again.pressed'; readonly way: PaymentWay | null }
  | { readonly type: 'correct-submission.pressed' }
  /** At the check of all answers: the person wants to change one of them. */
  | { readonly type: 'correction.pressed'; readonly target: CorrectionTarget }
  /** The person wants to be verified by another identity than the one whose accounts are used up. */
  | { readonly type: 'other-identity.pressed' }
  | { readonly type: 'subject.chosen'; readonly subject: Subject }
  | { readonly type: 'choice.confirmed'; readonly confirmed: boolean }
  | { readonly type: 'method.chosen'; readonly method: PersonMethod['method'] }
  | { readonly type: 'organization-type.chosen'; readonly organizationType: OrganizationType }
  | { readonly type: 'payment-method.chosen'; readonly paymentMethod: PaymentWay }
  | { readonly type: 'answer.typed'; readonly field: FormField; readonly value: string }
  | { readonly type: 'answer.left'; readonly field: FormField }
  | { readonly type: 'answer.reopened'; readonly field: FormField }
  | { readonly type: 'answer.kept'; readonly field: FormField }
  | { readonly type: 'proposal.accepted'; readonly field: FormField }
  // photos
  | { readonly type: 'photo.chosen'; readonly slot: PhotoSlot; readonly files: readonly Blob[] }
  | { readonly type: 'photo.pasted'; readonly files: readonly Blob[] }
  /** Beside the places; without a file where the address of a picture was dragged. */
  | { readonly type: 'photo.dropped'; readonly files: readonly Blob[] }
  | {
      readonly type: 'photo.prepared';
      readonly slot: PhotoSlot;
      readonly round: number;
      readonly photo: PreparedPhoto;
      readonly advice: readonly string[];
    }
  | {
      readonly type: 'photo.refused';
      readonly slot: PhotoSlot;
      readonly round: number;
      readonly code: string;
      readonly params: Readonly<Record<string, string | number>>;
    }
  | {
      readonly type: 'photo.confirmed' | 'photo.retried' | 'photo.turned' | 'photo.stopped' | 'photo.removed';
      readonly slot: PhotoSlot;
    }
  | {
      readonly type: 'photo.progressed';
      readonly slot: PhotoSlot;
      readonly round: number;
      readonly sent: number;
    }
  | {
      readonly type: 'photo.uploaded';
      readonly slot: PhotoSlot;
      readonly round: number;
      readonly id: string;
      readonly snapshot: Snapshot;
    }
  | {
      readonly type: 'photo.failed';
      readonly slot: PhotoSlot;
      readonly round: number;
      readonly problem: Problem | null;
      readonly fault: Fault | null;
    }
  | { readonly type: 'photo.shown'; readonly slot: PhotoSlot | null }
  | { readonly type: 'watermark.chosen'; readonly on: boolean }
  | { readonly type: 'camera.opened'; readonly slot: PhotoSlot }
  | { readonly type: 'camera.started'; readonly torch: boolean }
  | { readonly type: 'camera.failed'; readonly code: string }
  | { readonly type: 'camera.shot' | 'camera.torched' | 'camera.closed' }
  | { readonly type: 'warning.confirmed'; readonly field: FormField; readonly code: string }
  | {
      readonly type: 'consent.changed';
      readonly purpose: ConsentPurpose;
      readonly given: boolean;
      /** Whether a person did it (`event.isTrusted`). */
      readonly trusted: boolean;
      readonly text: string;
      readonly textVersion: string;
      readonly language: string;
    };

/** A fact with the server time at which it came in, in ms. The store stamps it. */
export type FlowEvent = Fact & { readonly at: number };

export type FactType = Fact['type'];
/** The fact of a type; of facts that share their form, the form with this type. */
export type FactOf<T extends FactType> = Fact extends infer F
  ? F extends { type: infer U }
    ? T extends U
      ? Omit<F, 'type'> & { readonly type: T }
      : never
    : never
  : never;
