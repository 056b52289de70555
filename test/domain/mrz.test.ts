import { expect } from 'chai';
import { check } from '../../src/domain/index.js';

describe('machine-readable zones', () => {
  const lines = [
    'I<UTOD231458907<<<<<<<<<<<<<<<',
    '7408122F1204159UTO<<<<<<<<<<<6',
    'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
  ];
  const value = lines.join('\n');

  it('are read whatever stands between and around their lines', () => {
    for (const between of ['\n', '\r', '\r\n', '\u2028', '\n\n', ' \n ', '\t \r\n\t\u2029 ', '']) {
      const input = ` \n${lines.join(between)}${between} `;
      expect(check('mrz', input), JSON.stringify(between)).to.include({ outcome: 'accept', value });
    }
    expect(check('mrz', value.replaceAll('<<<', '<\t< <'))).to.include({ outcome: 'accept', value });
  });

  it('have all their lines in one or each in its own', () => {
    for (const input of [value.replace('\n', ''), value.replace('\n', '').replace('7408', '\n7408\n')]) {
      const { outcome, issues } = check('mrz', input);
      expect(outcome).to.equal('reject');
      expect(issues).to.deep.equal([{ code: 'mrz/format', params: { length: 90 } }]);
    }
  });
});
