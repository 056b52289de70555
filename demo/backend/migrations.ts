import { sql, type Kysely, type Migration, type MigrationProvider } from 'kysely';

const first: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('account')
      .addColumn('id', 'text', c => c.primaryKey())
      .addColumn('region', 'text', c => c.notNull())
      .addColumn('company', 'boolean', c => c.notNull())
      .addColumn('policy', 'text', c => c.notNull())
      .addColumn('version', 'integer', c => c.notNull())
      .addColumn('identity', 'text', c => c.notNull())
      .addColumn('application', 'text')
      .addColumn('attempts_day', 'text')
      .addColumn('attempts_spent', 'integer', c => c.notNull())
      .addColumn('flow', 'text', c => c.unique())
      .addColumn('session_expired', 'boolean', c => c.notNull())
      .execute();
    await db.schema
      .createTable('receipt')
      .addColumn('account_id', 'text', c => c.notNull().references('account.id').onDelete('cascade'))
      .addColumn('key', 'text', c => c.notNull())
      .addColumn('digest', 'text', c => c.notNull())
      .addColumn('outcome', 'text', c => c.notNull())
      .addColumn('answer', 'text')
      .addColumn('lease_until', 'timestamptz')
      .addColumn('seq', sql`integer generated always as identity`)
      .addPrimaryKeyConstraint('receipt_pk', ['account_id', 'key'])
      .execute();
    await db.schema
      .createTable('identity')
      .addColumn('subject', 'text', c => c.notNull())
      .addColumn('digest', 'text', c => c.notNull())
      .addPrimaryKeyConstraint('identity_pk', ['subject', 'digest'])
      .execute();
    await db.schema
      .createTable('identity_account')
      .addColumn('subject', 'text', c => c.notNull())
      .addColumn('digest', 'text', c => c.notNull())
      .addColumn('account_id', 'text', c => c.notNull().unique().references('account.id').onDelete('cascade'))
      .addForeignKeyConstraint('identity_account_fk', ['subject', 'digest'], 'identity', [
        'subject',
        'digest',
      ])
      .execute();
    await db.schema
      .createTable('photo')
      .addColumn('id', 'text', c => c.primaryKey())
      .addColumn('account_id', 'text', c => c.notNull().references('account.id').onDelete('cascade'))
      .addColumn('slot', 'text', c => c.notNull())
      .addColumn('media_type', 'text', c => c.notNull())
      .addColumn('bytes', 'bytea', c => c.notNull())
      .execute();
    await db.schema
      .createTable('provider_event')
      .addColumn('id', 'text', c => c.primaryKey())
      .execute();
    await db.schema
      .createTable('outbox')
      .addColumn('seq', sql`integer generated always as identity`, c => c.primaryKey())
      .addColumn('account_id', 'text', c => c.notNull().references('account.id').onDelete('cascade'))
      .addColumn('channel', 'text', c => c.notNull())
      .addColumn('message', 'text', c => c.notNull())
      .addColumn('at', 'timestamptz', c => c.notNull())
      .execute();
    await db.schema
      .createTable('setting')
      .addColumn('name', 'text', c => c.primaryKey())
      .addColumn('value', 'text', c => c.notNull())
      .execute();
  },
};

/** The way back from the provider outlives the application; notices have words. */
const second: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('account').addColumn('handoff', 'text').execute();
    await db.schema.alterTable('account').addColumn('language', 'text').execute();
    await db.schema.alterTable('outbox').addColumn('title', 'text').execute();
    await db.schema
      .alterTable('outbox')
      .addColumn('text', 'text', c => c.notNull().defaultTo(''))
      .execute();
  },
};

/** Ways back of a link are a list; rounds of random amounts are counted; what is personal is sealed, and ends. */
const third: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('account').addColumn('rounds_day', 'text').execute();
    await db.schema
      .alterTable('account')
      .addColumn('rounds_sent', 'integer', c => c.notNull().defaultTo(0))
      .execute();
    await db.schema.alterTable('account').addColumn('retained_until', 'timestamptz').execute();
    await db.schema
      .alterTable('receipt')
      .addColumn('at', 'timestamptz', c => c.notNull().defaultTo(sql`now()`))
      .execute();
    await db.schema
      .alterTable('provider_event')
      .addColumn('at', 'timestamptz', c => c.notNull().defaultTo(sql`now()`))
      .execute();
    // What earlier versions kept in the clear cannot be read as sealed, and would be a leak: people begin anew.
    await sql`update account set application = null, handoff = null, flow = null`.execute(db);
    await sql`delete from receipt`.execute(db);
    await sql`delete from photo`.execute(db);
    await sql`delete from outbox`.execute(db);
    await sql`delete from setting where name = 'digest-secret'`.execute(db);
    await db.schema.createIndex('account_retained').on('account').column('retained_until').execute();
  },
};

/**
 * Several processes over one database: every change is told to all of them when it is committed, and only who holds a key
 * may finish it. The audit holds what was decided about whom, by keyed digest.
 */
const fourth: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('receipt').addColumn('taken_by', 'text').execute();
    await sql`
      create function tell_account_changed() returns trigger language plpgsql as $$
      begin
        perform pg_notify('account_changed', new.id);
        return null;
      end $$`.execute(db);
    await sql`
      create trigger account_changed after update of version on account for each row
      when (old.version is distinct from new.version) execute function tell_account_changed()`.execute(db);
    await sql`
      create function tell_session_ended() returns trigger language plpgsql as $$
      begin
        perform pg_notify('session_ended', new.id);
        return null;
      end $$`.execute(db);
    await sql`
      create trigger session_ended after update of session_expired on account for each row
      when (new.session_expired and not old.session_expired) execute function tell_session_ended()`.execute(
      db,
    );
    await db.schema
      .createTable('audit')
      .addColumn('seq', sql`integer generated always as identity`, c => c.primaryKey())
      .addColumn('at', 'timestamptz', c => c.notNull())
      .addColumn('account', 'text', c => c.notNull())
      .addColumn('decision', 'text', c => c.notNull())
      .addColumn('detail', 'text', c => c.notNull())
      .execute();
  },
};

/** Every migration by name, in the order in which they run. Released ones never change; new ones are added below. */
export const migrations: MigrationProvider = {
  getMigrations: () =>
    Promise.resolve({
      '0001-first': first,
      '0002-returns-and-notices': second,
      '0003-sealed': third,
      '0004-several-processes': fourth,
    }),
};
