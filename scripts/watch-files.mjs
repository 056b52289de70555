/** Tells of files that change. An editor's save makes several events, and a branch that is checked out many: one call each. */
import { watch } from 'node:fs';

/** ms without another event after which the changes are told. */
const QUIET = 100;

/**
 * @param {string[]} folders relative to the working folder, each with all that is below it
 * @param {(paths: string[]) => void} onChange paths with `/`, relative to the working folder
 * @returns {() => void} stops watching
 */
export function watchFiles(folders, onChange) {
  const changed = new Set();
  let timer;
  const tell = () => {
    const paths = [...changed].sort();
    changed.clear();
    onChange(paths);
  };
  const watchers = folders.map(folder =>
    watch(folder, { recursive: true }, (_event, name) => {
      if (!name) return;
      changed.add(`${folder}/${name.replaceAll('\\', '/')}`);
      clearTimeout(timer);
      timer = setTimeout(tell, QUIET);
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
