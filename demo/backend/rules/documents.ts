import {
  documentsOf,
  type Answers,
  type DocumentPolicy,
  type DocumentType,
  type PhotoSlot,
  type Subject,
} from '../../../src/contract/index.js';
import type { Account } from '../account.js';
import { Refusal } from '../refusal.js';

/** A document by which an identity is proved, and the photos of it. */
export interface Document {
  readonly type: DocumentType;
  readonly slots: readonly PhotoSlot[];
}

/** [I5] [I6] The documents that prove a subject in the region of its document or its registration. */
export function offeredDocuments(
  { policy, region: accountRegion }: Account,
  subject: Subject,
  answers: Answers,
): readonly DocumentPolicy[] {
  return documentsOf({ policy, accountRegion, subject, answers });
}

/**
 * The document that a submission is about; null where the policy knows none for the subject. Where the type is not
 * asked for, the first one whose photos are all named.
 * @param answers canonical answers: of what the policy does not ask for they hold nothing.
 * @throws Refusal `invalid-answers` where the region does not offer the document, or none at all.
 */
export function submittedDocument(
  account: Account,
  subject: Subject,
  answers: Answers,
  named: readonly { slot: PhotoSlot }[],
): Document | null {
  if (!account.policy.documents.some(document => document.subject === subject)) return null;
  const offered = offeredDocuments(account, subject, answers);
  const { documentType: asked } = answers;
  const document =
    asked === undefined
      ? (offered.find(({ slots }) => slots.every(slot => named.some(photo => photo.slot === slot))) ??
        offered[0])
      : offered.find(({ type }) => type === asked);
  if (document) return document;
  const field = asked === undefined && subject === 'enterprise' ? 'organizationRegion' : 'documentType';
  throw new Refusal('invalid-answers', { fields: [{ field, code: 'answer/not-offered' }] });
}
