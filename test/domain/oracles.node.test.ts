/** The checks beside libraries for the same numbers: every disagreement is listed here with its reason. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import * as hkid from 'hkid';
import { stdnum } from 'stdnum';
import validator from 'validator';
import validid from 'validid';
import { check, isWorkingDay, type Kind } from '../../src/domain/index.js';
import { addDays } from '../../src/domain/plain-date.js';
import { vectorFiles } from './vectors.js';

interface Disagreement {
  readonly value: string;
  readonly reason: string;
}

/** Whether stdnum finds a number valid. */
function isStdnum(country: string, name: string, value: string): boolean {
  const validator = stdnum[country]?.[name];
  if (!validator) throw new Error(`stdnum has no ${country} ${name}.`);
  return validator.validate(value).isValid;
}

/** Canonical values of a kind's vectors, without context, each once. */
function valuesOf(kind: Kind): string[] {
  const cases = vectorFiles.find(file => file.kind === kind)?.cases ?? [];
  return [...new Set(cases.map(vector => vector.value))].filter(value => /^[\dA-Z]{1,40}$/.test(value));
}

/** Compares on the vectors of a kind and on each of their neighbours by one digit. */
function compare(
  kind: Kind,
  oracle: (value: string) => boolean,
  explain: (value: string) => string | undefined,
): Disagreement[] {
  const seeds = valuesOf(kind);
  const near = seeds.flatMap(value =>
    Array.from(
      value,
      (char, index) => value.slice(0, index) + (char === '7' ? '3' : '7') + value.slice(index + 1),
    ),
  );
  const unexplained: Disagreement[] = [];
  for (const value of [...seeds, ...near]) {
    const result = check(kind, value, { today: '2026-11-20' });
    if ((result.outcome !== 'reject') === oracle(value)) continue;
    const reason = explain(value);
    if (reason === undefined)
      unexplained.push({
        value,
        reason: `${result.outcome} ${result.issues.map(issue => issue.code).join()}`,
      });
  }
  return unexplained;
}

const codesOf = (kind: Kind, value: string): readonly string[] =>
  check(kind, value, { today: '2026-11-20' }).issues.map(issue => issue.code);

describe('beside other libraries', () => {
  const {
    cnid,
    twid,
    hkid: validHkid,
  } = validid as unknown as Record<'cnid' | 'twid' | 'hkid', (value: string) => boolean>;
  const warn = console.warn;
  before(() => {
    // validid warns at every call.
    console.warn = () => undefined;
  });
  after(() => {
    console.warn = warn;
  });

  /** Why a library accepts a resident ID that is rejected here. */
  function residentIdReason(value: string): string | undefined {
    const codes = codesOf('resident-id', value);
    if (codes.includes('resident-id/fifteen-digits'))
      return 'a number of 15 digits is void since 2013; it is proposed with 18';
    if (codes.includes('resident-id/other-document')) return 'the number of another document';
    if (codes.includes('resident-id/province'))
      return 'the library knows no provinces, or 91 and 81 to 83 as ones';
    if (codes.includes('resident-id/birth-age') || codes.includes('resident-id/birth-future'))
      return 'the library knows no today, or no greatest age';
    if (codes.includes('resident-id/region-unknown')) return '71 is no province of the library';
    return undefined;
  }

  it('agrees with stdnum on resident IDs', () => {
    expect(compare('resident-id', value => isStdnum('CN', 'ric', value), residentIdReason)).to.deep.equal([]);
  });

  it('agrees with validator on resident IDs', () => {
    expect(
      compare(
        'resident-id',
        value => validator.isIdentityCard(value, 'zh-CN'),
        value =>
          residentIdReason(value) ??
          (Number(value.slice(6, 10)) < 1900 ? 'the library knows no births before 1900' : undefined),
      ),
    ).to.deep.equal([]);
  });

  it('agrees with validid on resident IDs', () => {
    expect(
      compare(
        'resident-id',
        value => cnid(value),
        value =>
          residentIdReason(value) ??
          (codesOf('resident-id', value).includes('resident-id/birth-date')
            ? 'the library takes some dates that do not exist, such as 30 February'
            : undefined),
      ),
    ).to.deep.equal([]);
  });

  it('agrees with stdnum on unified social credit codes', () => {
    expect(
      compare(
        'uscc',
        value => isStdnum('CN', 'uscc', value),
        value => {
          const codes = codesOf('uscc', value);
          if (codes.includes('uscc/pilot-checksum')) return 'a code of the Fujian pilot';
          if (codes.includes('uscc/organization-checksum'))
            return 'the library does not look at the organization code inside';
          if (codes.includes('uscc/region') || codes.includes('uscc/department'))
            return 'the library knows no regions or departments';
          const isRight = check('uscc', value).outcome !== 'reject';
          if (isRight && value.endsWith('0')) return 'the library refuses every check character 0';
          if (isRight && /^[ANY]/.test(value)) return 'the library knows no A, N, Y';
          if (isRight && codes.includes('uscc/category'))
            return 'the library refuses categories that it does not know';
          return isRight && /^(?:19|54|93)/.test(value) ? 'the library lacks this category' : undefined;
        },
      ),
    ).to.deep.equal([]);
  });

  it('agrees with hkid, stdnum and validid on Hong Kong identity cards', () => {
    const reason = (value: string): string | undefined =>
      codesOf('hkid', value).includes('hkid/prefix')
        ? 'letters that no known card begins with: warned here, refused there'
        : undefined;
    expect(compare('hkid', value => hkid.validate(value.replace(/(.)$/, '($1)')), reason)).to.deep.equal([]);
    expect(compare('hkid', value => isStdnum('HK', 'hkid', value), reason)).to.deep.equal([]);
    expect(compare('hkid', value => validHkid(value), reason)).to.deep.equal([]);
  });

  it('agrees with stdnum, validator and validid on Taiwan national IDs', () => {
    const reason = (value: string): string | undefined =>
      /^[A-Z][89A-D]/.test(value)
        ? 'the number of a resident certificate'
        : /^[A-Z][03-7]/.test(value)
          ? 'the library takes any second digit'
          : undefined;
    expect(compare('taiwan-id', value => isStdnum('TW', 'natid', value), reason)).to.deep.equal([]);
    expect(compare('taiwan-id', value => validator.isIdentityCard(value, 'zh-TW'), reason)).to.deep.equal([]);
    expect(compare('taiwan-id', value => twid(value), reason)).to.deep.equal([]);
  });

  it('agrees with validator on Luhn', () => {
    expect(
      compare(
        'bank-card',
        value => value.length > 15 && value.length < 20 && validator.isLuhnNumber(value),
        () => undefined,
      ),
    ).to.deep.equal([]);
  });

  it('agrees with stdnum on Taiwan business numbers, of which it knows only the older rule', () => {
    for (let number = 10_000_000; number < 10_003_000; number += 7) {
      const value = String(number);
      const isRight = check('company-number', value, { issuer: 'TW' }).outcome === 'accept';
      if (isStdnum('TW', 'ubn', value)) expect(isRight, value).to.equal(true);
    }
  });
});

