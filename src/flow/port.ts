import type {
  Handoff,
  HandoffMode,
  Payload,
  PhotoSlot,
  Policy,
  Problem,
  Snapshot,
  UploadResult,
} from '../contract/index.js';
import type { DraftMode, KeptDraft, StoredDraft } from './draft-state.js';
import type { PortalEvent, CheckRequest, FocusTarget, CommandRequest } from './effect.js';
import type { FactOf } from './flow-event.js';
import type { PendingCommand } from './flow-state.js';
import type { Deadline } from './handoff-effect.js';
import type { AdmittedLink } from './handoff-state.js';
import type { Ledger } from './ledger.js';
import type { PreparedPhoto } from './photo-state.js';
import type { Fault } from './trouble.js';

/** How a call to the backend ended. `lost`: nobody knows whether the backend acted on it. */
export type CallOutcome<T> =
  | { readonly outcome: 'done'; readonly value: T }
  | { readonly outcome: 'refused'; readonly problem: Problem }
  | { readonly outcome: 'failed'; readonly fault: Fault }
  | { readonly outcome: 'lost' };

/** Reaches the host's backend through whichever transport it opened; retries by the policy of the faults, parses answers. */
export interface BackendPort {
  load(signal: AbortSignal): Promise<CallOutcome<Snapshot>>;
  send(order: CommandRequest, key: string, signal: AbortSignal): Promise<CallOutcome<Snapshot>>;
  handoff(
    payload: Payload<'startHandoff'>,
    key: string,
    signal: AbortSignal,
  ): Promise<CallOutcome<{ snapshot: Snapshot; handoff: Handoff }>>;
  /** `onProgress` is told the bytes that have left. */
  upload(
    slot: PhotoSlot,
    photo: Blob,
    key: string,
    signal: AbortSignal,
    onProgress: (sent: number) => void,
  ): Promise<CallOutcome<UploadResult>>;
  /** Resolves with a snapshot whose version differs from `version`; rejects only when aborted. */
  next(version: string, signal: AbortSignal, onRest: () => void): Promise<CallOutcome<Snapshot>>;
}

/**
 * Keeps the key of a confirmation from before its first send until its outcome is known. The same order (judged by an
 * HMAC of its payload) gets the same key again, also after a reload.
 */
export interface KeyPort {
  prepare(
    order: CommandRequest,
    consentTexts: readonly string[],
  ): Promise<{ readonly key: string; readonly order: CommandRequest }>;
  settle(key: string): Promise<void>;
  /** The unsettled key that an earlier page left, if any. */
  find(): Promise<PendingCommand | null>;
}

/** The local count of tries, per account and day, shared between tabs. */
export interface LedgerPort {
  read(accountKey: string): Promise<Ledger | null>;
  write(accountKey: string, ledger: Ledger): Promise<void>;
  clear(accountKey: string): Promise<void>;
}

/**
 * Keeps what was typed, encrypted, on this device. Whatever the browser does not keep rejects: nobody is to rely on it.
 */
export interface DraftPort {
  /** What an earlier page left; null where nothing opens. `urgent`: a form waits for it. */
  read(
    accountKey: string,
    mode: DraftMode,
    urgent: boolean,
  ): Promise<{ readonly draft: StoredDraft; readonly numbersGone: boolean } | null>;
  /** Resolves once it, or a newer one, is kept. */
  write(accountKey: string, mode: DraftMode, draft: KeptDraft): Promise<void>;
  /** Forgets what every tab keeps of the account. */
  drop(accountKey: string): Promise<void>;
}

/** What came of a person's file. */
export type PhotoOutcome =
  | { readonly outcome: 'ready'; readonly photo: PreparedPhoto; readonly advice: readonly string[] }
  | {
      readonly outcome: 'refused';
      readonly code: string;
      readonly params: Readonly<Record<string, string | number>>;
    };

/** Makes photos ready to be sent, and keeps them until they are dropped. */
export interface PhotoPort {
  /** Without a file, the one that the slot has is prepared anew. */
  prepare(
    slot: PhotoSlot,
    file: Blob | null,
    options: { readonly rules: Policy['photo']; readonly watermark: boolean },
    signal: AbortSignal,
  ): Promise<PhotoOutcome>;
  /** Turns the slot's photo by a quarter to the right. */
  turn(slot: PhotoSlot, rules: Policy['photo'], signal: AbortSignal): Promise<PhotoOutcome>;
  bytes(slot: PhotoSlot): Promise<Blob | null>;
  /** Forgets the photo of a slot, or all. */
  drop(slot?: PhotoSlot): void;
}

