/** `npm run mutation`: whether the tests of the pure rooms would notice a change of their code; a part of a room at a time. */
import { chosenShard } from './scripts/mutation-shards.mjs';

const { name, least, files } = chosenShard();

export default {
  testRunner: 'mocha-in-process',
  plugins: ['./scripts/mutation-runner.mjs'],
  testRunnerNodeArgs: ['--import', 'tsx'],
  coverageAnalysis: 'perTest',
  mutate: files,
  ignorePatterns: [
    '**',
    ...['domain', 'contract', 'flow', 'browser', 'locales'].map(room => `!src/${room}/**`),
    ...['domain', 'contract', 'flow', 'suites'].map(folder => `!test/${folder}/**`),
    '!docs/reference/**',
    '!scripts/**',
    '!package.json',
    '!tsconfig.json',
  ],
  // Changes of tables and patterns at module level would need a new process each; the vectors stand for them.
  ignoreStatic: true,
  incremental: true,
  incrementalFile: `reports/mutation/${name}-incremental.json`,
  tempDirName: '.stryker-tmp',
  concurrency: Number(process.env.MUTATION_CONCURRENCY ?? 2),
  timeoutMS: 3000,
  timeoutFactor: 2,
  reporters: ['clear-text', 'progress', 'json'],
  jsonReporter: { fileName: `reports/mutation/${name}.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, allowEmojis: false },
  thresholds: { high: 95, low: least, break: least },
};
