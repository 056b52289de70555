import type { IssueCode } from './issue-code.js';

const noteCodes: readonly string[] = ['text/invisible', 'name/radical-replaced'] satisfies IssueCode[];

/** Whether an issue says only what was mended silently, which nobody has to confirm. */
export function isNote(code: string): boolean {
  return noteCodes.includes(code);
}
