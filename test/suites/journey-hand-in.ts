/** Hands in documents by commands alone, for journeys that begin with the review or after it. */
import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { PhotoSlot } from '../../src/contract/index.js';
import { givenConsents } from './given-consents.js';
import type { LicensedCompany, Resident } from './journey-answers.js';
import type { JourneyDemo } from './journey-demo.js';

/** A JPEG of one white pixel. */
const pixel = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=',
  'base64',
);

/** A company abroad may be named in Latin letters; the person has said so. */
const confirmedWarnings = [{ field: 'organizationName', code: 'organization-name/latin-only' }];

async function upload(demo: JourneyDemo, account: string, slot: PhotoSlot): Promise<string> {
  const response = await fetch(`${demo.urls.backend}/api/real-name/photos/${slot}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer demo:${account}`,
      'rna-contract': '1',
      'rna-account': (await demo.snapshot(account)).accountKey,
      'idempotency-key': randomUUID(),
      'content-type': 'image/jpeg',
    },
    body: pixel,
  });
  const { photo } = (await response.json()) as { photo: { id: string } };
  return photo.id;
}

/** Brings an account to the review, whether as its first application or as a change. */
export async function handIn(
  demo: JourneyDemo,
  account: string,
  answers: LicensedCompany | Resident,
): Promise<void> {
  const isCompany = 'organizationName' in answers;
  const subject = isCompany ? 'enterprise' : 'individual';
  const slots: PhotoSlot[] = isCompany ? ['license'] : ['front', 'back'];
  const { application, policy, serverTime } = await demo.snapshot(account);
  if (!application) await demo.command(account, 'start', { subject });
  const consents = givenConsents(policy, 'submit', new Date(serverTime));
  const photos = [];
  for (const slot of slots) photos.push({ slot, id: await upload(demo, account, slot) });
  const payload = { subject, answers, consents, confirmedWarnings, photos };
  const response = await demo.command(account, 'submit', payload);
  expect(response.status, await response.text()).to.equal(200);
}

/** Brings an account to its result through the review. */
export async function passReview(
  demo: JourneyDemo,
  account: string,
  answers: LicensedCompany | Resident,
): Promise<void> {
  await handIn(demo, account, answers);
  await demo.review(account, 'approve');
}
