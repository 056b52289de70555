import { bankFields } from './bank-fields.js';
import { numberField, type BaseField, type FieldRule } from './field-rule.js';
import { organizationFields } from './organization-fields.js';
import { personFields } from './person-fields.js';

type PersonFields = typeof personFields;
type OrganizationFields = typeof organizationFields;
type BankFields = typeof bankFields;

/** The fields by their names, each with the comment that stands beside it. */
export interface FieldTable extends PersonFields, OrganizationFields, BankFields {}

/** What there is to know of each field: the one place that says it. */
export const fieldTable: FieldTable & Readonly<Record<BaseField, FieldRule>> = {
  ...personFields,
  ...organizationFields,
  ...bankFields,
};

type FieldName = keyof FieldTable;

/** Every answer that a person can be asked for, in the order in which snapshots list them. */
export const fieldNames = /* @__PURE__ */ Object.keys(fieldTable) as readonly FieldName[];

/** The amount received, which is typed like an answer and sent as a number of fen. */
const amount = numberField({
  checks: [{ check: 'amount' }],
  hints: ['amountRange'],
  typing: { keypad: 'decimal' },
});

/** Whatever a person can type or choose in a form: the contract’s fields and the amount received. */
export type FormField = FieldName | 'amount';

/** What there is to know of each answer of a form. */
export const formFields: Readonly<Record<FormField, FieldRule>> = { ...fieldTable, amount };
