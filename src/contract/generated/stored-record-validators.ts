/** Validators of what is kept on the device. Generated from the schemas by `npm run generate`. */
import type { HandoffRecord, KeyRecord, LedgerRecord } from '../stored-record.js';
import { boolean, integer, nullable, number, object, oneOf, string, type Validator } from '../validator.js';
import { handoffModeValidator, plainDateValidator } from './result-validators.js';

const string1ToAny = string(1);
export const keyRecordValidator: Validator<KeyRecord> = object({
  key: string1ToAny,
  command: oneOf(
    'load',
    'watch',
    'start',
    'submit',
    'confirmPerson',
    'confirmOrganization',
    'choosePayment',
    'submitAmount',
    'uploadPhoto',
    'startHandoff',
    'finishHandoff',
    'withdraw',
  ),
  digest: string1ToAny,
  at: number,
});
export const ledgerRecordValidator: Validator<LedgerRecord> = object({
  day: plainDateValidator,
  spent: integer(0),
});
const stringToAny = string();
const nullableStringToAny = nullable(stringToAny);
export const handoffRecordValidator: Validator<HandoffRecord> = object({
  mode: handoffModeValidator,
  state: nullableStringToAny,
  verifier: nullableStringToAny,
  returnUrl: nullableStringToAny,
  tab: stringToAny,
  expiresAt: number,
  used: boolean,
});
