import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** What this process has. A file with its own number that it did not write is of an earlier one. */
const held = new Set<string>();

/** The process that has the folder; null where nobody has, or the one that had it is gone. */
function holderOf(path: string): number | null {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    if (pid === process.pid) return held.has(path) ? pid : null;
    return Number.isInteger(pid) && pid > 0 && isAlive(pid) ? pid : null;
  } catch {
    return null;
  }
}

/**
 * Takes a folder of the embedded database for this process: it serves one at a time, and a second one would lose what the
 * first has written. What a dead process left behind is taken over.
 * @returns what gives it back.
 * @throws Error that names the process and the ways out.
 */
export function lockFolder(folder: string): () => void {
  const path = `${folder}.pid`;
  mkdirSync(dirname(path), { recursive: true });
  for (let round = 0; round < 3; round += 1) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' });
      held.add(path);
      return () => {
        held.delete(path);
        rmSync(path, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = holderOf(path);
    if (holder !== null)
      throw new Error(
        `The data folder ${folder} is in use by process ${holder}. Stop that one, choose another folder, or give both a PostgreSQL server by DATABASE_URL.`,
      );
    rmSync(path, { force: true });
  }
  throw new Error(`The data folder ${folder} could not be taken.`);
}
