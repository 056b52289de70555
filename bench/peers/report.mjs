/** Writes one section of docs/reference/performance.md, between its marks; other sections stay as they are. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const path = 'docs/reference/performance.md';
const begin = '<!-- peers: begin (written by `npm run bench:peers`, do not edit) -->';
const end = '<!-- peers: end -->';

export function writeSection(section) {
  const block = `${begin}\n\n${section}\n\n${end}`;
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '# Performance\n';
  const [from, to] = [before.indexOf(begin), before.indexOf(end)];
  const after =
    from >= 0 && to > from
      ? before.slice(0, from) + block + before.slice(to + end.length)
      : `${before.trimEnd()}\n\n${block}\n`;
  writeFileSync(path, after);
  return path;
}
