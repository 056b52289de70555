/** People and companies that exist nowhere, with numbers that pass every check; each is given out once in a run. */
import { check } from '../../src/domain/index.js';

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
function passing(kind: 'uscc' | 'resident-id' | 'hkid', candidates: readonly string[]): string {
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

function residentId(serial: number): string {
  const front = `11010519900307${String(serial % 1000).padStart(3, '0')}`;
  return passing(
    'resident-id',
    Array.from('0123456789X').map(last => front + last),
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
  given += 1;
  return { fullName: '李思远', documentNumber: residentId(given), mobile: '13900139000' };
}

/** A resident of Hong Kong with the identity card of that region. */
export function aResident(): Resident {
  given += 1;
  const front = `K${String(given).padStart(6, '0')}`;
  const numbers = Array.from('0123456789A', last => `${front}(${last})`);
  return {
    documentType: 'id-card',
    fullName: 'CHAN TAI MAN',
    documentNumber: passing('hkid', numbers),
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

export const bank = { bankName: '示例银行杭州分行', bankAccount: '3301040160001234567' };
