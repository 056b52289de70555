import { pass } from './check-result.js';
import { identifier, placed } from './identifier.js';

/** Mainland travel permit for Taiwan residents: 8 digits for life since 2008; before, 2 more for the issue and a letter. */
export const checkTaiwanTravelPermit = identifier(
  'format',
  value =>
    /^(?:\d{8}|\d{10}[A-Z]?|L\d{6,10})$/.test(value)
      ? pass(
          value,
          { issuer: 'CN', origin: 'TW' },
          value.startsWith('L') ? 'one-time' : value.length > 8 && 'old-number',
        )
      : undefined,
  placed(/^\d|^L0|^.10$/u),
);
