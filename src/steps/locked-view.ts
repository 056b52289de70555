import { html, nothing, type TemplateResult } from 'lit';
import type { Tries } from '../flow/index.js';
import type { FirstMessages } from '../locales/en/first.js';
import type { Text } from '../locales/text.js';
import { note } from '../ui/note.js';
import type { Typed } from './typed-step.js';
import { joinSentences } from './join-sentences.js';

/** What is said where no try is left: when it goes on, with the time until then. */
export function lockedView(
  tries: Tries | null,
  typed: Typed,
  now: number,
  text: Text<FirstMessages>,
): TemplateResult | typeof nothing {
  if (tries?.left !== 0) return nothing;
  const { messages } = text;
  const { typed: words } = messages.tries;
  const { lasts } = typed;
  const minutes = Math.max(1, Math.ceil((tries.resetsAt - now) / 60_000));
  return note(
    text,
    'warning',
    html`${joinSentences(
        text,
        messages.tries.locked(text.time(tries.resetsAt)),
        lasts === 'butNumbers' ? words.butNumbers(typed.numberHours) : lasts ? words[lasts] : '',
      )}
      <span part="countdown" class="digits countdown" role="timer"
        >${messages.tries.countdown(Math.floor(minutes / 60), minutes % 60)}</span
      >`,
    messages.tries.lockedTitle,
  );
}
