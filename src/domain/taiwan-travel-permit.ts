import { doubt, issue } from './check-result.js';
import { identifier, isDigit } from './identifier.js';

/** Mainland travel permit for Taiwan residents: 8 digits for life since 2008; before, 2 more for the issue and a letter. */
export const checkTaiwanTravelPermit = identifier(
  value =>
    /^(?:\d{8}|\d{10}[A-Z]?|L\d{6,10})$/.test(value)
      ? doubt(
          value,
          { issuer: 'CN', origin: 'TW' },
          value.length !== 8 || value.startsWith('L'),
          issue(value.startsWith('L') ? 'taiwan-travel-permit/one-time' : 'taiwan-travel-permit/old-number'),
        )
      : undefined,
  'taiwan-travel-permit/format',
  (char, index) => isDigit(char) || (!index && char === 'L') || index === 10,
);
