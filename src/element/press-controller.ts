import { listenOn } from '../browser/page/own-member.js';
import type { Fact } from '../flow/index.js';

/** Text that is dragged into a field stays the browser's. */
const isTakeable = ({ dataTransfer }: DragEvent) =>
  ['Files', 'text/uri-list'].some(type => dataTransfer?.types.includes(type));

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

  /** Something is dragged over the widget: browsers open what is dropped where nobody takes it. */
  readonly over = (event: DragEvent): void => {
    if (isTakeable(event)) event.preventDefault();
  };

  /** A file, or the address of one, was dropped beside the places for photos. */
  readonly drop = (event: DragEvent): void => {
    if (event.defaultPrevented || !isTakeable(event)) return;
    event.preventDefault();
    this.target({ type: 'photo.dropped', files: [...(event.dataTransfer?.files ?? [])] });
  };

  /** A pointer went down somewhere on the widget. */
  readonly press = (event: Event): void => {
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
      const { ownerDocument: page } = event.currentTarget as Element;
      listenOn(page, 'pointerup', release, { capture: true, signal });
      listenOn(page, 'pointercancel', release, { capture: true, signal });
    });
  };
}
