import type { ReactiveController } from 'lit';
import { eventTransport } from '../browser/backend/event-transport.js';
import { sessionContext } from '../browser/backend/session-context.js';
import type { Session, SessionState } from '../browser/backend/session.js';
import type { Backend } from '../contract/index.js';
import { statusOf } from '../flow/consequences.js';
import type { CompanionElement } from './companion-element.js';
import { LateContextConsumer } from './late-context-consumer.js';
import { createOwnSession } from './own-session.js';
import { whenProvided } from './when-provided.js';

const unknownState: SessionState = { snapshot: null, fault: null, loading: true };

/**
 * Finds the session of a badge or a gate and has the element drawn again with its news: by the transports in their order
 * (property, event, context, endpoint), chosen anew when one of them changes, a provider comes late, or the element moves.
 */
export class SessionController implements ReactiveController {
  readonly #consumer;
  #session: Session | null = null;
  #isOwn = false;
  #chosenBy: readonly unknown[] = [];
  #unsubscribe: (() => void) | null = null;
  #provider: Promise<unknown> | null = null;

  constructor(readonly host: CompanionElement<object>) {
    this.#consumer = new LateContextConsumer(host, { context: sessionContext });
    host.addController(this);
  }

  get state(): SessionState {
    return this.#session?.state ?? unknownState;
  }

  /** The backend for widgets; null until a transport was chosen. */
  get backend(): Backend | null {
    return this.#session?.backend ?? null;
  }

  /** Asks the backend, once it is known which. Never rejects. */
  async load(): Promise<void> {
    await this.#provider;
    await this.host.updateComplete;
    await this.#session?.load();
  }

  hostConnected(): void {
    this.host.ownerDocument.addEventListener('rna-status-change', this.#onStatus);
    const provider = (this.#provider = new Promise<void>(resolve => whenProvided(this.host, resolve)));
    void provider.then(() => {
      if (this.#provider !== provider) return;
      this.#provider = null;
      this.host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.host.ownerDocument.removeEventListener('rna-status-change', this.#onStatus);
    this.#leave();
    // Elsewhere there may be no provider.
    delete this.#consumer.value;
  }

  hostUpdate(): void {
    if (!this.host.isConnected || this.#provider) return;
    const { backend, endpoint, credentials, getToken } = this.host;
    const context = this.#consumer.value;
    const chosenBy = [backend, endpoint, credentials, getToken, context];
    if (!this.#session || chosenBy.some((value, index) => value !== this.#chosenBy[index])) {
      this.#leave();
      this.#chosenBy = chosenBy;
      this.#isOwn = !context || backend !== null || eventTransport(this.host)('load') !== undefined;
      this.#session = this.#isOwn ? createOwnSession(this.host) : (context ?? null);
    }
    this.#unsubscribe ??= this.#session?.subscribe(() => this.host.requestUpdate()) ?? null;
  }

  #leave(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
  }

  /** A widget of the page that is not below the same provider may know better. */
  readonly #onStatus = (event: Event & { readonly status?: unknown }): void => {
    const { snapshot } = this.state;
    const known = snapshot && statusOf(snapshot).status;
    if (this.#isOwn && event.status !== known) void this.#session?.load();
  };
}
