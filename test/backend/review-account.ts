import { randomUUID } from 'node:crypto';
import type { Answers, PhotoSlot, Policy, Subject } from '../../src/contract/index.js';
import { DemoAccount, type Reply } from './demo-account.js';
import { consentsFor } from './test-identity.js';

/** Bytes that are a photo to whoever looks at the first of them; different ones for each `seed`. */
export const jpeg = (seed = 7): Uint8Array<ArrayBuffer> =>
  new Uint8Array([0xff, 0xd8, 0xff, 0xe0, ...new Array<number>(60).fill(seed)]);

/** Sends a photo as the widget does. */
export async function upload(account: DemoAccount, slot: string, bytes = jpeg()) {
  const response = await fetch(`${account.api}/photos/${slot}`, {
    method: 'POST',
    headers: {
      ...account.authorization,
      'rna-account': await account.accountKey(),
      'rna-contract': '1',
      'idempotency-key': randomUUID(),
      'content-type': 'image/jpeg',
    },
    body: bytes,
  });
  return { status: response.status, body: (await response.json()) as Reply['body'] };
}

/** A company abroad may be named in Latin letters; the person has said so. */
export const confirmedWarnings = [
  { field: 'organizationName', code: 'organization-name/latin-only' },
] as const;

let serial = Date.now() % 1_000_000;

/** What a company in Singapore hands in; its number is that of no other test. */
export const companyAbroad = (): Answers => ({
  organizationName: 'Example Trading Pte. Ltd.',
  organizationRegion: 'sg',
  registrationNumber: `2026${String((serial += 1)).padStart(6, '0')}K`,
  registeredAddress: '1 Example Road, Singapore 018989',
});

/** A fresh account of the platform that reviews documents. */
export const reviewAccount = (company = true, region = 'sg', policyOverrides: Partial<Policy> = {}) =>
  DemoAccount.create({ preset: 'review', company, region, policyOverrides });

/** Uploads a photo for each slot and submits. */
export async function handIn(
  account: DemoAccount,
  subject: Subject,
  answers: Answers,
  slots: readonly PhotoSlot[],
  more: { language?: string } = {},
): Promise<Reply> {
  const { application } = await account.load();
  if (!application) await account.must('start', { subject });
  const photos = [];
  for (const slot of slots) photos.push({ slot, id: (await upload(account, slot)).body.photo?.id ?? '' });
  const consents = consentsFor(account.policy).map(consent => ({ ...consent, ...more }));
  return account.send('submit', {
    subject,
    answers,
    consents,
    confirmedWarnings: [...confirmedWarnings],
    photos,
  });
}

/** Brings a company's account to the review. */
export async function underReview(account: DemoAccount, answers = companyAbroad()): Promise<void> {
  const { status, body } = await handIn(account, 'enterprise', answers, ['license']);
  if (status !== 200) throw new Error(`submit: ${body.code} ${JSON.stringify(body.fields)}`);
}
