import { expect } from 'chai';
import { check, loadRegions, type CheckContext, type Kind } from '../../src/domain/index.js';

/** The context, with `regions` for the table. */
type Context = Omit<CheckContext, 'regions'> & { readonly regions?: boolean };

/** Kind, input, context (`regions: true` for the table), and the whole answer: parameters and facts, no more and no less. */
const answers: readonly (readonly [string, string, Context, unknown])[] = [
  [
    'mrz',
    'I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<',
    {
      today: '2026-11-20',
    },
    {
      outcome: 'accept',
      value: 'I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<',
      issues: [],
      facts: {
        format: 'TD1',
        documentNumber: 'D23145890734',
        issuer: 'UTO',
        nationality: 'UTO',
        surname: 'STEVENSON',
        givenNames: 'PETER JOHN',
        birthDate: '1934-07-12',
        expiryDate: '1995-07-12',
        sex: 'male',
      },
    },
  ],
  [
    'mrz',
    'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122X1204159ZE184226B<<<<<10',
    {
      today: '1980-02-29',
    },
    {
      outcome: 'accept',
      value: 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122X1204159ZE184226B<<<<<10',
      issues: [],
      facts: {
        format: 'TD3',
        documentNumber: 'L898902C3',
        issuer: 'UTO',
        nationality: 'UTO',
        surname: 'ERIKSSON',
        givenNames: 'ANNA MARIA',
        birthDate: '1974-08-12',
        expiryDate: '2012-04-15',
      },
    },
  ],
  [
    'mrz',
    'P\u2039UTOERIKSSON\u00abANNA\u2039MARIA\u00ab\u00ab\u00ab\u00ab\u00ab\u00ab\u00ab\u00ab\u00ab\u2039\nL898902C36UTO7408122F1204159ZE184226B\u00ab\u00ab\u203910',
    {},
    {
      outcome: 'accept',
      value: 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10',
      issues: [],
      facts: {
        format: 'TD3',
        documentNumber: 'L898902C3',
        issuer: 'UTO',
        nationality: 'UTO',
        surname: 'ERIKSSON',
        givenNames: 'ANNA MARIA',
        sex: 'female',
      },
    },
  ],
  [
    'mrz',
    'P<UTOERIKSSON<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159<<<<<<<<<<<<<<08',
    {},
    {
      outcome: 'accept',
      value: 'P<UTOERIKSSON<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159<<<<<<<<<<<<<<08',
      issues: [],
      facts: {
        format: 'TD3',
        documentNumber: 'L898902C3',
        issuer: 'UTO',
        nationality: 'UTO',
        surname: 'ERIKSSON',
        givenNames: '',
        sex: 'female',
      },
    },
  ],
  [
    'mrz',
    'P<UTOERIKSSON<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159<<<<<<<<<<<<<<<8',
    {},
    {
      outcome: 'accept',
      value: 'P<UTOERIKSSON<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159<<<<<<<<<<<<<<<8',
      issues: [],
      facts: {
        format: 'TD3',
        documentNumber: 'L898902C3',
        issuer: 'UTO',
        nationality: 'UTO',
        surname: 'ERIKSSON',
        givenNames: '',
        sex: 'female',
      },
    },
  ],
  [
    'mrz',
    'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C35UTO7408123F1204158ZE184226B<<<<<23',
    {},
    {
      outcome: 'reject',
      value: 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C35UTO7408123F1204158ZE184226B<<<<<23',
      issues: [
        {
          code: 'mrz/checksum',
          params: {
            field: 'document-number',
          },
        },
        {
          code: 'mrz/checksum',
          params: {
            field: 'birth-date',
          },
        },
        {
          code: 'mrz/checksum',
          params: {
            field: 'expiry-date',
          },
        },
        {
          code: 'mrz/checksum',
          params: {
            field: 'personal-number',
          },
        },
        {
          code: 'mrz/checksum',
          params: {
            field: 'composite',
          },
        },
      ],
    },
  ],
  [
    'mrz',
    'P<UTOERIKSSON<<ANN?<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10',
    {},
    {
      outcome: 'reject',
      value: 'P<UTOERIKSSON<<ANN?<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10',
      issues: [
        {
          code: 'text/character',
          params: {
            position: 19,
            found: '?',
          },
        },
      ],
    },
  ],
  [
    'mrz',
    'X<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10',
    {},
    {
      outcome: 'reject',
      value: 'X<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10',
      issues: [
        {
          code: 'mrz/format',
          params: {
            position: 1,
            found: 'X',
          },
        },
      ],
    },
  ],
  [
    'mrz',
    'P<UTO',
    {},
    {
      outcome: 'reject',
      value: 'P<UTO',
      issues: [
        {
          code: 'mrz/format',
          params: {
            length: 5,
          },
        },
      ],
    },
  ],
  [
    'mrz',
    'I<UTOD231458907<<<<<<<<<<<<<<<7\n408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<',
    {},
    {
      outcome: 'reject',
      value: 'I<UTOD231458907<<<<<<<<<<<<<<<7\n408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<',
      issues: [
        {
          code: 'mrz/format',
          params: {
            length: 90,
          },
        },
      ],
    },
  ],
  [
    'mrz',
    'I<UTOD231458907<<<<<<<<<<<<<<<\n74081<2F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<',
    {
      today: '2026-11-20',
    },
    {
      outcome: 'reject',
      value: 'I<UTOD231458907<<<<<<<<<<<<<<<\n74081<2F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<',
      issues: [
        {
          code: 'mrz/checksum',
          params: {
            field: 'birth-date',
          },
        },
        {
          code: 'mrz/checksum',
          params: {
            field: 'composite',
          },
        },
      ],
    },
  ],
  [
    'resident-id',
    '11010519491231002X',
    {},
    {
      outcome: 'accept',
      value: '11010519491231002X',
      issues: [],
      facts: {
        birthDate: '1949-12-31',
        sex: 'female',
        region: '110105',
      },
    },
  ],
  [
    'resident-id',
    '342401200101010019',
    {
      regions: true,
    },
    {
      outcome: 'warn',
      value: '342401200101010019',
      issues: [
        {
          code: 'resident-id/region-period',
          params: {
            region: '342401',
            first: 1981,
            last: 1998,
          },
        },
      ],
      facts: {
        birthDate: '2001-01-01',
        sex: 'male',
        region: '342401',
        regionName: '安徽省六安地区六安市',
      },
    },
  ],
  [
    'resident-id',
    '440401199001010018',
    {
      regions: true,
    },
    {
      outcome: 'warn',
      value: '440401199001010018',
      issues: [
        {
          code: 'resident-id/region-unknown',
          params: {
            region: '440401',
          },
        },
      ],
      facts: {
        birthDate: '1990-01-01',
        sex: 'male',
        region: '440401',
        regionName: '广东省珠海市',
      },
    },
  ],
  [
    'resident-id',
    '110227200401010019',
    {
      regions: true,
    },
    {
      outcome: 'warn',
      value: '110227200401010019',
      issues: [
        {
          code: 'resident-id/region-period',
          params: {
            region: '110227',
            first: 1981,
            last: 2000,
          },
        },
      ],
      facts: {
        birthDate: '2004-01-01',
        sex: 'male',
        region: '110227',
        regionName: '北京市怀柔县',
      },
    },
  ],
  [
    'resident-id',
    '91010519900101001X',
    {},
    {
      outcome: 'reject',
      value: '91010519900101001X',
      issues: [
        {
          code: 'resident-id/province',
          params: {
            position: 1,
            found: '91',
          },
        },
      ],
    },
  ],
  [
    'resident-id',
    '990105491231002',
    {},
    {
      outcome: 'reject',
      value: '990105491231002',
      issues: [
        {
          code: 'resident-id/fifteen-digits',
          params: {
            expected: '990105194912310023',
          },
        },
        {
          code: 'resident-id/province',
          params: {
            position: 1,
            found: '99',
          },
        },
      ],
    },
  ],
  [
    'resident-id',
    '110105491231002',
    {
      accept15: true,
      regions: true,
    },
    {
      outcome: 'accept',
      value: '110105491231002',
      issues: [],
      facts: {
        birthDate: '1949-12-31',
        sex: 'female',
        region: '110105',
        regionName: '北京市朝阳区',
        upgraded: '11010519491231002X',
      },
    },
  ],
  [
    'resident-id',
    '810000199408230021',
    {},
    {
      outcome: 'reject',
      value: '810000199408230021',
      issues: [
        {
          code: 'resident-id/other-document',
          params: {
            kind: 'residence-permit',
          },
        },
      ],
    },
  ],
  [
    'resident-id',
    '932682198501010017',
    {},
    {
      outcome: 'reject',
      value: '932682198501010017',
      issues: [
        {
          code: 'resident-id/other-document',
          params: {
            kind: 'foreign-permanent-resident-id',
          },
        },
      ],
    },
  ],
  [
    'resident-id',
    '11010519492131002X',
    {},
    {
      outcome: 'reject',
      value: '11010519492131002X',
      issues: [
        {
          code: 'resident-id/swapped',
          params: {
            position: 11,
            found: '21',
            expected: '12',
          },
        },
        {
          code: 'resident-id/birth-date',
        },
        {
          code: 'resident-id/checksum',
        },
      ],
    },
  ],
  [
    'resident-id',
    '110105194912310021',
    {
      regions: true,
    },
    {
      outcome: 'reject',
      value: '110105194912310021',
      issues: [
        {
          code: 'resident-id/checksum',
        },
      ],
    },
  ],
  [
    'resident-id',
    '11O105194912310O2X',
    {},
    {
      outcome: 'reject',
      value: '11O105194912310O2X',
      issues: [
        {
          code: 'text/letter-for-digit',
          params: {
            position: 3,
            found: 'O',
            expected: '0',
          },
        },
      ],
      proposal: '11010519491231002X',
    },
  ],
  [
    'resident-id',
    '11010519491231',
    {},
    {
      outcome: 'reject',
      value: '11010519491231',
      issues: [
        {
          code: 'resident-id/length',
          params: {
            length: 14,
          },
        },
      ],
    },
  ],
  [
    'residence-permit',
    '820000199001010022',
    {},
    {
      outcome: 'reject',
      value: '820000199001010022',
      issues: [
        {
          code: 'residence-permit/checksum',
        },
      ],
    },
  ],
  [
    'residence-permit',
    '810000199408230021',
    {},
    {
      outcome: 'accept',
      value: '810000199408230021',
      issues: [],
      facts: {
        birthDate: '1994-08-23',
        sex: 'female',
        region: '810000',
        origin: 'HK',
      },
    },
  ],
  [
    'residence-permit',
    '810100199408230021',
    {},
    {
      outcome: 'reject',
      value: '810100199408230021',
      issues: [
        {
          code: 'residence-permit/address',
          params: {
            position: 1,
            found: '810100',
          },
        },
        {
          code: 'residence-permit/checksum',
        },
      ],
    },
  ],
  [
    'residence-permit',
    '710100199001010010',
    {},
    {
      outcome: 'reject',
      value: '710100199001010010',
      issues: [
        {
          code: 'residence-permit/resident-id',
        },
      ],
    },
  ],
  [
    'residence-permit',
    '990100199001010010',
    {},
    {
      outcome: 'reject',
      value: '990100199001010010',
      issues: [
        {
          code: 'residence-permit/address',
          params: {
            position: 1,
            found: '990100',
          },
        },
        {
          code: 'residence-permit/checksum',
        },
      ],
    },
  ],
  [
    'foreign-permanent-resident-id',
    '911124198108030024',
    {
      today: '2026-11-20',
      regions: true,
    },
    {
      outcome: 'accept',
      value: '911124198108030024',
      issues: [],
      facts: {
        region: '11',
        regionName: '北京市',
        nationality: '124',
        birthDate: '1981-08-03',
        sex: 'female',
      },
    },
  ],
  [
    'foreign-permanent-resident-id',
    'KAZ110020010105',
    {
      today: '2026-11-20',
      regions: true,
    },
    {
      outcome: 'accept',
      value: 'KAZ110020010105',
      issues: [],
      facts: {
        region: '1100',
        regionName: '北京市',
        nationality: 'KAZ',
        birthDate: '2020-01-01',
      },
    },
  ],
  [
    'foreign-permanent-resident-id',
    'KAZ990090123105',
    {},
    {
      outcome: 'reject',
      value: 'KAZ990090123105',
      issues: [
        {
          code: 'foreign-permanent-resident-id/province',
          params: {
            position: 4,
            found: '9900',
          },
        },
      ],
    },
  ],
  [
    'foreign-permanent-resident-id',
    '999682198501010010',
    {},
    {
      outcome: 'reject',
      value: '999682198501010010',
      issues: [
        {
          code: 'foreign-permanent-resident-id/province',
          params: {
            position: 2,
            found: '99',
          },
        },
        {
          code: 'foreign-permanent-resident-id/checksum',
        },
      ],
    },
  ],
  [
    'hkid',
    'OV1234569',
    {},
    {
      outcome: 'warn',
      value: 'OV1234569',
      issues: [
        {
          code: 'hkid/prefix',
          params: {
            position: 1,
            found: 'OV',
          },
        },
      ],
      facts: {
        issuer: 'HK',
      },
    },
  ],
  [
    'hkid',
    'O1234561',
    {},
    {
      outcome: 'warn',
      value: 'O1234561',
      issues: [
        {
          code: 'hkid/prefix',
          params: {
            position: 1,
            found: 'O',
          },
        },
      ],
      facts: {
        issuer: 'HK',
      },
    },
  ],
  [
    'hkid',
    'A1A34563',
    {},
    {
      outcome: 'reject',
      value: 'A1A34563',
      issues: [
        {
          code: 'text/character',
          params: {
            position: 3,
            found: 'A',
          },
        },
      ],
    },
  ],
  [
    'hkid',
    'AA1A34563',
    {},
    {
      outcome: 'reject',
      value: 'AA1A34563',
      issues: [
        {
          code: 'text/character',
          params: {
            position: 4,
            found: 'A',
          },
        },
      ],
    },
  ],
  [
    'hkid',
    'A12345',
    {},
    {
      outcome: 'reject',
      value: 'A12345',
      issues: [
        {
          code: 'hkid/format',
          params: {
            length: 6,
          },
        },
      ],
    },
  ],
  [
    'hkid',
    '1A1234563',
    {},
    {
      outcome: 'reject',
      value: '1A1234563',
      issues: [
        {
          code: 'text/character',
          params: {
            position: 1,
            found: '1',
          },
        },
      ],
    },
  ],
  [
    'macao-id',
    '22345678',
    {},
    {
      outcome: 'warn',
      value: '22345678',
      issues: [
        {
          code: 'macao-id/first-digit',
          params: {
            position: 1,
            found: '2',
          },
        },
      ],
      facts: {
        issuer: 'MO',
      },
    },
  ],
  [
    'taiwan-id',
    'FA12345670',
    {
      today: '2031-01-01',
    },
    {
      outcome: 'warn',
      value: 'FA12345670',
      issues: [
        {
          code: 'taiwan-id/old-certificate',
        },
      ],
      facts: {
        issuer: 'TW',
        sex: 'male',
      },
    },
  ],
  [
    'taiwan-id',
    'A123456789',
    {
      today: '2031-01-01',
    },
    {
      outcome: 'accept',
      value: 'A123456789',
      issues: [],
      facts: {
        issuer: 'TW',
        sex: 'male',
      },
    },
  ],
  [
    'taiwan-id',
    'AAA2345678',
    {},
    {
      outcome: 'reject',
      value: 'AAA2345678',
      issues: [
        {
          code: 'text/character',
          params: {
            position: 3,
            found: 'A',
          },
        },
      ],
    },
  ],
  [
    'taiwan-id',
    'AE12345678',
    {},
    {
      outcome: 'reject',
      value: 'AE12345678',
      issues: [
        {
          code: 'text/character',
          params: {
            position: 2,
            found: 'E',
          },
        },
      ],
    },
  ],
  [
    'taiwan-id',
    '1123456789',
    {},
    {
      outcome: 'reject',
      value: '1123456789',
      issues: [
        {
          code: 'text/character',
          params: {
            position: 1,
            found: '1',
          },
        },
      ],
    },
  ],
  [
    'passport',
    'E12345678',
    {
      issuer: 'CN',
    },
    {
      outcome: 'accept',
      value: 'E12345678',
      issues: [],
      facts: {
        issuer: 'CN',
      },
    },
  ],
  [
    'passport',
    'E12345678',
    {},
    {
      outcome: 'accept',
      value: 'E12345678',
      issues: [],
    },
  ],
  [
    'passport',
    'A1B2',
    {
      issuer: '__proto__',
    },
    {
      outcome: 'accept',
      value: 'A1B2',
      issues: [],
      facts: {
        issuer: '__proto__',
      },
    },
  ],
  [
    'passport',
    'KI1234567',
    {
      issuer: 'HK',
    },
    {
      outcome: 'accept',
      value: 'KI1234567',
      issues: [],
      facts: {
        issuer: 'HK',
      },
    },
  ],
  [
    'hk-macao-travel-permit',
    'HAA123456',
    {},
    {
      outcome: 'reject',
      value: 'HAA123456',
      issues: [
        {
          code: 'text/character',
          params: {
            position: 3,
            found: 'A',
          },
        },
      ],
    },
  ],
  [
    'hk-macao-travel-permit',
    'H12345678',
    {},
    {
      outcome: 'accept',
      value: 'H12345678',
      issues: [],
      facts: {
        issuer: 'CN',
        origin: 'HK',
      },
    },
  ],
  [
    'taiwan-travel-permit',
    '1L345678',
    {},
    {
      outcome: 'reject',
      value: '1L345678',
      issues: [
        {
          code: 'text/letter-for-digit',
          params: {
            position: 2,
            found: 'L',
            expected: '1',
          },
        },
      ],
      proposal: '11345678',
    },
  ],
  [
    'taiwan-travel-permit',
    '12345678',
    {},
    {
      outcome: 'accept',
      value: '12345678',
      issues: [],
      facts: {
        issuer: 'CN',
        origin: 'TW',
      },
    },
  ],
  [
    'uscc',
    '91330106MA2CFLDG4R',
    {
      regions: true,
    },
    {
      outcome: 'accept',
      value: '91330106MA2CFLDG4R',
      issues: [],
      facts: {
        category: '91',
        organizationType: 'business',
        region: '330106',
        regionName: '浙江省杭州市西湖区',
        organizationCode: 'MA2CFLDG4',
      },
    },
  ],
  [
    'uscc',
    '91330106MA2CFLDG4R',
    {
      organizationType: 'other',
    },
    {
      outcome: 'warn',
      value: '91330106MA2CFLDG4R',
      issues: [
        {
          code: 'uscc/organization-type',
          params: {
            found: 'business',
            expected: 'other',
            category: '91',
          },
        },
      ],
      facts: {
        category: '91',
        organizationType: 'business',
        region: '330106',
        organizationCode: 'MA2CFLDG4',
      },
    },
  ],
  [
    'uscc',
    '94330106MA2CFLDG4G',
    {},
    {
      outcome: 'warn',
      value: '94330106MA2CFLDG4G',
      issues: [
        {
          code: 'uscc/category',
          params: {
            position: 1,
            found: '94',
          },
        },
      ],
      facts: {
        category: '94',
        organizationType: 'other',
        region: '330106',
        organizationCode: 'MA2CFLDG4',
      },
    },
  ],
  [
    'uscc',
    '91990000MA2CFLDG4Y',
    {},
    {
      outcome: 'warn',
      value: '91990000MA2CFLDG4Y',
      issues: [
        {
          code: 'uscc/region-unusual',
          params: {
            position: 3,
            found: '990000',
          },
        },
      ],
      facts: {
        category: '91',
        organizationType: 'business',
        region: '990000',
        organizationCode: 'MA2CFLDG4',
      },
    },
  ],
  [
    'uscc',
    '91160106MA2CFLDG4Q',
    {},
    {
      outcome: 'reject',
      value: '91160106MA2CFLDG4Q',
      issues: [
        {
          code: 'uscc/region',
          params: {
            position: 3,
            found: '16',
          },
        },
      ],
    },
  ],
  [
    'uscc',
    'Q1330106MA2CFLDG4A',
    {},
    {
      outcome: 'warn',
      value: 'Q1330106MA2CFLDG4A',
      issues: [
        {
          code: 'uscc/department',
          params: {
            position: 1,
            found: 'Q',
          },
        },
      ],
      facts: {
        category: 'Q1',
        organizationType: 'other',
        region: '330106',
        organizationCode: 'MA2CFLDG4',
      },
    },
  ],
  [
    'uscc',
    '91330106MA2CFLGD4R',
    {},
    {
      outcome: 'reject',
      value: '91330106MA2CFLGD4R',
      issues: [
        {
          code: 'uscc/swapped',
          params: {
            position: 15,
            found: 'GD',
            expected: 'DG',
          },
        },
        {
          code: 'uscc/organization-checksum',
        },
        {
          code: 'uscc/checksum',
        },
      ],
    },
  ],
  [
    'uscc',
    '9133010',
    {},
    {
      outcome: 'reject',
      value: '9133010',
      issues: [
        {
          code: 'uscc/length',
          params: {
            length: 7,
          },
        },
      ],
    },
  ],
  [
    'uscc',
    '99330106MA2CFLDG4R',
    {
      organizationType: 'business',
    },
    {
      outcome: 'reject',
      value: '99330106MA2CFLDG4R',
      issues: [
        {
          code: 'uscc/checksum',
        },
      ],
    },
  ],
  [
    'registration-number',
    '110108000000016',
    {},
    {
      outcome: 'accept',
      value: '110108000000016',
      issues: [],
      facts: {
        region: '110108',
      },
    },
  ],
  [
    'organization-code',
    'D2143569X',
    {},
    {
      outcome: 'accept',
      value: 'D2143569X',
      issues: [],
      facts: {
        organizationCode: 'D2143569X',
      },
    },
  ],
  [
    'organization-code',
    'X4583060X',
    {},
    {
      outcome: 'reject',
      value: 'X4583060X',
      issues: [
        {
          code: 'organization-code/checksum',
        },
      ],
    },
  ],
  [
    'taxpayer-number',
    '990108745830607',
    {},
    {
      outcome: 'reject',
      value: '990108745830607',
      issues: [
        {
          code: 'taxpayer-number/province',
          params: {
            position: 1,
            found: '99',
          },
        },
      ],
    },
  ],
  [
    'taxpayer-number',
    '33010874583060',
    {},
    {
      outcome: 'reject',
      value: '33010874583060',
      issues: [
        {
          code: 'taxpayer-number/length',
          params: {
            length: 14,
          },
        },
      ],
    },
  ],
  [
    'taxpayer-number',
    '330108745830607',
    {},
    {
      outcome: 'accept',
      value: '330108745830607',
      issues: [],
      facts: {
        region: '330108',
        organizationCode: '745830607',
      },
    },
  ],
  [
    'mobile',
    '14200000000',
    {},
    {
      outcome: 'warn',
      value: '14200000000',
      issues: [
        {
          code: 'mobile/unallocated',
          params: {
            position: 1,
            found: '142',
          },
        },
      ],
    },
  ],
  [
    'mobile',
    '12800000000',
    {},
    {
      outcome: 'reject',
      value: '12800000000',
      issues: [
        {
          code: 'mobile/format',
          params: {
            position: 1,
            found: '12',
          },
        },
      ],
    },
  ],
  [
    'mobile',
    '1+800138000',
    {},
    {
      outcome: 'reject',
      value: '1+800138000',
      issues: [
        {
          code: 'text/character',
          params: {
            position: 2,
            found: '+',
          },
        },
      ],
    },
  ],
  [
    'mobile',
    '+',
    {},
    {
      outcome: 'reject',
      value: '+',
      issues: [
        {
          code: 'mobile/length',
          params: {
            length: 1,
          },
        },
      ],
    },
  ],
  [
    'mobile',
    '0085291234567',
    {},
    {
      outcome: 'reject',
      value: '0085291234567',
      issues: [
        {
          code: 'mobile/other-country',
        },
      ],
    },
  ],
  [
    'mobile',
    '075512345678',
    {},
    {
      outcome: 'reject',
      value: '075512345678',
      issues: [
        {
          code: 'mobile/landline',
        },
      ],
    },
  ],
  [
    'mobile',
    '0105123456',
    {},
    {
      outcome: 'reject',
      value: '0105123456',
      issues: [
        {
          code: 'mobile/landline',
        },
      ],
    },
  ],
  [
    'landline',
    '026-12345678',
    {},
    {
      outcome: 'warn',
      value: '026-12345678',
      issues: [
        {
          code: 'landline/area-unknown',
          params: {
            position: 1,
            found: '026',
          },
        },
      ],
    },
  ],
  [
    'landline',
    '1+0-12345678',
    {},
    {
      outcome: 'reject',
      value: '1+012345678',
      issues: [
        {
          code: 'text/character',
          params: {
            position: 2,
            found: '+',
          },
        },
      ],
    },
  ],
  [
    'landline',
    '+1 010 12345678',
    {},
    {
      outcome: 'reject',
      value: '+101012345678',
      issues: [
        {
          code: 'landline/format',
        },
      ],
    },
  ],
  [
    'landline',
    '011-12345678',
    {},
    {
      outcome: 'warn',
      value: '011-12345678',
      issues: [
        {
          code: 'landline/area-unknown',
          params: {
            position: 1,
            found: '011',
          },
        },
      ],
    },
  ],
  [
    'landline',
    '8-12345678',
    {},
    {
      outcome: 'reject',
      value: '812345678',
      issues: [
        {
          code: 'landline/format',
        },
      ],
    },
  ],
  [
    'bank-card',
    '62220202',
    {},
    {
      outcome: 'reject',
      value: '62220202',
      issues: [
        {
          code: 'bank-card/length',
          params: {
            length: 8,
          },
        },
      ],
    },
  ],
  [
    'bank-account',
    '1234',
    {},
    {
      outcome: 'reject',
      value: '1234',
      issues: [
        {
          code: 'bank-account/length',
          params: {
            length: 4,
          },
        },
      ],
    },
  ],
  [
    'cnaps',
    '1021',
    {},
    {
      outcome: 'reject',
      value: '1021',
      issues: [
        {
          code: 'cnaps/length',
          params: {
            length: 4,
          },
        },
      ],
    },
  ],
  [
    'person-name',
    '张\u2f42\u2f08',
    {},
    {
      outcome: 'accept',
      value: '张文人',
      issues: [
        {
          code: 'name/radical-replaced',
          params: {
            position: 2,
            found: '\u2f42',
            expected: '文',
          },
        },
        {
          code: 'name/radical-replaced',
          params: {
            position: 3,
            found: '\u2f08',
            expected: '人',
          },
        },
      ],
    },
  ],
  [
    'person-name',
    '张\ue863',
    {},
    {
      outcome: 'warn',
      value: '张\ue863',
      issues: [
        {
          code: 'name/private-use',
          params: {
            position: 2,
            found: '\ue863',
            expected: '䶮',
          },
        },
      ],
      proposal: '张䶮',
    },
  ],
  [
    'person-name',
    '张\uf8ff',
    {},
    {
      outcome: 'warn',
      value: '张\uf8ff',
      issues: [
        {
          code: 'name/private-use',
          params: {
            position: 2,
            found: '\uf8ff',
          },
        },
      ],
    },
  ],
  [
    'person-name',
    '王三3a4',
    {},
    {
      outcome: 'reject',
      value: '王三3a4',
      issues: [
        {
          code: 'name/digit',
          params: {
            position: 3,
            found: '3',
          },
        },
        {
          code: 'name/mixed-scripts',
          params: {
            position: 4,
            found: 'a',
          },
        },
      ],
    },
  ],
  [
    'person-name',
    '王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王',
    {},
    {
      outcome: 'warn',
      value:
        '王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王',
      issues: [
        {
          code: 'person-name/length',
          params: {
            length: 51,
          },
        },
      ],
    },
  ],
  [
    'latin-name',
    '\u0410nn\u0430',
    {},
    {
      outcome: 'reject',
      value: '\u0410nn\u0430',
      issues: [
        {
          code: 'name/mixed-scripts',
          params: {
            position: 1,
            found: '\u0410',
            expected: 'A',
          },
        },
      ],
      proposal: 'Anna',
    },
  ],
  [
    'organization-name',
    '\u0410BB（中国）有限公司',
    {},
    {
      outcome: 'reject',
      value: '\u0410BB（中国）有限公司',
      issues: [
        {
          code: 'name/mixed-scripts',
          params: {
            position: 1,
            found: '\u0410',
            expected: 'A',
          },
        },
      ],
      proposal: 'ABB（中国）有限公司',
    },
  ],
  [
    'organization-name',
    '杭州★公★',
    {},
    {
      outcome: 'warn',
      value: '杭州★公★',
      issues: [
        {
          code: 'organization-name/character',
          params: {
            position: 3,
            found: '★',
          },
        },
      ],
    },
  ],
  [
    'amount',
    '0.51',
    {
      maxFen: 50,
    },
    {
      outcome: 'reject',
      value: '0.51',
      issues: [
        {
          code: 'amount/range',
          params: {
            min: '0.01',
            max: '0.50',
          },
        },
      ],
    },
  ],
  [
    'amount',
    '51',
    {},
    {
      outcome: 'reject',
      value: '51.00',
      issues: [
        {
          code: 'amount/fen-as-yuan',
          params: {
            found: '51.00',
            expected: '0.51',
          },
        },
      ],
      proposal: '0.51',
    },
  ],
  [
    'amount',
    '0.5x',
    {},
    {
      outcome: 'reject',
      value: '0.5x',
      issues: [
        {
          code: 'text/character',
          params: {
            position: 4,
            found: 'x',
          },
        },
      ],
    },
  ],
  [
    'amount',
    '1元5分',
    {
      maxFen: 200,
    },
    {
      outcome: 'accept',
      value: '1.05',
      issues: [],
      facts: {
        fen: 105,
      },
    },
  ],
  [
    'company-number',
    '12345678',
    {
      issuer: 'HK',
    },
    {
      outcome: 'accept',
      value: '12345678',
      issues: [],
      facts: {
        issuer: 'HK',
      },
    },
  ],
  [
    'company-number',
    '10458574',
    {
      issuer: 'TW',
    },
    {
      outcome: 'accept',
      value: '10458574',
      issues: [],
      facts: {
        issuer: 'TW',
      },
    },
  ],
  [
    'company-number',
    '10458575',
    {
      issuer: 'TW',
    },
    {
      outcome: 'accept',
      value: '10458575',
      issues: [],
      facts: {
        issuer: 'TW',
      },
    },
  ],
  [
    'company-number',
    '04595252',
    {
      issuer: 'TW',
    },
    {
      outcome: 'accept',
      value: '04595252',
      issues: [],
      facts: {
        issuer: 'TW',
      },
    },
  ],
  [
    'company-number',
    '#',
    {},
    {
      outcome: 'reject',
      value: '#',
      issues: [
        {
          code: 'text/character',
          params: {
            position: 1,
            found: '#',
          },
        },
      ],
    },
  ],
  [
    'document-number',
    'AB12',
    {
      issuer: 'US',
    },
    {
      outcome: 'accept',
      value: 'AB12',
      issues: [],
      facts: {
        issuer: 'US',
      },
    },
  ],
  [
    'document-number',
    'AB12',
    {},
    {
      outcome: 'accept',
      value: 'AB12',
      issues: [],
    },
  ],
  [
    'document-number',
    'A#',
    {},
    {
      outcome: 'reject',
      value: 'A#',
      issues: [
        {
          code: 'text/character',
          params: {
            position: 2,
            found: '#',
          },
        },
      ],
    },
  ],
  [
    'person-name',
    '买买提。阿里',
    {},
    {
      outcome: 'reject',
      value: '买买提。阿里',
      issues: [{ code: 'name/character', params: { position: 4, found: '。', expected: '·' } }],
      proposal: '买买提·阿里',
    },
  ],
  [
    'person-name',
    '张三。',
    {},
    {
      outcome: 'reject',
      value: '张三。',
      issues: [{ code: 'name/character', params: { position: 3, found: '。', expected: '·' } }],
    },
  ],
  [
    'person-name',
    '张○三',
    {},
    {
      outcome: 'reject',
      value: '张○三',
      issues: [{ code: 'name/character', params: { position: 2, found: '○', expected: '〇' } }],
      proposal: '张〇三',
    },
  ],
  [
    'organization-name',
    '𠮷𠮷有限公司,',
    {},
    {
      outcome: 'warn',
      value: '𠮷𠮷有限公司,',
      issues: [{ code: 'organization-name/character', params: { position: 7, found: ',' } }],
    },
  ],
  [
    'organization-name',
    ',𠮷有限公司',
    {},
    {
      outcome: 'warn',
      value: ',𠮷有限公司',
      issues: [{ code: 'organization-name/character', params: { position: 1, found: ',' } }],
    },
  ],
  [
    'organization-name',
    '某某集团（中国）.',
    {},
    {
      outcome: 'warn',
      value: '某某集团（中国）.',
      issues: [{ code: 'organization-name/character', params: { position: 9, found: '.' } }],
    },
  ],
  [
    'organization-name',
    '北京一○一中学',
    {},
    {
      outcome: 'warn',
      value: '北京一○一中学',
      issues: [{ code: 'organization-name/character', params: { position: 4, found: '○', expected: '〇' } }],
      proposal: '北京一〇一中学',
    },
  ],
  [
    'organization-name',
    '某某公司★',
    {},
    {
      outcome: 'warn',
      value: '某某公司★',
      issues: [{ code: 'organization-name/character', params: { position: 5, found: '★' } }],
    },
  ],
  [
    'resident-id',
    '110105194912310X22',
    {},
    {
      outcome: 'reject',
      value: '110105194912310X22',
      issues: [{ code: 'text/character', params: { position: 16, found: 'X' } }],
    },
  ],
  [
    'resident-id',
    '1101051949123100X',
    {},
    {
      outcome: 'reject',
      value: '1101051949123100X',
      issues: [{ code: 'resident-id/length', params: { length: 17 } }],
    },
  ],
  [
    'resident-id',
    '11010519491231002X号',
    {},
    {
      outcome: 'reject',
      value: '11010519491231002X号',
      issues: [{ code: 'text/character', params: { position: 19, found: '号' } }],
    },
  ],
  [
    'resident-id',
    '1l010519491231002X',
    {},
    {
      outcome: 'reject',
      value: '1L010519491231002X',
      issues: [{ code: 'text/letter-for-digit', params: { position: 2, found: 'l', expected: '1' } }],
      proposal: '11010519491231002X',
    },
  ],
  [
    'resident-id',
    '１ｌ010519491231002X',
    {},
    {
      outcome: 'reject',
      value: '1L010519491231002X',
      issues: [{ code: 'text/letter-for-digit', params: { position: 2, found: 'l', expected: '1' } }],
      proposal: '11010519491231002X',
    },
  ],
  [
    'mobile',
    '+8601380013800',
    {},
    { outcome: 'reject', value: '01380013800', issues: [{ code: 'mobile/landline' }] },
  ],
  ['mobile', '8613800138000', {}, { outcome: 'accept', value: '13800138000', issues: [] }],
  [
    'mobile',
    '0138001380000',
    {},
    {
      outcome: 'reject',
      value: '0138001380000',
      issues: [{ code: 'mobile/length', params: { length: 13 } }],
    },
  ],
  ['amount', '5角', {}, { outcome: 'accept', value: '0.50', issues: [], facts: { fen: 50 } }],
  ['amount', '+0.51元。', {}, { outcome: 'accept', value: '0.51', issues: [], facts: { fen: 51 } }],
  ['amount', '0.51.', {}, { outcome: 'accept', value: '0.51', issues: [], facts: { fen: 51 } }],
  ['amount', '0.51..', {}, { outcome: 'reject', value: '0.51..', issues: [{ code: 'amount/format' }] }],
  [
    'organization-name',
    '某某★公司,',
    {},
    {
      outcome: 'warn',
      value: '某某★公司,',
      issues: [{ code: 'organization-name/character', params: { position: 3, found: '★' } }],
    },
  ],
  [
    'hkid',
    'A12345A3',
    {},
    {
      outcome: 'reject',
      value: 'A12345A3',
      issues: [{ code: 'text/character', params: { position: 7, found: 'A' } }],
    },
  ],
  [
    'hkid',
    'A123456A3',
    {},
    {
      outcome: 'reject',
      value: 'A123456A3',
      issues: [{ code: 'text/character', params: { position: 2, found: '1' } }],
    },
  ],
  [
    'uscc',
    '9A330106MA2CFLVG4R',
    {},
    {
      outcome: 'reject',
      value: '9A330106MA2CFLVG4R',
      issues: [{ code: 'text/character', params: { position: 15, found: 'V' } }],
    },
  ],
  [
    'uscc',
    '91330106VA2CFLDG4R',
    {},
    {
      outcome: 'reject',
      value: '91330106VA2CFLDG4R',
      issues: [{ code: 'text/character', params: { position: 9, found: 'V' } }],
    },
  ],
  [
    'person-name',
    '张\ud800',
    {},
    {
      outcome: 'reject',
      value: '张�',
      issues: [{ code: 'name/character', params: { position: 2, found: '�' } }],
    },
  ],
  [
    'organization-name',
    '杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭公司',
    {},
    {
      outcome: 'accept',
      value:
        '杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭公司',
      issues: [],
    },
  ],
  [
    'organization-name',
    '杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭公司',
    {},
    {
      outcome: 'warn',
      value:
        '杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭杭公司',
      issues: [{ code: 'organization-name/length', params: { length: 101 } }],
    },
  ],
  [
    'passport',
    '12#45',
    { issuer: 'CN' },
    {
      outcome: 'reject',
      value: '12#45',
      issues: [{ code: 'text/character', params: { position: 3, found: '#' } }],
    },
  ],
  [
    'passport',
    'E1#45678',
    { issuer: 'CN' },
    {
      outcome: 'reject',
      value: 'E1#45678',
      issues: [{ code: 'text/character', params: { position: 3, found: '#' } }],
    },
  ],
  [
    'passport',
    'E1#45678',
    {},
    {
      outcome: 'reject',
      value: 'E1#45678',
      issues: [{ code: 'text/character', params: { position: 3, found: '#' } }],
    },
  ],
  [
    'residence-permit',
    '110105199201300011',
    {},
    {
      outcome: 'reject',
      value: '110105199201300011',
      issues: [
        { code: 'residence-permit/address', params: { position: 1, found: '110105' } },
        { code: 'residence-permit/checksum' },
      ],
    },
  ],
  [
    'mrz',
    'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<< \r\n  L898902C36UTO7408122F1204159ZE184226B<<<<<10',
    {},
    {
      outcome: 'accept',
      value: 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10',
      issues: [],
      facts: {
        format: 'TD3',
        documentNumber: 'L898902C3',
        issuer: 'UTO',
        nationality: 'UTO',
        surname: 'ERIKSSON',
        givenNames: 'ANNA MARIA',
        sex: 'female',
      },
    },
  ],
  [
    'mrz',
    'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<10',
    {},
    {
      outcome: 'reject',
      value: 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<10',
      issues: [{ code: 'mrz/format', params: { length: 86 } }],
    },
  ],
  [
    'mrz',
    '\nP<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10',
    {},
    {
      outcome: 'accept',
      value: 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10',
      issues: [],
      facts: {
        format: 'TD3',
        documentNumber: 'L898902C3',
        issuer: 'UTO',
        nationality: 'UTO',
        surname: 'ERIKSSON',
        givenNames: 'ANNA MARIA',
        sex: 'female',
      },
    },
  ],
  [
    'taxpayer-number',
    '91330106MA2CFLDG4R',
    {},
    {
      outcome: 'accept',
      value: '91330106MA2CFLDG4R',
      issues: [],
      facts: {
        category: '91',
        organizationType: 'business',
        region: '330106',
        organizationCode: 'MA2CFLDG4',
      },
    },
  ],
  [
    'residence-permit',
    '820000199201300020',
    {},
    {
      outcome: 'accept',
      value: '820000199201300020',
      issues: [],
      facts: { birthDate: '1992-01-30', sex: 'female', region: '820000', origin: 'MO' },
    },
  ],
];

describe('whole answers', () => {
  for (const [kind, input, { regions, ...context }, answer] of answers) {
    it(`of ${kind} ${JSON.stringify(input)} ${JSON.stringify({ regions, ...context })}`, async () => {
      const table = regions ? { regions: await loadRegions() } : {};
      expect(check(kind as Kind, input, { ...context, ...table })).to.deep.equal(answer);
    });
  }
});
