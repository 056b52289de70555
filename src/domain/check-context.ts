import type { OrganizationType } from './organization-type.js';
import type { Regions } from './regions.js';

/** What a check may know besides the input. Checks read no clock and load nothing. */
export interface CheckContext {
  /** Today in the account's zone, `YYYY-MM-DD`. Without it no rule about age or future applies. */
  readonly today?: string;
  /** From `await loadRegions()`. Without it no region names and no warnings about counties. */
  readonly regions?: Regions;
  /** Accept a 15-digit resident ID as typed; `facts.upgraded` then holds the 18-digit one. */
  readonly accept15?: boolean;
  /** The type the person chose: a USCC of another type then warns, and only an individual business may lack a name. */
  readonly organizationType?: OrganizationType;
  /** Least amount in fen, default 1. */
  readonly minFen?: number;
  /** Greatest amount in fen, default 99. */
  readonly maxFen?: number;
  /** Region that issued the document: ISO 3166-1 alpha-2 (`CN`, `HK`, `MO`, `TW`, …). Without it only the general shape is checked. */
  readonly issuer?: string;
}
