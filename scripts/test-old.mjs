/**
 * `npm run test:old`: the main ways through both platforms in a real Chromium 114, an engine of the age that web views and
 * rebranded browsers have. Files or `--grep` may follow, as for `npm test`.
 */
const MAIN_WAYS = [
  'document-individual',
  'document-company',
  'handoff-modes',
  'payment-to-company',
  'payment-from-company',
  'payment-and-result',
  'lost-answers',
];

process.env.CHROMIUM_VERSION = '114';
process.env.JOURNEY_BROWSERS = 'chromium';
process.env.TEST_RECORDS = 'reports/tests-old.json';
const wanted = process.argv.slice(2);
process.argv.splice(2, wanted.length, '--only=journeys', ...wanted);
if (!wanted.some(argument => !argument.startsWith('--')))
  process.argv.push(...MAIN_WAYS.map(name => `test/journeys/${name}.test.ts`));
await import('./test.mjs');
