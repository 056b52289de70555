/**
 * What the widget keeps on the device from one page to the next. Nobody else reads it, but the page that comes back may
 * have another version of the widget, and a disk may be spoiled: it is held against these schemas like an answer.
 */
import * as z from 'zod/mini';
import { commandNames } from './command.js';
import { PlainDate } from './instant.js';
import { object } from './object.js';
import { PaymentWay } from './payment-policy.js';
import { HandoffMode } from './policy.js';
import { PersonMethodName } from './subject-policy.js';
import { OrganizationType, Subject } from './subject.js';

const Text = z.string().check(z.minLength(1));

const keyRecord = object({
  /** The idempotency key. */
  key: Text,
  /** The command that was confirmed. */
  command: z.enum(commandNames),
  /** Keyed digest of what was confirmed, of which nothing else is kept. */
  digest: Text,
  /** When it was confirmed: ms, server time. */
  at: z.number(),
});
/** A confirmation whose outcome is not known yet. */
export interface KeyRecord extends Readonly<z.infer<typeof keyRecord>> {}
export const KeyRecord: z.ZodMiniType<KeyRecord> = keyRecord;

const ledgerRecord = object({
  /** The day, in the policy’s zone. */
  day: PlainDate,
  /** Submissions judged wrong on that day. */
  spent: z.int().check(z.gte(0)),
});
/** The local count of tries. */
export interface LedgerRecord extends Readonly<z.infer<typeof ledgerRecord>> {}
export const LedgerRecord: z.ZodMiniType<LedgerRecord> = ledgerRecord;

const handoffReturn = object({
  /** The way to the provider. */
  mode: HandoffMode,
  /** What comes back with the person. */
  state: Text,
  /** Its SHA-256 went out with the request. */
  verifier: Text,
  /** The page to which the person comes back. */
  returnUrl: Text,
  /** The tab that left. */
  tab: Text,
});
/** What proves that somebody who comes back is the one who left. */
export interface HandoffReturn extends Readonly<z.infer<typeof handoffReturn>> {}
export const HandoffReturn: z.ZodMiniType<HandoffReturn> = handoffReturn;

const handoffRecord = object({
  /** One for each page that asked for a link and has not come back. */
  returns: z.array(HandoffReturn),
});
/** The ways back of an account. */
export interface HandoffRecord extends Readonly<z.infer<typeof handoffRecord>> {}
export const HandoffRecord: z.ZodMiniType<HandoffRecord> = handoffRecord;

const sealedText = object({
  /** When it is to be opened no more: ms, server time. */
  until: z.number(),
  /** The nonce of AES-GCM: 12 bytes in hex. */
  nonce: z.string(),
  /** The ciphertext with its tag, in hex; empty once its time was over. */
  data: z.string(),
});
/** A part of a draft, encrypted. */
export interface SealedText extends Readonly<z.infer<typeof sealedText>> {}

const draftRecord = object({
  /** How the record is laid out. A version of the widget that knows another one drops it. */
  format: z.literal('1'),
  /** The page that wrote it. */
  writer: Text,
  /** When something changed last: ms, server time. */
  at: z.number(),
  /** The salt of its key, in hex; null where only the tab that wrote it has it. */
  salt: z.nullable(z.string()),
  /** A {@link DraftContent}, but for numbers of people, organizations and accounts. */
  plain: sealedText,
  /** Those numbers, as {@link DraftAnswers}; null where none was typed. */
  numbers: z.nullable(sealedText),
});
/** What was typed and chosen, and never submitted. One for each account and tab. */
export interface DraftRecord extends Readonly<z.infer<typeof draftRecord>> {}
export const DraftRecord: z.ZodMiniType<DraftRecord> = draftRecord;

const draftAnswers = z.array(
  object({
    /** A field of a form. */
    field: z.string(),
    /** What was typed or chosen. */
    value: z.string(),
  }),
);
/** Answers by field. Fields that this version does not know are left out by whoever reads them. */
export type DraftAnswers = z.infer<typeof draftAnswers>;
export const DraftAnswers: z.ZodMiniType<DraftAnswers> = draftAnswers;

const draftContent = object({
  /** What it was typed for; see `draftPurpose`. */
  purpose: z.string(),
  /** Where the person was, as far as the snapshot leaves a choice. */
  screen: z.enum(['auto', 'type', 'information', 'photos', 'check']),
  /** Whom the account is to be tied to. */
  subject: z.nullable(Subject),
  /** How the person is to be proved. */
  method: z.nullable(PersonMethodName),
  /** The type of organization. */
  organizationType: z.nullable(OrganizationType),
  /** How the company’s account is to be proved. */
  paymentMethod: z.nullable(PaymentWay),
  /** Whether another way to pay was being chosen. */
  choosingAgain: z.boolean(),
  /** Warnings that were confirmed, as `field:code`. */
  confirmed: z.array(z.string()),
  /** Whether these answers are the ones that did not match the records. */
  mismatched: z.boolean(),
  /** The answers. */
  answers: draftAnswers,
});
/** A draft without its numbers, as it is before it is encrypted. */
export interface DraftContent extends Readonly<z.infer<typeof draftContent>> {}
export const DraftContent: z.ZodMiniType<DraftContent> = draftContent;
