import { organizationCheck } from './check-character.js';
import { issue, pass, reject } from './check-result.js';
import { identifier } from './identifier.js';

/** Organization code, GB 11714: 8 digits or letters and a check character (0-9 or X). */
export const checkOrganizationCode = identifier(
  value => {
    if (!/^[\dA-Z]{8}[\dX]$/.test(value)) return undefined;
    return organizationCheck(value) === value.charAt(8)
      ? pass(value, { organizationCode: value })
      : reject(value, issue('organization-code/checksum'));
  },
  'organization-code/format',
  (char, index) => (index === 8 ? /[\dX]/ : /[\dA-Z]/).test(char),
);
