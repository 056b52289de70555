import { pass } from './check-result.js';
import { identifier, placed } from './identifier.js';

/**
 * Mainland travel permit for Hong Kong and Macao residents: H or M with 8 digits for life, before 2013 with 2 more for the
 * issue; since July 2024 HA or MA with 7 for permanent residents who are not Chinese. No check digit.
 */
export const checkHkMacaoTravelPermit = identifier(
  'format',
  value =>
    /^[HM](?:\d{8}|\d{10}|A\d{7})$/.test(value)
      ? pass(value, { issuer: 'CN', origin: value.startsWith('H') ? 'HK' : 'MO' })
      : undefined,
  placed(/^(?:[HM]0|A1)$|^\d[^0]/),
);
