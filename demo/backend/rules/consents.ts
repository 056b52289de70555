import type { Consent, ConsentPolicy, ConsentPurpose, FieldProblem } from '../../../src/contract/index.js';
import type { StoredApplication } from '../account.js';
import type { Work } from '../outcome.js';
import { Refusal } from '../refusal.js';

/** The widget's own sentences for one purpose, in every language. */
export type BuiltInSentences = (purpose: ConsentPurpose, provider: string) => string[];

/** What a submission has to carry. Consent to a face check is asked for where one is chosen. */
export const submittedPurposes: readonly ConsentPurpose[] = ['notice', 'identity', 'provider'];

/** How far the clocks of a page and of this backend may differ. */
const skewMs = 2 * 60_000;
/** How long a ticked box stands: as long as what was typed beside it may be kept. */
const standsMs = 24 * 3_600_000;

/** The digests of every sentence that may have stood beside a box: the portal's own, or those of the widget. */
function sentenceHashes(
  { builtInSentences, hashes }: Work,
  { purpose, texts }: ConsentPolicy,
  provider: string,
): string[] {
  const own = texts.map(({ text }) => text);
  return [...own, ...builtInSentences(purpose, provider)].map(text => hashes.hex(text));
}

/** What is wrong with the evidence for one box; null where it stands. */
function troubleOf(
  work: Work,
  asked: ConsentPolicy,
  consents: readonly Consent[],
  { consents: earlier, submittedAt, stage }: StoredApplication,
): string | null {
  const { account, now } = work;
  const { policy } = account;
  const given = consents.find(({ purpose }) => purpose === asked.purpose);
  if (!given) return 'consent/missing';
  const { textVersion, textHash, givenAt } = given;
  if (textVersion !== asked.textVersion) return 'consent/other-text';
  if (!sentenceHashes(work, asked, policy.provider?.name ?? '').includes(textHash))
    return 'consent/other-text';

  const at = Date.parse(givenAt);
  const since = stage !== 'draft' && submittedAt ? Date.parse(submittedAt) : 0;
  const isCurrent = at <= now.getTime() + skewMs && at >= now.getTime() - standsMs && at >= since - skewMs;
  const isUsed = earlier.some(used => used.purpose === asked.purpose && used.givenAt === givenAt);
  return isCurrent && !isUsed ? null : 'consent/not-current';
}

/**
 * Consents are evidence: of the policy's version, to a sentence that exists, given by somebody just now, for this
 * submission and no other.
 * @throws Refusal `consent-missing`, naming each of these purposes whose evidence does not stand, and why.
 */
export function refuseWithoutConsents(
  work: Work,
  purposes: readonly ConsentPurpose[],
  consents: readonly Consent[],
  application: StoredApplication,
): void {
  const fields = work.account.policy.consents.flatMap((asked): FieldProblem[] => {
    const code = purposes.includes(asked.purpose) ? troubleOf(work, asked, consents, application) : null;
    return code ? [{ field: asked.purpose, code }] : [];
  });
  if (fields.length > 0) throw new Refusal('consent-missing', { fields });
}
