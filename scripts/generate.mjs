/**
 * `npm run generate`: makes anew whatever is made from the sources and committed beside them.
 * `npm run check:generated` does the same and fails where that makes a difference to what is committed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

/** What makes which files. */
const makers = [
  { run: ['npx', 'tsx', 'scripts/generate-contract.ts'], made: ['docs/reference', 'src/contract/generated'] },
  { run: ['npx', 'tsx', 'scripts/generate-transition-table.ts'], made: ['test/flow/transition-table.json'] },
  ...(scripts.analyze
    ? [{ run: ['npm', 'run', '--silent', 'analyze'], made: ['custom-elements.json'] }]
    : []),
  ...(scripts['docs:checks']
    ? [{ run: ['npm', 'run', '--silent', 'docs:checks'], made: ['docs/reference'] }]
    : []),
];

for (const { run, made } of makers) {
  const [command, ...args] = run;
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status === 0) continue;
  console.error(`${run.join(' ')} failed, which makes ${made.join(', ')}.`);
  process.exit(1);
}

if (process.argv.includes('--check')) {
  const made = [...new Set(makers.flatMap(maker => maker.made))].filter(path => existsSync(path));
  const { stdout } = spawnSync('git', ['status', '--porcelain', '--', ...made], { encoding: 'utf8' });
  if (stdout.trim() !== '') {
    console.error(`These files are not what the sources make of them:\n${stdout}`);
    spawnSync('git', ['--no-pager', 'diff', '--stat', '--', ...made], { stdio: 'inherit' });
    console.error('Run `npm run generate`, look at the difference, and commit it.');
    process.exit(1);
  }
  console.log('Everything that is generated is up to date.');
}
