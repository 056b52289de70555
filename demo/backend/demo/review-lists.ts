import { sql } from 'kysely';
import { fieldNames, type Answers, type FieldName, type Subject } from '../../../src/contract/index.js';
import { dateIn } from '../../../src/domain/index.js';
import { addDays } from '../../../src/domain/plain-date.js';
import type { Account, Expected, StoredApplication } from '../account.js';
import type { AccountStore } from '../account-store.js';
import { sealedBytes, type DataCipher } from '../data-cipher.js';
import type { Database } from '../open-database.js';

/** Days between two examinations of a verified identity [I11]. */
const examinationDays = 365;

/** An application in the list of those that wait for a reviewer. */
export interface WaitingApplication {
  readonly account: string;
  readonly region: string;
  readonly subject: Subject;
  readonly purpose: 'first' | 'change';
  readonly name: string;
  readonly submittedAt: string | null;
  /** Days between which the person was told to expect the result. */
  readonly expected: Expected;
  /** Whether the last of these days is over. */
  readonly late: boolean;
}

/** An application as its reviewer sees it: in full, as the documents have to be compared with it. */
export interface OpenApplication extends WaitingApplication {
  readonly documentType: string | null;
  readonly answers: readonly { field: FieldName; value: string }[];
  readonly photos: readonly { id: string; slot: string; mediaType: string; bytes: number }[];
  readonly consents: readonly { purpose: string; textVersion: string; language: string; givenAt: string }[];
  /** What stands until a change succeeds. */
  readonly identity: { name: string; number: string } | null;
}

/** A verified account in the back office. */
export interface VerifiedAccount {
  readonly account: string;
  readonly region: string;
  readonly subject: Subject;
  readonly name: string;
  readonly number: string;
  readonly verifiedAt: string;
  readonly examinedAt: string | null;
  /** The day on which it has to be examined again. */
  readonly examinationDue: string;
  readonly examinationIsDue: boolean;
  /** How many accounts the identity serves, and may serve. */
  readonly served: number;
  readonly quota: number;
}

/** What the back office reads. */
export class ReviewLists {
  constructor(
    private readonly db: Database,
    private readonly accounts: AccountStore,
    private readonly cipher: DataCipher,
  ) {}

  /** Applications under review, the one that is due first at the top. */
  async waiting(now: Date): Promise<WaitingApplication[]> {
    const accounts = await this.all();
    const list = accounts.flatMap(account => {
      const { application } = account;
      return application?.stage === 'review' ? [waitingView(account, application, now)] : [];
    });
    const order = ({ expected, submittedAt }: WaitingApplication) =>
      `${expected?.latest ?? '9999'} ${submittedAt ?? ''}`;
    return list.sort((left, right) => (order(left) < order(right) ? -1 : 1));
  }

  /** One application in full; null where nothing waits. */
  async open(accountId: string, now: Date): Promise<OpenApplication | null> {
    const account = await this.accounts.read(this.db, accountId);
    const application = account?.application;
    if (!account || application?.stage !== 'review') return null;
    const { identity } = account;
    const rows = await this.db
      .selectFrom('photo')
      .select(['id', 'slot', 'media_type', sql<number>`octet_length(bytes)`.as('size')])
      .where('account_id', '=', account.id)
      .execute();
    return {
      ...waitingView(account, application, now),
      documentType: application.photos[0]?.type ?? null,
      answers: inFull(application.answers),
      photos: application.photos.flatMap(({ id }) =>
        rows
          .filter(row => row.id === id)
          .map(({ slot, media_type, size }) => ({
            id,
            slot,
            mediaType: media_type,
            bytes: size - sealedBytes,
          })),
      ),
      consents: application.consents.map(({ purpose, textVersion, language, givenAt }) => ({
        purpose,
        textVersion,
        language,
        givenAt,
      })),
      identity: identity.status === 'verified' ? { name: identity.name, number: identity.number } : null,
    };
  }

  /** Verified accounts, the one whose examination is due first at the top. */
  async verified(now: Date): Promise<VerifiedAccount[]> {
    const served = await this.db
      .selectFrom('identity_account')
      .select(({ fn }) => ['digest', 'subject', fn.countAll<string>().as('count')])
      .groupBy(['subject', 'digest'])
      .execute();
    const accounts = await this.all();
    const list = accounts.flatMap((account): VerifiedAccount[] => {
      const { id, region, identity, policy } = account;
      if (identity.status !== 'verified') return [];
      const { subject, name, number, verifiedAt, examinedAt, digest } = identity;
      const { date: last } = dateIn(policy.timeZone, new Date(examinedAt ?? verifiedAt));
      const examinationDue = addDays(last, examinationDays);
      const found = served.find(row => row.subject === subject && row.digest === digest);
      return [
        {
          account: id,
          region,
          subject,
          name,
          number,
          verifiedAt,
          examinedAt: examinedAt ?? null,
          examinationDue,
          examinationIsDue: dateIn(policy.timeZone, now).date >= examinationDue,
          served: Number(found?.count ?? 0),
          quota: policy.accountsPerIdentity[subject],
        },
      ];
    });
    return list.sort((left, right) => (left.examinationDue < right.examinationDue ? -1 : 1));
  }

  /** A photo's bytes; null where there is none, or its application waits for no reviewer. */
  async photo(id: string): Promise<{ mediaType: string; bytes: Uint8Array; slot: string } | null> {
    const row = await this.db.selectFrom('photo').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) return null;
    const account = await this.accounts.read(this.db, row.account_id);
    if (account?.application?.stage !== 'review') return null;
    return {
      mediaType: row.media_type,
      bytes: this.cipher.openBytes(row.bytes, `photo.bytes ${id}`),
      slot: row.slot,
    };
  }

  private async all(): Promise<Account[]> {
    const rows = await this.db.selectFrom('account').select('id').orderBy('id').execute();
    const accounts = await Promise.all(rows.map(({ id }) => this.accounts.read(this.db, id)));
    return accounts.filter(account => account !== null);
  }
}

function waitingView(
  { id, region, policy }: Account,
  { subject, purpose, answers, submittedAt, review }: Extract<StoredApplication, { stage: 'review' }>,
  now: Date,
): WaitingApplication {
  const { expected } = review;
  return {
    account: id,
    region,
    subject,
    purpose,
    name: answers[subject === 'enterprise' ? 'organizationName' : 'fullName'] ?? '',
    submittedAt,
    expected,
    late: expected !== null && dateIn(policy.timeZone, now).date > expected.latest,
  };
}

const inFull = (answers: Answers) =>
  fieldNames.flatMap(field => {
    const value = answers[field];
    return value === undefined ? [] : [{ field, value }];
  });
