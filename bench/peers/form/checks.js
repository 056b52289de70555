/** What the forms beside the widget hold each answer against: the same for all four. */

const creditCodeAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const creditCodeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const residentIdWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

const weigh = (values, weights) => weights.reduce((sum, weight, n) => sum + weight * values[n], 0);

/** A unified social credit code: 18 characters, the last by MOD 31 (GB 32100-2015). */
function isCreditCode(value) {
  if (!/^[159AN][0-9A-HJ-NPQRTUWXY]\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(value)) return false;
  const values = Array.from(value, character => creditCodeAlphabet.indexOf(character));
  return (31 - (weigh(values, creditCodeWeights) % 31)) % 31 === values[17];
}

/** A resident ID number: 18 characters, the last by MOD 11-2 (GB 11643-1999), with a day of birth that was. */
function isResidentId(value) {
  const [, year, month, day] = /^[1-9]\d{5}(\d{4})(\d\d)(\d\d)\d{3}[\dX]$/.exec(value) ?? [];
  if (year === undefined) return false;
  const born = new Date(Date.UTC(year, month - 1, day));
  if (born.getUTCMonth() !== month - 1 || born.getUTCDate() !== Number(day) || born > Date.now())
    return false;
  return '10X98765432'[weigh(Array.from(value, Number), residentIdWeights) % 11] === value[17];
}

const isMobile = value => /^1[3-9]\d{9}$/.test(value);
const isPersonName = value => /^[\p{L}·•.' -]{2,50}$/u.test(value);
const isOrganizationName = value => /^[\p{L}\p{N}()（）·.,&' -]{4,100}$/u.test(value);
const isAddress = value => value.length >= 5;

/** For each field what passes, and what is said where it does not. */
export const rules = {
  organizationName: { passes: isOrganizationName, problem: 'Enter the full name, as on the license.' },
  registrationNumber: {
    passes: isCreditCode,
    problem: 'This is not a credit code: compare its 18 characters with the license.',
  },
  registeredAddress: { passes: isAddress, problem: 'Enter the full address, as on the license.' },
  legalRepresentativeName: { passes: isPersonName, problem: 'Enter the name, as on the license.' },
  legalRepresentativeDocumentNumber: {
    passes: isResidentId,
    problem: 'This is not an ID number: compare its 18 characters with the card.',
  },
  contactName: { passes: isPersonName, problem: 'Enter the full name.' },
  contactMobile: { passes: isMobile, problem: 'A mobile number has 11 digits and begins with 1.' },
};

export const missing = 'Please fill this in.';
export const missingConsent = 'Please read and tick this.';

/** An answer without what a person may type around it. */
export const tidy = value => value.trim().toUpperCase();

/** What is wrong with an answer; empty where nothing is. */
export function problemOf(name, value) {
  const { passes, problem } = rules[name];
  const answer = tidy(value);
  if (answer === '') return missing;
  return passes(answer) ? '' : problem;
}

/** What is wrong with whom the account belongs to: this form is an enterprise's. */
export function problemOfSubject(subject) {
  if (!subject) return 'Please choose.';
  return subject === 'enterprise' ? '' : 'Individuals are verified on a page of their own.';
}

/** What is wrong with a photo of the license; empty where nothing is. */
export function problemOfPhoto(file) {
  if (!file) return 'Please choose a photo.';
  if (!['image/jpeg', 'image/png', 'image/webp'].includes(file.type))
    return 'Please choose a JPEG or PNG photo.';
  return file.size > 5_000_000 ? 'The photo is larger than 5 MB. Please choose a smaller one.' : '';
}
