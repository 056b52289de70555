/** One company and one person that exist nowhere, with numbers that pass every check: what a visitor can type. */

/** A few digits that are the same for the same account, so that each account has a person of its own. */
function serialOf(account) {
  let serial = 7;
  for (const letter of account) serial = (serial * 31 + letter.charCodeAt(0)) % 99_991;
  return serial;
}

const digits = (number, length) => String(number).padStart(length, '0');

/** A resident ID (GB 11643) with its check character. */
function residentId(serial) {
  const day = digits(1 + (serial % 28), 2);
  const front = `110105199003${day}${digits(serial % 1000, 3)}`;
  const sum = Array.from(front, Number).reduce((total, digit, index) => total + digit * 2 ** (17 - index), 0);
  return front + '10X98765432'[sum % 11];
}

/** A Hong Kong identity card with its check character. */
function hongKongId(serial) {
  const front = `K1${digits(serial, 5)}`;
  const sum = Array.from(front.slice(1), Number).reduce(
    (total, digit, index) => total + digit * (7 - index),
    36 * 9 + 20 * 8,
  );
  return `${front}(${'0123456789A'[(11 - (sum % 11)) % 11]})`;
}

/**
 * The answers by the names of their fields.
 * @param {string} account whose sample it is
 * @param {string} region in which the account is registered
 */
export function sampleAnswers(account, region) {
  const serial = serialOf(account);
  const number = residentId(serial);
  const isHome = region === 'cn-mainland';
  const company = isHome
    ? {
        organizationName: '杭州示例科技有限公司',
        registrationNumber: '91330106MA27EXAM7K',
        legalRepresentativeName: '张三',
        registeredAddress: '杭州市西湖区示例路 1 号',
      }
    : {
        organizationName: 'Example Spruce Pte. Ltd.',
        registrationNumber: `2026${digits(serial, 5)}K`,
        legalRepresentativeName: 'CHAN TAI MAN',
        registeredAddress: '1 Example Road',
      };
  const person = isHome
    ? { fullName: '李思远', documentNumber: number, address: '北京市朝阳区示例路 1 号' }
    : {
        fullName: 'CHAN TAI MAN',
        documentNumber: region === 'hk' ? hongKongId(serial) : `E${digits(serial, 7)}`,
        address: '1 Example Road',
      };
  return {
    company,
    person,
    all: {
      ...company,
      ...person,
      mobile: '13900139000',
      contactMobile: '13800138000',
      contactName: '李思远',
      legalRepresentativeDocumentNumber: residentId(serial + 1),
      certificateType: 'public-institution',
      bankName: '示例银行杭州分行',
      bankAccount: '3301040160001234567',
    },
  };
}
