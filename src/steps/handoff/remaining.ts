import type { Text } from '../../locales/text.js';

const hour = 3_600_000;

/** Time that is left, in ms: to the second in the last hours, in days and hours before. */
export function remaining(ms: number, text: Text): string {
  const hours = Math.floor(ms / hour);
  return hours < 24 ? text.span(ms) : text.messages.deadline.left(Math.floor(hours / 24), hours % 24);
}
