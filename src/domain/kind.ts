/** Every kind of value that `check` knows, in the order of the reference documentation. */
export const kinds = [
  'resident-id',
  'residence-permit',
  'foreign-permanent-resident-id',
  'hk-macao-travel-permit',
  'taiwan-travel-permit',
  'hkid',
  'macao-id',
  'taiwan-id',
  'passport',
  'mrz',
  'uscc',
  'registration-number',
  'organization-code',
  'taxpayer-number',
  'mobile',
  'landline',
  'bank-card',
  'bank-account',
  'cnaps',
  'person-name',
  'latin-name',
  'organization-name',
  'amount',
  'company-number',
  'document-number',
] as const;

/** One kind of value, such as `'resident-id'` or `'amount'`. */
export type Kind = (typeof kinds)[number];
