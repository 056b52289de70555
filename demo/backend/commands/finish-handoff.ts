import { createHash } from 'node:crypto';
import type { Payload } from '../../../src/contract/index.js';
import type { Outcome, Work } from '../outcome.js';
import { Refusal } from '../refusal.js';

/**
 * [E8] Takes in that a person came back from the provider: once for each state, and only for the account that gave it.
 * It says nothing about the result, which the provider alone tells.
 */
export function finishHandoff(
  { account, digest }: Work,
  { state, verifier }: Payload<'finishHandoff'>,
): Outcome {
  const { application } = account;
  const handoff = application?.handoff;
  if (!application || handoff?.state !== digest('state', state) || handoff.finished)
    throw new Refusal('return-mismatch');
  // Without a verifier somebody came back in another browser: what counts is in the snapshot anyway.
  if (verifier !== undefined && challengeOf(verifier) !== handoff.challenge)
    throw new Refusal('return-mismatch');
  return {
    account: { ...account, application: { ...application, handoff: { ...handoff, finished: true } } },
  };
}

const challengeOf = (verifier: string) => createHash('sha256').update(verifier).digest('base64url');
