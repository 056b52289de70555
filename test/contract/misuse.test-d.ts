/** What the compiler has to refuse to whoever builds on the contract. Checked by `npm run typecheck`; never run. */
import {
  BackendError,
  type Application,
  type Backend,
  type Call,
  type EventDetail,
  type Payload,
  type Policy,
  type Snapshot,
} from '../../src/contract/index.js';

declare const snapshot: Snapshot;

const backend: Backend = {
  load: async () => snapshot,
  submit: async ({ answers, consents }, { key, signal }) => {
    if (signal.aborted || key === '' || !answers.fullName || consents.length === 0)
      throw new BackendError({
        code: 'invalid-answers',
        fields: [{ field: 'fullName', code: 'text/empty' }],
      });
    return snapshot;
  },
};

// @ts-expect-error A backend without `load` is none.
const without: Backend = { submit: async () => snapshot };
// @ts-expect-error A command answers with a promise of a snapshot.
const wrongAnswer: Call<'start'> = async () => ({ ok: true });
// @ts-expect-error An upload answers with the photo as well.
const noPhoto: Call<'uploadPhoto'> = async () => snapshot;
// @ts-expect-error There is no such subject.
const subject: Payload<'start'> = { subject: 'company' };
// @ts-expect-error Amounts are numbers of fen.
const amount: Payload<'submitAmount'> = { fen: '0.37' };
// @ts-expect-error Answers are those of the contract's fields.
const answers: Payload<'choosePayment'> = { way: 'to-company', answers: { iban: 'x' } };
// @ts-expect-error A payment is there at its stage only.
export type PaymentAnywhere = Application['payment'];
// @ts-expect-error A policy states every rule.
const policy: Policy = { name: 'mine' };
// @ts-expect-error Names of people are in no event.
const detail: EventDetail<'rna-verified'> = { subject: 'individual', name: 'x' };
// @ts-expect-error A verified identity has a date.
const identity: Snapshot['identity'] = { status: 'verified', subject: 'individual', name: 'x', number: 'x' };

export default [backend, without, wrongAnswer, noPhoto, subject, amount, answers, policy, detail, identity];
