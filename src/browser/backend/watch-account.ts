import type { Diagnostic, Snapshot } from '../../contract/index.js';
import { fault, type CallOutcome } from '../../flow/index.js';
import { callFault, loadForFault } from './call-fault.js';
import { SilentStream } from './event-stream.js';
import type { Scheduler } from '../page/scheduler.js';

const firstDelay = 3000;
const lastDelay = 30_000;
/** ms without news after which nobody asks any more until the page is shown again. */
const restAfterMs = 600_000;

/** How to look for news. Null stands for an answer that was overtaken. */
export interface WatchOptions {
  readonly scheduler: Scheduler;
  readonly now: () => number;
  readonly diagnose: (diagnostic: Diagnostic) => void;
  /** Holds the line until there is news, at most `limit` ms; nothing where the backend does not offer it. */
  readonly watch: (signal: AbortSignal, limit: number) => Promise<Snapshot | null> | undefined;
  readonly poll: (signal: AbortSignal) => Promise<Snapshot | null>;
  /** Nobody asks any more, though the page is in view. */
  readonly onRest: () => void;
}

/** Resolves when the page comes into view the next time, or when `signal` is aborted. */
function whenVisible(scheduler: Scheduler, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const listening = new AbortController();
    const end = () => {
      listening.abort();
      signal.removeEventListener('abort', end);
      resolve();
    };
    scheduler.onVisibility(() => {
      if (!scheduler.hidden()) end();
    }, listening.signal);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
}

/**
 * Waits for news of the account: by the backend's own `watch` where there is one, else by asking at growing distances.
 * It rests while the page is hidden, and goes on when it comes into view; where it has to ask, also after ten minutes without
 * news.
 * What passes by itself is borne; it ends with news, with trouble that does not pass, or by `signal`.
 */
export async function watchAccount(
  version: string,
  signal: AbortSignal,
  { scheduler, now, diagnose, watch, poll, onRest }: WatchOptions,
): Promise<CallOutcome<Snapshot>> {
  let delay = firstDelay;
  let until = scheduler.elapsed() + restAfterMs;
  let due = false;
  let mayWatch = true;
  let streams = false;
  /** How often a stream said nothing; it is then asked, and the stream tried again only now and then. */
  let silences = 0;
  let asks = 0;

  while (!signal.aborted) {
    // A stream costs nothing while nothing happens: only asking again and again comes to an end.
    if (scheduler.hidden() || (scheduler.elapsed() >= until && !streams)) {
      if (!scheduler.hidden()) onRest();
      await whenVisible(scheduler, signal);
      delay = firstDelay;
      until = scheduler.elapsed() + restAfterMs;
      due = true;
      continue;
    }
    const round = new AbortController();
    const end = () => round.abort();
    signal.addEventListener('abort', end);
    scheduler.onVisibility(() => {
      if (scheduler.hidden()) end();
    }, round.signal);
    let watching: Promise<Snapshot | null> | undefined;
    let asked = 0;
    try {
      watching = mayWatch ? watch(round.signal, restAfterMs) : undefined;
      streams ||= watching !== undefined && silences === 0;
      if (!watching && !due) await scheduler.wait(delay, round.signal);
      due = false;
      const value = await (watching ?? poll(round.signal));
      if (watching) silences = 0;
      if (value && value.version !== version) return { outcome: 'done', value };
    } catch (error) {
      if (round.signal.aborted) continue;
      if (error instanceof SilentStream) {
        silences++;
        streams = false;
        due = true;
      }
      await loadForFault(error);
      const found = callFault(error, now());
      if (!found.retry) {
        if (found.diagnostic) diagnose(found.diagnostic);
        // A broken `watch` is no reason to stop asking.
        if (!watching) return { outcome: 'failed', fault: found.fault };
      }
      asked = found.retryAfter ?? 0;
    } finally {
      signal.removeEventListener('abort', end);
      end();
    }
    // A watch that ended without news gives way to one quiet question, so that it never turns into a storm.
    mayWatch = !watching && (silences === 0 || ++asks % 4 === 0);
    delay = Math.max(asked, Math.min(delay * 1.5, lastDelay));
  }
  return { outcome: 'failed', fault: fault('network') };
}
