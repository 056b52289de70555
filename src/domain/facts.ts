import type { OrganizationType } from './organization-type.js';

/** What a value says about its bearer. Every member is there only when the value holds it. */
export interface Facts {
  /** `YYYY-MM-DD`. In an MRZ, which has no century, only when `today` was given. */
  readonly birthDate?: string;
  readonly sex?: 'male' | 'female';
  /** Six-digit administrative division code (GB/T 2260) as it stands in the number; two or four digits where the number has no more. */
  readonly region?: string;
  /** Chinese name of the region, such as 北京市朝阳区; only when `regions` was given and knows one. */
  readonly regionName?: string;
  /** The 18-digit form of a 15-digit resident ID. */
  readonly upgraded?: string;
  /** As the document writes it: ISO 3166-1 numeric (`'682'`) or alpha-3 (`'UTO'`). */
  readonly nationality?: string;
  /** Residence permit only: where its bearer comes from. */
  readonly origin?: 'HK' | 'MO' | 'TW';
  /** ISO 3166-1 alpha-2 or, in an MRZ, alpha-3 code of the issuer. */
  readonly issuer?: string;
  /** MRZ only: `TD1`, `TD2` or `TD3`. */
  readonly format?: 'TD1' | 'TD2' | 'TD3';
  /** MRZ only: the document's number without fillers. */
  readonly documentNumber?: string;
  /** MRZ only: `YYYY-MM-DD`. */
  readonly expiryDate?: string;
  /** MRZ only, as transliterated there: upper case, one space between words. */
  readonly surname?: string;
  /** MRZ only, as transliterated there: upper case, one space between words. */
  readonly givenNames?: string;
  /** USCC only: `91` is `'business'`, `92` is `'individual-business'`, everything else is `'other'`. */
  readonly organizationType?: OrganizationType;
  /** USCC only: its first two characters, registering department and category, such as `'91'`. */
  readonly category?: string;
  /** The nine characters of the organization code (GB 11714) inside a USCC or an old taxpayer number. */
  readonly organizationCode?: string;
  /** Amount only: the integer number of fen (1/100 yuan). */
  readonly fen?: number;
}
