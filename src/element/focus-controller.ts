import type { LitElement } from 'lit';
import type { FocusTarget } from '../flow/index.js';

/** Moves the focus where the flow wants it, once that is drawn. */
export class FocusController {
  #wanted: FocusTarget | null = null;

  constructor(readonly host: LitElement) {}

  want(target: FocusTarget): void {
    this.#wanted = target;
    void this.host.updateComplete.then(() => this.move());
  }

  /** Does nothing as long as what is wanted is not drawn: its sentences may still be on their way. */
  move(): void {
    const root = this.host.renderRoot as ShadowRoot;
    const title = root.getElementById('title');
    if (!this.#wanted || !title) return;
    const found = (this.#wanted !== 'heading' && root.getElementById(this.#wanted)) || title;
    this.#wanted = null;
    found.focus({ preventScroll: true });
    found.scrollIntoView({ block: 'nearest' });
  }
}
