import type { IssueCode } from '../../domain/index.js';
import { enLater } from './later.js';

type Params = Readonly<Record<string, string | number>>;
type Value = string | number | undefined;

const has = (value: Value): value is string | number => value !== undefined && value !== '';
const place = (position: Value) => (has(position) ? `Character ${position}` : 'One character');
const quoted = (found: Value) => (has(found) ? `“${found}”` : 'this sign');
const named = ({ position, found }: Params) =>
  !has(found) ? place(position) : has(position) ? `${place(position)}, “${found}”,` : `“${found}”`;
const pair = (position: Value) => `${position ?? ''} and ${Number(position) + 1}`;

const compare = 'Please compare it with the document.';
const goOn = 'If the document shows the same, continue.';
const compareWith = 'Please check it.';
const checkOn = 'Check it. If it is correct, continue.';

/** A number that has too few or too many characters. */
const long =
  (rule: string, next = compare) =>
  ({ length }: Params) =>
    `${rule}${has(length) ? `; this one has ${length}` : ''}. ${next}`;
/** A beginning or a region code that few documents have. */
const rareStart = ({ found }: Params) =>
  `${has(found) ? `Numbers that begin with ${found}` : 'Numbers like this'} are rare. ${goOn}`;
const rareCode = ({ found }: Params) =>
  `${has(found) ? `Codes that begin with ${found}` : 'Codes like this'} are rare. ${goOn}`;
const rareRegion = ({ found, region }: Params) =>
  `${has(found ?? region) ? `The region code ${found ?? region ?? ''}` : 'This region code'} is rare. ${goOn}`;
const rareLength = ({ length }: Params) =>
  `Names this ${Number(length) < 2 ? 'short' : 'long'} are rare. ${goOn}`;
const province = ({ position, found }: Params) =>
  has(position) && has(found)
    ? `Characters ${pair(position)}, “${found}”, are not a valid province code. ${compare}`
    : `The province code in this number is not valid. ${compare}`;
const swapped = ({ position, found, expected }: Params) =>
  has(position) && has(found) && has(expected)
    ? `Are characters ${pair(position)} swapped? Perhaps “${expected}” is correct, not “${found}”.`
    : `Perhaps two characters next to each other are swapped. ${compare}`;
const wrong = (who: string) => `${who} is wrong. Compare each one with the document.`;
const birth = (what: string) => () => `The birth date in this number ${what}. ${compare}`;
const birth7 = (what: string) => () => `Characters 7 to 14 give a birth date ${what}. ${compare}`;
const checksum = () => wrong('One character');
const zeros = () => 'The last digits are 000, as spreadsheets leave them. Type them from the document.';
const hidden = () => 'Copying added a hidden character. Please type the name yourself.';
const rareSign = (p: Params) => `${named(p)} is rare in a name. ${goOn}`;
const blank = () => 'Does the document show a dot · here? If it shows nothing, remove the space.';
const stray = (p: Params) => `${named(p)} does not belong in a name. Please remove it.`;
const expired = (what: string) => () =>
  `This looks like the number of an expired ${what}. If yours is valid, continue.`;

const kinds: Readonly<Record<string, string>> = {
  'residence-permit': 'a residence permit',
  'foreign-permanent-resident-id': 'a foreign permanent resident ID card',
};
const types: Readonly<Record<string, { title: string } | undefined>> = enLater.organization.types;
const zones: Readonly<Record<string, string>> = {
  'document-number': 'the document number',
  'birth-date': 'the birth date',
  'expiry-date': 'the expiry date',
  'personal-number': 'the personal number',
};

