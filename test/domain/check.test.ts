import { expect } from 'chai';
import { check, type Kind, kinds, loadRegions, type Regions } from '../../src/domain/index.js';
import { issueCodes } from '../../src/domain/issue-code.js';
import { describeCheck } from '../suites/describe-check.js';
import { vectorFiles } from './vectors.js';

const sharedCodes = vectorFiles.find(file => file.kind === undefined)?.codes ?? {};
/** A number of one kind may be judged as another: these lend their codes. */
const lent = vectorFiles.find(file => file.kind === 'uscc')?.codes ?? {};

describe('check', () => {
  let regions: Regions | undefined;
  before(async () => {
    regions = await loadRegions();
  });
  const loaded = () => {
    if (!regions) throw new Error('The regions are not loaded.');
    return regions;
  };

  for (const file of vectorFiles) {
    if (file.kind === undefined) continue;
    const codes = { ...sharedCodes, ...file.codes };
    const lends = file.kind === 'taxpayer-number' || file.kind === 'company-number';
    describeCheck(file, lends ? { ...lent, ...codes } : codes, loaded);
  }

  it('has vectors for every kind, and rules for every code and no other', () => {
    expect(vectorFiles.flatMap(file => file.kind ?? []).sort()).to.deep.equal([...kinds].sort());
    const described = vectorFiles.flatMap(file => Object.keys(file.codes));
    expect(described.sort()).to.deep.equal([...issueCodes].sort());
  });

  it('refuses a kind that does not exist, also one that every object has', () => {
    for (const kind of ['passports', 'constructor', '__proto__', 'toString', '']) {
      expect(() => check(kind as 'passport', 'E12345678'), kind).to.throw(TypeError, kind);
    }
  });

  it('takes what is not a string for empty', () => {
    for (const input of [undefined, null, 42, {}, Symbol('x'), Object.create(null)]) {
      for (const kind of kinds) {
        const result = check(kind, input as string);
        expect(result).to.deep.equal({ outcome: 'reject', value: '', issues: [{ code: 'text/empty' }] });
      }
    }
  });

  it('refuses a malformed today instead of comparing it', () => {
    for (const today of ['2026-1-5', 'today', '2026-02-30', '']) {
      expect(() => check('resident-id', '11010519491231002X', { today }), today).to.throw(
        RangeError,
        'today',
      );
    }
  });

  it('takes no longer value for one of a kind whose length is fixed', () => {
    const fixed: readonly Kind[] = [
      'resident-id',
      'residence-permit',
      'foreign-permanent-resident-id',
      'hk-macao-travel-permit',
      'hkid',
      'macao-id',
      'taiwan-id',
      'uscc',
      'registration-number',
      'organization-code',
      'cnaps',
    ];
    for (const kind of fixed) {
      for (const { value, outcome } of vectorFiles.find(file => file.kind === kind)?.cases ?? []) {
        // Old numbers of travel permits have two digits more.
        if (outcome !== 'accept' || /^[HM]\d{8}$/.test(value)) continue;
        for (const longer of [`${value}1`, `${value}A`, `1${value}`, `A1${value}`]) {
          expect(check(kind, longer).outcome, `${kind} ${longer}`).to.equal('reject');
        }
      }
    }
  });

  it('reads texts up to a length that no value has', () => {
    const codesOf = (input: string) => check('macao-id', input).issues.map(({ code }) => code);
    expect(codesOf('1'.repeat(200))).to.deep.equal(['macao-id/format']);
    expect(codesOf('1'.repeat(201))).to.deep.equal(['text/too-long']);
    expect(codesOf('1'.padEnd(2000))).to.deep.equal(['macao-id/format']);
    expect(codesOf('1'.padEnd(2001))).to.deep.equal(['text/too-long']);
  });

  it('gives no one the means to change later answers', () => {
    const { issues } = check('mobile', '13800138000');
    expect(() => (issues as unknown[]).push('x')).to.throw(TypeError);
  });
});
