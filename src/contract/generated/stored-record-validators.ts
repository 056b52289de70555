/** Validators of what is kept on the device. Generated from the schemas by `npm run generate`. */
import type {
  DraftAnswers,
  DraftContent,
  DraftRecord,
  HandoffRecord,
  KeyRecord,
  LedgerRecord,
} from '../stored-record.js';
import {
  array,
  boolean,
  integer,
  nullable,
  number,
  object,
  oneOf,
  string,
  type Validator,
} from '../validator.js';
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
export const handoffRecordValidator: Validator<HandoffRecord> = object({
  returns: array(
    object({
      mode: handoffModeValidator,
      state: string1ToAny,
      verifier: string1ToAny,
      returnUrl: string1ToAny,
      tab: string1ToAny,
    }),
  ),
});
const stringToAny = string();
const objectOfUntilAndNonceAndData = object({ until: number, nonce: stringToAny, data: stringToAny });
export const draftRecordValidator: Validator<DraftRecord> = object({
  format: oneOf('1'),
  writer: string1ToAny,
  at: number,
  salt: nullable(stringToAny),
  plain: objectOfUntilAndNonceAndData,
  numbers: nullable(objectOfUntilAndNonceAndData),
});
export const draftAnswersValidator: Validator<DraftAnswers> = array(
  object({ field: stringToAny, value: stringToAny }),
);
export const draftContentValidator: Validator<DraftContent> = object({
  purpose: stringToAny,
  screen: oneOf('auto', 'type', 'information', 'photos', 'check'),
  subject: nullable(oneOf('individual', 'enterprise')),
  method: nullable(oneOf('face', 'mobile', 'bank-card', 'letter')),
  organizationType: nullable(oneOf('business', 'individual-business', 'other')),
  paymentMethod: nullable(oneOf('from-company', 'to-company')),
  choosingAgain: boolean,
  confirmed: array(stringToAny),
  mismatched: boolean,
  answers: draftAnswersValidator,
});
