import type { diagnostics } from './diagnostic-text.js';

export type DiagnosticCode = keyof typeof diagnostics;

/** One diagnostic with what was given and what was expected; never with personal data. */
export interface Diagnostic {
  /** Stable code; `diagnostics` says what each means. */
  readonly code: DiagnosticCode;
  /** The path of the field, such as `snapshot.policy.attempts.perDay`. */
  readonly path?: string;
  /** What was there. Of a person’s data its type alone. */
  readonly given?: string;
  /** What has to be there. */
  readonly expected?: string;
}

/** The facts of a diagnostic; `describeDiagnostic` puts its meaning before them. */
export function summarize({ code, path, given, expected }: Diagnostic): string {
  const parts: string[] = [code];
  if (path) parts.push(`At: ${path}.`);
  if (given) parts.push(`Given: ${given}.`);
  if (expected) parts.push(`Expected: ${expected}.`);
  return parts.join(' ');
}

/** Thrown where a diagnostic stops the work at hand. */
export class DiagnosticError extends Error {
  /** Tells it from other errors, also where it comes from another copy of the package. */
  override readonly name = 'DiagnosticError';
  /** What is to be mended, and where. */
  readonly diagnostic: Diagnostic;
  constructor(diagnostic: Diagnostic) {
    super(summarize(diagnostic));
    this.diagnostic = diagnostic;
  }
}
