import type { commands, KeyedCommand, Payload, PhotoSlot } from '../../../src/contract/index.js';
import type { Outcome, Work } from '../outcome.js';
import { choosePayment } from './choose-payment.js';
import { confirmOrganization } from './confirm-organization.js';
import { confirmPerson } from './confirm-person.js';
import { finishHandoff } from './finish-handoff.js';
import { start, withdraw } from './start.js';
import { startHandoff } from './start-handoff.js';
import { submit } from './submit.js';
import { submitAmount } from './submit-amount.js';
import { uploadPhoto } from './upload-photo.js';

/** A command's payload as it arrives here: a photo as bytes. */
export type Given<C extends KeyedCommand> = (typeof commands)[C]['body'] extends 'photo'
  ? { slot: PhotoSlot; bytes: Uint8Array }
  : Payload<C>;

/** Everything that changes an account on its person's behalf. */
export const handlers: {
  readonly [C in KeyedCommand]: (work: Work, given: Given<C>) => Outcome | Promise<Outcome>;
} = {
  start,
  submit,
  confirmPerson,
  confirmOrganization,
  choosePayment,
  submitAmount,
  uploadPhoto,
  startHandoff,
  finishHandoff,
  withdraw,
};
