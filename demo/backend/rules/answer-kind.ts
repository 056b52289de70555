import type { Answers, DocumentType, FieldName } from '../../../src/contract/index.js';
import type { Kind } from '../../../src/domain/index.js';

const isHan = (text: string) => /\p{Unified_Ideograph}/u.test(text);

/** Documents that carry Latin names wherever they are used. */
const latinDocuments = ['passport', 'foreign-permanent-resident-id'];

/** What an 18-character number of a document for persons in Mainland China says that it is. */
function mainlandDocument(number: string): Kind {
  if (/^8[123]0000/.test(number)) return 'residence-permit';
  return number.startsWith('9') ? 'foreign-permanent-resident-id' : 'resident-id';
}

function documentKind(type: DocumentType | undefined, number: string, region: string): Kind {
  switch (type) {
    case undefined:
      return mainlandDocument(number);
    case 'resident-id':
    case 'residence-permit':
    case 'hk-macao-travel-permit':
    case 'taiwan-travel-permit':
    case 'foreign-permanent-resident-id':
    case 'passport':
      return type;
    case 'id-card':
      return region === 'hk'
        ? 'hkid'
        : region === 'mo'
          ? 'macao-id'
          : region === 'tw'
            ? 'taiwan-id'
            : 'document-number';
    case 'drivers-license':
    case 'work-permit':
    case 'business-license':
      return 'document-number';
  }
}

/** The check for an answer, or null for free text such as an address. */
export function answerKind(name: FieldName, answers: Answers, accountRegion: string): Kind | null {
  const given = answers[name] ?? '';
  switch (name) {
    case 'fullName':
    case 'legalRepresentativeName':
    case 'contactName': {
      const latin =
        accountRegion !== 'cn-mainland' ||
        (name === 'fullName' && latinDocuments.includes(answers.documentType ?? ''));
      return latin && !isHan(given) ? 'latin-name' : 'person-name';
    }
    case 'documentNumber':
      return documentKind(
        answers.documentType as DocumentType | undefined,
        given.trim(),
        answers.documentRegion ?? accountRegion,
      );
    case 'legalRepresentativeDocumentNumber':
      return documentKind(
        answers.legalRepresentativeDocumentType as DocumentType | undefined,
        given.trim(),
        accountRegion,
      );
    case 'organizationName':
      return 'organization-name';
    case 'registrationNumber':
      if ((answers.organizationRegion ?? accountRegion) !== 'cn-mainland') return 'company-number';
      return /^\d{15}$/.test(given.trim()) ? 'registration-number' : 'uscc';
    case 'mobile':
    case 'contactMobile':
      return accountRegion === 'cn-mainland' ? 'mobile' : null;
    case 'bankAccount':
      return 'bank-account';
    case 'bankCnaps':
      return 'cnaps';
    case 'documentRegion':
    case 'documentType':
    case 'address':
    case 'organizationRegion':
    case 'registeredAddress':
    case 'organizationType':
    case 'legalRepresentativeDocumentType':
    case 'certificateType':
    case 'bankName':
      return null;
  }
}
