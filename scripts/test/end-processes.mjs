/**
 * Ends everything that one run has started. Browsers and drivers put themselves into process groups of their own and
 * outlive a runner that is killed, so they are found by a variable that they have inherited, not by their parents.
 */
import { readFileSync, readdirSync } from 'node:fs';

/** The variable that marks the processes of one run. */
export const RUN_MARK = 'REAL_NAME_AUTH_TEST_RUN';

/** @returns {number[]} the ids of the living processes that carry the mark; none where there is no /proc */
export function markedProcesses(mark) {
  const wanted = `${RUN_MARK}=${mark}`;
  let entries;
  try {
    entries = readdirSync('/proc');
  } catch {
    return [];
  }
  return entries
    .filter(name => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter(name => {
      try {
        return readFileSync(`/proc/${name}/environ`, 'utf8').split('\0').includes(wanted);
      } catch {
        // It has ended, or belongs to somebody else.
        return false;
      }
    })
    .map(Number);
}

/** Kills the process group of `leader` and every process that carries the mark, until none is left. */
export async function endProcesses(leader, mark) {
  const end = pid => {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  };
  if (leader) end(-leader);
  for (let round = 0; round < 20; round += 1) {
    const left = markedProcesses(mark);
    if (left.length === 0) return;
    left.forEach(end);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
