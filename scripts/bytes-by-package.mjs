/** What a built script is made of, by its source map. */
import { readFileSync } from 'node:fs';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The numbers of one segment of a source map: base 64, five bits a sign, the lowest bit of a number is its sign. */
function numbersOf(segment) {
  const numbers = [];
  let value = 0;
  let shift = 0;
  for (const sign of segment) {
    const bits = alphabet.indexOf(sign);
    value += (bits & 31) << shift;
    shift += 5;
    if (bits & 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    value = 0;
    shift = 0;
  }
  return numbers;
}

/** The package of a source, or the room of `src` to which it belongs. */
function packageOf(source) {
  const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source) ?? [];
  if (name) return name;
  const [, room] = /src\/([^/]+)\//.exec(source) ?? [];
  return room ? `src/${room}` : 'src';
}

/**
 * @param {string} path of a script that has its map beside it
 * @returns {[name: string, share: number][]} the part of its characters that comes from each package, the largest first
 */
export function bytesByPackage(path) {
  const lines = readFileSync(path, 'utf8').split('\n');
  const { sources, mappings } = JSON.parse(readFileSync(`${path}.map`, 'utf8'));
  const sums = new Map();
  let all = 0;
  let source = 0;
  for (const [row, line] of mappings.split(';').entries()) {
    let column = 0;
    const marks = [];
    for (const segment of line.split(',').filter(Boolean)) {
      const [step, sourceStep = 0] = numbersOf(segment);
      column += step;
      source += sourceStep;
      marks.push([column, packageOf(sources[source] ?? '')]);
    }
    for (const [index, [start, name]] of marks.entries()) {
      const length = (marks[index + 1]?.[0] ?? lines[row]?.length ?? start) - start;
      sums.set(name, (sums.get(name) ?? 0) + length);
      all += length;
    }
  }
  return [...sums].map(([name, length]) => [name, length / all]).sort(([, a], [, b]) => b - a);
}
