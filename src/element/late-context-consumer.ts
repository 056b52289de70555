import { ContextConsumer, type Context } from '@lit/context';
import type { ReactiveControllerHost } from 'lit';
import { listenOn } from '../browser/page/own-member.js';
import { shareSource } from '../browser/page/share-source.js';

type ProviderEvent = Event & { readonly context?: unknown };

const open = (document: Document) =>
  shareSource<ProviderEvent>(tell => listenOn(document, 'context-provider', tell));
const sources = new WeakMap<Document, ReturnType<typeof open>>();

/** Consumes a context; asks again when a provider appears later than the element, or nearer than the one it had. */
export class LateContextConsumer<T> extends ContextConsumer<
  Context<unknown, T>,
  ReactiveControllerHost & HTMLElement
> {
  readonly #context: unknown;
  #stop: () => void = () => undefined;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    options: { context: Context<unknown, T>; callback?: (value: T) => void },
  ) {
    super(host, { ...options, subscribe: true });
    this.#context = options.context;
  }

  override hostConnected(): void {
    super.hostConnected();
    const { ownerDocument } = this.host;
    let source = sources.get(ownerDocument);
    if (!source) sources.set(ownerDocument, (source = open(ownerDocument)));
    this.#stop();
    this.#stop = source(({ context }) => {
      if (context === this.#context) super.hostConnected();
    });
  }

  override hostDisconnected(): void {
    this.#stop();
    super.hostDisconnected();
  }
}
