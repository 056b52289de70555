/** `npm run mutation`: whether the vectors and examples of the domain would notice a change of its code. */
export default {
  testRunner: 'mocha-in-process',
  plugins: ['./scripts/mutation-runner.mjs'],
  testRunnerNodeArgs: ['--import', 'tsx'],
  coverageAnalysis: 'perTest',
  mutate: ['src/domain/**/*.ts', '!src/domain/{region-data,region-names,calendar-data}.ts'],
  ignorePatterns: [
    '**',
    '!src/domain/**',
    '!test/domain/**',
    '!test/suites/describe-check.ts',
    '!package.json',
    '!tsconfig.json',
  ],
  // Changes of tables and patterns at module level would need a new process each; the vectors stand for them.
  ignoreStatic: true,
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  tempDirName: '.stryker-tmp',
  concurrency: 2,
  timeoutMS: 3000,
  timeoutFactor: 2,
  reporters: ['clear-text', 'progress', 'json'],
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, allowEmojis: false },
  thresholds: { high: 95, low: 90, break: 90 },
};
