/** What the page and the photo worker say to each other. */
import type { PreparationRequest, PreparationOutcome } from './photo-outcome.js';

/** From the page to the worker. */
export type PhotoJob =
  { readonly id: number; readonly order: PreparationRequest } | { readonly abort: number };

/** From the worker to the page: first whether it can work at all, then one answer for each job. */
export type PhotoReport =
  | { readonly able: boolean }
  | { readonly id: number; readonly outcome: PreparationOutcome }
  | { readonly id: number; readonly failed: string };
