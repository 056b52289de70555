/** Lists the files below some folders: what `find` does, on every system. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {string[]} places folders or files, relative to the working folder; missing ones are passed over
 * @param {(path: string) => boolean} [wanted] which files to keep
 * @returns {string[]} paths with `/`, in a stable order
 */
export function findFiles(places, wanted = () => true) {
  return places.flatMap(place => {
    if (!existsSync(place)) return [];
    const paths = statSync(place).isFile()
      ? [place]
      : readdirSync(place, { recursive: true, withFileTypes: true })
          .filter(entry => entry.isFile())
          .map(entry => join(entry.parentPath, entry.name));
    return paths
      .map(path => path.replaceAll('\\', '/'))
      .filter(wanted)
      .sort();
  });
}
