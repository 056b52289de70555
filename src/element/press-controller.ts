import type { Fact } from '../flow/index.js';

/**
 * Leaving a field can add a line below it. While a pointer is down that would move the button away under it, and the
 * click would be lost: what was left is told once the pointer is up again.
 */
export class PressController {
  #released: Promise<void> | null = null;

  constructor(readonly target: (fact: Fact) => void) {}

  readonly send = (fact: Fact): void => {
    if (this.#released && fact.type === 'answer.left') void this.#released.then(() => this.target(fact));
    else this.target(fact);
  };

  /** A photo that was copied elsewhere. */
  readonly paste = ({ clipboardData }: ClipboardEvent): void => {
    const files = [...(clipboardData?.files ?? [])];
    if (files.length > 0) this.target({ type: 'photo.pasted', files });
  };

  /** A pointer went down somewhere on the widget. */
  readonly press = (): void => {
    this.#released ??= new Promise(resolve => {
      const listening = new AbortController();
      const { signal } = listening;
      const release = () => {
        listening.abort();
        // After the click that belongs to the press.
        setTimeout(() => {
          this.#released = null;
          resolve();
        });
      };
      document.addEventListener('pointerup', release, { capture: true, signal });
      document.addEventListener('pointercancel', release, { capture: true, signal });
    });
  };
}
