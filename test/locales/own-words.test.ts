import { expect } from 'chai';
import { enCompanions } from '../../src/locales/en/companions.js';
import { enIssues } from '../../src/locales/en/issues.js';
import { en } from '../../src/locales/en/messages.js';
import {
  directionOf,
  ownBlock,
  ownMessages,
  type Misfit,
  type OwnWords,
} from '../../src/locales/own-words.js';
import type { LocaleMessages } from '../../src/locales/registered.js';

/** English with sentences laid over it, and what was told about them. */
function laid(registered: readonly LocaleMessages[], messages: unknown = null, language = 'fr') {
  const told: Misfit[] = [];
  const report = (misfit: Misfit) => told.push(misfit);
  const own: OwnWords = { language, registered, messages, report };
  return { ...ownMessages(en, enIssues, own), told };
}

describe('[D6] own sentences', () => {
  it('stand in place of the built-in ones, sentence by sentence, at every depth', () => {
    const { messages, told } = laid([
      {
        common: { next: 'Suivant' },
        fields: { fullName: { label: 'Nom complet' } },
        photos: { camera: { codes: { 'camera/none': 'Aucune caméra.' } } },
      },
    ]);
    expect(messages.common.next).to.equal('Suivant');
    expect(messages.common.back).to.equal(en.common.back);
    expect(messages.fields.fullName).to.deep.equal({ label: 'Nom complet', hint: en.fields.fullName.hint });
    expect(messages.photos.camera.codes['camera/none']).to.equal('Aucune caméra.');
    expect(messages.photos.camera.codes['camera/busy']).to.equal(en.photos.camera.codes['camera/busy']);
    expect(told).to.deep.equal([]);
  });

  it('fall back from the special language to the general one, and then to the one that ships', () => {
    const { messages } = laid([
      { common: { next: 'Suivant', back: 'Précédent' } },
      { common: { next: 'Continuer' } },
    ]);
    expect([messages.common.next, messages.common.back, messages.common.submit]).to.deep.equal([
      'Continuer',
      'Précédent',
      en.common.submit,
    ]);
  });

  it('take values as functions or as names in braces', () => {
    const { messages, issues, told } = laid([
      {
        common: { step: 'Étape {n} sur {of}' },
        tries: { left: (left, of) => `${left} essai${left > 1 ? 's' : ''} sur ${of}` },
        issues: {
          'resident-id/length': 'Ce numéro a {length} caractères.',
          'text/empty': () => 'À remplir.',
        },
        photos: { codes: { 'photo/too-large': 'Trop lourd : {max} octets.' } },
      },
    ]);
    expect(messages.common.step(2, 5)).to.equal('Étape 2 sur 5');
    expect(messages.tries.left(2, 3)).to.equal('2 essais sur 3');
    expect(issues?.['resident-id/length']?.({ length: 17 })).to.equal('Ce numéro a 17 caractères.');
    expect(issues?.['text/empty']?.({})).to.equal('À remplir.');
    expect(messages.photos.codes['photo/too-large']({ max: 7 })).to.equal('Trop lourd : 7 octets.');
    expect(told).to.deep.equal([]);
  });

  it('are the built-in ones where a check does not know what they speak of', () => {
    const { issues } = laid([{ issues: { 'resident-id/length': 'Ce numéro a {length} caractères.' } }]);
    expect(issues?.['resident-id/length']?.({})).to.equal(enIssues['resident-id/length']({}));
  });

  it('with an unknown placeholder are reported and left out', () => {
    const { messages, issues, told } = laid([
      {
        common: { step: 'Étape {number} sur {of}', next: 'Suivant {n}' },
        issues: { 'resident-id/length': 'Ce numéro a {count} caractères.' },
      },
    ]);
    expect(messages.common.step(2, 5)).to.equal(en.common.step(2, 5));
    expect(messages.common.next).to.equal(en.common.next);
    expect(issues?.['resident-id/length']).to.equal(enIssues['resident-id/length']);
    expect(told.map(({ path, given }) => `${path}: ${given}`)).to.deep.equal([
      'fr.common.step: the unknown placeholder {number}',
      'fr.common.next: the unknown placeholder {n}',
      'fr.issues.resident-id/length: the unknown placeholder {count}',
    ]);
    expect(told[0]?.expected).to.equal('{n}, {of}');
    expect(told[1]?.expected).to.equal('none');
  });

  it('without one of their values are reported, and said', () => {
    const { messages, told } = laid([{ common: { step: 'Étape {n}' } }]);
    expect(messages.common.step(2, 5)).to.equal('Étape 2');
    expect(told).to.deep.equal([
      { path: 'fr.common.step', given: 'no placeholder {of}', expected: '{n}, {of}' },
    ]);
  });

  it('as functions of more values than there are are reported', () => {
    const { told } = laid([
      { common: { step: ((n: number, of: number, title: string) => `${n} ${of} ${title}`) as never } },
    ]);
    expect(told.map(({ path, given }) => `${path}: ${given}`)).to.deep.equal([
      'fr.common.step: a function of 3 values',
    ]);
  });

  it('under keys that there are not, or of another kind, are reported and left out', () => {
    const wrong = {
      comon: { next: 'x' },
      common: { nxt: 'x', back: 7, submit: null },
      status: 'all of it',
      issues: { 'no/such-code': 'x' },
    };
    const { messages, issues, told } = laid([wrong as never]);
    expect(messages).to.deep.equal(en);
    expect(Object.keys(issues ?? {})).to.deep.equal(Object.keys(enIssues));
    expect(told.map(({ path }) => path).sort()).to.deep.equal([
      'fr.common.back',
      'fr.common.nxt',
      'fr.comon',
      'fr.issues.no/such-code',
      'fr.status',
    ]);
  });

  it('of an element come last: for every language, then under its tag', () => {
    const messages = {
      common: { next: 'Weiter', back: 'Zurück' },
      fr: { common: { next: 'Suivant' } },
      'fr-CA': { common: { next: 'Continuer' } },
      zh: { common: { next: '下一步' } },
    };
    const said = (language: string) => {
      const { messages: found, told } = laid([{ common: { submit: 'Envoyer' } }], messages, language);
      expect(told).to.deep.equal([]);
      return [found.common.next, found.common.back, found.common.submit];
    };
    expect(said('fr')).to.deep.equal(['Suivant', 'Zurück', 'Envoyer']);
    expect(said('fr-CA')).to.deep.equal(['Continuer', 'Zurück', 'Envoyer']);
    expect(said('fr-BE')).to.deep.equal(['Suivant', 'Zurück', 'Envoyer']);
    expect(said('zh-Hant')).to.deep.equal(['下一步', 'Zurück', 'Envoyer']);
    expect(said('en')).to.deep.equal(['Weiter', 'Zurück', 'Envoyer']);
  });

  it('reach badge and gate, each in its block', () => {
    const registered = [{ badge: { label: 'Identité' }, gate: { close: 'Fermer' }, common: { next: 'x' } }];
    const told: Misfit[] = [];
    const own: OwnWords = {
      language: 'fr',
      registered,
      messages: { fr: { status: { verified: 'Vérifié' } } },
      report: misfit => told.push(misfit),
    };
    const badge = ownBlock(enCompanions.badge, 'badge', own);
    expect([badge.label, badge.status.verified, badge.status.revoked]).to.deep.equal([
      'Identité',
      'Vérifié',
      enCompanions.badge.status.revoked,
    ]);
    expect(ownBlock(enCompanions.gate, 'gate', { ...own, messages: null }).close).to.equal('Fermer');
    expect(told).to.deep.equal([]);
  });

  it('have the direction that they were registered with, or that of their script', () => {
    expect(directionOf('fr', [{}])).to.equal('ltr');
    expect(directionOf('ar', [{}])).to.equal('rtl');
    expect(directionOf('ar-EG', [])).to.equal('rtl');
    expect(directionOf('arn', [])).to.equal('ltr');
    expect(directionOf('fr', [{ direction: 'rtl' }])).to.equal('rtl');
    expect(directionOf('he', [{ direction: 'rtl' }, { direction: 'ltr' }])).to.equal('ltr');
  });

  it('are the English of nobody: what is not laid over stays the same object', () => {
    laid([{ common: { next: 'Suivant' } }]);
    expect(en.common.next).to.equal('Next');
  });
});
