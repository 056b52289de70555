/** The validator of problems. Generated from the schemas by `npm run generate`. */
import type { Problem } from '../index.js';
import {
  array,
  integer,
  object,
  openOneOf,
  optional,
  string,
  withDefault,
  type Validator,
} from '../validator.js';
import { snapshotValidator } from './result-validators.js';

const stringToAny = string();
const optionalStringToAny = optional(stringToAny);
const integerToAny = integer();
const stringTo100 = string(undefined, 100);
const withDefaultOpenOneOfSpentOrKeptOrUnknown = withDefault(
  openOneOf('unknown', 'spent', 'kept'),
  () => 'kept' as const,
);
const integer0ToAny = integer(0);
const optionalInteger0ToAny = optional(integer0ToAny);
const withDefaultArrayOfFieldProblem = withDefault(
  array(object({ field: stringTo100, code: stringTo100 })),
  () => [],
);
export const problemValidator: Validator<Problem> = object({
  type: optionalStringToAny,
  title: optionalStringToAny,
  status: optional(integerToAny),
  detail: optionalStringToAny,
  code: stringTo100,
  dayTry: withDefaultOpenOneOfSpentOrKeptOrUnknown,
  amountTriesLeft: optionalInteger0ToAny,
  fields: withDefaultArrayOfFieldProblem,
  until: optionalStringToAny,
  limit: optionalInteger0ToAny,
  snapshot: optional(snapshotValidator),
});
