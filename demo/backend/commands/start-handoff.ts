import type { Payload } from '../../../src/contract/index.js';
import type { Outcome, Work } from '../outcome.js';
import type { Account, StoredHandoff } from '../account.js';
import { notOffered, Refusal } from '../refusal.js';
import { inStage } from '../steps.js';

/** Ways back that are kept for one link: more pages than a person has open. */
const mostReturns = 20;

/**
 * [E8] [N06] The one link to the provider's page for the person step: the same one while it is open, whatever page, device or
 * mode asks, so that nobody ends the check of somebody else; another one only by the person's explicit wish. Each call adds
 * its way back.
 */
export async function startHandoff(
  work: Work,
  { mode, returnUrl, state, challenge, renew }: Payload<'startHandoff'>,
): Promise<Outcome> {
  const { account, now, key, provider, digest } = work;
  const { modes, linkHours } = account.policy.handoff;
  const application = inStage(account, 'person');
  const { name, documentNumber } = application.person;
  if (application.person.status === 'required' || name === undefined || documentNumber === undefined)
    throw new Refusal('wrong-stage', { detail: 'Nobody is named yet: call confirmPerson first.' });
  if (!modes.includes(mode)) throw notOffered('mode');
  const wayBack = {
    mode,
    returnUrl: returnUrl === undefined ? undefined : ownReturn(returnUrl, work.portalOrigins),
    state,
  };
  const added =
    state === undefined
      ? []
      : [{ state: digest('state', state), challenge: challenge ?? null, finished: false }];

  const open = renew === true ? null : openLink(account);
  if (open && (await provider.updateFaceCheck({ flow: open.flow, ...wayBack }))) {
    const returns = [...open.returns, ...added].slice(-mostReturns);
    const { url, expiresAt } = open;
    return { account: { ...account, handoff: { ...open, returns } }, handoff: { url, expiresAt } };
  }

  const expiresAt = new Date(now.getTime() + linkHours * 3_600_000);
  const { flow, url } = await provider.createFaceCheck({
    key,
    reference: application.id,
    person: { name, documentNumber },
    expiresAt,
    ...wayBack,
  });
  const person = { ...application.person, status: 'handed-off', code: null, progress: 'waiting' } as const;
  const handoff = { url, expiresAt: expiresAt.toISOString() };
  return {
    account: {
      ...account,
      flow,
      application: { ...application, person },
      handoff: { flow, ...handoff, returns: added },
    },
    handoff,
  };
}

/** The link that somebody may be at; null where there is none, it has ended, or its check has. */
function openLink({ application, flow, handoff }: Account): (StoredHandoff & { url: string }) | null {
  if (application?.stage !== 'person' || application.person.status !== 'handed-off') return null;
  if (!handoff?.url || handoff.flow !== flow || application.person.progress === 'done') return null;
  return { ...handoff, url: handoff.url };
}

/** What parsers read in different ways: backslashes, blanks, control characters. */
const odd = /[\\\s\p{Cc}\p{Cf}]/u;

/**
 * The provider sends people where this backend says, so it says only the portal's own pages. What was judged is what goes
 * on: the parsed form.
 */
function ownReturn(returnUrl: string, portalOrigins: readonly string[]): string {
  const url = !odd.test(returnUrl) && URL.canParse(returnUrl) ? new URL(returnUrl) : null;
  if (!url || url.username || url.password || !portalOrigins.includes(url.origin))
    throw new Refusal('bad-request', { detail: 'returnUrl is not an absolute address of this portal.' });
  return url.href;
}
