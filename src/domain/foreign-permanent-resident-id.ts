import { birthDate, birthProblem } from './birth.js';
import type { CheckContext } from './check-context.js';
import { type Check, issue, issueAt, pass, reject } from './check-result.js';
import { identifier } from './identifier.js';
import type { Issue } from './issue.js';
import { fitsPersonal, hasPersonalShape, hasRightCheck, sexOf } from './personal-number.js';
import { isProvince } from './province.js';
import { withCentury } from './with-century.js';

const kind = 'foreign-permanent-resident-id';

/**
 * Foreign permanent resident ID. Since December 2023: 9, province (2), ISO 3166-1 numeric nationality (3), birth YYYYMMDD,
 * sequence (3), MOD 11-2. Since 2017: three letters, region (4), birth YYMMDD, two digits whose check is not published.
 */
export const checkForeignPermanentResidentId = identifier(judge, `${kind}/format`, (char, index, length) =>
  length < 16 && index < 3 ? /[A-Z]/.test(char) : fitsPersonal(char, index, length),
);

function judge(value: string, context: CheckContext): Check | undefined {
  const isNew = value.startsWith('9') && hasPersonalShape(value);
  if (!isNew && !/^[A-Z]{3}\d{12}$/.test(value)) return undefined;
  const region = isNew ? value.slice(1, 3) : value.slice(3, 7);
  const birth = isNew ? value.slice(6, 14) : withCentury(value.slice(7, 13), context.today);
  const problem = birthProblem(birth, 0, context);
  const issues: Issue[] = [];
  if (!isProvince(region)) issues.push(issueAt(`${kind}/province`, isNew ? 2 : 4, region));
  if (problem) issues.push(issue(`${kind}/${problem}`));
  if (isNew && !hasRightCheck(value)) issues.push(issue(`${kind}/checksum`));
  if (issues.length > 0) return reject(value, issues);
  const regionName = context.regions?.name(region);
  return pass(value, {
    region,
    ...(regionName !== undefined && { regionName }),
    nationality: isNew ? value.slice(3, 6) : value.slice(0, 3),
    ...((isNew || context.today !== undefined) && { birthDate: birthDate(birth, 0) }),
    ...(isNew && { sex: sexOf(value) }),
  });
}
