import { html, nothing, type TemplateResult } from 'lit';
import { isCounted, isToldByScreen, type FlowState } from '../flow/index.js';
import type { Messages } from '../locales/en/messages.js';
import type { FirstMessages } from '../locales/en/first.js';
import type { Text } from '../locales/text.js';
import type { Send } from '../ui/define-view.js';
import { noteSign } from '../ui/note.js';

/** What went wrong, whether it cost a try, and the way on. One calm banner above the screen. */
export function troubleView(
  state: FlowState,
  left: number | null,
  send: Send,
  text: Text<FirstMessages>,
  refusals: Messages['refusals'] | null,
): TemplateResult | typeof nothing {
  const { trouble: words, common } = text.messages;
  // Of this page's command, or of one that an earlier page left behind (F33).
  const unknown = state.sending?.phase === 'unknown' || state.pending !== null;
  const { trouble, online } = state;
  if (!trouble && !unknown && online) return nothing;
  // The screen itself says it.
  if (!unknown && isToldByScreen(state)) return nothing;

  const sentence = unknown
    ? words.checking
    : trouble === null
      ? words.faults.offline
      : trouble.kind === 'fault'
        ? words.faults[trouble.code]
        : trouble.unplaced
          ? (refusals?.unplaced ?? words.title)
          : (refusals?.[trouble.code] ?? words.title);
  const kind = unknown || trouble?.kind !== 'refusal' ? 'warning' : 'bad';
  const retry = trouble?.kind === 'fault' && trouble.code !== 'refused-earlier' && online && !unknown;
  const cost = unknown ? '' : attemptText(state, left, text);
  return html`<div
    part="banner note note-${kind}"
    class="note ${kind}"
    role="alert"
    tabindex="-1"
    id="trouble"
  >
    ${noteSign(text, kind)}
    <div part="note-body">
      <strong part="banner-title">${sentence}</strong>
      ${cost ? html`<p part="note-text">${cost}</p>` : nothing}
      ${trouble?.until === undefined ? nothing : html`<p part="note-text">${words.until(text.time(trouble.until))}</p>`}
      ${
        retry
          ? html`<button
              part=${state.snapshot ? 'button-inline' : 'button button-primary'}
              class=${state.snapshot ? 'inline' : 'primary'}
              type="button"
              @click=${() => {
                send({ type: 'retry.pressed' });
              }}
            >
              ${common.retry}
            </button>`
          : nothing
      }
    </div>
  </div>`;
}

/** Whether what came to nothing used up one of the day's tries; only said of a command that can cost one. */
function attemptText(state: FlowState, left: number | null, text: Text<FirstMessages>): string {
  const words = text.messages.trouble;
  const { trouble, snapshot } = state;
  if (!trouble || !snapshot || left === null || trouble.code === 'attempts-exhausted') return '';
  const isCountedHere = trouble.command !== undefined && isCounted(snapshot, trouble.command);
  if (trouble.kind === 'fault') return trouble.code === 'not-sent' && isCountedHere ? words.kept : '';
  if (trouble.dayTry === 'spent') return words.spent(left);
  if (!isCountedHere) return '';
  return trouble.dayTry === 'kept' ? words.kept : words.unknownAttempt;
}
