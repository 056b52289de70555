import type { Reason } from '../contract/index.js';
import type { FirstMessages } from '../locales/en/first.js';
import type { Messages } from '../locales/en/messages.js';

/**
 * Why something was not accepted: by its code where the locale has a sentence, else as the backend says it. Empty while the
 * sentences are on their way: another one would be wrong.
 */
export function reasonText(
  { code, message }: Reason,
  messages: FirstMessages & Partial<Pick<Messages, 'reasons'>>,
): string {
  const reasons: Readonly<Record<string, string>> | undefined = messages.reasons;
  const known = reasons && Object.hasOwn(reasons, code) ? reasons[code] : undefined;
  return known ?? message ?? (reasons ? messages.field.refused : '');
}
