/** The supervisor over engines that are real processes and do what engines do on a bad day. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { markedProcesses } from '../../scripts/test/end-processes.mjs';
import { supervise, type Outcome } from '../../scripts/test/supervise.mjs';

let folder: string;
let said: string[];
let count = 0;

/**
 * An engine that runs four files. `tell` writes to the progress log, `fresh` is whether it was started afresh; each file passes
 * one test unless `onFile` does something else.
 */
const engine = (onFile: string) => `
  import { appendFileSync } from 'node:fs';
  import { spawn } from 'node:child_process';
  const tell = entry => appendFileSync(process.env.TEST_PROGRESS, JSON.stringify(entry) + '\\n');
  const fresh = process.env.TEST_PROGRESS.includes('-again');
  const signs = setInterval(() => tell({ event: 'alive' }), 20);
  for (const file of process.env.FILES.split(',')) {
    tell({ event: 'file', file });
    tell({ event: 'test', file, title: 'the test of ' + file });
    ${onFile}
    tell({ event: 'result', title: 'the test of ' + file, file, engine: 'fake', result: 'passed' });
    tell({ event: 'done', file, milliseconds: 1 });
  }
  clearInterval(signs);
  tell({ event: 'end' });
`;

async function run(onFile: string, { silence = 60_000, mark = `run-${++count}` } = {}): Promise<Outcome> {
  const script = join(folder, `${mark}.mjs`);
  writeFileSync(script, engine(onFile));
  return supervise({
    name: 'fake',
    engine: 'fake',
    files: ['a', 'b', 'c', 'd'],
    command: files => ({ args: [script], env: { FILES: files.join(',') } }),
    folder,
    mark,
    isPartial: false,
    say: line => said.push(line),
    silence,
  });
}

const results = ({ records }: Outcome) => records.map(({ file, result }) => `${file} ${result}`);
const reasons = ({ records }: Outcome) => records.flatMap(({ reason }) => reason ?? []);

describe('a supervised engine', () => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'supervise-'));
    said = [];
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('that runs through has all its results, and nothing is said', async () => {
    const outcome = await run('');
    expect(results(outcome)).to.deep.equal(['a passed', 'b passed', 'c passed', 'd passed']);
    expect([...outcome.durations.keys()]).to.deep.equal(['a', 'b', 'c', 'd']);
    expect(said).to.deep.equal([]);
  });

  it('that is killed fails the file under way, naming its test; the rest starts afresh once', async () => {
    const outcome = await run(`if (file === 'b') process.kill(process.pid, 'SIGKILL');`);
    expect(results(outcome)).to.deep.equal(['a passed', 'b failed', 'c passed', 'd passed']);
    expect(reasons(outcome)).to.deep.equal(['it was ended by SIGKILL. It was in “the test of b”.']);
    expect(said).to.deep.equal(['! fake: it was ended by SIGKILL; 1 file(s) failed by it, 2 start afresh']);
  });

  it('that dies again fails that file too, and says what was not run and why', async () => {
    const outcome = await run(`if (file === 'b' || file === 'c') process.exit(3);`);
    expect(results(outcome)).to.deep.equal(['a passed', 'b failed', 'c failed', 'd not run']);
    expect(reasons(outcome).at(-1)).to.equal('not run: it ended with status 3, after one fresh start');
  });

  it('that says why it gives up is quoted', async () => {
    const outcome = await run(
      `if (file === 'd') { tell({ event: 'ending', reason: 'its browser is gone' }); process.exit(70); }`,
    );
    expect(reasons(outcome)).to.deep.equal(['its browser is gone. It was in “the test of d”.']);
  });

  it('that hangs is ended after a bounded time, with whatever it started', async () => {
    const mark = `hung-${process.pid}`;
    const outcome = await run(
      `if (file === 'b' && !fresh) {
        spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], { detached: true, stdio: 'ignore' }).unref();
        for (;;);
      }`,
      { silence: 1500, mark },
    );
    expect(results(outcome)).to.deep.equal(['a passed', 'b failed', 'c passed', 'd passed']);
    expect(reasons(outcome)).to.deep.equal(['it gave no sign for 1.5 s. It was in “the test of b”.']);
    expect(markedProcesses(`${mark}-fake`)).to.deep.equal([]);
  });

  it('that does not even start has run nothing, and says so for each file', async () => {
    const outcome = await supervise({
      name: 'fake',
      engine: 'fake',
      files: ['a', 'b'],
      command: () => ({ args: [join(folder, 'missing.mjs')], env: {} }),
      folder,
      mark: 'none',
      isPartial: false,
      say: line => said.push(line),
    });
    expect(results(outcome)).to.deep.equal(['a not run', 'b not run']);
  });
});
