/** Waiting on conditions: nothing in a journey sleeps for a fixed time. */
import { setTimeout as pause } from 'node:timers/promises';

/** How long anything may take on a busy machine. */
const timeoutMs = 60_000;
const interval = 40;

/** What a page that is just being left, or has not come up yet, answers with. */
const passing = /context was destroyed|Cannot find context|detached|navigat|null \(reading|Node is|no such/i;

/**
 * Asks until the answer is neither null, undefined nor false.
 * @param what the condition in words, for the message.
 * @param seen what the page shows instead, for the message.
 */
export async function until<T>(
  what: string,
  probe: () => Promise<T | null | undefined | false>,
  { limit = timeoutMs, seen }: { limit?: number; seen?: () => Promise<string> } = {},
): Promise<T> {
  const end = performance.now() + limit;
  for (;;) {
    const answer = await probe().catch((error: unknown) => {
      if (error instanceof Error && passing.test(error.message)) return null;
      throw error;
    });
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (performance.now() > end) {
      const instead = await seen?.().catch(String);
      throw new Error(`Waited in vain until ${what}.${instead ? ` Seen instead: ${instead}` : ''}`);
    }
    await pause(interval);
  }
}

/** One line without double, hard or narrow spaces: how texts are compared. */
export function plain(text: string): string {
  return text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
}
