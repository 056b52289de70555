import { diagnostics } from './diagnostic-text.js';
import { summarize, type Diagnostic } from './diagnostic.js';

/** The diagnostic in one line for the console: its code, what it means, where, what was given and expected. */
export function describeDiagnostic(diagnostic: Diagnostic): string {
  const { code } = diagnostic;
  return `${code} ${diagnostics[code]}${summarize(diagnostic).slice(code.length)}`;
}
