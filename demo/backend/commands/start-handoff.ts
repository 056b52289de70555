import type { Payload } from '../../../src/contract/index.js';
import type { Outcome, Work } from '../outcome.js';
import { Refusal } from '../refusal.js';
import { inStage } from '../steps.js';

/** [E8] Makes a fresh one-time link to the provider's page. Older links of the same application stop working. */
export async function startHandoff(
  work: Work,
  { mode, returnUrl, state, challenge }: Payload<'startHandoff'>,
): Promise<Outcome> {
  const { account, now, key, provider, digest } = work;
  const { modes, linkHours } = account.policy.handoff;
  if (!modes.includes(mode))
    throw new Refusal('bad-request', { detail: `The policy does not offer the mode '${mode}'.` });
  const application = inStage(account, 'person');
  const { name, documentNumber } = application.person;
  if (application.person.status === 'required' || name === undefined || documentNumber === undefined)
    throw new Refusal('wrong-stage', { detail: 'Nobody is named yet: call confirmPerson first.' });
  if (returnUrl !== undefined) refuseForeignReturn(returnUrl, work.portalOrigins);

  const expiresAt = new Date(now.getTime() + linkHours * 3_600_000);
  const { flow, url } = await provider.createFaceCheck({
    key,
    reference: application.id,
    person: { name, documentNumber },
    mode,
    expiresAt,
    returnUrl,
    state,
  });
  const person = { ...application.person, status: 'handed-off', code: null, progress: 'waiting' } as const;
  const handoff = { url, expiresAt: expiresAt.toISOString() };
  return {
    account: {
      ...account,
      flow,
      application: { ...application, person },
      handoff: {
        flow,
        ...handoff,
        state: state === undefined ? null : digest('state', state),
        challenge: challenge ?? null,
        finished: false,
      },
    },
    handoff,
  };
}

/** The provider sends people where this backend says, so it says only the portal's own pages. */
function refuseForeignReturn(returnUrl: string, portalOrigins: readonly string[]): void {
  const url = URL.canParse(returnUrl) ? new URL(returnUrl) : null;
  if (!url || url.username || url.password || !portalOrigins.includes(url.origin))
    throw new Refusal('bad-request', { detail: 'returnUrl is not an absolute address of this portal.' });
}
