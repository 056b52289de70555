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
export const problemValidator: Validator<Problem> = object({
  type: optionalStringToAny,
  title: optionalStringToAny,
  status: optional(integerToAny),
  detail: optionalStringToAny,
  code: stringTo100,
  attempt: withDefault(openOneOf('unknown', 'spent', 'kept'), () => 'kept' as const),
  fields: withDefault(array(object({ field: stringTo100, code: stringTo100 })), () => []),
  until: optionalStringToAny,
  snapshot: optional(snapshotValidator),
});
