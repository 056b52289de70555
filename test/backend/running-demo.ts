import { rmSync } from 'node:fs';
import { startAll, type RunningDemo } from '../../demo/start.js';
import { newDataFolder } from '../suites/data-folder.js';
import { databaseOf } from './test-database.js';

let starting: Promise<{ demo: RunningDemo; dataDir: string }> | null = null;
let folder = '';

async function boot(dataDir: string) {
  const ports = { host: 0, backend: 0, provider: 0 };
  return { demo: await startAll({ ports, dataDir, databaseUrl: await databaseOf(dataDir) }), dataDir };
}

/** The three servers on free ports over an empty folder, started once for all tests of this process. */
export async function runningDemo(): Promise<RunningDemo> {
  starting ??= newDataFolder('rna-demo-').then(made => boot((folder = made)));
  return (await starting).demo;
}

/** The folder of the running demo. */
export const dataDirOfDemo = () => folder;

/** Stops the three; `restartDemo` starts them again. */
export async function stopDemo(): Promise<void> {
  await (await runningDemo()).close();
}

/** Stops the three and starts them again over the same folder. */
export async function restartDemo(): Promise<RunningDemo> {
  await runningDemo();
  const { demo, dataDir } = await (starting ?? boot(''));
  await demo.close();
  starting = boot(dataDir);
  return (await starting).demo;
}

after(async function () {
  this.timeout(20_000);
  if (!starting) return;
  const { demo, dataDir } = await starting;
  starting = null;
  await demo.close();
  rmSync(dataDir, { recursive: true, force: true });
});