/** The camera of the device, shown in the widget. */
export interface CameraPort {
  /** `onEnd` is told why the picture ended by itself. */
  open(
    facing: 'environment' | 'user',
    onEnd: (code: string) => void,
  ): Promise<{ readonly torch: boolean } | { readonly code: string }>;
  shoot(): Promise<Blob>;
  torch(on: boolean): Promise<void>;
  close(): void;
}

/** What photos need of the browser. */
export interface MediaPorts {
  readonly photos: PhotoPort;
  readonly camera: CameraPort;
}

/** Judges answers; loads the checks that it needs. */
export interface CheckPort {
  /** `onNames` is told the same answers judged anew, where names that were still on their way have come. */
  check(
    requests: readonly CheckRequest[],
    onNames?: (results: FactOf<'answers.checked'>['results']) => void,
  ): Promise<FactOf<'answers.checked'>['results']>;
}

/** Lets one tab of an account send at a time. Null: another one is sending. */
export interface LockPort {
  withLock<T>(accountKey: string, work: () => Promise<T>): Promise<T | null>;
}

/** Server time, kept by a monotonic clock. */
export interface ClockPort {
  /** ms since the epoch, as the server sees it. */
  now(): number;
  /** Takes a snapshot's `serverTime` (ms) as the truth. */
  set(serverTime: number): void;
}

/** A page that was opened within a press and waits for its address. */
export interface WaitingPage {
  /** Leads it there; false where the browser opened none. */
  go(link: AdmittedLink): boolean;
  close(): void;
}

/** The way to the provider's page and back. */
export interface HandoffPort {
  /** The first of the policy's modes that makes sense on this device. */
  usualMode(): HandoffMode;
  /** What a link is asked for with. Values that prove a return are minted and kept here. */
  begin(wish: { readonly mode: HandoffMode; readonly renew: boolean }): Promise<Payload<'startHandoff'>>;
  /** The link, where its address is one that the page allows; null otherwise, and the developer is told. */
  admit(mode: HandoffMode, handoff: Handoff): Promise<AdmittedLink | null>;
  /** Whether an address may be handed on to somebody else. */
  mayShare(address: string): boolean;
  /**
   * Opens a page within the press, where the mode needs one; its address follows. A window or tab is watched until `signal`
   * is aborted. `here`: in this tab.
   */
  openPage(mode: HandoffMode, here: boolean, onClosed: () => void, signal: AbortSignal): WaitingPage;
  /** Takes a return out of the page's address. */
  clean(state: string): void;
  /** What this browser knows of a return. */
  receive(
    state: string,
  ): Promise<{ readonly verifier?: string; readonly kind: 'here' | 'window' | 'elsewhere' }>;
  /** Ends the use of what proved a return. */
  settle(state: string): Promise<void>;
  closeWindow(): void;
  saveDeadline(deadline: Deadline): void;
}

/** Everything a running flow needs from outside. */
export interface Ports {
  readonly backend: BackendPort;
  readonly keys: KeyPort;
  readonly ledger: LedgerPort;
  readonly drafts: DraftPort;
  readonly checks: CheckPort;
  /** Fetched with the first photo. */
  readonly media: () => Promise<MediaPorts>;
  readonly lock: LockPort;
  /** Loaded when somebody is handed off. */
  readonly handoff: () => Promise<HandoffPort>;
  readonly clock: ClockPort;
  /** Tells other tabs of this account that something changed. */
  readonly notify: (accountKey: string) => void;
  /** Begins to listen to other tabs of this account. */
  readonly listen: (accountKey: string) => void;
  /** Puts text on the clipboard; false where the browser does not allow it. */
  readonly copy: (text: string) => Promise<boolean>;
  readonly print: () => void;
  /** Tells the portal; false where it held back what was about to happen. */
  readonly announce: (announcement: PortalEvent) => boolean;
  readonly focus: (target: FocusTarget) => void;
}
