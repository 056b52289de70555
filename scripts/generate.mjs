/**
 * `npm run generate`: makes anew whatever is made from the sources and committed beside them.
 * `npm run check:generated` does the same and fails where that makes a difference to what is committed.
 */
import { spawnSync } from 'node:child_process';

const NODE = [process.execPath];
const TSX = [process.execPath, '--import', 'tsx'];

/** What makes which files, in an order in which nothing is read before it is made. */
const makers = [
  { run: [...NODE, 'scripts/generate-version.mjs'], made: ['src/element/version.ts'] },
  {
    run: [...NODE, 'scripts/generate-regions.mjs'],
    made: ['src/domain/region-data.ts', 'src/domain/region-names.ts'],
  },
  { run: [...NODE, 'scripts/generate-calendar.mjs'], made: ['src/domain/calendar-data.ts'] },
  { run: [...NODE, 'scripts/generate-vectors.mjs'], made: ['test/domain/vectors.ts'] },
  { run: [...NODE, 'scripts/generate-checks-doc.mjs'], made: ['docs/reference/checks.md'] },
  {
    run: [...TSX, 'scripts/generate-contract.ts'],
    made: ['docs/reference', 'src/contract/generated'],
  },
  { run: [...NODE, 'scripts/generate-resilience.mjs'], made: ['docs/reference/resilience.md'] },
  { run: [...TSX, 'scripts/generate-transition-table.ts'], made: ['test/flow/transition-table.json'] },
  {
    run: [...TSX, 'scripts/generate-placeholders.ts'],
    made: ['src/locales/generated/placeholders.ts', 'docs/reference/messages.md'],
  },
  { run: ['npm', 'run', '--silent', 'analyze'], made: ['custom-elements.json'] },
];

for (const { run, made } of makers) {
  const [command, ...args] = run;
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status === 0) continue;
  console.error(`${run.join(' ')} failed, which makes ${made.join(', ')}.`);
  process.exit(1);
}

if (process.argv.includes('--check')) {
  const made = [...new Set(makers.flatMap(maker => maker.made))];
  const { stdout } = spawnSync('git', ['status', '--porcelain', '--', ...made], { encoding: 'utf8' });
  if (stdout.trim() !== '') {
    console.error(`These files are not what the sources make of them:\n${stdout}`);
    spawnSync('git', ['--no-pager', 'diff', '--stat', '--', ...made], { stdio: 'inherit' });
    console.error('Run `npm run generate`, look at the difference, and commit it.');
    process.exit(1);
  }
  console.log('Everything that is generated is up to date.');
}
