import type { LitElement, ReactiveController } from 'lit';
import type { FocusTarget } from '../flow/index.js';

/** What is scrolled to the start of the view, for what stands under it to be read; a field only has to be seen. */
const starts: readonly FocusTarget[] = ['heading', 'summary', 'trouble', 'camera', 'withdrawal'];

/** Moves the focus where the flow wants it, once that is drawn, and never lets a drawing take it out of the widget. */
export class FocusController implements ReactiveController {
  #wanted: FocusTarget | null = null;
  #ifLost: FocusTarget | null = null;
  #held = false;

  constructor(readonly host: LitElement) {
    host.addController(this);
  }

  want(target: FocusTarget, onlyIfLost = false): void {
    if (onlyIfLost) this.#ifLost = target;
    else this.#wanted = target;
    void this.host.updateComplete.then(() => {
      this.#move();
    });
  }

  hostUpdate(): void {
    this.#held = this.#root?.activeElement != null;
  }

  hostUpdated(): void {
    this.#move();
  }

  get #root(): ShadowRoot | undefined {
    return this.host.renderRoot as ShadowRoot | undefined;
  }

  /** What is wanted may still be on its way: the sign of that is where the focus waits. */
  #move(): void {
    const root = this.#root;
    if (!root) return;
    const isLost = this.#held && root.activeElement === null;
    const target = this.#wanted ?? (isLost ? (this.#ifLost ?? 'heading') : null);
    this.#held = false;
    this.#ifLost = null;
    if (!target) return;
    const loading = root.getElementById('loading');
    const title = root.getElementById('title');
    const found = loading ?? ((target !== 'heading' && root.getElementById(target)) || title);
    this.#wanted = loading || !found ? target : null;
    if (!found || (loading && root.activeElement === loading)) return;
    found.focus({ preventScroll: true });
    found.scrollIntoView({ block: found === title || starts.includes(target) ? 'start' : 'nearest' });
  }
}
