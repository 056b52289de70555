import { expect } from 'chai';
import { group, mask } from '../../src/domain/display.js';
import type { Kind } from '../../src/domain/index.js';

/** Kind, canonical value, grouped, masked. */
const values: readonly (readonly [Kind, string, string, string])[] = [
  ['resident-id', '11010519491231002X', '110105 19491231 002X', '1101**********002X'],
  ['resident-id', '110105491231002', '110105 491231 002', '110********1002'],
  ['residence-permit', '810000199408230021', '810000 19940823 0021', '8100**********0021'],
  ['foreign-permanent-resident-id', '932682198501010017', '932682 19850101 0017', '9326**********0017'],
  ['foreign-permanent-resident-id', 'KAZ110090123105', 'KAZ 1100 901231 05', 'KAZ********3105'],
  ['hk-macao-travel-permit', 'H1234567801', 'H 1234 5678 01', 'H********01'],
  ['taiwan-travel-permit', '12345678', '1234 5678', '1*****78'],
  ['hkid', 'A1234563', 'A123456(3)', 'A*****63'],
  ['macao-id', '12345678', '1234567(8)', '1*****78'],
  ['taiwan-id', 'A123456789', 'A123456789', 'A*******89'],
  ['passport', 'E12345678', 'E12345678', 'E******78'],
  ['passport', 'AB', 'AB', '*B'],
  ['mrz', 'I<UTO\nD231', 'I<UTO\nD231', '*****\n****'],
  ['uscc', '91330106MA2CFLDG4R', '91 330106 MA2CFLDG4 R', '9133**********DG4R'],
  ['registration-number', '330108000003512', '330108 00000351 2', '330********3512'],
  ['organization-code', 'D2143569X', 'D2143569-X', 'D******9X'],
  ['taxpayer-number', '330108745830607', '330108 745830607', '330********0607'],
  ['taxpayer-number', '91330106MA2CFLDG4R', '91 330106 MA2CFLDG4 R', '9133**********DG4R'],
  ['taxpayer-number', '11010519491231002X01', '110105 19491231 002X 01', '1101************2X01'],
  ['mobile', '13800138000', '138 0013 8000', '138****8000'],
  ['landline', '010-12345678', '010-1234 5678', '010-******78'],
  ['landline', '0755-1234567-801', '0755-1234567-801', '0755-*********01'],
  ['landline', '4001234567', '4001234567', '********67'],
  ['bank-card', '6222020212345678909', '6222 0202 1234 5678 909', '***************8909'],
  ['bank-account', '12345', '1234 5', '***45'],
  ['bank-account', '1202021409900', '1202 0214 0990 0', '*********9900'],
  ['cnaps', '102100099996', '102 1000 9999 6', '1*********96'],
  ['person-name', '张小明', '张小明', '张**'],
  ['person-name', '张明', '张明', '张*'],
  ['person-name', '欧阳修', '欧阳修', '欧阳*'],
  ['person-name', '欧阳', '欧阳', '欧*'],
  ['person-name', '司马相如', '司马相如', '司马**'],
  ['person-name', '𠮷三', '𠮷三', '𠮷*'],
  ['person-name', '买买提·阿里', '买买提·阿里', '买**·**'],
  ['latin-name', 'ANNA MARIA ERIKSSON', 'ANNA MARIA ERIKSSON', 'A*** M**** E*******'],
  ['latin-name', "O'Brien, José", "O'Brien, José", 'O******, J***'],
  ['organization-name', '杭州某某网络科技有限公司', '杭州某某网络科技有限公司', '杭州******有限公司'],
  ['organization-name', '公司', '公司', '*司'],
  ['amount', '0.51', '0.51', '*.**'],
  ['company-number', 'HRB12345B', 'HRB12345B', 'H******5B'],
  ['document-number', '南字第01234567号', '南字第01234567号', '南*********7号'],
];

describe('display', () => {
  for (const [kind, value, grouped, masked] of values) {
    it(`groups and masks ${kind} ${value}`, () => {
      expect(group(kind, value)).to.equal(grouped);
      expect(mask(kind, value)).to.equal(masked);
    });
  }

  it('takes nothing amiss', () => {
    for (const [kind] of values) {
      expect(group(kind, '')).to.equal('');
      expect(mask(kind, '')).to.equal('');
    }
  });
});
