import { dateIn, type Kind } from '../domain/index.js';
import type { DocumentPolicy, DocumentType } from '../contract/index.js';
import type { CheckRequest } from './effect.js';
import type { FlowState, FormField } from './flow-state.js';
import { submittedAnswer } from './kept-answer.js';
import { subjectOf } from './screen.js';

/** Documents that can prove this subject in the region at hand; the policy's `*` stands for any other region. */
export function documentsOf(state: FlowState): readonly DocumentPolicy[] {
  const snapshot = state.snapshot;
  const subject = subjectOf(state);
  if (!snapshot || !subject) return [];
  const mine = snapshot.policy.documents.filter(document => document.subject === subject);
  const region = subject === 'enterprise' ? registrationRegion(state) : snapshot.account.region;
  const here = mine.filter(document => document.region === region);
  return here.length > 0 ? here : mine.filter(document => document.region === '*');
}

export function documentTypesOf(state: FlowState): readonly DocumentType[] {
  return documentsOf(state).map(({ type }) => type);
}

/** Which check judges a field; null for free text and choices. */
export function kindOf(state: FlowState, field: FormField): Kind | null {
  switch (field) {
    case 'fullName':
    case 'legalRepresentativeName':
    case 'contactName':
      return nameKind(state, field);
    case 'documentNumber':
      return documentKind(documentTypeOf(state));
    case 'legalRepresentativeDocumentNumber':
      return documentKind(
        (state.answers.legalRepresentativeDocumentType as DocumentType | undefined) ?? 'resident-id',
      );
    case 'mobile':
    case 'contactMobile':
      return 'mobile';
    case 'organizationName':
      return 'organization-name';
    case 'registrationNumber':
      return registrationRegion(state) === 'cn-mainland' ? 'uscc' : 'company-number';
    case 'bankAccount':
      return 'bank-account';
    case 'bankCnaps':
      return 'cnaps';
    case 'amount':
      return 'amount';
    default:
      return null;
  }
}

/** The document at hand: the chosen one, or the first that the region offers. */
export function documentTypeOf(state: FlowState): DocumentType {
  const offered = documentTypesOf(state);
  const chosen = state.answers.documentType ?? submittedAnswer(state, 'documentType');
  return offered.find(type => type === chosen) ?? offered[0] ?? 'resident-id';
}

/** The region in which the organization is registered: the chosen one, or the account's. */
export function registrationRegion(state: FlowState): string {
  const chosen = state.answers.organizationRegion ?? submittedAnswer(state, 'organizationRegion');
  return chosen || state.snapshot?.account.region || 'cn-mainland';
}

/** Documents of foreigners and of other regions carry Latin names; a Chinese character tells a Chinese one. */
function nameKind(state: FlowState, field: FormField): Kind {
  const latin =
    state.snapshot?.account.region !== 'cn-mainland' ||
    (field === 'fullName' && /^passport|^foreign/.test(documentTypeOf(state)));
  return latin && !/\p{sc=Han}/u.test(state.answers[field] ?? '') ? 'latin-name' : 'person-name';
}

function documentKind(type: DocumentType): Kind {
  switch (type) {
    case 'id-card':
    case 'drivers-license':
    case 'work-permit':
    case 'business-license':
      return 'document-number';
    default:
      return type;
  }
}

/** Kinds whose form depends on the place that issued the document. */
const issuedKinds: readonly Kind[] = ['company-number', 'document-number'];

/** The request to check one answer; null where nothing was typed or nothing judges it. */
export function checkRequest(state: FlowState, field: FormField): CheckRequest | null {
  const input = state.answers[field] ?? '';
  const kind = kindOf(state, field);
  const snapshot = state.snapshot;
  if (!kind || !snapshot || input.trim() === '') return null;
  const today = dateIn(snapshot.policy.timeZone, new Date(state.now)).date;
  const range = snapshot.policy.payment?.amountFen;
  const region = field === 'registrationNumber' ? registrationRegion(state) : snapshot.account.region;
  return {
    field,
    kind,
    input,
    context: {
      today,
      ...(kind === 'amount' && range ? { minFen: range.min, maxFen: range.max } : {}),
      ...(issuedKinds.includes(kind)
        ? { issuer: region === 'cn-mainland' ? 'CN' : region.toUpperCase() }
        : {}),
    },
  };
}
