import type { PropertyDeclarations } from 'lit';
import type { GetToken } from '../browser/backend/http-transport.js';
import type { Backend } from '../contract/index.js';
import { TypedElement } from './typed-element.js';

/** What badge, gate and provider have in common: the ways to the portal's backend. */
export abstract class CompanionElement<Events extends object> extends TypedElement<Events> {
  static override properties: PropertyDeclarations = {
    endpoint: {},
    credentials: {},
    backend: { attribute: false },
    getToken: { attribute: false },
  };

  /** The base URL of an HTTP backend that implements the contract, such as `/api/real-name`. */
  endpoint: string | null = null;

  /** Whether cookies go along to another origin: `same-origin` (default) or `include`. */
  credentials: 'same-origin' | 'include' = 'same-origin';

  /** A backend in the page's own script. It comes before a provider's and before the `endpoint`. */
  backend: Backend | null = null;

  /** Gives a bearer token for the endpoint; asked again once when it has expired. */
  getToken: GetToken | null = null;
}
