import { givenConsents } from '../suites/given-consents.js';
import type { Answers, Consent, Payload, Policy, Subject } from '../../src/contract/index.js';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

function organizationCode(base: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * parseInt(base[index] ?? '0', 36), 0);
  const check = 11 - (sum % 11);
  return base + (check === 10 ? 'X' : check === 11 ? '0' : String(check));
}

let serial = Math.floor(Math.random() * 0xffff_ffff);

/** A well-formed unified social credit code that no other test uses. */
export function freshCreditCode(): string {
  serial += 1;
  const digits = String(serial % 100_000_000).padStart(8, '0');
  const first = `91330106${organizationCode(digits)}`;
  const sum = Array.from(first).reduce(
    (total, char, index) => total + alphabet.indexOf(char) * (3 ** index % 31),
    0,
  );
  return first + (alphabet[(31 - (sum % 31)) % 31] ?? '');
}

/** A well-formed resident ID number that no other test uses. */
export function freshResidentId(): string {
  serial += 1;
  const year = 1960 + (serial % 40);
  const month = String(1 + (Math.floor(serial / 40) % 12)).padStart(2, '0');
  const sequence = String(serial % 1000).padStart(3, '0');
  const base = `330106${year}${month}15${sequence}`;
  const sum = Array.from(base).reduce(
    (total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11),
    0,
  );
  return base + ('10X98765432'[sum % 11] ?? '');
}

/** What a company hands in; its number is registered nowhere, so the lenient register takes it. */
export function organizationAnswers(number = freshCreditCode()): Answers {
  return {
    organizationName: '杭州试验科技有限公司',
    registrationNumber: number,
    legalRepresentativeName: '赵试验',
    contactMobile: '13800138000',
  };
}

/** A number that the register knows under another name: judged wrong by the provider. */
export function wrongOrganizationAnswers(): Answers {
  return { ...organizationAnswers('91330106MA27EXAM7K') };
}

export function individualAnswers(number = freshResidentId()): Answers {
  return { fullName: '钱试验', documentType: 'resident-id', documentNumber: number, mobile: '13900139000' };
}

/** Who acts for a company. */
export function authorizedPerson(): Answers {
  return { ...individualAnswers(), fullName: '孙试验', mobile: '13800138000' };
}

/** The document of a company’s legal representative. */
export function legalRepresentative(): Answers {
  return {
    legalRepresentativeDocumentType: 'resident-id',
    legalRepresentativeDocumentNumber: freshResidentId(),
  };
}

/** How far the running demo’s clock is ahead: each snapshot that is loaded tells it anew. */
export const demoClock = { offsetMs: 0 };

/** The consents that a policy asks for before a submission, or before a face check, ticked now. */
export const consentsFor = (
  policy: Policy,
  before: 'submit' | 'face' = 'submit',
  language?: string,
): Consent[] =>
  givenConsents(
    { ...policy, provider: policy.provider ?? demoProvider },
    before,
    new Date(Date.now() + demoClock.offsetMs),
    language,
  );

/** The provider as the demo names it. */
const demoProvider = { name: '示例电子签 (simulation)', origins: [] };

/** A whole submission. */
export function submission(policy: Policy, subject: Subject, answers: Answers): Payload<'submit'> {
  return { subject, answers, consents: consentsFor(policy), confirmedWarnings: [], photos: [] };
}
