import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

/** An empty database as PGlite leaves it: to make one costs seconds, to copy one a moment. */
async function emptyDatabase(): Promise<string> {
  const packageJson = readFileSync('node_modules/@electric-sql/pglite/package.json', 'utf8');
  const { version } = JSON.parse(packageJson) as { version: string };
  const kept = join('node_modules', '.cache', 'real-name-auth-pglite', version);
  if (existsSync(kept)) return kept;
  mkdirSync(dirname(kept), { recursive: true });
  const made = mkdtempSync(`${kept}-`);
  const pglite = new PGlite(made);
  await pglite.waitReady;
  await pglite.close();
  try {
    renameSync(made, kept);
  } catch (error) {
    // Another process was faster; what it kept is the same.
    rmSync(made, { recursive: true, force: true });
    if (!existsSync(kept)) throw error;
  }
  return kept;
}

/** Which databases a new folder begins with: those of the demo's backend and of its provider, unless told. */
type DatabaseName = 'backend' | 'provider' | '.';

/** A new folder for the demo's data, with empty databases in it. */
export async function newDataFolder(
  prefix: string,
  databases: readonly DatabaseName[] = ['backend', 'provider'],
): Promise<string> {
  const empty = await emptyDatabase();
  const folder = mkdtempSync(join(tmpdir(), prefix));
  for (const name of databases) cpSync(empty, join(folder, name), { recursive: true });
  return folder;
}
