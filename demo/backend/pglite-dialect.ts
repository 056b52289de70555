import type { PGlite } from '@electric-sql/pglite';
import {
  CompiledQuery,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';

/**
 * Lets Kysely speak to PGlite, PostgreSQL inside the process. PGlite is one connection, so whoever holds it – for one
 * query or for a whole transaction – makes the others wait in line.
 */
export class PGliteDialect implements Dialect {
  /** @param onEnd called once the database is closed. */
  constructor(
    private readonly pglite: PGlite,
    private readonly onEnd: () => void = () => {},
  ) {}

  createAdapter() {
    return new PostgresAdapter();
  }

  createDriver(): Driver {
    return new PGliteDriver(this.pglite, this.onEnd);
  }

  createQueryCompiler() {
    return new PostgresQueryCompiler();
  }

  createIntrospector(...args: ConstructorParameters<typeof PostgresIntrospector>) {
    return new PostgresIntrospector(...args);
  }
}

class PGliteConnection implements DatabaseConnection {
  /** Ends the turn of whoever holds the connection. */
  endTurn = () => {};

  constructor(private readonly pglite: PGlite) {}

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, affectedRows } = await this.pglite.query<R>(query.sql, [...query.parameters]);
    return { rows, numAffectedRows: BigInt(affectedRows ?? 0) };
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    yield await this.executeQuery<R>(query);
  }
}

class PGliteDriver implements Driver {
  private readonly connection: PGliteConnection;
  private line: Promise<void> = Promise.resolve();

  constructor(
    private readonly pglite: PGlite,
    private readonly onEnd: () => void,
  ) {
    this.connection = new PGliteConnection(pglite);
  }

  async init() {
    await this.pglite.waitReady;
  }

  async acquireConnection(): Promise<PGliteConnection> {
    const before = this.line;
    let endTurn = () => {};
    this.line = new Promise(resolve => (endTurn = resolve));
    await before;
    this.connection.endTurn = endTurn;
    return this.connection;
  }

  async beginTransaction(connection: PGliteConnection) {
    await connection.executeQuery(CompiledQuery.raw('begin'));
  }

  async commitTransaction(connection: PGliteConnection) {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: PGliteConnection) {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  releaseConnection(connection: PGliteConnection): Promise<void> {
    // PGlite computes and waits for nothing: without a pause here, a long line would be worked off before any new request
    // is even read.
    setImmediate(connection.endTurn);
    return Promise.resolve();
  }

  async destroy() {
    await this.line;
    await this.pglite.close();
    this.onEnd();
  }
}
