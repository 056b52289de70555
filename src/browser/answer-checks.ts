import { check } from '../domain/check.js';
import { loadRegions } from '../domain/load-regions.js';
import type { Check, Kind, Regions } from '../domain/index.js';
import type { CheckPort, CheckRequest, FormField } from '../flow/index.js';

/** Kinds that hold the code of an administrative division. */
const withRegions: readonly Kind[] = ['resident-id', 'residence-permit', 'uscc', 'registration-number'];

/** Judges answers with the checks of the domain. Loaded with the first answer. */
export function createAnswerChecks(regionsOf: () => Promise<Regions> = loadRegions): CheckPort {
  let regions: Promise<Regions | undefined> | undefined;

  /** The table names and warns, no more: without it the checks judge all the same. */
  const table = () =>
    (regions ??= regionsOf().catch(() => {
      regions = undefined;
      return undefined;
    }));

  const judge = async ({ kind, input, context }: CheckRequest): Promise<Check> => {
    const known = withRegions.includes(kind) ? await table() : undefined;
    return check(kind, input, known ? { ...context, regions: known } : context);
  };

  return {
    async check(requests) {
      const results: Partial<Record<FormField, { readonly input: string; readonly check: Check }>> = {};
      await Promise.all(
        requests.map(async request => {
          results[request.field] = { input: request.input, check: await judge(request) };
        }),
      );
      return results;
    },
  };
}
