import type { Payload } from '../../../src/contract/index.js';
import type { Outcome, Work } from '../outcome.js';
import { Refusal } from '../refusal.js';

/**
 * [E8] Takes in that a person came back from the provider: once for each state, only for the account that gave it, and
 * also when the provider's callback was faster. It says nothing about the result, which the provider alone tells.
 * Without the verifier somebody came back in another browser: they get the snapshot, and the state stays for the browser
 * that holds the verifier.
 */
export function finishHandoff(
  { account, now, digest, hashes }: Work,
  { state, verifier }: Payload<'finishHandoff'>,
): Outcome {
  const { handoff } = account;
  const given = digest('state', state);
  const left = handoff?.returns.find(({ state: kept }) => hashes.areSame(kept, given));
  if (!handoff || !left || left.finished) throw new Refusal('return-mismatch');
  const isAwaited = account.flow === handoff.flow;
  if (isAwaited && now >= new Date(handoff.expiresAt)) throw new Refusal('handoff-expired');
  if (verifier === undefined && left.challenge !== null) return { account };
  if (verifier !== undefined && !hashes.areSame(left.challenge ?? '', hashes.base64url(verifier)))
    throw new Refusal('return-mismatch');
  const returns = handoff.returns.map(each => (each === left ? { ...each, finished: true } : each));
  return { account: { ...account, handoff: { ...handoff, returns } } };
}
