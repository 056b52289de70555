import type { Consent, ConsentPurpose, Policy } from '../../../src/contract/index.js';
import { Refusal } from '../refusal.js';

/** What a submission has to carry. Consent to a face check is asked for where one is chosen. */
export const submittedPurposes: readonly ConsentPurpose[] = ['notice', 'identity', 'provider'];

/** @throws Refusal `consent-missing`, naming each of these purposes whose current text was not agreed to. */
export function refuseWithoutConsents(
  policy: Policy,
  purposes: readonly ConsentPurpose[],
  consents: readonly Consent[],
): void {
  const missing = policy.consents.filter(
    ({ purpose, textVersion }) =>
      purposes.includes(purpose) &&
      !consents.some(given => given.purpose === purpose && given.textVersion === textVersion),
  );
  if (missing.length > 0)
    throw new Refusal('consent-missing', {
      fields: missing.map(({ purpose }) => ({ field: purpose, code: 'consent/missing' })),
    });
}
