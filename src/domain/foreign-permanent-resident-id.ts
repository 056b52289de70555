import { mod11Dash2, restOf } from './check-character.js';
import type { CheckContext } from './check-context.js';
import { issueAt, pass, reject, type Verdict } from './check-result.js';
import { identifier } from './identifier.js';
import { fitsPersonal, personalFacts, personalIssues, withRegion } from './personal-number.js';
import { isLetter } from './plain.js';
import { isProvince } from './province.js';
import { withCentury } from './with-century.js';

/**
 * Foreign permanent resident ID. Since December 2023: 9, province (2), ISO 3166-1 numeric nationality (3), birth YYYYMMDD,
 * sequence (3), MOD 11-2. Since 2017: three letters, region (4), birth YYMMDD, two digits whose check is not published.
 */
export const checkForeignPermanentResidentId = identifier(
  'format',
  judgeForeignPermanentResidentId,
  (code, index, length) => (length < 16 && index < 3 ? isLetter(code) : fitsPersonal(code, index, length)),
);

function judgeForeignPermanentResidentId(value: string, context: CheckContext): Verdict | undefined {
  const rest = restOf(mod11Dash2, value);
  const isNew = rest !== undefined && value.startsWith('9');
  if (!isNew && !/^[A-Z]{3}\d{12}$/.test(value)) return undefined;
  const region = isNew ? value.slice(1, 3) : value.slice(3, 7);
  // The birth date where it stands in the new number.
  const dated = isNew ? value : value.slice(0, 6) + withCentury(value.slice(7, 13), context.today);
  // The check of the older numbers is not published.
  let issues = personalIssues(dated, isNew ? rest : mod11Dash2.rest, context);
  if (!isProvince(region)) issues = [issueAt('province', isNew ? 2 : 4, region), ...issues];
  if (issues.length > 0) return reject(value, issues);
  const { birthDate, sex } = personalFacts(dated);
  const facts = {
    region,
    nationality: isNew ? value.slice(3, 6) : value.slice(0, 3),
    ...((isNew || context.today !== undefined) && { birthDate }),
    ...(isNew && { sex }),
  };
  return pass(value, withRegion(facts, context));
}
