/** When each command is accepted and what it leads to: the table of stages and commands. */
import type { CommandName, Stage } from '../../src/contract/index.js';

/** Where an application can be: at none, or at one of the stages. */
export type Place = 'none' | Stage;

export interface CommandRule {
  /** Where it is accepted. Elsewhere it is refused with `wrong-stage`. */
  readonly at: readonly Place[];
  /** What else has to hold, in the order in which it is judged, each with the code of its refusal. */
  readonly needs: readonly { readonly what: string; readonly code: string | null }[];
  /** What it leads to. */
  readonly leadsTo: string;
  /** For which policies a backend has to offer it. */
  readonly mandatory: string;
}

const everywhere: readonly Place[] = [
  'none',
  'draft',
  'person',
  'organization',
  'payment',
  'review',
  'rejected',
];
const underWay = everywhere.filter(place => place !== 'none');
const tries = {
  what: 'a try is left today, where the policy counts the command',
  code: 'attempts-exhausted',
};
const judged = { what: 'provider or register confirm it', code: 'identity-mismatch' };
const always = 'every policy';
const withStep = (step: string) => `a subject with the step \`${step}\``;

export const commandRules: Readonly<Record<CommandName, CommandRule>> = {
  load: { at: everywhere, needs: [], leadsTo: 'no change', mandatory: always },
  watch: { at: everywhere, needs: [], leadsTo: 'no change', mandatory: 'none: it may be missing' },
  start: {
    at: ['none', 'draft', 'rejected'],
    needs: [
      { what: 'the policy offers the subject', code: 'subject-not-offered' },
      {
        what: 'the account is no company’s, or the subject is enterprise',
        code: 'company-needs-enterprise',
      },
      { what: 'the policy lists the change of a verified or revoked identity', code: 'one-way-change' },
      { what: 'a verified identity is not locked, or the change is exempt', code: 'edit-locked' },
    ],
    leadsTo:
      '`draft` of the subject; `purpose` is `change` of a verified identity, else `first`. What an earlier draft or a rejected application held is deleted.',
    mandatory: always,
  },
  submit: {
    at: ['draft', 'person', 'organization', 'payment', 'rejected'],
    needs: [
      { what: 'the subject is that of the application', code: 'wrong-stage' },
      { what: 'what `start` asks of the subject still holds', code: 'one-way-change' },
      tries,
      { what: 'every consent of the policy but `face` stands', code: 'consent-missing' },
      {
        what: 'every answer is there, offered, well-formed, its warnings confirmed',
        code: 'invalid-answers',
      },
      { what: 'every photo of the document is there', code: 'invalid-answers' },
      { what: 'the quota, only where `disclose` is `at-submit`', code: 'identity-over-quota' },
      judged,
    ],
    leadsTo:
      'the first of the subject’s steps, or `review`; what was done in the provider’s steps before is given up',
    mandatory: always,
  },
  confirmPerson: {
    at: ['person'],
    needs: [
      tries,
      { what: 'the consent to a face check stands', code: 'consent-missing' },
      {
        what: 'the policy offers the method, and every answer is there and well-formed',
        code: 'invalid-answers',
      },
      judged,
    ],
    leadsTo: '`person` with the status `handed-off`',
    mandatory: withStep('person'),
  },
  confirmOrganization: {
    at: ['organization'],
    needs: [
      tries,
      {
        what: 'the policy offers the type, and every answer is there and well-formed',
        code: 'invalid-answers',
      },
      judged,
    ],
    leadsTo: 'the next step or the decision; `organization.code` where it was judged wrong',
    mandatory: withStep('organization'),
  },
  choosePayment: {
    at: ['payment'],
    needs: [
      {
        what: 'a random amount can still be sent, for `to-company`',
        code: 'payment-rounds-exhausted',
      },
      {
        what: 'the policy offers the way, and every answer about the bank account is there',
        code: 'invalid-answers',
      },
    ],
    leadsTo: '`awaiting-transfer` or `awaiting-amount`; what was awaited before is given up',
    mandatory: withStep('payment'),
  },
  submitAmount: {
    at: ['payment'],
    needs: [
      { what: 'the window is open', code: 'payment-expired' },
      { what: 'a try for the amount is left', code: 'amount-tries-exhausted' },
      { what: 'an amount is awaited', code: 'wrong-stage' },
      { what: 'it is the amount that was sent', code: 'amount-wrong' },
    ],
    leadsTo: 'the next step or the decision; `failed` with the last wrong amount',
    mandatory: 'a payment with the way `to-company`',
  },
  uploadPhoto: {
    at: ['draft', 'person', 'organization', 'payment', 'rejected'],
    needs: [
      { what: 'the contract has the slot', code: 'not-found' },
      { what: 'no more bytes than the policy allows', code: 'photo-too-large' },
      {
        what: 'a JPEG or PNG by its first bytes, or a PDF where the policy takes one',
        code: 'photo-type',
      },
    ],
    leadsTo: 'the photo in its slot, in the place of an earlier one',
    mandatory: 'a document with slots',
  },
  startHandoff: {
    at: ['person'],
    needs: [
      { what: 'somebody is named: `handed-off` or `failed`', code: 'wrong-stage' },
      { what: 'the policy offers the mode', code: 'invalid-answers' },
      { what: '`returnUrl` is an address of the portal', code: 'bad-request' },
    ],
    leadsTo: '`handed-off` with the one link of the step',
    mandatory: withStep('person'),
  },
  finishHandoff: {
    at: everywhere,
    needs: [
      {
        what: 'the state is one of this account’s last link and was not taken; the verifier fits, where there is one',
        code: 'return-mismatch',
      },
      { what: 'the link has not ended, while its check is awaited', code: 'handoff-expired' },
    ],
    leadsTo: 'whatever the provider says when it is asked; the state is used up, but without a verifier',
    mandatory: 'the modes `redirect` and `popup`',
  },
  withdraw: {
    at: underWay,
    needs: [],
    leadsTo: 'no application; the identity stays as it is',
    mandatory: always,
  },
};

/** Every place, in the order in which an application comes to them. */
export const places = everywhere;
