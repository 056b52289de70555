import { numberField, textField } from './field-rule.js';

/** What is asked of a bank account. */
export const bankFields = {
  /** The bank, with its branch. */
  bankName: textField({ checks: [{ check: 'organization-name' }] }),
  /** The number of the account. */
  bankAccount: numberField({ checks: [{ check: 'bank-account' }] }),
  /** The bank’s CNAPS code. */
  bankCnaps: numberField({ checks: [{ check: 'cnaps' }], typing: { keypad: 'numeric' } }),
} as const;
