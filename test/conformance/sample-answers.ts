import { randomInt } from 'node:crypto';
import type { Answers, PresetName, Subject } from '../../src/contract/index.js';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

function organizationCode(base: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(base[index]), 0);
  const check = 11 - (sum % 11);
  return base + (check === 10 ? 'X' : check === 11 ? '0' : String(check));
}

/** A well-formed unified social credit code that nobody else is likely to use. */
export function freshCreditCode(): string {
  const first = `91330106${organizationCode(String(randomInt(100_000_000)).padStart(8, '0'))}`;
  const sum = Array.from(first).reduce(
    (total, char, index) => total + alphabet.indexOf(char) * (3 ** index % 31),
    0,
  );
  return first + (alphabet[(31 - (sum % 31)) % 31] ?? '');
}

/** A well-formed resident ID number that nobody else is likely to use. */
export function freshResidentId(): string {
  const two = (most: number) => String(1 + randomInt(most)).padStart(2, '0');
  const base = `3301${['02', '05', '06', '08', '09'][randomInt(5)] ?? '06'}${1960 + randomInt(40)}${two(12)}${two(28)}${String(randomInt(1000)).padStart(3, '0')}`;
  const sum = Array.from(base).reduce(
    (total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11),
    0,
  );
  return base + ('10X98765432'[sum % 11] ?? '');
}

/** The same number with another last digit, which its check digit does not fit. */
export function misspelt(number: string): string {
  const last = number.at(-1) ?? '';
  return number.slice(0, -1) + (last === '1' ? '2' : '1');
}

/** What is handed in for a subject, with a number of its own. */
export function answersFor(preset: PresetName, subject: Subject): Answers {
  if (subject === 'enterprise') {
    const company = { organizationName: '杭州一致科技有限公司', registrationNumber: freshCreditCode() };
    return preset === 'enterprise'
      ? { ...company, legalRepresentativeName: '赵一致', contactMobile: '13800138000' }
      : { ...company, organizationRegion: 'cn-mainland', registeredAddress: '杭州市滨江区示例路1号' };
  }
  const person = { fullName: '钱一致', documentType: 'resident-id', documentNumber: freshResidentId() };
  return preset === 'enterprise'
    ? { ...person, mobile: '13900139000' }
    : { ...person, address: '杭州市西湖区示例街2号' };
}

/** Who acts for a company. */
export const operator = (): Answers => ({
  fullName: '孙一致',
  documentType: 'resident-id',
  documentNumber: freshResidentId(),
  mobile: '13800138000',
});

/** What the organization step asks of a business. */
export const legalRepresentative = (): Answers => ({
  legalRepresentativeDocumentType: 'resident-id',
  legalRepresentativeDocumentNumber: freshResidentId(),
});

export const bankAccount: Answers = { bankName: '示例银行', bankAccount: '330100012345678901' };

/** The name that a register knows, where it shall judge the sample answers wrong. */
export const registeredName = { organization: '杭州另外科技有限公司', person: '周另外' } as const;
