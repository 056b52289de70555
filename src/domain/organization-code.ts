import { isOrganizationCode } from './check-character.js';
import { pass, reject } from './check-result.js';
import { identifier, placed } from './identifier.js';

/** Organization code, GB 11714: 8 digits or letters and a check character (0-9 or X). */
export const checkOrganizationCode = identifier(
  'format',
  value => {
    if (!/^[\dA-Z]{8}[\dX]$/.test(value)) return undefined;
    return isOrganizationCode(value) ? pass(value, { organizationCode: value }) : reject(value, 'checksum');
  },
  placed(/^[\dX]|^[A-Z](?!8$)/),
);
