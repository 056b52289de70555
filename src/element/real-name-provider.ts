import { ContextProvider } from '@lit/context';
import { css, html, type TemplateResult } from 'lit';
import { backendContext } from '../browser/backend/backend-context.js';
import { eventTransport } from '../browser/backend/event-transport.js';
import { sessionContext } from '../browser/backend/session-context.js';
import type { Session } from '../browser/backend/session.js';
import type { Backend } from '../contract/index.js';
import { CompanionElement } from './companion-element.js';
import type { SessionEventMap } from './companion-events.js';
import { createOwnSession } from './own-session.js';

/**
 * One backend and one session for every widget, badge and gate below it: what one of them learns, all show.
 *
 * @tag real-name-provider
 * @slot - The page, or the part of it that shares the backend.
 * @fires {RnaErrorEvent} rna-error - The account's status could not be learned.
 * @fires {RnaSessionExpiredEvent} rna-session-expired - The login has expired; renew it, then call `reload()`.
 * @fires {RnaRequestEvent} rna-request - Asks for a backend, per command; see `respondWith`. Neither bubbles nor is composed.
 */
export class RealNameProvider extends CompanionElement<SessionEventMap> {
  static override styles = css`
    :host {
      display: contents;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  readonly #backend = new ContextProvider(this, { context: backendContext });
  readonly #session = new ContextProvider(this, { context: sessionContext });

  #providedBy: readonly unknown[] = [];

  override connectedCallback(): void {
    // Whoever is told of the provider finds its backend at once. What was set before the class came follows with the
    // first update.
    this.#provide();
    super.connectedCallback();
  }

  protected override willUpdate(): void {
    this.#provide();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  /** Has everything below ask the backend anew, for example after a sign-in. */
  reload(): void {
    const session = this.#session.value as Session | undefined;
    if (!session) {
      this.#provide();
      return;
    }
    void session.load();
    // A backend that looks like another one is asked again.
    this.#backend.setValue(Object.create(session.backend) as Backend);
  }

  /** Without a backend nothing is provided: an element with an endpoint of its own keeps it. */
  #provide(): void {
    const { backend, endpoint, credentials, getToken } = this;
    const transport = backend ?? endpoint ?? eventTransport(this)('load');
    const providedBy = [backend, endpoint, credentials, getToken, Boolean(transport)];
    if (providedBy.every((value, index) => value === this.#providedBy[index])) return;
    this.#providedBy = providedBy;
    const session = transport ? createOwnSession(this) : undefined;
    // The types know of no provider that is still without a value.
    this.#backend.setValue(session?.backend as Backend);
    this.#session.setValue(session as Session);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'real-name-provider': RealNameProvider;
  }
}
