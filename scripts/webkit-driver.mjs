/** Starts WebKitWebDriver on a virtual display, where the machine has both. WebKit hangs without a display. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { delimiter, join } from 'node:path';
import { freePort } from './free-port.mjs';

/** @returns {string | undefined} the path of WebKitGTK's small browser, if all the pieces are there */
export function resolveWebkit() {
  return onPath('WebKitWebDriver') && onPath('xvfb-run') ? miniBrowser() : undefined;
}

/** @returns {Promise<number>} the port on which the driver answers; it ends with this process */
export async function startWebkitDriver() {
  const port = await freePort();
  const child = spawn(
    'xvfb-run',
    ['-a', '-s', '-screen 0 1440x1200x24', 'WebKitWebDriver', `--port=${port}`, '--host=127.0.0.1'],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      detached: true,
      env: { ...process.env, WEBKIT_DISABLE_COMPOSITING_MODE: '1', NO_AT_BRIDGE: '1' },
    },
  );
  const stop = () => {
    try {
      process.kill(-child.pid, 'SIGTERM');
    } catch {
      // It has ended already.
    }
  };
  process.on('exit', stop);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));
  await reachable(port, 15_000);
  return port;
}

function onPath(command) {
  return (process.env.PATH ?? '').split(delimiter).some(folder => existsSync(join(folder, command)));
}

/** Debian keeps the browser in a folder named for the machine type and the library's version. */
function miniBrowser() {
  for (const folder of ['/usr/lib', '/usr/libexec', '/usr/lib64']) {
    if (!existsSync(folder)) continue;
    const below = readdirSync(folder).flatMap(name => [
      join(folder, name, 'MiniBrowser'),
      ...['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map(lib =>
        join(folder, name, lib, 'MiniBrowser'),
      ),
    ]);
    const found = below.find(path => existsSync(path));
    if (found) return found;
  }
  return undefined;
}

async function reachable(port, milliseconds) {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) {
    const open = await new Promise(resolve => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      }).on('error', () => resolve(false));
    });
    if (open) return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error(`WebKitWebDriver did not answer on port ${port} within ${milliseconds / 1000} s.`);
}
