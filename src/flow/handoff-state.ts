import type { Handoff, HandoffMode } from '../contract/index.js';

/** A link to the provider's page that may be opened. */
export interface AdmittedLink extends Handoff {
  readonly mode: HandoffMode;
  /** The origin that opens, or the scheme of an app. */
  readonly origin: string;
  /** The code for a phone; null where there is none. */
  readonly code: QrCode | null;
}

/** The dark squares of a QR code: `path` draws them on a grid of `size` by `size` units, without a quiet zone. */
export interface QrCode {
  readonly size: number;
  readonly path: string;
}

/** Where the request for the link stands. A link is asked for when somebody presses, or to be shown as a code. */
export type HandoffRequest = 'none' | 'asked' | 'failed' | 'refused';

/** What became of the last press: `held` where the portal kept the person, `blocked` where the browser did. */
export type HandoffUse = 'none' | 'opened' | 'held' | 'blocked' | 'closed' | 'returned';

/**
 * Somebody came back from the provider. `here`: to the page where they left; `window`: to the window that was opened
 * for it; `elsewhere`: to a browser that knows nothing of it; `mismatch`, `expired`: the backend does not know it, or
 * no longer.
 */
export interface ProviderReturn {
  readonly state: string;
  readonly phase: 'found' | 'asking' | 'told';
  readonly kind: 'here' | 'window' | 'elsewhere' | 'mismatch' | 'expired' | null;
}

/** What is known of the page around the widget. */
export interface PageContext {
  /** Whether a page of another origin shows this one in a frame. */
  readonly framed: boolean;
  readonly wechat: boolean;
}

/** The way to the provider and back. */
export interface HandoffState {
  readonly link: AdmittedLink | null;
  readonly request: HandoffRequest;
  /** Whether the request is for another link than the one that may be open. */
  readonly renews: boolean;
  readonly use: HandoffUse;
  /** How the person gets to the provider; null until it is known what is usual on this device. */
  readonly mode: HandoffMode | null;
  readonly providerReturn: ProviderReturn | null;
}

export const noHandoff: HandoffState = {
  link: null,
  request: 'none',
  renews: false,
  use: 'none',
  mode: null,
  providerReturn: null,
};