describe('beside another calendar', () => {
  it('[E14] agrees with chinese-days on every day from 2007 to 2026', () => {
    const path = fileURLToPath(
      new URL('../../node_modules/chinese-days/dist/chinese-days.json', import.meta.url),
    );
    const { holidays, workdays } = JSON.parse(readFileSync(path, 'utf8')) as Record<
      'holidays' | 'workdays',
      Record<string, string>
    >;
    for (let date = '2007-01-01'; date <= '2026-12-31'; date = addDays(date, 1)) {
      const isWeekend = [0, 6].includes(new Date(date).getUTCDay());
      expect(isWorkingDay(date), date).to.equal(isWeekend ? date in workdays : !(date in holidays));
    }
  });
});

describe('whatever the time zone of the machine', () => {
  const script = `
    import { startOfDayIn } from './src/domain/date-in.ts';
    import { check, shanghaiDate, dateIn, addWorkingDays } from './src/domain/index.ts';
    import { addDays } from './src/domain/plain-date.ts';
    const id = digits => { const w = [7,9,10,5,8,4,2,1,6,3,7,9,10,5,8,4,2]; return digits + '10X98765432'[w.reduce((s, x, i) => s + x * digits[i], 0) % 11]; };
    process.stdout.write(JSON.stringify([
      ['20111230', '19400601', '19860504', '20000229', '19491001'].map(birth => check('resident-id', id('110105' + birth + '001'), { today: '2026-11-20' })),
      shanghaiDate(new Date('2026-03-01T15:59:59.999Z')), shanghaiDate(new Date('2026-03-01T16:00:00Z')),
      dateIn('Pacific/Apia', new Date('2011-12-30T10:00:00Z')), startOfDayIn('Asia/Shanghai', '1940-06-01'),
      addDays('2011-12-29', 1), addDays('2026-03-28', 1), addWorkingDays('2026-09-30', 2),
    ]));`;
  const run = (zone: string): string =>
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
      cwd: fileURLToPath(new URL('../../', import.meta.url)),
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
  let expected: string;
  before(() => {
    expected = run('UTC');
  });

  it('accepts a birth on a day that the zone of the machine left out', () => {
    const [births] = JSON.parse(expected) as [{ outcome: string; facts: { birthDate: string } }[]];
    expect(births.map(birth => `${birth.outcome} ${birth.facts.birthDate}`)).to.deep.equal([
      'accept 2011-12-30',
      'accept 1940-06-01',
      'accept 1986-05-04',
      'accept 2000-02-29',
      'accept 1949-10-01',
    ]);
  });

  for (const zone of [
    'Etc/GMT-14',
    'Etc/GMT+12',
    'Pacific/Apia',
    'Pacific/Kiritimati',
    'Asia/Shanghai',
    'America/St_Johns',
    'UTC+14',
  ]) {
    it(`[E2] answers the same under TZ=${zone}`, () => {
      expect(run(zone)).to.equal(expected);
    }).timeout(20_000);
  }
});

describe('generated files', () => {
  const read = (path: string): string =>
    readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

  it('hold the vectors as they stand in JSON', () => {
    const names = readdirSync(fileURLToPath(new URL('../../docs/reference/vectors', import.meta.url)));
    const files: unknown[] = names
      .sort()
      .map(name => JSON.parse(read(`docs/reference/vectors/${name}`)) as unknown);
    expect(vectorFiles).to.deep.equal(files);
  });

  it('document every code', () => {
    const text = read('docs/reference/checks.md');
    for (const file of vectorFiles) {
      for (const [code, rule] of Object.entries(file.codes))
        expect(text).to.include(`| \`${code}\` | ${rule?.level ?? ''} |`);
    }
  });

  it('hold every region of the list', () => {
    expect(read('scripts/data/regions.csv').trim().split('\n')).to.have.lengthOf(6451);
    expect(read('src/domain/region-names.ts')).to.include('北京市 东城区 西城区');
  });
});
