/** People and companies that exist nowhere, with numbers that pass every check; each is given out once in a run. */
import type { DocumentType } from '../../src/contract/index.js';
import { check, type Kind } from '../../src/domain/index.js';

export interface Company {
  readonly organizationName: string;
  readonly registrationNumber: string;
  readonly legalRepresentativeName: string;
  readonly contactMobile: string;
}

export interface Person {
  readonly fullName: string;
  readonly documentNumber: string;
  readonly mobile: string;
}

/** What the platform that reviews documents asks of a person. */
export interface Resident {
  readonly documentType: 'id-card';
  readonly fullName: string;
  readonly documentNumber: string;
  readonly address: string;
}

/** What it asks of a company. */
export interface LicensedCompany {
  readonly organizationName: string;
  readonly organizationRegion: string;
  readonly registrationNumber: string;
  readonly registeredAddress: string;
}

let given = 0;

/** The first number that passes: check characters are tried, not computed once more. */
function passing(kind: Kind, candidates: readonly string[]): string {
  const found = candidates.find(number => check(kind, number, { today: '2026-01-05' }).outcome === 'accept');
  if (found === undefined) throw new Error(`No ${kind} passes, such as ${candidates[0] ?? 'none'}.`);
  return found;
}

/** A unified social credit code; `category` 91 is a business, 92 an individual business, 12 a public institution. */
function creditCode(serial: number, category: string): string {
  const front = `${category}330106MA${String(serial).padStart(6, '0')}`;
  const endings = Array.from('0123456789X').flatMap(inner =>
    Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY').map(last => inner + last),
  );
  return passing(
    'uscc',
    endings.map(ending => front + ending),
  );
}

export function aCompany(category: '91' | '92' | '12' = '91'): Company {
  given += 1;
  return {
    organizationName: '杭州云杉示例软件有限公司',
    registrationNumber: creditCode(given, category),
    legalRepresentativeName: '张三丰',
    contactMobile: '13800138000',
  };
}

export function aPerson(): Person {
  return { fullName: '李思远', documentNumber: aDocumentNumber('resident-id'), mobile: '13900139000' };
}

/** A resident of Hong Kong with the identity card of that region. */
export function aResident(): Resident {
  return {
    documentType: 'id-card',
    fullName: 'CHAN TAI MAN',
    documentNumber: aDocumentNumber('id-card'),
    address: '1 Example Road, Wan Chai',
  };
}

/** A company with a business license of Mainland China or of Singapore. */
export function aLicensedCompany(organizationRegion: 'cn-mainland' | 'sg' = 'cn-mainland'): LicensedCompany {
  given += 1;
  return organizationRegion === 'sg'
    ? {
        organizationName: `Example Spruce ${given} Pte. Ltd.`,
        organizationRegion,
        registrationNumber: `2026${String(given).padStart(5, '0')}K`,
        registeredAddress: '1 Example Road, Singapore 018989',
      }
    : {
        organizationName: '杭州云杉示例软件有限公司',
        organizationRegion,
        registrationNumber: creditCode(given, '91'),
        registeredAddress: '杭州市西湖区示例路1号',
      };
}

/** With each ending that a check character can have. */
const endings = (front: string) => Array.from('0123456789X', last => front + last);

/** Numbers of documents, by a serial of five digits. */
const numbers: Readonly<Record<DocumentType, (serial: string) => readonly [Kind, readonly string[]]>> = {
  'resident-id': serial => ['resident-id', endings(`11010519900307${serial.slice(-3)}`)],
  'residence-permit': serial => ['residence-permit', endings(`81000019900307${serial.slice(-3)}`)],
  'hk-macao-travel-permit': serial => ['hk-macao-travel-permit', [`H100${serial}`]],
  'taiwan-travel-permit': serial => ['taiwan-travel-permit', [`100${serial}`]],
  'foreign-permanent-resident-id': serial => [
    'foreign-permanent-resident-id',
    endings(`93268219850101${serial.slice(-3)}`),
  ],
  passport: serial => ['passport', [`X100${serial}`]],
  'id-card': serial => ['hkid', Array.from('0123456789A', last => `K1${serial.slice(-5)}(${last})`)],
  'drivers-license': serial => ['document-number', [`D100${serial}`]],
  'work-permit': serial => ['document-number', [`W100${serial}`]],
  'business-license': serial => ['document-number', [`L100${serial}`]],
};

/** The number of a document; an ID card is one of Hong Kong. */
export function aDocumentNumber(type: DocumentType): string {
  given += 1;
  const [kind, candidates] = numbers[type](String(given).padStart(5, '0'));
  return passing(kind, candidates);
}

export const bank = { bankName: '示例银行杭州分行', bankAccount: '3301040160001234567' };
