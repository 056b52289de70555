/**
 * Starts the Chromium 114 of `CHROMIUM_VERSION=114` and connects to it. Today's puppeteer-core attaches to pages by way
 * of their tabs, of which an engine of 2023 tells nothing: so that it attaches to the pages themselves, its one request for
 * that is rewritten on the way.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'puppeteer-core';
import WebSocket from 'ws';

/** How long the browser may take to say where it listens, in milliseconds. */
const START = 60_000;

/**
 * @param {{ executablePath: string, args: string[], env: NodeJS.ProcessEnv }} found as `resolveChromium` tells it
 * @param {import('puppeteer-core').ConnectOptions} [options]
 * @returns {Promise<import('puppeteer-core').Browser>}
 */
export async function launchOldChromium({ executablePath, args, env }, options = {}) {
  const profile = mkdtempSync(join(tmpdir(), 'real-name-auth-old-chromium-'));
  const own = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
  const child = spawn(executablePath, [...args, ...own], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => {
    process.off('exit', end);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  try {
    const socket = await open(await addressOf(child));
    const browser = await connect({ ...options, transport: transportOver(socket) });
    browser.process = () => child;
    browser.once('disconnected', end);
    return browser;
  } catch (error) {
    end();
    throw error;
  }
}

/** Where it listens, by what it prints. */
function addressOf(child) {
  return new Promise((resolve, reject) => {
    let printed = '';
    const fail = () => reject(new Error(`Chromium 114 did not start: ${printed}`));
    const timer = setTimeout(fail, START);
    child.once('exit', fail);
    child.stderr.on('data', data => {
      printed += data;
      const address = /DevTools listening on (ws:\S+)/.exec(printed)?.[1];
      if (!address) return;
      clearTimeout(timer);
      child.off('exit', fail);
      resolve(address);
    });
  });
}

function open(address) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address, { perMessageDeflate: false, maxPayload: 256 * 1024 * 1024 });
    socket.once('open', () => resolve(socket));
    socket.once('error', reject);
  });
}

/** @returns {import('puppeteer-core').ConnectionTransport} */
function transportOver(socket) {
  const transport = {
    send: text => socket.send(withPages(text)),
    close: () => socket.close(),
  };
  socket.on('message', data => transport.onmessage?.(String(data)));
  socket.on('close', () => transport.onclose?.());
  socket.on('error', () => undefined);
  return transport;
}

function withPages(text) {
  const message = JSON.parse(text);
  if (message.method !== 'Target.setAutoAttach' || message.sessionId) return text;
  return JSON.stringify({
    ...message,
    params: { ...message.params, filter: [{ type: 'tab', exclude: true }, {}] },
  });
}
