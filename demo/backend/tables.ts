import type { Generated } from 'kysely';

/** One portal account: everything about it stands in its row, so that one row lock makes a change whole. */
export interface AccountTable {
  id: string;
  region: string;
  company: boolean;
  /** Preset name and overrides (JSON); the policy itself is computed, so that it follows the code. */
  policy: string;
  /** Counts every change; the snapshot's `version`. */
  version: number;
  identity: string;
  /** JSON, sealed. */
  application: string | null;
  /** The day, in the policy's zone, to which `attempts_spent` belongs. */
  attempts_day: string | null;
  attempts_spent: number;
  /** The provider's flow that the application waits for. */
  flow: string | null;
  /** Random amounts sent on a day. */
  rounds_day: string | null;
  rounds_sent: number;
  /** When the application is deleted if nobody goes on; null while somebody has to decide about it. */
  retained_until: Date | null;
  /** The newest link to the provider (JSON, sealed). */
  handoff: string | null;
  language: string | null;
  session_expired: boolean;
}

/** One command that was sent with an idempotency key. */
export interface ReceiptTable {
  account_id: string;
  key: string;
  /** Keyed digest of the command and its payload: tells another body apart without keeping the first. */
  digest: string;
  outcome: 'pending' | 'accepted' | 'refused';
  /** What to answer when the key comes again (JSON, sealed). */
  answer: string | null;
  /** While pending: until when the process that took the key is believed to be alive. */
  lease_until: Date | null;
  /** While pending: which taking of the key may finish it. */
  taken_by: string | null;
  seq: Generated<number>;
  at: Generated<Date>;
}

/** A real person or company, by keyed digest of its number. Its row is locked while its accounts are counted. */
export interface IdentityTable {
  subject: string;
  digest: string;
}

/** An account that an identity serves. */
export interface IdentityAccountTable {
  subject: string;
  digest: string;
  account_id: string;
}

export interface PhotoTable {
  id: string;
  account_id: string;
  slot: string;
  media_type: string;
  /** Sealed. */
  bytes: Uint8Array;
}

/** Events of the provider that were taken in; the provider may tell the same one twice. */
export interface ProviderEventTable {
  id: string;
  at: Generated<Date>;
}

/** Messages that a real backend would send by site message, e-mail or SMS. */
export interface OutboxTable {
  seq: Generated<number>;
  account_id: string;
  channel: string;
  /** What it tells, as a code. */
  message: string;
  /** Null where the channel has no title. */
  title: string | null;
  /** Sealed. */
  text: string;
  at: Date;
}

/** What was decided, one line a decision. It holds nothing personal: an account is told by its keyed digest. */
export interface AuditTable {
  seq: Generated<number>;
  at: Date;
  /** The `accountKey` of its snapshots. */
  account: string;
  decision: string;
  /** Codes and counts (JSON). */
  detail: string;
}

/** Single values: the demo clock's offset, what tells one data key from another. */
export interface SettingTable {
  name: string;
  value: string;
}

export interface Tables {
  account: AccountTable;
  receipt: ReceiptTable;
  identity: IdentityTable;
  identity_account: IdentityAccountTable;
  photo: PhotoTable;
  provider_event: ProviderEventTable;
  outbox: OutboxTable;
  audit: AuditTable;
  setting: SettingTable;
}
