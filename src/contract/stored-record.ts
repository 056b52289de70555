/**
 * What the widget keeps on the device from one page to the next. Nobody else reads it, but the page that comes back may
 * have another version of the widget, and a disk may be spoiled: it is held against these schemas like an answer.
 */
import * as z from 'zod/mini';
import { commandNames } from './command.js';
import { PlainDate } from './instant.js';
import { object } from './object.js';
import { HandoffMode } from './policy.js';

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

const handoffRecord = object({
  /** The way to the provider. */
  mode: HandoffMode,
  /** What comes back with the person; null where nobody is sent back. */
  state: z.nullable(z.string()),
  /** Its SHA-256 went out with the request; null once it has served. */
  verifier: z.nullable(z.string()),
  /** The page to which the person comes back; null where nobody is sent back. */
  returnUrl: z.nullable(z.string()),
  /** The tab that left. */
  tab: z.string(),
  /** When the link ends: ms, server time. */
  expiresAt: z.number(),
  /** Whether somebody may be at the link. */
  used: z.boolean(),
});
/** What proves that somebody who comes back is the one who left. One for each account: the last. */
export interface HandoffRecord extends Readonly<z.infer<typeof handoffRecord>> {}
export const HandoffRecord: z.ZodMiniType<HandoffRecord> = handoffRecord;
