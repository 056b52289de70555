/**
 * `npm run dev`: the demo while its sources change. A change of the widget is built in a moment, a change of the pages
 * only has to be loaded, and a change of the servers starts them anew; each time the open pages reload. Takes what
 * `npm start` takes.
 */
import { fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { context } from 'esbuild';
import { DEMO_WIDGET, demoWidgetOptions } from './demo-widget.mjs';
import { watchFiles } from './watch-files.mjs';

process.chdir(resolve(import.meta.dirname, '..'));
rmSync(DEMO_WIDGET, { recursive: true, force: true });

const say = text => console.log(`${new Date().toLocaleTimeString('en-GB')}  ${text}`);
let servers = startServers('--watched');
let stopping = false;

function startServers(...args) {
  const child = fork('scripts/start.mjs', args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  child.once('exit', code => {
    if (stopping || child !== servers || code === 0) return;
    say('The servers stopped. They start again after the next change of their sources.');
    servers = null;
  });
  return child;
}

let restarting = null;

/** The databases can be opened by one process at a time, so a change during a restart is in the next one. */
async function restartServers() {
  while (restarting) await restarting;
  restarting = restartOnce();
  await restarting;
  restarting = null;
}

async function restartOnce() {
  const old = servers;
  servers = null;
  if (old && old.exitCode === null && old.signalCode === null) {
    const ended = new Promise(resolve => old.once('exit', resolve));
    old.kill('SIGTERM');
    await ended;
  }
  if (stopping) return;
  servers = startServers('--watched', '--again');
}

const reload = () => servers?.connected && servers.send('changed');

/** Says what was built, and lets the pages load it. */
const reportBuilds = {
  name: 'report-builds',
  setup({ onStart, onEnd }) {
    let started = 0;
    let isFirst = true;
    onStart(() => {
      started = performance.now();
    });
    onEnd(({ errors }) => {
      if (errors.length > 0) return;
      if (!isFirst) {
        say(`widget built in ${Math.round(performance.now() - started)} ms`);
        reload();
      }
      isFirst = false;
    });
  },
};
const widget = await context(demoWidgetOptions([reportBuilds]));
await widget.watch();

const stopWatching = watchFiles(['src/contract', 'src/domain', 'demo'], paths => {
  const pages = paths.filter(path => /^demo\/.*\.(html|css|js)$/.test(path));
  const code = paths.filter(path => path.endsWith('.ts'));
  if (code.length > 0) {
    say(`${code[0]} changed; the servers start anew`);
    void restartServers();
  } else if (pages.length > 0) {
    say(`${pages[0]} changed`);
    reload();
  }
});

async function stop() {
  if (stopping) return;
  stopping = true;
  stopWatching();
  await widget.dispose();
  servers?.kill('SIGTERM');
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop());
