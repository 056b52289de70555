import type { Handoff, UploadedPhoto } from '../../src/contract/index.js';
import type { Account } from './account.js';
import type { Hashes } from './hashes.js';
import type { ProviderPort } from './provider-port.js';
import type { Refusal } from './refusal.js';
import type { Rows } from './rows.js';
import type { BuiltInSentences } from './rules/consents.js';
import type { SecretDigest } from './secret-digest.js';

/** What a command has at hand. It changes nothing itself: it answers with an outcome. */
export interface Work {
  readonly account: Account;
  readonly now: Date;
  /** The command's idempotency key; handed on to the provider. */
  readonly key: string;
  readonly provider: ProviderPort;
  readonly digest: SecretDigest;
  readonly hashes: Hashes;
  readonly builtInSentences: BuiltInSentences;
  /** Gives ids that nobody can guess. */
  readonly newId: () => string;
  /** For reading beside the account. */
  readonly rows: Rows;
  /** The portal's own origins, to which a person may be sent back. */
  readonly portalOrigins: readonly string[];
}

/** What a command or an event of the provider leads to. Written in one transaction. */
export interface Outcome {
  readonly account: Account;
  /** A no that is nevertheless written down, such as a wrong amount that costs a try. */
  readonly refusal?: Refusal;
  /** The identity is proved: whether the account gets it is decided while it is written. */
  readonly proved?: boolean;
  readonly photo?: UploadedPhoto;
  readonly handoff?: Handoff;
  /** Rows beside the account's own. */
  readonly alsoWrite?: (rows: Rows) => Promise<void>;
}
