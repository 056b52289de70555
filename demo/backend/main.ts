/**
 * One process of the reference backend by itself, as `npm run start:backend` runs it. Any number may share one database.
 *
 *   DATABASE_URL      a PostgreSQL server, such as postgres://user@127.0.0.1:5432/rna; without it the embedded database of
 *                     DATA_DIR, which serves one process
 *   RNA_DATA_KEY      32 bytes in base64: the same for all processes over one database
 *   PORT_BACKEND      4301 unless told, 0 for any free one
 *   PROVIDER_URL      the provider, http://127.0.0.1:4302 unless told
 *   PROVIDER_SECRET   what the provider knows it by
 *   PORTAL_ORIGINS    origins of the portal's pages, with commas
 *   DATA_DIR          `.data` unless told
 *   LEASE_SECONDS     after how long the keys of a process that died are free; 10 unless told
 *   ADDRESS_PER_SECOND  how often one network address may ask, 200 unless told; behind something that shares requests out all
 *                     people come from one
 *   DEMO=1            the endpoints below /demo, and the demo's accounts
 *   VERBOSE=1         prints each request
 *
 * Prints its address. SIGTERM lets what is under way finish, and ends it with 0.
 */
import { resolve } from 'node:path';
import { usualLimits } from './rate-limit.js';
import { start } from './server.js';

const { env } = process;

const whole = (name: string, otherwise: number): number => {
  const text = env[name] ?? String(otherwise);
  if (/^\d{1,5}$/.test(text)) return Number(text);
  throw new Error(`${name} is '${text}'; it takes a whole number.`);
};

const perAddress = whole('ADDRESS_PER_SECOND', usualLimits.address.perSecond);

const starting = start({
  port: whole('PORT_BACKEND', 4301),
  dataDir: resolve(env['DATA_DIR'] ?? '.data'),
  databaseUrl: env['DATABASE_URL'] || undefined,
  dataKey: env['RNA_DATA_KEY'] || undefined,
  providerUrl: env['PROVIDER_URL'] ?? 'http://127.0.0.1:4302',
  providerSecret: env['PROVIDER_SECRET'] ?? '',
  portalOrigins: (env['PORTAL_ORIGINS'] ?? 'http://localhost:4300').split(','),
  leaseSeconds: whole('LEASE_SECONDS', 10),
  limits: {
    ...usualLimits,
    address: { burst: 6 * perAddress, perSecond: perAddress },
  },
  demo: env['DEMO'] === '1',
  verbose: env['VERBOSE'] === '1',
});

// A signal that comes while it starts waits until it can be stopped cleanly.
let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (isStopping) return;
    isStopping = true;
    void starting.then(({ close }) => close()).then(() => process.exit(0));
  });

starting.then(
  ({ url }) => console.log(url),
  (error: unknown) => {
    console.error(
      `The backend could not be started: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    process.exit(1);
  },
);
