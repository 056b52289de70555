import { randomBytes } from 'node:crypto';
import type { FaceBehaviour } from './face-behaviour.js';
import type { FlowOf } from './flow.js';

/** What becomes of the page of a face check that has ended. */
export interface WayOut {
  readonly leads: 'return' | 'close' | 'stay';
  /** Where the person goes back to. */
  readonly back: string | null;
  /** What is posted to the window that opened this one. */
  readonly message: { readonly target: string; readonly data: object } | null;
}

/** A page that has nothing more to do. */
export const noWayOut: WayOut = { leads: 'stay', back: null, message: null };

/** Whether the page needs its script: only scripts close windows and post messages. */
export const needsScript = ({ leads, message }: WayOut) => leads === 'close' || message !== null;

/** Where the page leads after it reported a result, as the platform asked and a visitor chose. */
export function wayOut(
  { details: { mode, returnUrl, state } }: FlowOf<'face'>,
  { ending, parameters, message }: FaceBehaviour,
  reported: 'passed' | 'failed',
): WayOut {
  const url = webAddress(returnUrl);
  const byMode =
    mode === 'redirect' || (mode === 'popup' && url) ? 'return' : mode === 'popup' ? 'close' : 'stay';
  const wanted = ending === 'by-mode' ? byMode : ending;
  return {
    leads: wanted === 'return' && !url ? 'stay' : wanted,
    back: url && withParameters(url, state, parameters, reported).href,
    message:
      message === 'posted' && url
        ? { target: url.origin, data: { type: 'face-check', result: reported, state: state ?? null } }
        : null,
  };
}

function webAddress(text = ''): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url && /^https?:$/.test(url.protocol) ? url : null;
}

function withParameters(
  base: URL,
  state: string | undefined,
  parameters: FaceBehaviour['parameters'],
  reported: string,
): URL {
  const url = new URL(base);
  const told = parameters === 'forged-state' ? `rna-${randomBytes(16).toString('base64url')}` : state;
  if (told !== undefined && parameters !== 'without-state') url.searchParams.set('state', told);
  if (parameters === 'misleading') {
    url.searchParams.set('status', 'success');
    url.searchParams.set('verified', 'true');
    url.searchParams.set('result', reported);
    url.searchParams.set('return_url', 'https://evil.example/');
  }
  return url;
}
