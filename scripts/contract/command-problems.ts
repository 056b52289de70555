/** Which problems a command can answer with. */
import { commands, type CommandName, type ProblemCode } from '../../src/contract/index.js';

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
export const keyedProblems: readonly ProblemCode[] = ['other-account', 'key-in-flight', 'key-reused'];

/** Problems of a command’s own, beside those that any can meet. */
export const ownProblems: Readonly<Record<CommandName, readonly ProblemCode[]>> = {
  load: [],
  watch: [],
  start: ['wrong-stage', 'subject-not-offered', 'company-needs-enterprise', 'one-way-change', 'edit-locked'],
  submit: [
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
  confirmPerson: [
    'wrong-stage',
    'attempts-exhausted',
    'consent-missing',
    'invalid-answers',
    'identity-mismatch',
    'provider-unavailable',
  ],
  confirmOrganization: [
    'wrong-stage',
    'attempts-exhausted',
    'invalid-answers',
    'identity-mismatch',
    'provider-unavailable',
  ],
  choosePayment: ['wrong-stage', 'payment-rounds-exhausted', 'invalid-answers', 'provider-unavailable'],
  submitAmount: ['wrong-stage', 'payment-expired', 'amount-wrong', 'amount-tries-exhausted'],
  uploadPhoto: ['wrong-stage', 'not-found', 'photo-too-large', 'photo-type'],
  startHandoff: ['wrong-stage', 'invalid-answers', 'provider-unavailable'],
  finishHandoff: ['return-mismatch', 'handoff-expired'],
  withdraw: ['wrong-stage'],
};

/** Every problem that a command can answer with. */
export function problemsOf(command: CommandName): readonly ProblemCode[] {
  return [...commonProblems, ...(commands[command].keyed ? keyedProblems : []), ...ownProblems[command]];
}

/** What a problem can have cost. */
export function costOf(code: ProblemCode): string {
  if (code === 'identity-mismatch') return 'one of the day, where the policy counts the command';
  return code === 'amount-wrong' ? 'one for the amount' : 'no';
}

/** What a problem’s `fields` name. */
export function fieldsOf(code: ProblemCode): string {
  switch (code) {
    case 'invalid-answers':
      return 'every field, photo slot or choice that is missing or does not fit';
    case 'consent-missing':
      return 'every purpose whose consent does not stand';
    default:
      return 'none';
  }
}
