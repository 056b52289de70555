import { choiceField, numberField, textField, type CheckCase } from './field-rule.js';

/** Documents of foreigners and of other regions carry Latin names; a Chinese character tells a Chinese one. */
export const personNameChecks: readonly CheckCase[] = [
  { check: 'latin-name', withoutHan: true, regionsExcept: ['cn-mainland'] },
  { check: 'latin-name', withoutHan: true, documents: ['passport', 'foreign-permanent-resident-id'] },
  { check: 'person-name' },
];

/** Each document has a number of its own form. */
export const documentNumberChecks: readonly CheckCase[] = [
  { check: 'resident-id', documents: ['resident-id'] },
  { check: 'residence-permit', documents: ['residence-permit'] },
  { check: 'hk-macao-travel-permit', documents: ['hk-macao-travel-permit'] },
  { check: 'taiwan-travel-permit', documents: ['taiwan-travel-permit'] },
  { check: 'foreign-permanent-resident-id', documents: ['foreign-permanent-resident-id'] },
  { check: 'passport', documents: ['passport'] },
  { check: 'hkid', documents: ['id-card'], regions: ['hk'] },
  { check: 'macao-id', documents: ['id-card'], regions: ['mo'] },
  { check: 'taiwan-id', documents: ['id-card'], regions: ['tw'] },
  {
    check: 'document-number',
    documents: ['id-card', 'drivers-license', 'work-permit', 'business-license'],
  },
  // Nobody was asked for the document: a number of the mainland tells it.
  { check: 'residence-permit', begins: '8[123]0000' },
  { check: 'foreign-permanent-resident-id', begins: '9' },
  { check: 'resident-id' },
];

/** A mobile of the mainland is known by its form; phones of other regions have none in common. */
export const mobileChecks: readonly CheckCase[] = [{ check: 'mobile', regions: ['cn-mainland'] }];

/** What is asked of a person. */
export const personFields = {
  /** Name of a person, as the document has it. */
  fullName: textField({
    checks: personNameChecks,
    region: 'documentRegion',
    document: 'documentType',
    masked: true,
    typing: { autocomplete: 'name' },
  }),
  /** Region that issued the document. */
  documentRegion: choiceField('document-regions', { decidesPhotos: true }),
  /** The document. */
  documentType: choiceField('subject-documents', { decidesPhotos: true }),
  /** Its number. */
  documentNumber: numberField({
    checks: documentNumberChecks,
    region: 'documentRegion',
    document: 'documentType',
    belongsTo: ['documentRegion', 'documentType'],
  }),
  /** The person’s mobile number. */
  mobile: numberField({
    checks: mobileChecks,
    words: { text: 'mobileAbroad' },
    typing: { keypad: 'tel', autocomplete: 'tel-national', maxLength: 40 },
  }),
  /** The person’s address, as the document has it. */
  address: textField({ typing: { autocomplete: 'street-address' } }),
} as const;
