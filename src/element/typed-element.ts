import { LitElement, type CSSResult } from 'lit';
import { watchDocument } from '../browser/page/document-life.js';
import { viewOf } from '../browser/page/own-member.js';
import { watchTranslation } from '../browser/page/translated-text.js';
import { version } from './version.js';

/** An element whose listeners know the types of its events, and which ends with its document. */
export abstract class TypedElement<Events extends object> extends LitElement {
  /** The version of the package that the element is from. */
  static readonly version: string = version;

  #unwatchDocument: () => void = () => undefined;
  #unwatchText: () => void = () => undefined;

  /** Style sheets that were fetched after the first ones. */
  readonly #laterStyles: CSSResult[] = [];

  /** Adds style sheets that came with a feature, each once. */
  protected addStyles(styles: readonly CSSResult[]): void {
    const added = styles.filter(style => !this.#laterStyles.includes(style));
    this.#laterStyles.push(...added);
    this.#adoptStyles(added);
  }

  /** A style sheet belongs to the document that made it: in another one an element has none left. */
  protected adoptedCallback(): void {
    this.#adoptStyles([
      ...((this.constructor as typeof LitElement).elementStyles as CSSResult[]),
      ...this.#laterStyles,
    ]);
  }

  #adoptStyles(styles: readonly CSSResult[]): void {
    const view = viewOf(this.ownerDocument);
    const root = this.renderRoot as ShadowRoot | undefined;
    if (!view || !root) return;
    for (const { styleSheet, cssText } of styles) {
      let sheet = styleSheet;
      if (view !== window || !sheet) {
        sheet = new view.CSSStyleSheet();
        sheet.replaceSync(cssText);
      }
      root.adoptedStyleSheets.push(sheet);
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unwatchText = watchTranslation(this.renderRoot);
    this.#unwatchDocument = watchDocument(this, () => {
      this.disconnectedCallback();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatchDocument();
    this.#unwatchText();
    this.#unwatchText = () => undefined;
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
