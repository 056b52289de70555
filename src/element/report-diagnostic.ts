import { summarize, type Diagnostic } from '../contract/index.js';

const reported = new Set<string>();

/** Tells the developer in the console, each diagnostic once per page: a console full of one line helps nobody. */
export async function reportDiagnostic(diagnostic: Diagnostic): Promise<void> {
  const facts = summarize(diagnostic);
  if (reported.has(facts)) return;
  reported.add(facts);
  // What a code means is fetched when there is something to say.
  const line = await import('../contract/describe-diagnostic.js').then(
    ({ describeDiagnostic }) => describeDiagnostic(diagnostic),
    () => facts,
  );
  console.warn(`<real-name-auth> ${line}`);
}
