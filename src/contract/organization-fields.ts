import { choiceField, numberField, textField } from './field-rule.js';
import { documentNumberChecks, mobileChecks, personNameChecks } from './person-fields.js';

/** What is asked of an organization. */
export const organizationFields = {
  /** Name of the organization, as its licence has it. */
  organizationName: textField({
    checks: [{ check: 'organization-name' }],
    hints: ['organizationType'],
    masked: true,
    typing: { autocomplete: 'organization' },
  }),
  /** Region in which it is registered. */
  organizationRegion: choiceField('organization-regions', { decidesPhotos: true }),
  /** Its registration number: in Mainland China the unified social credit code. */
  registrationNumber: numberField({
    checks: [
      { check: 'company-number', regionsExcept: ['cn-mainland'] },
      // Businesses whose licence is older than the credit code.
      { check: 'registration-number', begins: '\\d{15}$' },
      { check: 'uscc' },
    ],
    hints: ['issuer', 'organizationType'],
    region: 'organizationRegion',
    belongsTo: ['organizationRegion'],
    words: { 'company-number': 'companyNumber' },
  }),
  /** Its registered address. */
  registeredAddress: textField(),
  /** Its type. */
  organizationType: choiceField('organization-types', { startsAtFirst: false }),
  /** Name of the legal representative. */
  legalRepresentativeName: textField({
    checks: personNameChecks,
    region: 'organizationRegion',
    document: 'legalRepresentativeDocumentType',
    masked: true,
  }),
  /** Document of the legal representative. */
  legalRepresentativeDocumentType: choiceField('person-documents'),
  /** Number of that document. */
  legalRepresentativeDocumentNumber: numberField({
    checks: documentNumberChecks,
    region: 'organizationRegion',
    document: 'legalRepresentativeDocumentType',
    belongsTo: ['organizationRegion', 'legalRepresentativeDocumentType'],
  }),
  /** What an organization of another type is registered by. */
  certificateType: choiceField('certificate-types', { startsAtFirst: false }),
  /** Whom to ask. */
  contactName: textField({ checks: personNameChecks, region: 'organizationRegion', masked: true }),
  /** Their mobile number. */
  contactMobile: numberField({
    checks: mobileChecks,
    typing: { keypad: 'tel', autocomplete: 'tel-national', maxLength: 40 },
  }),
} as const;
