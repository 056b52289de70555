import type { LitElement, ReactiveController } from 'lit';
import type { FocusTarget } from '../flow/index.js';

/** What is scrolled to the start of the view, for what stands under it to be read; a field only has to be seen. */
const starts = ['title', 'summary', 'trouble', 'camera', 'withdrawal'];

/** Moves the focus where the flow wants it, once that is drawn, and never lets a drawing take it out of the widget. */
export class FocusController implements ReactiveController {
  #wanted: FocusTarget | null = null;
  #isHeld = false;
  /** The field, photo or group in which the focus was before the drawing. */
  #place: HTMLElement | null | undefined;
  #field = '';

  constructor(readonly host: LitElement) {
    host.addController(this);
  }

  want(target: FocusTarget): void {
    this.#wanted = target;
    void this.host.updateComplete.then(() => {
      this.hostUpdated();
    });
  }

  hostUpdate(): void {
    const active = (this.host.renderRoot as ShadowRoot | undefined)?.activeElement;
    this.#isHeld = active != null;
    this.#place = active?.closest('fieldset[tabindex]');
    this.#field = active?.closest('.field')?.querySelector('[id^=field-]:not(p, span)')?.id ?? '';
  }

  hostUpdated(): void {
    const root = this.host.renderRoot as ShadowRoot;
    const byId = (id: string) => root.getElementById(id);
    const isLost = this.#isHeld && !root.activeElement;
    this.#isHeld = false;
    if (!this.#wanted && !isLost) return;
    // What is wanted may still be on its way: the sign of that is where the focus waits.
    const loading = byId('loading');
    const found = loading ?? (this.#wanted ? byId(this.#wanted) : this.#nearest(byId)) ?? byId('title');
    if (loading) this.#wanted ??= 'heading';
    else if (found) this.#wanted = null;
    if (!found || found === root.activeElement) return;
    found.focus({ preventScroll: true });
    found.scrollIntoView({ block: starts.includes(found.id) ? 'start' : 'nearest' });
  }

  /** Where the focus goes that a drawing took away: the same place as it looks now, what went wrong, what is waited for. */
  #nearest(byId: (id: string) => HTMLElement | null): HTMLElement | null {
    const place = this.#place?.isConnected ? this.#place : null;
    return byId(this.#field) ?? place ?? byId('trouble') ?? byId('waiting');
  }
}
