import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startAll, type RunningDemo } from '../../demo/start.js';
import { databaseOf } from './test-database.js';

let starting: Promise<{ demo: RunningDemo; dataDir: string }> | null = null;

async function boot(dataDir: string) {
  const ports = { host: 0, backend: 0, provider: 0 };
  return { demo: await startAll({ ports, dataDir, databaseUrl: await databaseOf(dataDir) }), dataDir };
}

/** The three servers on free ports over an empty folder, started once for all tests of this process. */
export async function runningDemo(): Promise<RunningDemo> {
  starting ??= boot(mkdtempSync(join(tmpdir(), 'rna-demo-')));
  return (await starting).demo;
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
