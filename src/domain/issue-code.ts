/**
 * Every issue code that a check can give. Codes are data: the sentence that a person reads stands in the locales,
 * one for each code. The level of each code and its parameters are listed in `docs/reference/checks.md`.
 */
export const issueCodes = [
  'text/empty',
  'text/too-long',
  'text/character',
  'text/letter-for-digit',
  'text/foreign-digit',
  'text/scientific-notation',
  'text/invisible',

  'resident-id/length',
  'resident-id/fifteen-digits',
  'resident-id/trailing-zeros',
  'resident-id/province',
  'resident-id/other-document',
  'resident-id/birth-date',
  'resident-id/birth-future',
  'resident-id/birth-age',
  'resident-id/swapped',
  'resident-id/checksum',
  'resident-id/region-unknown',
  'resident-id/region-period',

  'residence-permit/length',
  'residence-permit/trailing-zeros',
  'residence-permit/address',
  'residence-permit/resident-id',
  'residence-permit/birth-date',
  'residence-permit/birth-future',
  'residence-permit/birth-age',
  'residence-permit/swapped',
  'residence-permit/checksum',

  'foreign-permanent-resident-id/format',
  'foreign-permanent-resident-id/province',
  'foreign-permanent-resident-id/birth-date',
  'foreign-permanent-resident-id/birth-future',
  'foreign-permanent-resident-id/birth-age',
  'foreign-permanent-resident-id/checksum',

  'hk-macao-travel-permit/format',

  'taiwan-travel-permit/format',
  'taiwan-travel-permit/old-number',
  'taiwan-travel-permit/one-time',

  'hkid/format',
  'hkid/checksum',
  'hkid/prefix',

  'macao-id/format',
  'macao-id/first-digit',

  'taiwan-id/format',
  'taiwan-id/checksum',
  'taiwan-id/old-certificate',

  'passport/format',
  'passport/series',
  'passport/old-series',

  'mrz/format',
  'mrz/checksum',

  'uscc/length',
  'uscc/trailing-zeros',
  'uscc/resident-id',
  'uscc/also-resident-id',
  'uscc/registration-number',
  'uscc/organization-code',
  'uscc/department',
  'uscc/category',
  'uscc/region',
  'uscc/region-unusual',
  'uscc/swapped',
  'uscc/organization-checksum',
  'uscc/checksum',
  'uscc/pilot-checksum',
  'uscc/organization-type',

  'registration-number/length',
  'registration-number/uscc',
  'registration-number/checksum',

  'organization-code/format',
  'organization-code/checksum',

  'taxpayer-number/length',
  'taxpayer-number/province',
  'taxpayer-number/organization-checksum',
  'taxpayer-number/individual',

  'mobile/length',
  'mobile/format',
  'mobile/landline',
  'mobile/other-country',
  'mobile/unallocated',

  'landline/format',
  'landline/area-missing',
  'landline/area-unknown',
  'landline/mobile',
  'landline/service-number',

  'bank-card/length',
  'bank-card/checksum',

  'bank-account/length',
  'bank-account/trailing-zeros',
  'bank-account/prefix',

  'cnaps/length',
  'cnaps/checksum',

  'name/control-character',
  'name/bidi-control',
  'name/markup',
  'name/number',
  'name/emoji',
  'name/digit',
  'name/character',
  'name/mixed-scripts',
  'name/interpunct',
  'name/radical',
  'name/radical-replaced',
  'name/private-use',
  'name/compatibility',

  'person-name/not-chinese',
  'person-name/latin',
  'person-name/blank',
  'person-name/character',
  'person-name/length',

  'latin-name/not-latin',
  'latin-name/other-script',
  'latin-name/character',

  'organization-name/no-words',
  'organization-name/no-name',
  'organization-name/latin-only',
  'organization-name/other-script',
  'organization-name/generic',
  'organization-name/blank',
  'organization-name/brackets',
  'organization-name/character',
  'organization-name/length',

  'amount/format',
  'amount/decimals',
  'amount/fen-as-yuan',
  'amount/range',

  'company-number/format',
  'company-number/unusual',
  'company-number/checksum',

  'document-number/format',
] as const;

/** One issue code, such as `'resident-id/checksum'`. */
export type IssueCode = (typeof issueCodes)[number];
