import { LitElement } from 'lit';

/** An element whose listeners know the types of its events. */
export abstract class TypedElement<Events extends object> extends LitElement {
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
