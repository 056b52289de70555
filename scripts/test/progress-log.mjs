/**
 * How a running engine tells the supervisor what happens: one JSON object a line, appended as it happens, so that a
 * process that is killed loses nothing. Its path is in `TEST_PROGRESS`.
 *
 *   { event: 'file', file }                          a test file begins
 *   { event: 'test', file, title }                   a test of it begins
 *   { event: 'alive' }                               the engine still answers
 *   { event: 'result', title, file, engine, … }      one test has ended, see `test-record.mjs`
 *   { event: 'done', file, milliseconds }            all tests of the file have ended
 *   { event: 'note', text }                          what the developer should know of
 *   { event: 'ending', reason }                      it is about to give up, and why
 *   { event: 'end' }                                 all files are through
 */
import { appendFileSync, closeSync, openSync, readSync, writeFileSync } from 'node:fs';

/** @returns {(entry: { event: string } & Record<string, unknown>) => void} nothing is written where nobody asked */
export function progressWriter(path = process.env.TEST_PROGRESS) {
  return entry => {
    if (path) appendFileSync(path, `${JSON.stringify(entry)}\n`);
  };
}

/** Reads what was appended since the last call; a line that is not whole yet waits for the next one. */
export class ProgressReader {
  #path;
  #position = 0;
  #rest = '';

  constructor(path) {
    this.#path = path;
    writeFileSync(path, '');
  }

  read() {
    const file = openSync(this.#path, 'r');
    const block = Buffer.alloc(256 * 1024);
    const chunks = [];
    try {
      for (;;) {
        const count = readSync(file, block, 0, block.length, this.#position);
        if (count === 0) break;
        this.#position += count;
        chunks.push(Buffer.from(block.subarray(0, count)));
      }
    } finally {
      closeSync(file);
    }
    // Split at bytes: a character may lie across two reads, a line break never does.
    const bytes = Buffer.concat([Buffer.from(this.#rest, 'latin1'), ...chunks]);
    const end = bytes.lastIndexOf(0x0a);
    this.#rest = bytes.subarray(end + 1).toString('latin1');
    const lines = bytes
      .subarray(0, end + 1)
      .toString('utf8')
      .split('\n')
      .filter(Boolean);
    return lines.map(line => JSON.parse(line));
  }
}
