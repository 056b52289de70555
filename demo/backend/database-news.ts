import type { PGlite } from '@electric-sql/pglite';

/** The channels on which the database tells every process over it what happened in any of them. */
export const newsChannels = ['account_changed', 'session_ended', 'everything_changed'] as const;
export type NewsChannel = (typeof newsChannels)[number];

/** What happened, and to which account; without one, to all of them. */
export interface News {
  readonly channel: NewsChannel;
  readonly account: string;
}

/** LISTEN: hears of what any process over the same database has committed, this one too. */
export interface DatabaseNews {
  /** Whether news arrive now. */
  readonly isListening: boolean;
  /** Calls back with each; `everything_changed` also where some may have been missed. */
  listen(onNews: (news: News) => void): void;
  close(): Promise<void>;
}

/** Passes on to whoever listens. */
class Listeners {
  private readonly all = new Set<(news: News) => void>();

  add(onNews: (news: News) => void): void {
    this.all.add(onNews);
  }

  tell(channel: NewsChannel, account = ''): void {
    for (const onNews of this.all) onNews({ channel, account });
  }
}

/** News of the embedded database, which one process has to itself. */
export async function embeddedNews(pglite: PGlite): Promise<DatabaseNews> {
  const listeners = new Listeners();
  for (const channel of newsChannels)
    await pglite.listen(channel, account => listeners.tell(channel, account));
  return {
    isListening: true,
    listen: onNews => listeners.add(onNews),
    close: () => Promise.resolve(),
  };
}

const isChannel = (name: string): name is NewsChannel => newsChannels.some(each => each === name);

/** How long to wait before the server is tried again: longer each time, up to two seconds. */
const pausesMs = [100, 250, 500, 1_000, 2_000];

/**
 * News of a PostgreSQL server, over a connection of their own that is opened again whenever it breaks. What was told
 * meanwhile is lost, so that everything counts as changed then.
 * @throws Error where the server cannot be reached at the start.
 */
export async function serverNews(connectionString: string): Promise<DatabaseNews> {
  const { Client } = await import('pg');
  const listeners = new Listeners();
  let current: InstanceType<typeof Client> | null = null;
  let isClosed = false;
  let failures = 0;
  let retry: NodeJS.Timeout | undefined;

  const connect = async () => {
    const client = new Client({ connectionString, keepAlive: true, connectionTimeoutMillis: 5_000 });
    client.on('notification', ({ channel, payload = '' }) => {
      if (isChannel(channel)) listeners.tell(channel, payload);
    });
    // Without a listener the loss of a connection would end the process.
    client.on('error', () => undefined);
    await client.connect();
    for (const channel of newsChannels) await client.query(`listen ${channel}`);
    client.on('end', () => {
      if (current === client) current = null;
      connectLater();
    });
    current = client;
    failures = 0;
    if (isClosed) await client.end();
  };
  const connectLater = () => {
    if (isClosed) return;
    retry = setTimeout(
      () => {
        connect().then(() => listeners.tell('everything_changed'), connectLater);
      },
      pausesMs[Math.min(failures, pausesMs.length - 1)],
    );
    retry.unref();
    failures += 1;
  };

  await connect();
  return {
    get isListening() {
      return current !== null;
    },
    listen: onNews => listeners.add(onNews),
    close: async () => {
      isClosed = true;
      clearTimeout(retry);
      await current?.end();
    },
  };
}
