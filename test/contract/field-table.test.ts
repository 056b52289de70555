import { expect } from 'chai';
import {
  checkOf,
  choicesOf,
  documentTypes,
  fieldNames,
  formFields,
  isOutdated,
  judgedBy,
  personDocuments,
  plainIssue,
  presets,
  schemas,
  withChoices,
  wordsOf,
  type FieldContext,
  type FieldName,
  type FormAnswers,
  type Policy,
  type Subject,
} from '../../src/contract/index.js';
import { check, isNote, kinds } from '../../src/domain/index.js';
import { vectorFiles } from '../domain/vectors.js';

interface ContextWish {
  readonly accountRegion?: string;
  readonly subject?: Subject;
  readonly policy?: Partial<Policy>;
}

function context(answers: FormAnswers = {}, wish: ContextWish = {}): FieldContext {
  const { accountRegion = 'cn-mainland', subject = 'individual', policy } = wish;
  return { policy: { ...presets.enterprise(), ...policy }, accountRegion, subject, answers };
}
const kindOf = (name: FieldName, answers: FormAnswers, accountRegion = 'cn-mainland') =>
  checkOf(name, context(answers, { accountRegion }))?.kind ?? null;

describe('the table of fields', () => {
  it('names fields, kinds and documents that exist', () => {
    for (const name of fieldNames) {
      const { checks, region, document, belongsTo, choices, typing } = formFields[name];
      for (const base of [region, document, ...belongsTo]) if (base) expect(fieldNames).to.include(base);
      for (const { check: kind, documents = [] } of checks) {
        expect(kinds).to.include(kind);
        expect(documentTypes).to.include.members([...documents]);
      }
      expect(choices !== null && checks.length > 0, `${name} is chosen or typed`).to.equal(false);
      // What is masked or sent has to fit into a snapshot.
      expect(typing.maxLength).to.be.within(1, 200);
    }
  });

  it('lets a choice depend only on choices before it', () => {
    for (const name of fieldNames.filter(each => formFields[each].choices))
      for (const base of formFields[name].belongsTo)
        expect(fieldNames.indexOf(base)).to.be.below(fieldNames.indexOf(name));
  });

  it('masks and keeps for a short time what is a number', () => {
    const numbers = fieldNames.filter(name => formFields[name].retention === 'number');
    expect(numbers).to.have.members([
      'documentNumber',
      'mobile',
      'registrationNumber',
      'legalRepresentativeDocumentNumber',
      'contactMobile',
      'bankAccount',
      'bankCnaps',
    ]);
    for (const name of numbers) expect(formFields[name], name).to.include({ masked: true });
  });

  it('has a case for every answer that is not free text, whatever its document and region', () => {
    for (const name of fieldNames.filter(each => formFields[each].checks.length > 0))
      for (const accountRegion of ['cn-mainland', 'hk', 'sg'])
        for (const type of documentTypes) {
          const answers = { documentType: type, legalRepresentativeDocumentType: type, [name]: 'x' };
          const isPhone = /mobile/i.test(name) && accountRegion !== 'cn-mainland';
          expect(kindOf(name, answers, accountRegion) === null, `${name} ${type} ${accountRegion}`).to.equal(
            isPhone,
          );
        }
  });

  it('needs no pattern that a regular expression engine without looking ahead and behind cannot run', () => {
    const begins = fieldNames.flatMap(name => formFields[name].checks.flatMap(each => each.begins ?? []));
    const patterns = [...begins, ...patternsIn(schemas)];
    expect(patterns).to.have.length.of.at.least(5);
    for (const pattern of patterns) expect(pattern).not.to.match(/\(\?[=!<]/);
  });

  it('calls a note what the vectors call one', () => {
    const levels = vectorFiles.flatMap(({ codes }) =>
      Object.entries(codes).map(([code, meaning]) => [code, meaning?.level] as const),
    );
    expect(levels.filter(([code, level]) => isNote(code) && level !== 'note')).to.deep.equal([]);
    expect(['text/invisible', 'name/radical-replaced'].every(isNote)).to.equal(true);
  });
});

/** The regular expressions inside the schemas. */
function patternsIn(all: object): string[] {
  const found = new Set<string>();
  const seen = new Set<unknown>();
  const visit = (value: unknown): void => {
    if (value instanceof RegExp) found.add(value.source);
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    for (const inner of Object.values(value)) visit(inner);
  };
  for (const schema of Object.values(all)) visit((schema as { _zod: { def: unknown } })._zod.def);
  return [...found];
}

describe('which check judges an answer', () => {
  it('[N19] the number of a person’s document by its type, whoever holds it', () => {
    for (const type of personDocuments.filter(each => (kinds as readonly string[]).includes(each))) {
      expect(kindOf('documentNumber', { documentType: type })).to.equal(type);
      const answers = { legalRepresentativeDocumentType: type };
      expect(kindOf('legalRepresentativeDocumentNumber', answers)).to.equal(type);
    }
  });

  it('[N22] an ID card by the region that issued it, else by the account’s', () => {
    const card = { documentType: 'id-card' };
    for (const [region, kind] of [
      ['hk', 'hkid'],
      ['mo', 'macao-id'],
      ['tw', 'taiwan-id'],
      ['sg', 'document-number'],
    ] as const) {
      expect(kindOf('documentNumber', card, region)).to.equal(kind);
      expect(kindOf('documentNumber', { ...card, documentRegion: region })).to.equal(kind);
    }
  });

  it('[N22] a number by what it says of itself where nobody was asked for the document', () => {
    const kind = (documentNumber: string) => kindOf('documentNumber', { documentNumber });
    expect(kind('11010519491231002X')).to.equal('resident-id');
    expect(kind('８１００００ 19940823 0021')).to.equal('residence-permit');
    expect(kind('932682198501010017')).to.equal('foreign-permanent-resident-id');
    const policy = {
      documents: [{ subject: 'individual', region: '*', type: 'passport', slots: [] }],
    } satisfies Partial<Policy>;
    expect(checkOf('documentNumber', context({}, { policy }))?.kind, 'the only one').to.equal('passport');
  });

  it('[N22] a registration number of 15 digits, a credit code, and a number of another region', () => {
    expect(kindOf('registrationNumber', { registrationNumber: '110108000000016' })).to.equal(
      'registration-number',
    );
    expect(kindOf('registrationNumber', { registrationNumber: '91330106MA2CFLDG4R' })).to.equal('uscc');
    expect(kindOf('registrationNumber', { organizationRegion: 'hk' })).to.equal('company-number');
    const abroad = context({ organizationRegion: 'hk' }, { subject: 'enterprise' });
    expect(checkOf('registrationNumber', abroad)?.context).to.deep.equal({ issuer: 'HK' });
    expect(wordsOf('registrationNumber', abroad)).to.equal('companyNumber');
  });

  it('[N22] a mobile number of the mainland; one of another region is not held against its form', () => {
    expect(kindOf('mobile', { mobile: '13800138000' })).to.equal('mobile');
    const hongKong = context({ mobile: '+852 9123 4567' }, { accountRegion: 'hk' });
    expect(checkOf('mobile', hongKong)).to.equal(null);
    expect(plainIssue('mobile', hongKong)).to.equal(null);
    expect(wordsOf('mobile', hongKong)).to.equal('mobileAbroad');
  });

  it('[N20] the name of an organization by its type, as far as that is known', () => {
    const verdict = (organizationType?: string) => {
      const found = checkOf('organizationName', context({ organizationName: '***', organizationType }));
      return found && check(found.kind, '***', found.context).outcome;
    };
    expect(verdict()).to.equal('warn');
    expect(verdict('individual-business')).to.equal('warn');
    expect(verdict('business')).to.equal('reject');
  });

  it('the name of a bank as that of an organization', () => {
    expect(kindOf('bankName', { bankName: '示例银行杭州分行' })).to.equal('organization-name');
  });
});

describe('what an answer may be chosen from', () => {
  it('[N19] the documents that the policy lists for a person in the region', () => {
    const listed = presets.enterprise().documents.map(({ type }) => type);
    const company = context({}, { subject: 'enterprise' });
    expect(choicesOf('legalRepresentativeDocumentType', company)).to.deep.equal(listed);
    expect(choicesOf('documentType', context())).to.deep.equal(listed);
    const none = context({}, { subject: 'enterprise', policy: { documents: [] } });
    expect(choicesOf('legalRepresentativeDocumentType', none)).to.deep.equal(personDocuments);
    const review = { policy: presets.review(), subject: 'enterprise' } as const;
    expect(
      choicesOf('legalRepresentativeDocumentType', context({ organizationRegion: 'sg' }, review)),
    ).to.deep.equal(['id-card', 'drivers-license', 'work-permit']);
  });

  it('regions that the policy takes, the account’s own first', () => {
    const regions = (policy: Partial<Policy>) =>
      choicesOf('organizationRegion', context({}, { subject: 'enterprise', accountRegion: 'sg', policy }));
    expect(regions({ organizationRegions: [] })).to.deep.equal(['sg']);
    expect(regions({ organizationRegions: ['hk', 'sg'] })).to.deep.equal(['sg', 'hk']);
    expect(regions({ organizationRegions: ['hk'] })).to.deep.equal(['hk']);
    expect(regions({ organizationRegions: ['*'] })?.slice(0, 2)).to.deep.equal(['sg', 'cn-mainland']);
    const documents: Policy['documents'] = [
      { subject: 'enterprise', region: 'hk', type: 'business-license', slots: [] },
    ];
    expect(regions({ organizationRegions: ['*'], documents }), 'one has to prove it').to.deep.equal(['hk']);
  });

  it('stands at the first that is offered, where a field starts there', () => {
    const asked: FieldName[] = ['documentRegion', 'documentType', 'certificateType', 'organizationType'];
    const { answers } = withChoices(context({ documentType: 'work-permit' }), asked);
    expect(answers).to.include({ documentRegion: 'cn-mainland', documentType: 'resident-id' });
    expect([answers.certificateType, answers.organizationType]).to.deep.equal([undefined, undefined]);
  });

  it('makes a number void with the document or the region that it belongs to', () => {
    const earlier = { documentType: 'passport', documentNumber: 'X1*****67' };
    expect(isOutdated('documentNumber', earlier, { documentType: 'id-card' })).to.equal(true);
    expect(isOutdated('documentNumber', earlier, { documentType: 'passport' })).to.equal(false);
    expect(isOutdated('documentNumber', earlier, {})).to.equal(false);
    expect(isOutdated('fullName', earlier, { documentType: 'id-card' })).to.equal(false);
    expect(judgedBy('documentType')).to.deep.equal(['fullName', 'documentNumber']);
  });
});
