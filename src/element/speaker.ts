import type { FlowState } from '../flow/index.js';
import type { Text } from '../locales/text.js';
import { spoken } from '../steps/spoken.js';

/** After so many ms of sending it is said that it takes long. */
const longSend = 8_000;

/** What a screen reader says by itself, drawing by drawing. */
export class Speaker {
  #before: FlowState | null = null;
  #text = '';
  #isLate = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param again draws the screen once more */
  say(state: FlowState, text: Text, again: () => void): string {
    if (!state.sending) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#isLate = false;
    } else
      this.#timer ??= setTimeout(() => {
        this.#isLate = true;
        again();
      }, longSend);
    this.#text = spoken(this.#before ?? state, state, { text: this.#text, isLate: this.#isLate }, text);
    this.#before = state;
    return this.#text;
  }
}
