/**
 * `npm start`: builds the widget for the demo, starts the demo's portal, backend and provider on loopback meanwhile, and
 * prints where they are and what to do first. Ctrl-C stops all three.
 *
 *   PORT_HOST, PORT_BACKEND, PORT_PROVIDER   ports; 4300, 4301 and 4302 unless told, 0 for any free one
 *   PORTAL                                   the portal's name: localhost (another site than the provider's), or 127.0.0.1
 *   DATA_DIR                                 folder of the databases; `.data` unless told
 *   DATABASE_URL                             a PostgreSQL server for the backend, such as postgres://user@127.0.0.1:5432/rna,
 *                                            instead of the embedded database
 *   WIDGET_FOLDER                            a widget that is built already, such as `dist` after `npm run build`
 *   RNA_DATA_KEY                             32 random bytes in base64 (openssl rand -base64 32), under which what is personal is
 *                                            sealed; without it a file in DATA_DIR holds them. Backends that share a
 *                                            database share it
 *   PROVIDER_SECRET                          what further processes of the backend (`npm run start:backend`) need to know
 *   VERBOSE=1                                print each request of the backend
 *
 * `--watched` is how `scripts/dev.mjs` starts it: it builds nothing, and a message of its parent makes pages reload;
 * `--again` says less, because all of it was said before.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { register } from 'tsx/esm/api';
import { buildDemoWidget, DEMO_WIDGET } from './demo-widget.mjs';

const top = resolve(import.meta.dirname, '..');
process.chdir(top);
const isWatched = process.argv.includes('--watched');

function fail(message) {
  console.error(message);
  process.exit(1);
}

function port(variable, otherwise) {
  const text = process.env[variable] ?? String(otherwise);
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  return fail(`${variable} is '${text}'; it takes a port from 0 to 65535.`);
}

function portalName() {
  const name = process.env.PORTAL ?? 'localhost';
  if (name === 'localhost' || name === '127.0.0.1') return name;
  return fail(`PORTAL is '${name}'; it takes localhost or 127.0.0.1.`);
}

if (process.env.WIDGET_FOLDER && !existsSync(`${process.env.WIDGET_FOLDER}/real-name-auth.js`))
  fail(`WIDGET_FOLDER is '${process.env.WIDGET_FOLDER}', where there is no real-name-auth.js.`);

const portal = portalName();
const ports = {
  host: port('PORT_HOST', 4300),
  backend: port('PORT_BACKEND', 4301),
  provider: port('PORT_PROVIDER', 4302),
};

// esbuild works in a process of its own, so the servers start meanwhile.
const widgetFolder = resolve(process.env.WIDGET_FOLDER || DEMO_WIDGET);
const isBuilt = isWatched || Boolean(process.env.WIDGET_FOLDER);
const built = isBuilt ? Promise.resolve() : buildDemoWidget();
built.catch(() => fail('The widget could not be built, so the demo was not started.'));

// A signal that comes while the three are starting waits until they can be stopped cleanly.
let demo = null;
let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  if (!demo) return;
  if (!isWatched) console.log('\nStopping…');
  await demo.close();
  process.exit(0);
}

const listeners = new Set();
const liveReload = {
  subscribe(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
if (isWatched) {
  process.on('message', () => {
    for (const listener of listeners) listener();
  });
  // Nobody is left to stop this one.
  process.on('disconnect', () => void stop());
  if (!process.connected) process.exit(0);
}

register();
const { PortInUseError, startAll } = await import('../demo/start.ts');

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop());

try {
  demo = await startAll({
    ports,
    portal,
    databaseUrl: process.env.DATABASE_URL || undefined,
    providerSecret: process.env.PROVIDER_SECRET || undefined,
    dataKey: process.env.RNA_DATA_KEY || undefined,
    dataDir: resolve(process.env.DATA_DIR ?? '.data'),
    widgetFolder,
    ...(isWatched && { liveReload }),
    verbose: process.env.VERBOSE === '1',
  });
  await built;
} catch (error) {
  fail(error instanceof PortInUseError ? error.message : `The demo could not be started: ${error.stack}`);
}
if (stopping) {
  await demo.close();
  process.exit(0);
}

const { host, backend, provider } = demo.urls;
if (process.argv.includes('--again')) console.log('          the servers are up again');
else sayWhere();

function sayWhere() {
  console.log(`
  Open      ${host}/?language=en        (中文 ${host}/?language=zh-CN)
  First     press “Start authentication”. The frame above it says what to do at each step and has a button
            that fills in a company which passes; an enterprise is verified in about three minutes.
  Then      move the clock at the side, make an account of another kind, or take the reviewer's place.

  Reviewer  ${host}/review
  Studio    ${host}/studio   (every screen at once, for designers)
  Provider  ${provider}   (simulation: faces, banks, the register)
  Backend   ${backend}

  Nothing is real: no identity is checked, no money moves. Ctrl-C stops it; what you did is kept.
`);
}
