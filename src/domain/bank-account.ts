import { pass } from './check-result.js';
import { identifier } from './identifier.js';

/** Account of an organization: digits without a check digit, 9 to 25 of them seen, 5 to 32 accepted. */
export const checkBankAccount = identifier('length', value =>
  /^\d{5,32}$/.test(value)
    ? // A spreadsheet keeps fifteen digits and writes zeros for the rest.
      pass(value, undefined, /^.{15}0{3,}$/.test(value) && 'trailing-zeros')
    : undefined,
);
