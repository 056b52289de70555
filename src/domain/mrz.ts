import { birthDate, birthProblem } from './birth.js';
import { icaoCheck } from './check-character.js';
import type { CheckContext } from './check-context.js';
import { type Check, issue, issueAt, pass, reject } from './check-result.js';
import type { Facts } from './facts.js';
import type { Issue } from './issue.js';
import { tidy } from './tidy.js';
import { withCentury } from './with-century.js';

/** Machine-readable zone of identity documents and passports, ICAO 9303: TD1 (3 × 30), TD2 (2 × 36), TD3 (2 × 44). */
export const checkMrz = tidy(canonical, judge);

/** Line length by the length of the whole. */
const lineLengths: Readonly<Record<number, number>> = { 90: 30, 72: 36, 88: 44 };

function canonical(text: string): string {
  const lines = text
    .replace(/[a-z]+/g, letters => letters.toUpperCase())
    // Scanners and word processors write fillers as quotation marks.
    .replace(/[\u2039\u3008]/g, '<')
    .replace(/[\u00ab\u300a]/g, '<<')
    .split(/[\r\n\u2028\u2029]+/)
    .map(line => line.replace(/\s+/g, ''))
    .filter(line => line !== '');
  const [only = ''] = lines;
  const length = lineLengths[only.length];
  return lines.length === 1 && length
    ? only.replace(new RegExp(`.{${length}}(?!$)`, 'g'), '$&\n')
    : lines.join('\n');
}

function judge(value: string, { today }: CheckContext): Check {
  const mrz = value.replaceAll('\n', '');
  const length = lineLengths[mrz.length] ?? 0;
  if (value.split('\n').some(line => line.length !== length)) {
    return reject(value, issue('mrz/format', { length: mrz.length }));
  }
  const wrong = /[^\dA-Z<\n]/u.exec(value);
  if (wrong) return reject(value, issueAt('text/character', wrong.index + 1, wrong[0]));
  if (!/^[ACIPV]/.test(mrz)) return reject(value, issueAt('mrz/format', 1, mrz.charAt(0)));

  // Where things stand, counted through all lines: the document number, the birth date, its line's last character.
  const isTd1 = length === 30;
  const number = isTd1 ? 5 : length;
  const birth = isTd1 ? 30 : length + 13;
  const composite = isTd1 ? 59 : 2 * length - 1;
  const optional = mrz.slice(isTd1 ? 15 : birth + 15, isTd1 ? 30 : composite);
  // A longer number has a filler for its check digit and goes on, check digit last, in the optional data.
  const [rest = ''] = optional.split('<');
  const isLong = mrz.charAt(number + 9) === '<' && rest.length > 1 && length < 44;
  const whole = mrz.slice(number, number + 9) + (isLong ? rest : mrz.charAt(number + 9));

  const issues: Issue[] = [];
  const guard = (field: string, covered: string, check: string) => {
    if (icaoCheck(covered) !== check) issues.push(issue('mrz/checksum', { field }));
  };
  guard('document-number', whole.slice(0, -1), whole.slice(-1));
  guard('birth-date', mrz.slice(birth, birth + 6), mrz.charAt(birth + 6));
  guard('expiry-date', mrz.slice(birth + 8, birth + 14), mrz.charAt(birth + 14));
  // A personal number that is left out may have a filler for its check digit.
  if (length === 44 && /[^<]/.test(optional))
    guard('personal-number', optional.slice(0, -1), optional.slice(-1));
  guard(
    'composite',
    isTd1
      ? mrz.slice(5, 37) + mrz.slice(38, 45) + mrz.slice(48, 59)
      : mrz.slice(number, number + 10) + mrz.slice(birth, birth + 7) + mrz.slice(birth + 8, composite),
    mrz.charAt(composite),
  );
  if (issues.length > 0) return reject(value, issues);

  const words = (text = '') => text.replace(/<+/g, ' ').trim();
  const [surname, given] = mrz.slice(isTd1 ? 60 : 5, isTd1 ? 90 : length).split('<<');
  const sex = mrz.charAt(birth + 7);
  const facts: Facts = {
    format: isTd1 ? 'TD1' : length === 36 ? 'TD2' : 'TD3',
    documentNumber: whole.slice(0, -1).replaceAll('<', ''),
    issuer: words(mrz.slice(2, 5)),
    nationality: words(mrz.slice(isTd1 ? 45 : length + 10, isTd1 ? 48 : birth)),
    surname: words(surname),
    givenNames: words(given),
    ...date('birthDate', mrz.slice(birth, birth + 6), today, 0),
    ...date('expiryDate', mrz.slice(birth + 8, birth + 14), today, 50),
    ...((sex === 'M' || sex === 'F') && { sex: sex === 'M' ? 'male' : 'female' }),
  };
  return pass(value, facts);
}

/** A date within `years` after today as a fact; nothing without today, and where fillers stand for an unknown day. */
function date(
  name: 'birthDate' | 'expiryDate',
  digits: string,
  today: string | undefined,
  years: number,
): Facts {
  const full = withCentury(digits, today, years);
  return today === undefined || /\D/.test(digits) || birthProblem(full, 0, {})
    ? {}
    : { [name]: birthDate(full, 0) };
}
