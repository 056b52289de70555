import type { Payload } from '../../../src/contract/index.js';
import type { Outcome, Work } from '../outcome.js';
import { Refusal } from '../refusal.js';
import { inStage } from '../steps.js';

/** Hours for which the link to a face check works, however long other links of the policy live. */
const faceLinkHours = 2;

/** [E8] Makes a fresh one-time link to the provider's page. Older links of the same application stop working. */
export async function startHandoff(
  work: Work,
  { returnUrl, state, challenge }: Payload<'startHandoff'>,
): Promise<Outcome> {
  const { account, now, key, provider, digest } = work;
  const application = inStage(account, 'person');
  const { name, documentNumber } = application.person;
  if (application.person.status === 'required' || name === undefined || documentNumber === undefined)
    throw new Refusal('wrong-stage', { detail: 'Nobody is named yet: call confirmPerson first.' });
  if (returnUrl !== undefined) refuseForeignReturn(returnUrl, work.portalOrigins);

  const hours = Math.min(faceLinkHours, account.policy.handoff.linkHours);
  const expiresAt = new Date(now.getTime() + hours * 3_600_000);
  const { flow, url } = await provider.createFaceCheck({
    key,
    reference: application.id,
    person: { name, documentNumber },
    expiresAt,
    returnUrl,
    state,
  });
  return {
    account: {
      ...account,
      flow,
      application: {
        ...application,
        person: { ...application.person, status: 'handed-off', code: null },
        handoff:
          state === undefined
            ? undefined
            : { state: digest('state', state), challenge: challenge ?? null, finished: false },
      },
    },
    handoff: { url, expiresAt: expiresAt.toISOString() },
  };
}

/** The provider sends people where this backend says, so it says only the portal's own pages. */
function refuseForeignReturn(returnUrl: string, portalOrigins: readonly string[]): void {
  const url = URL.canParse(returnUrl) ? new URL(returnUrl) : null;
  if (!url || url.username || url.password || !portalOrigins.includes(url.origin))
    throw new Refusal('bad-request', { detail: 'returnUrl is not an absolute address of this portal.' });
}
