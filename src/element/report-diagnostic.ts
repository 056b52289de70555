import { lazy } from '../browser/page/lazy.js';
import { summarize, type Diagnostic } from '../contract/index.js';

const loadDescriptions = lazy(_retry => import('../contract/describe-diagnostic.js'));
const reported = new Set<string>();

/** Tells the developer in the console, each diagnostic once per page: a console full of one line helps nobody. */
export async function reportDiagnostic(diagnostic: Diagnostic): Promise<void> {
  const facts = summarize(diagnostic);
  if (reported.has(facts)) return;
  reported.add(facts);
  // What a code means is fetched when there is something to say.
  const line = await loadDescriptions().then(
    ({ describeDiagnostic }) => describeDiagnostic(diagnostic),
    () => facts,
  );
  console.warn(`<real-name-auth> ${line}`);
}
