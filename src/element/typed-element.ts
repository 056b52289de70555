import { LitElement } from 'lit';
import { watchDocument } from '../browser/page/document-life.js';
import { version } from './version.js';

/** An element whose listeners know the types of its events, and which ends with its document. */
export abstract class TypedElement<Events extends object> extends LitElement {
  /** The version of the package that the element is from. */
  static readonly version: string = version;

  #unwatchDocument: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unwatchDocument = watchDocument(this, () => {
      this.disconnectedCallback();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatchDocument();
  }

  override addEventListener<N extends keyof Events & string>(
    type: N,
    listener: (this: this, event: Events[N]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener<N extends keyof HTMLElementEventMap>(
    type: N,
    listener: (this: HTMLElement, event: HTMLElementEventMap[N]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(
    type: string,
    listener: never,
    options?: boolean | AddEventListenerOptions,
  ): void {
    super.addEventListener(type, listener, options);
  }
}
