import { birthDate, birthProblem } from './birth.js';
import { isIcao } from './check-character.js';
import type { CheckContext } from './check-context.js';
import { issue, issueAt, pass, reject, type Verdict } from './check-result.js';
import type { Facts } from './facts.js';
import { upper } from './identifier.js';
import type { Finding } from './issue.js';
import { tidy } from './tidy.js';
import { withCentury } from './with-century.js';

/** Machine-readable zone of identity documents and passports, ICAO 9303: TD1 (3 × 30), TD2 (2 × 36), TD3 (2 × 44). */
export const checkMrz = tidy(
  text =>
    upper(text)
      // Scanners and word processors write fillers as quotation marks.
      .replace(/[\u2039\u3008]/g, '<')
      .replace(/[\u00ab\u300a]/g, '<<')
      // White space with a line break in it; any other goes.
      .replace(/\s*(?!.)\s+/g, '\n')
      .replace(/^\n|\n$|[^\S\n]/g, ''),
  judgeMrz,
);

/** The format by the length of the whole. */
const mrzFormats: Readonly<Record<number, Facts['format']>> = { 90: 'TD1', 72: 'TD2', 88: 'TD3' };

// TD1 has the names last, and optional data after the number: written in the order of the others, but for that data.
const td1 = /^(.{5})(.{10})(.{15})(.{15})(...)(.{12})(.{30})$/;
// After the two characters of the document's kind; the composite check digit comes last, but for TD1's data.
const mrzFields = /^..(...)(.{30}|.{31}|.{39})(.{10})(...)(.{7})(.)(.{7})(.{7}|.{11}|.{15})(.)(.{15})?$/;

type Fields = readonly [
  whole: string,
  issuer: string,
  names: string,
  number: string,
  nation: string,
  birth: string,
  sex: string,
  expiry: string,
  second: string,
  check: string,
  first?: string,
];

function judgeMrz(typed: string, { today }: CheckContext): Verdict {
  const mrz = typed.replaceAll('\n', '');
  const { length } = mrz;
  const format = mrzFormats[length];
  // Lines may also come in one.
  const value = mrz.replace(new RegExp(`.{${length / (format === 'TD1' ? 3 : 2)}}(?!$)`, 'g'), '$&\n');
  if (!format || (typed !== value && typed !== mrz)) return reject(typed, issue('format', { length }));
  const wrong = /[^\dA-Z<\n]/u.exec(value);
  if (wrong) return reject(value, issueAt('text/character', wrong.index + 1, wrong[0]));
  if (!/^[ACIPV]/.test(mrz)) return reject(value, issueAt('format', 1, mrz.charAt(0)));

  // It always matches a text of one of the three lengths.
  const [, issuer, names, number, nation, birth, sex, expiry, second, check, first = ''] = mrzFields.exec(
    mrz.replace(td1, '$1$7$2$5$4$6$3'),
  ) as unknown as Fields;
  // A longer number has a filler for its check digit and goes on, check digit last, in the optional data.
  const [rest = ''] = (first || second).split('<');
  const whole =
    number.endsWith('<') && rest.length > 1 && format !== 'TD3' ? number.slice(0, -1) + rest : number;

  const issues: Finding[] = [];
  const guard = (field: string, covered: string) => {
    if (!isIcao(covered)) issues.push(issue('checksum', { field }));
  };
  guard('document-number', whole);
  guard('birth-date', birth);
  guard('expiry-date', expiry);
  // A personal number that is left out may have a filler for its check digit.
  if (format === 'TD3' && /[^<]/.test(second)) guard('personal-number', second);
  guard('composite', number + first + birth + expiry + second + check);
  if (issues.length > 0) return reject(value, issues);

  const words = (text = '') => text.replace(/<+/g, ' ').trim();
  const [surname, given] = names.split('<<');
  const facts: Facts = {
    format,
    documentNumber: whole.slice(0, -1).replaceAll('<', ''),
    issuer: words(issuer),
    nationality: words(nation),
    surname: words(surname),
    givenNames: words(given),
    ...date('birthDate', birth, today, 0),
    ...date('expiryDate', expiry, today, 50),
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
  const full = withCentury(digits.slice(0, 6), today, years);
  return today === undefined || /\D/.test(full) || birthProblem(full, 0, {})
    ? {}
    : { [name]: birthDate(full, 0) };
}
