/** What comes of preparing a photo: data, never sentences. */
import type { Policy } from '../../contract/index.js';

/** The policy's rules for photos, with the text to draw across them, or null for none. */
export interface PhotoRules extends Readonly<Omit<Policy['photo'], 'watermark'>> {
  readonly watermark: string | null;
}

/** One photo to be prepared. */
export interface PreparationRequest {
  readonly file: Blob;
  readonly rules: PhotoRules;
  /** How often the picture is turned clockwise by a quarter, after it stands as its camera meant it. */
  readonly quarterTurns: number;
}

/**
 * Why a file cannot be sent.
 *
 * | code | params | what is wrong |
 * | --- | --- | --- |
 * | `photo/empty` | – | no bytes at all |
 * | `photo/unreadable` | – | the file was moved, changed or is not allowed to be read |
 * | `photo/too-large` | `bytes`, `max` | too many bytes to read, or, for a PDF, to send |
 * | `photo/type` | `type`, `pdf`: 1 where one would be taken | no picture, or a kind that browsers do not show (TIFF, video, archive …) |
 * | `photo/svg` | `type`: svg, html, xml | markup, whatever the name says |
 * | `photo/pdf` | – | a PDF where the policy wants a picture |
 * | `photo/animated` | `type` | moves |
 * | `photo/bomb` | `width`, `height`, `max` | more pixels than the policy lets be decoded |
 * | `photo/truncated` | `type` | the end is missing; of a PDF, its trailer |
 * | `photo/heic` | – | HEIC or HEIF, which this browser cannot decode |
 * | `photo/undecodable` | `type` | the browser cannot decode it |
 * | `photo/canvas` | `max` | the browser lets nobody work on pictures, and this one cannot be sent as it is |
 */
export type PhotoRefusal =
  | 'photo/empty'
  | 'photo/unreadable'
  | 'photo/too-large'
  | 'photo/type'
  | 'photo/svg'
  | 'photo/pdf'
  | 'photo/animated'
  | 'photo/bomb'
  | 'photo/truncated'
  | 'photo/heic'
  | 'photo/undecodable'
  | 'photo/canvas';

/**
 * What a reviewer may find wrong with a photo. Never a reason to refuse: the person may keep it.
 *
 * `small`: few pixels · `dark`, `bright`: too little or too much light · `glare`: a white patch hides a part ·
 * `blurred`: no sharp edge anywhere · `square`: unlike any document · `blank`: one even surface ·
 * `cut-off`: the document runs out of the picture · `locked`: a PDF that asks for a password, if only for some uses ·
 * `original`: sent as it was taken, since the browser gives back other pictures than were drawn.
 */
export type PhotoAdvice =
  | 'photo/small'
  | 'photo/dark'
  | 'photo/bright'
  | 'photo/glare'
  | 'photo/blurred'
  | 'photo/square'
  | 'photo/blank'
  | 'photo/cut-off'
  | 'photo/locked'
  | 'photo/original';

export interface PhotoRefused {
  readonly outcome: 'refused';
  readonly code: PhotoRefusal;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * A picture is a fresh JPEG without metadata, or the original without it (`photo/original`); a PDF is the file as it was,
 * with width and height 0.
 */
export interface PhotoReady {
  readonly outcome: 'ready';
  readonly blob: Blob;
  readonly width: number;
  readonly height: number;
  readonly advice: readonly PhotoAdvice[];
  /** Of a PDF, where it can be read; null where it cannot. */
  readonly pages?: number | null;
}

export type PreparationOutcome = PhotoReady | PhotoRefused;

export const refusePhoto = (code: PhotoRefusal, params: PhotoRefused['params'] = {}): PhotoRefused => ({
  outcome: 'refused',
  code,
  params,
});
