/** What each command does and how it can be refused, and what each problem means, in words. */
import type { CommandName, ProblemCode } from '../../src/contract/index.js';

export interface CommandReference {
  readonly summary: string;
  /** When it is accepted, and what it leads to. */
  readonly does: string;
  /** Problems of its own, beside those that any command can meet. */
  readonly problems: readonly ProblemCode[];
}

/** Problems that every request can meet. */
export const commonProblems: readonly ProblemCode[] = [
  'bad-request',
  'not-signed-in',
  'forbidden',
  'rate-limited',
  'internal',
  'unavailable',
];

/** Problems that every command with a key can meet. */
export const keyedProblems: readonly ProblemCode[] = ['key-in-flight', 'key-reused'];

export const commandReference: Readonly<Record<CommandName, CommandReference>> = {
  load: {
    summary: 'The snapshot',
    does: 'Answers with the snapshot of the signed-in account. It changes nothing and may be asked at any time; before it answers, whatever has run out (a payment, a day) is over.',
    problems: [],
  },
  watch: {
    summary: 'News of the account',
    does: 'Waits for a snapshot whose version differs from the given one. Over HTTP it is a stream of server-sent events: each `snapshot` event has the version as its id and the snapshot as its data. A comment at least every 30 seconds keeps it alive. Optional: where it answers 404, 405, 406 or 501, the widget asks for the snapshot at growing distances, from 3 to 30 seconds.',
    problems: [],
  },
  start: {
    summary: 'Begin an application',
    does: 'Accepted where no application is past its draft, or one was rejected. The snapshot that comes back has a `draft` of the subject; the widget opens no form before it has.',
    problems: ['wrong-stage', 'subject-not-offered', 'company-needs-enterprise', 'one-way-change'],
  },
  submit: {
    summary: 'Submit the information',
    does: 'Accepted for a draft or a rejected application of the same subject. The backend checks every answer, consent and photo itself. After a rejection whatever no reason names may be left out: the backend keeps what it holds, and checks the whole. A field that a reason names has to be given anew, a photo under another id. What is judged wrong costs a try where the policy counts it. Leads to the first step at the provider, or to the review.',
    problems: [
      'wrong-stage',
      'attempts-exhausted',
      'subject-not-offered',
      'company-needs-enterprise',
      'one-way-change',
      'edit-locked',
      'invalid-answers',
      'consent-missing',
      'identity-mismatch',
      'identity-over-quota',
      'provider-unavailable',
    ],
  },
  confirmPerson: {
    summary: 'Confirm the authorized person',
    does: 'Accepted at the stage `person`. Leads to the provider’s check (`handed-off`), the next step or success.',
    problems: [
      'wrong-stage',
      'attempts-exhausted',
      'invalid-answers',
      'identity-mismatch',
      'identity-over-quota',
      'provider-unavailable',
    ],
  },
  confirmOrganization: {
    summary: 'Confirm the organization',
    does: 'Accepted at the stage `organization`. Leads to the next step or success.',
    problems: [
      'wrong-stage',
      'attempts-exhausted',
      'invalid-answers',
      'identity-mismatch',
      'identity-over-quota',
      'provider-unavailable',
    ],
  },
  choosePayment: {
    summary: 'Choose the way to pay',
    does: 'Accepted at the stage `payment` where no way is chosen, the payment failed or expired, or a transfer from the company is only awaited: that one is given up then.',
    problems: ['wrong-stage', 'invalid-answers', 'provider-unavailable'],
  },
  submitAmount: {
    summary: 'Tell the amount received',
    does: 'Accepted while an amount is awaited. The right one leads to success; a wrong one costs one of the payment’s own tries.',
    problems: [
      'wrong-stage',
      'payment-expired',
      'amount-wrong',
      'amount-tries-exhausted',
      'identity-over-quota',
    ],
  },
  uploadPhoto: {
    summary: 'Upload a photo',
    does: 'Takes one photo for a slot of the draft. The backend recognizes the type by the bytes, never by a name.',
    problems: ['wrong-stage', 'not-found', 'photo-too-large', 'photo-type'],
  },
  startHandoff: {
    summary: 'Go on at the provider',
    does: 'Accepted while a step is `handed-off`. Every call makes a new link; an earlier one may end.',
    problems: ['wrong-stage', 'handoff-expired', 'provider-unavailable'],
  },
  finishHandoff: {
    summary: 'Come back from the provider',
    does: 'Accepted once for each `state` that `startHandoff` was given, by the account that gave it. With the `verifier` whose SHA-256 was the challenge the backend knows that it is the same browser; without one it answers the snapshot all the same. It never decides by the return: it asks the provider.',
    problems: ['return-mismatch', 'handoff-expired'],
  },
  withdraw: {
    summary: 'Withdraw the application',
    does: 'Accepted while an application is there. A verified identity stays as it is.',
    problems: ['wrong-stage'],
  },
  startChange: {
    summary: 'Begin a change',
    does: 'Accepted for a verified identity that is not locked. Leads to a draft whose purpose is `change`; the old identity stays verified until the new one is.',
    problems: [
      'wrong-stage',
      'subject-not-offered',
      'company-needs-enterprise',
      'one-way-change',
      'edit-locked',
    ],
  },
};