/** What is wrong, where, and what to do, for each issue code. Any parameter may be missing. */
export const enIssues = {
  'text/empty': () => 'Please fill this in.',
  'text/too-long': () => 'This is too long. Please check what was pasted.',
  'text/character': p => `${named(p)} does not belong here. Please correct it.`,
  'text/letter-for-digit': ({ position, found, expected }) =>
    expected === 'X'
      ? `${place(position)} should be the letter X from the keyboard, not ${quoted(found)}.`
      : `${place(position)} should be ${has(expected) ? `the digit ${expected}` : 'a digit'}, not ${
          /^[a-z]$/i.test(String(found)) ? `the letter ${found ?? ''}` : quoted(found)
        }.`,
  'text/foreign-digit': ({ position, found, expected }) =>
    `${place(position)} should be ${has(expected) ? `the digit ${expected}` : 'an ordinary digit'}, not ${quoted(found)}.`,
  'text/scientific-notation': () => 'A spreadsheet changed this number. Type it from the document.',
  'text/invisible': () => 'Hidden characters from copying were removed.',

  'resident-id/length': long('An ID number has 18 characters'),
  'resident-id/fifteen-digits': () =>
    'This is the old number of 15 digits. Enter the 18 characters on the current card.',
  'resident-id/trailing-zeros': zeros,
  'resident-id/province': province,
  'resident-id/other-document': ({ kind }) =>
    `This is the number of ${kinds[String(kind)] ?? 'another document'}. Please change the document type.`,
  'resident-id/birth-date': birth7('that does not exist'),
  'resident-id/birth-future': birth7('in the future'),
  'resident-id/birth-age': birth7('over 150 years ago'),
  'resident-id/swapped': swapped,
  'resident-id/checksum': checksum,
  'resident-id/region-unknown': rareRegion,
  'resident-id/region-period': ({ region }) =>
    `${has(region) ? `The region code ${region}` : 'This region code'} is rare for this birth year. ${goOn}`,

  'residence-permit/length': long('A residence permit number has 18 characters'),
  'residence-permit/trailing-zeros': zeros,
  'residence-permit/address': () => `The number begins with 810000, 820000 or 830000. ${compare}`,
  'residence-permit/resident-id': () =>
    'This is the number of a resident ID card. Please change the document type.',
  'residence-permit/birth-date': birth7('that does not exist'),
  'residence-permit/birth-future': birth7('in the future'),
  'residence-permit/birth-age': birth7('over 150 years ago'),
  'residence-permit/swapped': swapped,
  'residence-permit/checksum': checksum,

  'foreign-permanent-resident-id/format': () =>
    'The number has 18 characters and begins with 9, or it has 3 letters and 12 digits.',
  'foreign-permanent-resident-id/province': province,
  'foreign-permanent-resident-id/birth-date': birth('does not exist'),
  'foreign-permanent-resident-id/birth-future': birth('is in the future'),
  'foreign-permanent-resident-id/birth-age': birth('is over 150 years ago'),
  'foreign-permanent-resident-id/checksum': checksum,

  'hk-macao-travel-permit/format': () =>
    'The number begins with H or M and has 9 characters, 11 on older permits. Please compare.',

  'taiwan-travel-permit/format': () => `The number has 8 digits. ${compare}`,
  'taiwan-travel-permit/old-number': expired('permit'),
  'taiwan-travel-permit/one-time': () =>
    'This looks like the number of a one-time permit. If it is the right document, continue.',

  'hkid/format': () => 'One or two letters, 6 digits and one more in brackets, such as A123456(3).',
  'hkid/checksum': checksum,
  'hkid/prefix': rareStart,

  'macao-id/format': () => `The number has 8 digits, the last in brackets. ${compare}`,
  'macao-id/first-digit': rareStart,

  'taiwan-id/format': () => `The number has a letter and 9 digits, or 2 letters and 8 digits. ${compare}`,
  'taiwan-id/checksum': checksum,
  'taiwan-id/old-certificate': expired('certificate'),

  'passport/format': () => 'Passport numbers do not look like this. Compare each character.',
  'passport/series': () => `Passport numbers like this are rare. ${goOn}`,
  'passport/old-series': expired('passport'),

  'mrz/format': () => 'Copy the lines at the bottom of the document in full, with every < sign.',
  'mrz/checksum': ({ field }) => {
    const zone = zones[String(field)];
    return wrong(zone ? `A character of ${zone}` : 'One character');
  },

  'uscc/length': long('The code has 18 characters'),
  'uscc/trailing-zeros': zeros,
  'uscc/resident-id': () => 'This is a person’s ID number. Enter the code from the license.',
  'uscc/also-resident-id': () => `This could be a person’s ID number. ${goOn}`,
  'uscc/registration-number': () =>
    'This is the old number of 15 digits. Enter the 18 characters on the current license.',
  'uscc/organization-code': () =>
    'This is the old organization code. Enter the 18 characters on the current license.',
  'uscc/department': rareCode,
  'uscc/category': rareCode,
  'uscc/region': province,
  'uscc/region-unusual': rareRegion,
  'uscc/swapped': swapped,
  'uscc/organization-checksum': () => wrong('One of characters 9 to 17'),
  'uscc/checksum': () => 'One character is wrong. Compare each one, above all 1 to 8 and the last.',
  'uscc/pilot-checksum': () => `Codes like this are rare. ${goOn}`,
  'uscc/organization-type': ({ found, expected }) => {
    const [code, chosen] = [types[String(found)]?.title, types[String(expected)]?.title];
    return code && chosen
      ? `This code belongs to “${code}”; you chose “${chosen}”. Is that correct?`
      : 'This code belongs to another type of organization. Is your choice correct?';
  },

  'registration-number/length': long('A registration number has 15 digits'),
  'registration-number/uscc': () =>
    'This is the unified social credit code. Enter the registration number of 15 digits.',
  'registration-number/checksum': checksum,

  'organization-code/format': long('An organization code has 9 characters'),
  'organization-code/checksum': checksum,

  'taxpayer-number/length': long('A taxpayer number has 15, 18 or 20 characters'),
  'taxpayer-number/province': province,
  'taxpayer-number/organization-checksum': () => wrong('One of characters 7 to 15'),
  'taxpayer-number/individual': () => `This looks like a person’s ID number. ${goOn}`,

  'mobile/length': long('A mobile number has 11 digits', compareWith),
  'mobile/format': () => 'A mobile number begins with 13 to 19. Please check it.',
  'mobile/landline': () => 'This is a landline number. Please enter a mobile number.',
  'mobile/other-country': () => 'Please enter a mobile number of mainland China, 11 digits.',
  'mobile/unallocated': ({ found }) =>
    `${has(found) ? `Mobile numbers that begin with ${found}` : 'Mobile numbers like this'} are rare. ${checkOn}`,

  'landline/format': () => 'Enter area code and number, such as 010-12345678.',
  'landline/area-missing': () => 'Please add the area code, such as 010-12345678.',
  'landline/area-unknown': ({ found }) =>
    `${has(found) ? `The area code ${found}` : 'This area code'} is rare. ${checkOn}`,
  'landline/mobile': () => 'This is a mobile number. Please enter a landline number.',
  'landline/service-number': () => `This looks like a service hotline. ${checkOn}`,

  'bank-card/length': long('A card number has 16 to 19 digits', 'Please compare it with the card.'),
  'bank-card/checksum': () => 'One digit is wrong. Compare each one with the card.',

  'bank-account/length': long('An account number has 5 to 32 digits', compareWith),
  'bank-account/trailing-zeros': () => `It ends in zeros, as spreadsheets leave them. ${checkOn}`,
  'bank-account/prefix': () => `This looks like a free-trade or non-resident account. ${checkOn}`,

  'cnaps/length': long('A bank code has 12 digits', compareWith),
  'cnaps/checksum': () => 'One digit is wrong. Check each one, or ask the bank.',

  'name/control-character': hidden,
  'name/bidi-control': hidden,
  'name/markup': () => 'Names have no signs such as < or >. Please remove them.',
  'name/number': () => 'This looks like a document or phone number. Please enter the name.',
  'name/emoji': stray,
  'name/digit': stray,
  'name/character': stray,
  'name/mixed-scripts': p =>
    has(p.expected)
      ? `${named(p)} only looks like the letter ${p.expected}. Please type it again.`
      : `${named(p)} is from another script than the name. ${compare}`,
  'name/interpunct': () => 'The dot · stands between two parts of a name, once. Please correct it.',
  'name/radical': p =>
    `${named(p)} is only part of a character. Please type ${has(p.expected) ? `“${p.expected}”` : 'the whole one'}.`,
  'name/radical-replaced': ({ found, expected }) =>
    has(found) && has(expected)
      ? `The sign “${found}” was replaced with the character “${expected}”.`
      : 'A sign was replaced with the character it stands for.',
  'name/private-use': ({ position, expected }) =>
    `${place(position)} does not show on every device. ${has(expected) ? `Is “${expected}” meant?` : goOn}`,
  'name/compatibility': p =>
    has(p.expected)
      ? `${named(p)} is a rare form of “${p.expected}”. Which one does the document show?`
      : `${named(p)} is a rare form. ${goOn}`,

  'person-name/not-chinese': () => 'Please enter the name in Chinese, as on the document.',
  'person-name/latin': () => 'Does the document show a Chinese name? If not, continue.',
  'person-name/blank': blank,
  'person-name/character': rareSign,
  'person-name/length': rareLength,

  'latin-name/not-latin': () => 'Please enter the name in Latin letters, as on the document.',
  'latin-name/other-script': () => 'Does the document show the name in Latin letters? If not, continue.',
  'latin-name/character': rareSign,

  'organization-name/no-words': () => 'Please enter the full name, as on the license.',
  'organization-name/no-name': () =>
    'If the license shows no name, enter 个体户 and the operator’s name, such as 个体户张三.',
  'organization-name/latin-only': () => 'Does the license show a Chinese name? If not, continue.',
  'organization-name/other-script': () => 'Does the license show a Chinese name? If not, continue.',
  'organization-name/generic': () => 'Is this the full name? Enter it as on the license.',
  'organization-name/blank': blank,
  'organization-name/brackets': () => `A bracket is missing. ${goOn}`,
  'organization-name/character': rareSign,
  'organization-name/length': rareLength,

  'amount/format': () => 'Please enter an amount in yuan, such as 0.51.',
  'amount/decimals': () => 'The amount has at most two decimals, such as 0.51.',
  'amount/fen-as-yuan': ({ found, expected }) =>
    has(found) && has(expected)
      ? `This means ${found} yuan. Did you receive ${expected} yuan?`
      : 'Is this in fen? Please enter the amount in yuan, such as 0.51.',
  'amount/range': ({ min, max }) =>
    has(min) && has(max)
      ? `The amount is between ${min} and ${max} yuan. Check the account’s statement.`
      : 'This amount was not sent. Check the account’s statement.',

  'company-number/format': () =>
    'A registration number has 2 to 30 letters and digits, with one digit at least.',
  'company-number/unusual': () => `Registration numbers like this are rare. ${goOn}`,
  'company-number/checksum': () => `One digit may be wrong. ${goOn}`,

  'document-number/format': () =>
    'A document number has 2 to 40 letters and digits, with one digit at least.',
} satisfies Record<IssueCode, (params: Params) => string>;
