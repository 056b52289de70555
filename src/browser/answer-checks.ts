import { check } from '../domain/check.js';
import type { Check, Kind, Regions } from '../domain/index.js';
import type { CheckPort, CheckRequest, FactOf, FormField } from '../flow/index.js';
import { lazy } from './page/lazy.js';

const loadTable = lazy(_retry => import('../domain/region-table.js'));

type Results = FactOf<'answers.checked'>['results'];

/** Kinds that hold the code of an administrative division. */
const withRegions: readonly Kind[] = ['resident-id', 'residence-permit', 'uscc', 'registration-number'];

/**
 * Judges answers with the checks of the domain. No answer waits for the table of regions: it is judged without it, and
 * once more when the table has come.
 */
export function createAnswerChecks(
  regionsOf: () => Promise<Regions> = async () => (await loadTable()).regionTable(),
): CheckPort {
  let regions: Regions | null = null;

  const judge = (requests: readonly CheckRequest[]) => {
    const results: Partial<Record<FormField, { readonly input: string; readonly check: Check }>> = {};
    for (const { field, kind, input, context } of requests)
      results[field] = { input, check: check(kind, input, regions ? { ...context, regions } : context) };
    return results;
  };

  /** The table names and warns, no more: where it does not come, the checks stand as they are. */
  const nameRegions = async (requests: readonly CheckRequest[], onNames: (results: Results) => void) => {
    regions ??= await regionsOf();
    onNames(judge(requests));
  };

  return {
    check(requests, onNames = () => undefined) {
      const results = judge(requests);
      const unnamed = regions ? [] : requests.filter(({ kind }) => withRegions.includes(kind));
      if (unnamed.length > 0) nameRegions(unnamed, onNames).catch(() => undefined);
      return Promise.resolve(results);
    },
  };
}