export interface ProblemReference {
  readonly means: string;
  /** Whether it can have cost a try. */
  readonly costs: 'no' | 'one of the day, where the policy counts the command' | 'one for the amount';
}

const free = (means: string): ProblemReference => ({ means, costs: 'no' });

export const problemReference: Readonly<Record<ProblemCode, ProblemReference>> = {
  'bad-request': free('The request does not fit the contract. A bug of whoever sent it.'),
  'not-signed-in': free(
    'Nobody is signed in, or the login has expired. Nothing was done; the key stays open.',
  ),
  forbidden: free('The signed-in person may not act for this account.'),
  'attempts-exhausted': free('No try is left today. `until` says when the next day begins.'),
  'not-found': free('There is no such thing.'),
  'wrong-stage': free('The application is at another stage. The widget loads the snapshot.'),
  'one-way-change': free('The policy has no such change: an enterprise does not become an individual.'),
  'subject-not-offered': free('The policy does not offer this subject.'),
  'company-needs-enterprise': free(
    'The account belongs to a company, which has to be verified as an enterprise.',
  ),
  'edit-locked': free('The verified identity cannot be changed yet. `until` says from when it can.'),
  'identity-over-quota': free(
    'The identity serves as many accounts as it may. Told after proof of control, unless the policy discloses it earlier.',
  ),
  'key-in-flight': free('The same command is being carried out. Ask for the outcome; do not send anew.'),
  'payment-expired': free('The time for this payment is over. Another way can be chosen.'),
  'amount-tries-exhausted': free(
    'No try for the amount is left. The payment has failed; a way can be chosen again.',
  ),
  'handoff-expired': free('The link has ended. A new one can be asked for.'),
  'return-mismatch': free(
    'The state is unknown, of another account, or was taken already; or the verifier does not fit.',
  ),
  'photo-too-large': free('The photo has more bytes than the policy allows.'),
  'photo-type': free('The file is not of a kind that is taken.'),
  'invalid-answers': free(
    'Answers are missing or malformed; `fields` names them. Found before anybody judged them.',
  ),
  'consent-missing': free('A consent that the policy asks for is missing, or is to another version.'),
  'identity-mismatch': {
    means: 'The answers do not belong together, as the register or the provider says.',
    costs: 'one of the day, where the policy counts the command',
  },
  'amount-wrong': { means: 'This is not the amount that was sent.', costs: 'one for the amount' },
  'key-reused': free('The key was used for another payload.'),
  'rate-limited': free('Too many requests. `Retry-After` says when to come again; the key stays open.'),
  internal: free(
    'The backend failed. Nobody knows what was done: the key stays open, `attempt` is `unknown`.',
  ),
  'provider-unavailable': free('The provider cannot be reached; the key stays open.'),
  unavailable: free('The backend is not available; the key stays open.'),
};

/** Every problem that a command can answer with. */
export function problemsOf(command: CommandName, keyed: boolean): readonly ProblemCode[] {
  return [...commonProblems, ...(keyed ? keyedProblems : []), ...commandReference[command].problems];
}
