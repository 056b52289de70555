import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { RunningDemo, StartOptions } from '../../demo/start.js';
import { databaseOf } from '../backend/test-database.js';
import { newDataFolder } from '../suites/data-folder.js';
import type { Fault } from './fault.js';
import { faults } from './faults.js';

const folder = join('node_modules', '.cache', 'real-name-auth-conformance');

/** The name under which the fault that is switched on stands in the process. */
const switchedOn = globalThis as { conformanceFault?: string | undefined };

/** A source with the faults in it, all switched off. @throws Error where the text of an edit is not there exactly once. */
function withFaults(file: string, text: string): string {
  let changed = text;
  for (const { name, edits } of faults) {
    for (const { file: place, find, instead } of edits) {
      if (place !== file) continue;
      const count = changed.split(find).length - 1;
      if (count !== 1) throw new Error(`The fault '${name}': ${file} has its text ${count} times: ${find}`);
      const isOn = `(globalThis.conformanceFault === ${JSON.stringify(name)})`;
      changed = changed.replace(find, () => instead.replaceAll('FAULT', () => isOn));
    }
  }
  return changed;
}

const mutate: Plugin = {
  name: 'faults',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/](demo|src)[\\/].*\.ts$/ }, ({ path }) => {
      const file = relative(process.cwd(), path).replaceAll('\\', '/');
      const text = withFaults(file, readFileSync(path, 'utf8'));
      // A file that is read beside its module stays where it is.
      const here = JSON.stringify(pathToFileURL(path).href);
      return { contents: text.replaceAll('import.meta.url', () => here), loader: 'ts' };
    });
  },
};

/** The demo over an empty folder, whose backend can misbehave. */
export interface FaultyDemo extends RunningDemo {
  /** Switches one fault on; null for none. */
  misbehave(fault: Fault | null): void;
}

/** Builds the demo with every fault in it and starts it on free ports. */
export async function startFaultyDemo(): Promise<FaultyDemo> {
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `demo-${process.pid}.mjs`);
  await build({
    entryPoints: ['demo/start.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    plugins: [mutate],
    logLevel: 'error',
  });
  const { startAll } = (await import(pathToFileURL(outfile).href)) as {
    startAll(options: StartOptions): Promise<RunningDemo>;
  };
  const dataDir = await newDataFolder('rna-faulty-');
  const ports = { host: 0, backend: 0, provider: 0 };
  const demo = await startAll({ ports, dataDir, databaseUrl: await databaseOf(dataDir) });
  return {
    ...demo,
    misbehave: fault => {
      switchedOn.conformanceFault = fault?.name;
    },
    close: async () => {
      switchedOn.conformanceFault = undefined;
      await demo.close();
      rmSync(dataDir, { recursive: true, force: true });
      rmSync(outfile, { force: true });
    },
  };
}
