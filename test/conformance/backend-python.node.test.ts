/** The conformance run against the backend that was written from the guide, in Python's standard library. */
import { expect } from 'chai';
import { spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process';
import type { Readable } from 'node:stream';
import { createInterface } from 'node:readline';
import { skipHere } from '../suites/skip-on.js';
import { resultText } from './report.js';
import { runRules } from './run.js';

const hasPython = spawnSync('python3', ['--version']).status === 0;

describe('[D9] the conformance run', function () {
  this.timeout(180_000);
  let backend: ChildProcessByStdio<null, Readable, Readable> | null = null;
  let trouble = '';
  let url = '';

  before(async function () {
    if (!hasPython) skipHere(this, 'needs Python (on Debian: apt-get install python3)');
    backend = spawn('python3', ['demo/backend-python/server.py', '--port', '0', '--test-control'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', PYTHONUTF8: '1' },
    });
    backend.stderr.on('data', (text: Buffer) => (trouble += text.toString()));
    for await (const line of createInterface(backend.stdout)) {
      url = line.trim();
      break;
    }
    expect(trouble).to.equal('');
  });
  after(() => backend?.kill());

  for (const preset of ['enterprise', 'review'] as const) {
    it(`finds nothing in the Python backend on the platform ${preset}`, async () => {
      const control = `${url}/test-control`;
      const results = await runRules({ url: `${url}/api/real-name`, control, preset });
      const broken = results.filter(({ outcome }) => outcome !== 'kept');
      expect(broken.map(result => resultText(result, false))).to.deep.equal([]);
      expect(trouble).to.equal('');
    });
  }
});
