/**
 * `npm run lint:openapi`: holds docs/reference/openapi.json against the recommended rules of two linters. They are too
 * heavy for a dependency of everybody: npx fetches them, at these versions.
 */
import { spawnSync } from 'node:child_process';

const file = 'docs/reference/openapi.json';
const linters = [
  [
    '@stoplight/spectral-cli@6.16.3',
    'lint',
    '--ruleset',
    'scripts/data/spectral.yaml',
    '--fail-severity',
    'hint',
    file,
  ],
  ['@redocly/cli@2.77.0', 'lint', '--config', 'scripts/data/redocly.yaml', file],
];

for (const [name, ...rest] of linters) {
  const { status } = spawnSync('npx', ['--yes', name, ...rest], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
